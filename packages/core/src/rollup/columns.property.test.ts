import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../figures/index.js';
import { proportionalMark } from '../scoring/proportional.js';
import { aggregateColumns, aggregations } from './aggregate-columns.js';
import { columnKinds, scoreColumns } from './columns.js';
import { ExactSums } from './exact-sums.js';
import { asHundredths, proportionalHundredths, shareInHundredths } from './hundredths.js';

const SAFE = Number.MAX_SAFE_INTEGER;
const tenThousand = 10_000n;
/** Small, large and near the edge of what a double holds: the fast path and the exact one meet in between. */
const magnitude = fc.oneof(
  fc.nat(20),
  fc.nat(2_000_000),
  fc.maxSafeNat(),
  fc.constantFrom(0, 1, 2 ** 31, 2 ** 45, 2 ** 52, SAFE - 1, SAFE),
);
const weight = fc.oneof(fc.nat(1_000_000), fc.nat(100_000_000));
const hundredths = (mark: Rational): number => Number(mark.roundTo(2).mul(Rational.of(100)).numerator);

describe('scaled integers', () => {
  it('give the same marks as exact fractions', () => {
    fc.assert(
      fc.property(weight, magnitude, magnitude, fc.boolean(), (full, target, actual, reverse) => {
        const exact = proportionalMark(
          Rational.of(BigInt(full), tenThousand),
          Rational.of(BigInt(target), tenThousand),
          Rational.of(BigInt(actual), tenThousand),
          reverse ? 'at-most' : 'at-least',
        );
        expect(proportionalHundredths(full, target, actual, reverse)).toBe(hundredths(exact.mark));
      }),
      { numRuns: 3000 },
    );
  });

  it('round half up, also next to whole hundredths', () => {
    expect(asHundredths(50)).toBe(1);
    expect(asHundredths(49)).toBe(0);
    expect(asHundredths(SAFE - 50)).toBe(Number((BigInt(SAFE) - 0n) / 100n));
    expect(shareInHundredths(10_000, 1, 200)).toBe(1);
    expect(shareInHundredths(9_999, 1, 200)).toBe(0);
  });

  it('refuse what a double does not hold', () => {
    expect(() => proportionalHundredths(10_000, 0.5, 1, false)).toThrow(RangeError);
    expect(() => proportionalHundredths(10_000, 1, 2 ** 53, false)).toThrow(RangeError);
  });

  it('add up exactly in any order and size', () => {
    const integer = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(SAFE, -SAFE, 2 ** 52, -(2 ** 52)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), integer, fc.option(integer))), (terms) => {
        const sums = new ExactSums(3);
        const expected = [0n, 0n, 0n];
        for (const [i, a, b] of terms) {
          if (b === null) sums.add(i, a);
          else sums.addProduct(i, a, b);
          expected[i] = (expected[i] ?? 0n) + BigInt(a) * (b === null ? 1n : BigInt(b));
        }
        expect([0, 1, 2].map((i) => sums.at(i))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

interface Row {
  readonly unit: number;
  readonly kind: 0 | 1 | 2;
  readonly full: number;
  readonly target: number;
  readonly actual: number;
  readonly key: number;
}
const units = 4;
const keys = 3;
const row: fc.Arbitrary<Row> = fc.record({
  unit: fc.nat(units - 1),
  kind: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
  full: fc.nat(1_000_000),
  target: magnitude,
  actual: magnitude,
  key: fc.nat(keys - 1),
});
const columnsOf = (rows: readonly Row[]) => ({
  unit: Uint32Array.from(rows, ({ unit }) => unit),
  kind: Uint8Array.from(rows, ({ kind }) => kind),
  full: Float64Array.from(rows, ({ full }) => full),
  target: Float64Array.from(rows, ({ target }) => target),
  actual: Float64Array.from(rows, ({ actual }) => actual),
});

describe('scoreColumns', () => {
  it('marks rows and units as the exact rules do', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.array(fc.tuple(magnitude, magnitude), { minLength: units, maxLength: units }),
        (rows, money) => {
          const scored = scoreColumns(columnsOf(rows), {
            count: units,
            budget: Float64Array.from(money, ([budget]) => budget),
            executed: Float64Array.from(money, ([, executed]) => executed),
            executionFull: new Float64Array(units).fill(200_000),
          });
          const totals = money.map(([budget, executed]) => {
            if (budget === 0) return 0;
            const rate = Rational.of(BigInt(executed), BigInt(budget));
            return hundredths(Rational.min(Rational.of(20), Rational.of(20).mul(rate)));
          });
          rows.forEach(({ unit, kind, full, target, actual }, index) => {
            const marks = Rational.of(BigInt(full), tenThousand);
            const value = Rational.of(BigInt(actual), tenThousand);
            const mark =
              kind === columnKinds.given
                ? Rational.min(marks, value)
                : proportionalMark(
                    marks,
                    Rational.of(BigInt(target), tenThousand),
                    value,
                    kind === columnKinds.atMost ? 'at-most' : 'at-least',
                  ).mark;
            expect(scored.marks[index]).toBe(hundredths(mark));
            totals[unit] = (totals[unit] ?? 0) + hundredths(mark);
          });
          expect([...scored.totals]).toEqual(totals);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('aggregateColumns', () => {
  it('adds up, averages by money and then marks, as exact fractions do', () => {
    const moneyOf = fc.array(magnitude, { minLength: units, maxLength: units });
    const kinds = fc.array(fc.constantFrom(0, 1, 2), { minLength: keys, maxLength: keys });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), moneyOf, kinds, (rows, money, aggregation) => {
        const result = aggregateColumns(
          columnsOf(rows),
          Uint32Array.from(rows, ({ key }) => key),
          keys,
          Uint8Array.from(aggregation),
          Float64Array.from(money),
        );
        for (let k = 0; k < keys; k += 1) {
          const own = rows.filter(({ key }) => key === k);
          const [first] = own;
          if (first === undefined) continue;
          expect(result.rows[k]).toBe(own.length);
          expect(result.marks[k]).toBe(expected(own, first, aggregation[k] ?? 0, money));
        }
      }),
      { numRuns: 1000 },
    );
  });

  function expected(own: readonly Row[], first: Row, kind: number, money: readonly number[]): number {
    const full = Rational.of(BigInt(first.full), tenThousand);
    const value = (n: number): Rational => Rational.of(BigInt(n), tenThousand);
    const weights = own.map(({ unit }) =>
      kind === aggregations.absolute ? Rational.one : Rational.of(money[unit] ?? 0),
    );
    const whole = Rational.sum(weights);
    if (kind !== aggregations.absolute && whole.isZero) return -1;
    const sum = (of: (row: Row) => number): Rational =>
      Rational.sum(own.map((each, index) => value(of(each)).mul(weights[index] ?? Rational.zero)));
    const divisor = kind === aggregations.absolute ? Rational.one : whole;
    const actual = sum((each) => each.actual).div(divisor);
    if (kind === aggregations.qualitative) return Math.min(hundredths(actual), hundredths(full));
    const target = sum((each) => each.target).div(divisor);
    return hundredths(
      proportionalMark(full, target, actual, first.kind === columnKinds.atMost ? 'at-most' : 'at-least').mark,
    );
  }
});
