import { Rational } from '@hengji/core';
import { expect, it } from 'vitest';
import { grouped, moneyWords, scoreRate } from './figures.js';

it('writes figures as officials do', () => {
  expect(moneyWords(Rational.of('12345678.9'))).toBe('1,234.57万元');
  expect(grouped('-1234567')).toBe('-1,234,567');
  expect(scoreRate({ score: '9', fullMarks: '0' })).toBeUndefined();
  expect(scoreRate({ score: '88.5', fullMarks: null })?.toDecimal(2)).toBe('88.5');
});
