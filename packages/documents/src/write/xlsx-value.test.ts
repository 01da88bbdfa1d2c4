import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../spreadsheet/display-text.js';
import { cellValue } from './xlsx-value.js';

describe('cellValue', () => {
  it.each([
    ['3,279.31', { value: 3279.31, format: '#,##0.00' }],
    ['97.67%', { value: 0.9767, format: '0.00%' }],
    ['100%', { value: 1, format: '0%' }],
    ['0', { value: 0, format: '0' }],
    ['19.20', { value: 19.2, format: '0.00' }],
    ['-107.30', { value: -107.3, format: '0.00' }],
  ])('stores %s as a number', (text, expected) => {
    expect(cellValue(text)).toEqual(expected);
  });

  it.each(['007', '1次', '3,27.1', '1e5', '--', '-0', '-0.00', '12345678901234567', '=1+1', ' 5', ''])(
    'stores %j as text',
    (text) => {
      expect(cellValue(text)).toEqual({ value: text });
    },
  );

  it('shows every figure as it was printed', () => {
    const figure = fc
      .record({
        value: fc.integer({ min: -999_999_999, max: 999_999_999 }),
        digits: fc.integer({ min: 0, max: 4 }),
        percent: fc.boolean(),
      })
      .map(({ value, digits, percent }) => `${(value / 10 ** digits).toFixed(digits)}${percent ? '%' : ''}`);
    fc.assert(
      fc.property(figure, (text) => {
        const { value, format } = cellValue(text);
        expect(format === undefined ? value : displayText(value, format, false)).toBe(text);
      }),
    );
  });
});
