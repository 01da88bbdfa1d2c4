import { Rational } from '@hengji/core';
import { expect, it } from 'vitest';
import { grouped, moneyFigure, moneyWords } from './figures.js';

it('writes figures as officials do', () => {
  expect(moneyWords(Rational.of('12345678.9'))).toBe('1,234.56789万元');
  expect(moneyFigure(Rational.of('12345678.9'))).toBe('1,234.57');
  expect(moneyFigure(Rational.of('1584000'))).toBe('158.40');
  expect(grouped('-1234567')).toBe('-1,234,567');
});
