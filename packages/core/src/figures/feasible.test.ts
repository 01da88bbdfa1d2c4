import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasible, type LinearConstraint } from './feasible.js';
import { all, closed, halfOpen, type Interval, open, point } from './interval.js';
import { Rational } from './rational.js';

const R = (text: string) => Rational.of(text);
const constraint = (
  coefficients: number[],
  relation: LinearConstraint['relation'],
  bound: string,
): LinearConstraint => ({
  coefficients: coefficients.map((c) => Rational.of(c)),
  relation,
  bound: R(bound),
});

type Inequality = { a: Rational[]; b: Rational; strict: boolean };

/** An independent decision: Fourier–Motzkin elimination. */
function eliminate(inequalities: Inequality[], variables: number): boolean {
  let system = inequalities;
  for (let v = 0; v < variables; v += 1) {
    const upper = system.filter(({ a }) => (a[v]?.sign ?? 0) > 0);
    const lower = system.filter(({ a }) => (a[v]?.sign ?? 0) < 0);
    const rest = system.filter(({ a }) => (a[v]?.sign ?? 0) === 0);
    for (const u of upper) {
      for (const l of lower) {
        const cu = (l.a[v] ?? Rational.zero).neg();
        const cl = u.a[v] ?? Rational.zero;
        rest.push({
          a: u.a.map((x, i) => x.mul(cu).add((l.a[i] ?? Rational.zero).mul(cl))),
          b: u.b.mul(cu).add(l.b.mul(cl)),
          strict: u.strict || l.strict,
        });
      }
    }
    system = rest;
  }
  return system.every(({ b, strict }) => (strict ? b.sign > 0 : b.sign >= 0));
}

function asInequalities(constraints: LinearConstraint[], bounds: Interval[]): Inequality[] {
  const out: Inequality[] = [];
  const dense = (c: readonly Rational[]) => bounds.map((_, i) => c[i] ?? Rational.zero);
  for (const { coefficients, relation, bound } of constraints) {
    const a = dense(coefficients);
    out.push({ a, b: bound, strict: relation === '<' });
    if (relation === '=') out.push({ a: a.map((x) => x.neg()), b: bound.neg(), strict: false });
  }
  for (const [i, { lo, hi, loOpen, hiOpen }] of bounds.entries()) {
    const unit = bounds.map((_, j) => (j === i ? Rational.one : Rational.zero));
    if (hi !== null) out.push({ a: unit, b: hi, strict: hiOpen });
    if (lo !== null) out.push({ a: unit.map((x) => x.neg()), b: lo.neg(), strict: loOpen });
  }
  return out;
}

const bound = fc
  .record({
    lo: fc.integer({ min: -3, max: 3 }),
    width: fc.integer({ min: 0, max: 3 }),
    kind: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ lo, width, kind }): Interval => {
    const low = Rational.of(lo);
    const high = Rational.of(lo + width);
    if (kind === 0) return all;
    if (kind === 1) return closed(low, null);
    if (kind === 2) return open(null, high);
    if (width === 0) return point(low);
    return kind === 3 ? closed(low, high) : kind === 4 ? halfOpen(low, high) : open(low, high);
  });

const system = fc.integer({ min: 1, max: 3 }).chain((variables) =>
  fc.record({
    bounds: fc.array(bound, { minLength: variables, maxLength: variables }),
    constraints: fc.array(
      fc
        .record({
          coefficients: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: variables, maxLength: variables }),
          relation: fc.constantFrom('=' as const, '<=' as const, '<' as const),
          b: fc.integer({ min: -4, max: 4 }),
        })
        .map(({ coefficients, relation, b }) => constraint(coefficients, relation, String(b))),
      { maxLength: 4 },
    ),
  }),
);

describe('feasible', () => {
  it('agrees with Fourier–Motzkin elimination', () => {
    let yes = 0;
    let no = 0;
    fc.assert(
      fc.property(system, ({ constraints, bounds }) => {
        const expected = eliminate(asInequalities(constraints, bounds), bounds.length);
        if (expected) yes += 1;
        else no += 1;
        expect(feasible(constraints, bounds)).toBe(expected);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(yes, no)).toBeGreaterThan(100);
  });

  it('accepts parts that add up within the rounding, and refuses those that cannot', () => {
    // Parts 3.3 + 3.3 + 3.3 printed with one decimal against totals 10.0 and 10.1.
    const parts = [0, 1, 2].map(() => halfOpen(R('3.25'), R('3.35')));
    const total = (t: string) => halfOpen(R(t).sub(R('0.05')), R(t).add(R('0.05')));
    const sum = [constraint([1, 1, 1, -1], '=', '0')];
    expect(feasible(sum, [...parts, total('10.0')])).toBe(true);
    expect(feasible(sum, [...parts, total('10.1')])).toBe(false);
  });

  it('judges relations jointly that hold one by one', () => {
    // x + y = 10 and x - y = 4 force x = 7; each alone leaves room in [0, 6.5].
    const bounds = [closed(R('0'), R('6.5')), all];
    const first = constraint([1, 1], '=', '10');
    const second = constraint([1, -1], '=', '4');
    expect(feasible([first], bounds)).toBe(true);
    expect(feasible([second], bounds)).toBe(true);
    expect(feasible([first, second], bounds)).toBe(false);
  });

  it('respects strictness', () => {
    expect(feasible([constraint([1], '<', '1')], [closed(R('1'), R('2'))])).toBe(false);
    expect(feasible([constraint([1], '<=', '1')], [closed(R('1'), R('2'))])).toBe(true);
    expect(feasible([], [open(R('1'), R('1'))])).toBe(false);
    expect(feasible([], [])).toBe(true);
  });

  it('refuses a constraint over unknown variables', () => {
    expect(() => feasible([constraint([1, 1], '=', '0')], [all])).toThrow(RangeError);
  });
});
