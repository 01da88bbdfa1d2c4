/** A title without blanks, brackets and quotation marks: equal for headings that mean the same. */
export const titleKey = (title: string): string =>
  title.replace(/[\s“”"（）()《》、，：:。]/g, '').replace(/情况?$/, '');

/** What may be added to a title that stays the same. */
const addition = /^(?:及|和|与|以及|的?说明|的?分析)/;

/** True where two headings are one: 「存在的问题」 and 「存在的问题及原因分析」. */
export function sameTitle(one: string, other: string): boolean {
  const [a, b] = [titleKey(one), titleKey(other)];
  if (a === b) return a !== '';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short) && addition.test(long.slice(short.length));
}
