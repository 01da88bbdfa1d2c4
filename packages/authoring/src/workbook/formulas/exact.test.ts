import { Rational } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted, quotient, scaleFor } from './exact.js';

/** Runs the arithmetic of a formula on doubles, as a spreadsheet without any tolerance of its own does. */
function calculated(formula: string, cells: Readonly<Record<string, number>>): number {
  const names = Object.keys(cells);
  const body = formula
    .replaceAll('INT(', 'Math.floor(')
    .replaceAll('ROUND(', 'round(')
    .replaceAll('AND(', 'and(')
    .replaceAll('IF(', 'choose(')
    .replace(/([A-Z]1)=/g, '$1===');
  const run = new Function('round', 'and', 'choose', ...names, `return ${body};`);
  const round = (x: number, digits: number) => Math.round(x * 10 ** digits) / 10 ** digits;
  const and = (...tests: boolean[]) => tests.every(Boolean);
  const choose = (test: boolean, yes: number, no: number) => (test ? yes : no);
  return run(round, and, choose, ...Object.values(cells));
}

const amount = fc.tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom(1, 100)).map(([n, by]) => n / by);
const marks = fc.integer({ min: 1, max: 10_000 });

describe('quotient', () => {
  it('rounds half up exactly, ties included', () => {
    const property = (part: number, whole: number, full: number): void => {
      const cells = { A1: part, B1: whole, C1: full };
      const scale = calculated(scaleFor('A1', 'B1'), cells);
      const found = calculated(quotient('C1', 'A1', 'B1', 'D1'), { ...cells, D1: scale });
      const exact = Rational.of(String(part))
        .div(Rational.of(String(whole)))
        .mul(Rational.of(full));
      expect(found).toBe(Number(exact.toFixed(0)));
    };
    fc.assert(
      fc.property(amount, amount, marks, (a, b, full) => property(Math.min(a, b), Math.max(a, b), full)),
      { numRuns: 2000 },
    );
    // Every eighth of a mark is a tie of hundredths for some marks.
    for (let part = 1; part < 800; part += 1) for (const full of [125, 250, 1000, 333]) property(part, 800, full);
  });
});

it('quotes texts as a formula writes them', () => {
  expect(quoted('说“好”"了"')).toBe('"说“好”""了"""');
});
