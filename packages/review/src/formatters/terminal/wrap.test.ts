import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from './display-width.js';
import { wrap } from './wrap.js';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['衡绩', 4],
    ['“三公”', 8],
    ['83.16万元', 9],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['', 0],
  ])('%s takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('wrap', () => {
  it('keeps numbers whole and moves no closing mark to the start of a line', () => {
    expect(wrap('支出合计107.49万元，其中：基本支出73.03万元。', 18)).toEqual([
      '支出合计107.49万',
      '元，其中：基本支出',
      '73.03万元。',
    ]);
    expect(wrap('合计一百万元，其中', 12)).toEqual(['合计一百万', '元，其中']);
    expect(wrap('公务接待费（含外事）', 12)).toEqual(['公务接待费', '（含外事）']);
  });

  it('breaks what is too long by itself, and keeps line feeds', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('一\n\n二', 10)).toEqual(['一', '', '二']);
  });

  const text = fc.string({ unit: fc.constantFrom(...'支出合计，。（）“”％1.a '), maxLength: 80 });

  it('never exceeds the width and loses nothing but blanks', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (source, width) => {
        const lines = wrap(source, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(source.replaceAll(' ', ''));
      }),
    );
  });

  it('begins a line with a closing mark only where it cannot help it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'支出合计，。1'), maxLength: 60 }), (source) => {
        // With at most two marks in a row, a character and its marks always fit.
        const sparse = source.replace(/[，。]+/g, '，').replace(/^，/, '');
        for (const line of wrap(sparse, 30).slice(1)) if (!/^1{30}/.test(sparse)) expect(line).not.toMatch(/^[，。]/);
      }),
    );
  });

  it('takes time in proportion to hostile text', () => {
    expect(wrap('，'.repeat(200_000), 80)).toHaveLength(5_000);
    expect(wrap('（'.repeat(200_000), 80)).toHaveLength(5_000);
  });
});
