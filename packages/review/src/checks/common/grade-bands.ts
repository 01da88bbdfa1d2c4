import { type GradeBand, Rational } from '@hengji/core';

/** Bands in use before 财预〔2020〕10号, and still in local rules. */
export const olderBands: readonly GradeBand[] = [
  { name: '优', from: '90' },
  { name: '良', from: '75' },
  { name: '中', from: '60' },
  { name: '差', from: '0' },
];

/** The grade that a printed word means; undefined for 合格, which spans several in schemes of two grades. */
export function wordOf(printed: string): string | undefined {
  const word = /^[“"‘「\s]*(优|良|中|差|不合格)/.exec(printed)?.[1];
  return word === '不合格' ? '差' : word;
}

/** 「90分（含）-100分为优」, 「80（含）至90分为良」, 「75分以上为良好」; limits are read, not judged. */
const printedBand =
  /(\d{2,3})\s*分?\s*(?:[（(]\s*含[^）)]{0,8}[）)])?\s*分?(?:以上|及以上|以下|\s*[-—–~～至到]{1,2}\s*(\d{2,3})\s*分?\s*(?:[（(]\s*不?含[^）)]{0,8}[）)])?\s*分?)\s*(?:的)?(?:等[级次])?(?:评定|评|定)?(?:为|属于|属|：|:)?\s*[“"‘「]?(优|良|中|合格|差|不合格)/g;

/** The bands that a text prints, the highest first; empty unless it prints at least two. */
export function bandsIn(text: string): GradeBand[] {
  const found = new Map<string, Rational>();
  for (const [, one, other, word = ''] of text.matchAll(printedBand)) {
    if (word === '差' || word === '不合格') continue;
    const limits = [one, other].flatMap((limit) => (limit === undefined ? [] : [Rational.of(limit)]));
    const grade = word === '合格' ? '中' : word;
    const [first, ...more] = limits;
    if (first && !found.has(grade)) found.set(grade, Rational.min(first, ...more));
  }
  if (found.size < 2) return [];
  const bands = [...found].sort(([, a], [, b]) => b.cmp(a)).map(([name, from]) => ({ name, from: from.toDecimal() }));
  return [...bands, { name: '差', from: '0' }];
}

/** True where a grade at `at` stands in a rule that gives the limits of grades, and is not the grade of anything. */
export const isInBandRule = (text: string, at: number): boolean =>
  [...text.matchAll(printedBand)].some((match) => match.index <= at && at < match.index + match[0].length);
