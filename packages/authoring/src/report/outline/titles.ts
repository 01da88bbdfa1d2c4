/** A title without blanks, brackets and quotation marks: equal for headings that mean the same. */
export const titleKey = (title: string): string =>
  title.replace(/[\s“”"（）()《》、，：:。]/g, '').replace(/情况$/, '');

/** Titles of at least this length mean the same where one holds the other. */
const longEnough = 4;

/** True where two headings are one: 「存在的问题」 and 「存在的问题及原因分析」. */
export function sameTitle(one: string, other: string): boolean {
  const [a, b] = [titleKey(one), titleKey(other)];
  if (a === b) return a !== '';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= longEnough && long.startsWith(short);
}
