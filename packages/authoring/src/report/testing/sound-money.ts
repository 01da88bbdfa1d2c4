import type { MoneyLine, MoneySubject } from '@hengji/core';
import fc from 'fast-check';

/** Every total with its parts, from the inside out. */
const sums: readonly (readonly [MoneySubject, readonly MoneySubject[]])[] = [
  ['basic', ['personnel', 'public']],
  ['car', ['car-purchase', 'car-running']],
  ['three-public', ['abroad', 'car', 'reception']],
  ['income', ['fiscal-income', 'other-income']],
  ['expenditure', ['basic', 'project']],
];

const parts: readonly MoneySubject[] = [
  'personnel',
  'public',
  'project',
  'fiscal-income',
  'other-income',
  'abroad',
  'car-purchase',
  'car-running',
  'reception',
  'procurement',
  'government-fund',
  'state-capital',
];

/** Sums of money that agree with each other, for a year and the one before it; now and then a line is missing. */
export const soundMoney = (year: number): fc.Arbitrary<MoneyLine[]> =>
  fc
    .tuple(
      column(year, 'executed'),
      column(year - 1, 'executed'),
      column(year, 'opening'),
      fc.nat(0xffff),
      classes(year),
    )
    .map(([now, before, opening, missing, ofClasses]) => [
      ...[...now, ...before, ...opening].filter((_, at) => ((missing >> (at % 16)) & 7) !== 7),
      ...ofClasses,
    ]);

/** Hundredths of 万元, zero and equal ones among them. */
const cents = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.constantFrom(0, 0, 100, 12_050));

const column = (year: number, stage: 'executed' | 'opening'): fc.Arbitrary<MoneyLine[]> =>
  fc.array(cents, { minLength: parts.length, maxLength: parts.length }).map((drawn) => {
    const amounts = new Map<MoneySubject, number>(parts.map((subject, at) => [subject, drawn[at] ?? 0]));
    for (const [whole, of] of sums)
      amounts.set(
        whole,
        of.reduce((sum, part) => sum + (amounts.get(part) ?? 0), 0),
      );
    return [...amounts].map(([subject, amount]) => line(subject, subject, year, stage, amount));
  });

const classes = (year: number): fc.Arbitrary<MoneyLine[]> =>
  fc
    .subarray(['一般公共服务支出', '社会保障和就业支出', '卫生健康支出', '住房保障支出'])
    .chain((names) =>
      fc.tuple(...names.map((name) => cents.map((amount) => line('functional-class', name, year, 'executed', amount)))),
    );

const line = (
  subject: MoneySubject,
  name: string,
  year: number,
  stage: 'executed' | 'opening',
  amount: number,
): MoneyLine => ({ subject, name, year, stage, amount: { text: (amount / 100).toFixed(2), unit: '万元' } });
