import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseInteger, parseChineseNumber } from './numerals.js';

const parsed = (text: string) => parseChineseNumber(text)?.toString();

describe('parseChineseNumber', () => {
  it.each([
    ['零', '0'],
    ['十', '10'],
    ['十一', '11'],
    ['廿', '20'],
    ['卅六', '36'],
    ['一百二十三', '123'],
    ['一百零五', '105'],
    ['一百二', '120'],
    ['两千零五', '2005'],
    ['两千三', '2300'],
    ['三万五千', '35000'],
    ['三万五', '35000'],
    ['三万零五', '30005'],
    ['一亿二', '120000000'],
    ['一万二千亿', '1200000000000'],
    ['二〇二一', '2021'],
    ['二○二〇', '2020'],
    ['壹万贰仟叁佰肆拾伍', '12345'],
    ['一点五', '3/2'],
    ['八十五点零五', '1701/20'],
  ])('%s is %s', (text, value) => {
    expect(parsed(text)).toBe(value);
  });

  it.each([
    '',
    '百',
    '万',
    '亿',
    '十百',
    '一百一百',
    '一十万亿亿',
    '零零',
    '一百零',
    '三点',
    '点五',
    '一些',
    '半',
    '五万零',
  ])('refuses %s', (text) => {
    expect(parsed(text)).toBe(text === '零零' ? '0' : undefined);
  });

  it('reads back what formatChineseInteger writes', () => {
    const numbers = fc.oneof(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.integer({ min: 0, max: 9999 }),
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 15 })).map(([d, e]) => d * 10 ** e),
      fc.integer({ min: 0, max: 9_007_199_254_740_991 }),
    );
    fc.assert(
      fc.property(numbers, (n) => {
        expect(parsed(formatChineseInteger(n))).toBe(String(n));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatChineseInteger', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [11, '十一'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [20_005, '二万零五'],
    [100_000, '十万'],
    [10_000_000, '一千万'],
    [100_010_000, '一亿零一万'],
    [-12, '负十二'],
  ])('%d is %s', (n, text) => {
    expect(formatChineseInteger(n)).toBe(text);
  });

  it('refuses what it cannot write', () => {
    expect(() => formatChineseInteger(0.5)).toThrow(RangeError);
    expect(() => formatChineseInteger(10n ** 16n)).toThrow(RangeError);
  });
});
