import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from './rational.js';
import { percentOf, quantityOf, sameNumber, sumOf } from './typed.js';

describe('quantityOf', () => {
  it.each([
    ['109.4万元', '1094000'],
    [' 7 ', '7'],
    ['约7卷', '7'],
    ['0', '0'],
  ])('reads %s', (text, value) => expect(quantityOf(text)?.value.toDecimal(4)).toBe(value));

  it.each(['', '  ', '无', '较好', '7卷3册', `7${' '.repeat(300)}`])('finds no single one in 「%s」', (text) =>
    expect(quantityOf(text)).toBeUndefined(),
  );
});

describe('sumOf', () => {
  it.each([
    [['150.20', '30.5'], '180.70'],
    [['150.20万元', '30.5万元'], '180.70万元'],
    [['0', '0.00'], '0.00'],
    [['5', '-5'], '0'],
    [['3,279.31', '0.69'], '3280.00'],
  ])('adds up %j', (texts, sum) => expect(sumOf(texts)).toBe(sum));

  it.each([[[]], [['5', '']], [['5', '无']], [['5万元', '5元']], [['5万元', '5']], [['5人', '5辆']]])(
    'has none for %j',
    (texts) => expect(sumOf(texts)).toBeUndefined(),
  );

  it('is exact, in any order, with the decimals of the most precise', () => {
    const amount = fc
      .tuple(fc.bigInt(-(10n ** 10n) + 1n, 10n ** 10n - 1n), fc.integer({ min: 0, max: 4 }))
      .map(([units, digits]) =>
        Rational.of(units)
          .div(Rational.of(10n ** BigInt(digits)))
          .toFixed(digits),
      );
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), (texts) => {
        const sum = sumOf(texts) ?? '';
        expect(Rational.of(sum).eq(Rational.sum(texts.map((text) => Rational.of(text))))).toBe(true);
        const decimals = (text: string) => (text.split('.')[1] ?? '').length;
        expect(decimals(sum)).toBe(Math.max(...texts.map(decimals)));
        expect(sumOf([...texts].reverse())).toBe(sum);
      }),
    );
  });
});

describe('percentOf', () => {
  it.each([
    ['240.70', '250', '96.28%'],
    ['18', '20', '90%'],
    ['985', '1000', '98.50%'],
    ['0', '12', '0%'],
    ['1', '3', '33.33%'],
    ['5000元', '1万元', '50%'],
    ['5', '10万元', '50%'],
  ])('%s of %s is %s', (part, whole, rate) => expect(percentOf(part, whole)).toBe(rate));

  it.each([
    ['', '250'],
    ['240', ''],
    ['240', '0'],
    ['-1', '250'],
    ['1', '-250'],
    ['5人', '10万元'],
  ])('there is none for %s of %s', (part, whole) => expect(percentOf(part, whole)).toBeUndefined());

  it('is half a hundredth of a percent near, and the same in any unit', () => {
    const amount = fc.bigInt(1n, 10n ** 10n - 1n);
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        const rate = percentOf(`${part}`, `${whole}`) ?? '';
        const percent = Rational.of(rate.replace('%', ''));
        const exact = Rational.of(part).mul(Rational.of(100)).div(Rational.of(whole));
        expect(percent.sub(exact).abs().le(Rational.of('0.005'))).toBe(true);
        expect(percentOf(`${part}万元`, `${whole}万元`)).toBe(rate);
      }),
    );
  });
});

describe('sameNumber', () => {
  it.each([
    ['240.7', '240.70', true],
    ['240.7万元', '240.7', true],
    ['240.7', '240.71', false],
    ['', '', false],
    ['无', '0', false],
  ])('%s and %s: %s', (one, other, same) => expect(sameNumber(one, other)).toBe(same));
});
