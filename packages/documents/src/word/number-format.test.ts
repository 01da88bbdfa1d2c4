import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './number-format.js';

describe('formatNumber', () => {
  it.each([
    ['chineseCounting', { 1: '一', 10: '十', 12: '十二', 20: '二十', 99: '九十九' }],
    [
      'chineseCountingThousand',
      { 100: '一百', 101: '一百零一', 110: '一百一十', 1005: '一千零五', 2024: '二千零二十四' },
    ],
    ['chineseLegalSimplified', { 1: '壹', 10: '拾', 23: '贰拾叁' }],
    ['ideographDigital', { 10: '一〇', 23: '二三' }],
    ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '㉑', 35: '㉟', 36: '㊱', 50: '㊿', 51: '51' }],
    ['decimalEnclosedParen', { 3: '⑶', 21: '(21)' }],
    ['decimalEnclosedFullstop', { 3: '⒊', 21: '21.' }],
    ['decimalFullWidth', { 12: '１２' }],
    ['decimalZero', { 7: '07', 12: '12' }],
    ['ideographTraditional', { 1: '甲', 10: '癸', 11: '11' }],
    ['upperLetter', { 1: 'A', 26: 'Z', 27: 'AA' }],
    ['lowerRoman', { 4: 'iv', 9: 'ix', 49: 'xlix' }],
    ['none', { 4: '' }],
    ['somethingNew', { 4: '4' }],
  ])('writes %s', (format, cases) => {
    for (const [value, text] of Object.entries(cases)) expect(formatNumber(Number(value), format)).toBe(text);
  });

  it('stays short for any number', () => {
    const formats = ['upperRoman', 'lowerLetter', 'chineseCounting', 'decimalEnclosedCircle', 'ideographZodiac'];
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...formats), (value, format) => {
        expect(formatNumber(value, format).length).toBeLessThan(32);
      }),
    );
  });

  it('counts in Chinese without two numbers looking the same', () => {
    const texts = new Set(Array.from({ length: 9_999 }, (_, i) => formatNumber(i + 1, 'chineseCountingThousand')));
    expect(texts.size).toBe(9_999);
  });
});
