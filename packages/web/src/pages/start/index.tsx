export default function StartPage() {
  return <h1>衡绩</h1>;
}
