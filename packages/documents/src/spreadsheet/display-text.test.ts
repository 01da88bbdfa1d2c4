import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInFormat, displayText } from './display-text.js';

describe('displayText', () => {
  it.each([
    [0.9767, '0.00%', '97.67%'],
    [1286.4, '#,##0.00', '1,286.40'],
    [0.1 + 0.2, 'General', '0.3'],
    [1452.0199999999998, 'General', '1452.02'],
    [0.0000001, 'General', '0.0000001'],
    [45291, '[$-F800]dddd, mmmm dd, yyyy', '2023年12月31日'],
    ['完成', '@', '完成'],
    [12, '@', '12'],
    [true, 'General', 'TRUE'],
    [5, '0" 分"', '5 分'],
    [-3, '0.00_);(0.00)', '(3.00)'],
    [-1, 'yyyy"年"', '-1'],
  ])('shows %s with %s as %s', (value, format, shown) => {
    expect(displayText(value, format, false)).toBe(shown);
  });

  it.each([
    [31, '2023年12月31日'],
    [57, '2023年12月'],
    [58, '12月31日'],
    [14, '2023/12/31'],
    [27, '2023年12月'],
  ])('knows built-in format %s', (id, shown) => {
    expect(displayText(45291, builtInFormat(id), false)).toBe(shown);
  });

  it('loses nothing of a decimal of up to 15 digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.integer({ min: 0, max: 6 }), (digits, scale) => {
        const value = digits / 10 ** scale;
        expect(Number(displayText(value, 'General', false))).toBe(Number(value.toPrecision(15)));
      }),
    );
  });

  it('never throws, whatever the format', () => {
    fc.assert(
      fc.property(fc.double(), fc.string({ maxLength: 40 }), (value, format) => {
        expect(typeof displayText(value, format, false)).toBe('string');
      }),
    );
  });
});
