import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostRows, readCells, writeCells } from './clipboard.js';

describe('cells on the clipboard', () => {
  it('are read as Excel writes them', () => {
    expect(readCells('整理档案\t≥4000卷\r\n举办展览\t≥5次\r\n')).toEqual([
      ['整理档案', '≥4000卷'],
      ['举办展览', '≥5次'],
    ]);
    expect(readCells('"第一行\n第二行"\t"他说""好"""\n')).toEqual([['第一行\n第二行', '他说"好"']]);
  });

  it('are read where quotes are only a part of the text', () => {
    expect(readCells('"三公经费"变动率\t5')).toEqual([['"三公经费"变动率', '5']]);
    expect(readCells('"没有结束\t5\n下一行\t6')).toEqual([
      ['"没有结束', '5'],
      ['下一行', '6'],
    ]);
  });

  it('fill short rows, and make one cell of nothing', () => {
    expect(readCells('a\nb\tc')).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
    expect(readCells('')).toEqual([['']]);
  });

  it('are bounded', () => {
    expect(readCells('x\n'.repeat(mostRows + 50))).toHaveLength(mostRows);
    expect(readCells(`${'"'.repeat(100_000)}x`)[0]).toHaveLength(1);
  });

  it('come back as they were', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '绩', '"', '\t', '\n', '\r', ' ', '9'), maxLength: 6 });
    const sheet = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(sheet, (cells) => {
        expect(readCells(writeCells(cells))).toEqual(cells);
      }),
    );
  });
});
