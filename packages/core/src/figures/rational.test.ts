import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from './rational.js';

const R = (text: string) => Rational.of(text);
const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => Rational.of(n, d));

describe('Rational', () => {
  it('reads integers, fractions and decimal strings', () => {
    expect(R('-3.50').toString()).toBe('-7/2');
    expect(R('+12').toString()).toBe('12');
    expect(R('.5').toString()).toBe('1/2');
    expect(R('-0.25').toString()).toBe('-1/4');
    expect(Rational.of(6, -4).toString()).toBe('-3/2');
    expect(Rational.of('1.5', 3).toString()).toBe('1/2');
  });

  it('refuses what is not exact or not a number', () => {
    for (const bad of ['', '-', '.', '1e5', '1,000', '１', '1.2.3', '9'.repeat(401)]) {
      expect(() => R(bad)).toThrow(RangeError);
    }
    expect(() => Rational.of(0.5)).toThrow(RangeError);
    expect(() => Rational.of(1, 0)).toThrow(RangeError);
    expect(() => R('1').div(Rational.zero)).toThrow(RangeError);
  });

  it('rounds half away from zero', () => {
    expect(R('2.345').toFixed(2)).toBe('2.35');
    expect(R('-2.345').toFixed(2)).toBe('-2.35');
    expect(R('0.5').toFixed(0)).toBe('1');
    expect(R('-0.004').toFixed(2)).toBe('0.00');
    expect(R('2.5').roundTo(0).toString()).toBe('3');
    expect(R('0.05').toFixed(2)).toBe('0.05');
  });

  it('prints decimals without trailing zeros', () => {
    expect(R('97.500').toDecimal()).toBe('97.5');
    expect(Rational.of(4, 3).toDecimal(4)).toBe('1.3333');
    expect(Rational.of(2, 3).toDecimal(2)).toBe('0.67');
    expect(R('1200').toDecimal()).toBe('1200');
    expect(R('0.0000001').toDecimal()).toBe('0');
    expect(R('0.4').toDecimal(0)).toBe('0');
  });

  it('floors and ceils', () => {
    expect(R('-1.5').floor()).toBe(-2n);
    expect(R('-1.5').ceil()).toBe(-1n);
    expect(R('3').ceil()).toBe(3n);
  });

  it('is a field with a compatible order', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(a.add(b).sub(b).eq(a)).toBe(true);
        expect(a.mul(b.add(c)).eq(a.mul(b).add(a.mul(c)))).toBe(true);
        if (!b.isZero) expect(a.div(b).mul(b).eq(a)).toBe(true);
        expect(a.add(c).cmp(b.add(c))).toBe(a.cmp(b));
        expect(a.sub(b).sign).toBe(a.cmp(b));
      }),
    );
  });

  it('rounds to the nearest, and prints what it rounded to', () => {
    fc.assert(
      fc.property(rational, fc.integer({ min: 0, max: 8 }), (a, digits) => {
        const rounded = a.roundTo(digits);
        expect(R(a.toFixed(digits)).eq(rounded)).toBe(true);
        expect(R(a.toDecimal(digits)).eq(rounded)).toBe(true);
        const half = Rational.of(1n, 2n * 10n ** BigInt(digits));
        expect(a.sub(rounded).abs().le(half)).toBe(true);
        expect(a.neg().roundTo(digits).eq(rounded.neg())).toBe(true);
      }),
    );
  });
});
