import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  all,
  canBeAtMost,
  closed,
  contains,
  div,
  everywhereLess,
  halfOpen,
  hull,
  type Interval,
  intersection,
  intersects,
  maxOf,
  minOf,
  mul,
  open,
  point,
  scale,
  sub,
} from './interval.js';
import { Rational } from './rational.js';

const R = (text: string) => Rational.of(text);
const show = (i: Interval | undefined) =>
  i === undefined ? 'empty' : `${i.loOpen ? '(' : '['}${i.lo ?? '-∞'}, ${i.hi ?? '∞'}${i.hiOpen ? ')' : ']'}`;

/** An interval and a rational inside it; small numbers so that zero and equal ends are common. */
const inhabited = fc
  .record({
    lo: fc.integer({ min: -4, max: 4 }),
    width: fc.integer({ min: 0, max: 5 }),
    numerator: fc.integer({ min: 0, max: 12 }),
    loOpen: fc.boolean(),
    hiOpen: fc.boolean(),
    noLo: fc.boolean(),
    noHi: fc.boolean(),
  })
  .map(({ lo, width, numerator, loOpen, hiOpen, noLo, noHi }) => {
    const low = Rational.of(lo);
    const high = Rational.of(lo + width);
    const inside = width === 0 ? low : low.add(Rational.of(width).mul(Rational.of(numerator, 12)));
    const interval: Interval = {
      lo: noLo ? null : low,
      hi: noHi ? null : high,
      loOpen: noLo || (loOpen && !inside.eq(low)),
      hiOpen: noHi || (hiOpen && !inside.eq(high)),
    };
    return { interval, inside };
  });

const operations: [string, (a: Interval, b: Interval) => Interval, (x: Rational, y: Rational) => Rational][] = [
  ['add', add, (x, y) => x.add(y)],
  ['sub', sub, (x, y) => x.sub(y)],
  ['mul', mul, (x, y) => x.mul(y)],
  ['minOf', minOf, (x, y) => Rational.min(x, y)],
  ['maxOf', maxOf, (x, y) => Rational.max(x, y)],
];

describe('interval arithmetic', () => {
  it.each(operations)('%s contains every image', (_, combine, image) => {
    fc.assert(
      fc.property(inhabited, inhabited, (a, b) => {
        const result = combine(a.interval, b.interval);
        expect(contains(result, image(a.inside, b.inside))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('div contains every image', () => {
    fc.assert(
      fc.property(inhabited, inhabited, (a, b) => {
        if (b.inside.isZero) return;
        expect(contains(div(a.interval, b.interval), a.inside.div(b.inside))).toBe(true);
      }),
      { numRuns: 800 },
    );
  });

  it('attains every closed end of a product and comes near every open one', () => {
    fc.assert(
      fc.property(inhabited, inhabited, (a, b) => {
        const samples = (i: Interval) => {
          const lo = i.lo ?? (i.hi ?? Rational.zero).sub(R('1000'));
          const hi = i.hi ?? (i.lo ?? Rational.zero).add(R('1000'));
          const near = R('0.001');
          return [lo, hi, lo.add(near), hi.sub(near), Rational.zero].filter((x) => contains(i, x));
        };
        const products = samples(a.interval).flatMap((x) => samples(b.interval).map((y) => x.mul(y)));
        const result = mul(a.interval, b.interval);
        for (const [end, isOpen] of [
          [result.lo, result.loOpen],
          [result.hi, result.hiOpen],
        ] as const) {
          if (end === null) continue;
          const gap = isOpen ? R('2') : Rational.zero;
          expect(products.some((p) => p.sub(end).abs().le(gap))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps track of which ends belong', () => {
    expect(show(add(halfOpen(R('1'), R('2')), closed(R('3'), R('4'))))).toBe('[4, 6)');
    expect(show(sub(halfOpen(R('1'), R('2')), halfOpen(R('0'), R('1'))))).toBe('(0, 2)');
    expect(show(mul(halfOpen(R('-1'), R('2')), closed(R('3'), R('4'))))).toBe('[-4, 8)');
    expect(show(mul(closed(R('0'), R('1')), open(R('2'), R('3'))))).toBe('[0, 3)');
    expect(show(mul(closed(R('0'), R('1')), closed(R('2'), null)))).toBe('[0, ∞)');
    expect(show(scale(halfOpen(R('1'), R('2')), R('-3')))).toBe('(-6, -3]');
  });

  it('divides soundly around zero', () => {
    expect(show(div(closed(R('1'), R('2')), halfOpen(R('4'), R('8'))))).toBe('(1/8, 1/2]');
    expect(show(div(closed(R('1'), R('2')), closed(R('0'), R('4'))))).toBe('[1/4, ∞)');
    expect(show(div(closed(R('1'), R('2')), closed(R('-4'), R('0'))))).toBe('(-∞, -1/4]');
    expect(show(div(closed(R('1'), R('2')), closed(R('-4'), R('4'))))).toBe('(-∞, ∞)');
    expect(show(div(closed(R('1'), R('2')), closed(R('4'), null)))).toBe('(0, 1/2]');
    expect(show(div(point(Rational.zero), closed(R('-4'), R('4'))))).toBe('[0, 0]');
    expect(div(point(R('1')), point(Rational.zero))).toBe(all);
  });

  it('compares', () => {
    expect(everywhereLess(halfOpen(R('0'), R('1')), closed(R('1'), R('2')))).toBe(true);
    expect(everywhereLess(closed(R('0'), R('1')), closed(R('1'), R('2')))).toBe(false);
    expect(canBeAtMost(closed(R('1'), R('2')), halfOpen(R('0'), R('1')))).toBe(false);
    expect(canBeAtMost(closed(R('1'), R('2')), closed(R('0'), R('1')))).toBe(true);
    expect(canBeAtMost(all, point(R('1')))).toBe(true);
    expect(intersects(halfOpen(R('0'), R('1')), point(R('1')))).toBe(false);
  });

  it('intersects and hulls as sets', () => {
    fc.assert(
      fc.property(inhabited, inhabited, inhabited, ({ interval: a }, { interval: b }, { inside: r }) => {
        const both = contains(a, r) && contains(b, r);
        const common = intersection(a, b);
        expect(common !== undefined && contains(common, r)).toBe(both);
        if (both) expect(intersects(a, b)).toBe(true);
        if (contains(a, r) || contains(b, r)) expect(contains(hull(a, b), r)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
