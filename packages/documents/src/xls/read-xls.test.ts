import { readFileSync } from 'node:fs';
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../errors.js';
import { defaultLimits } from '../limits.js';
import { readXls } from './read-xls.js';

const fixture = readFileSync(new URL('../../fixtures/ledger.xls', import.meta.url));

describe('readXls', () => {
  it('reads an Excel 97–2003 workbook like a new one', () => {
    const { blocks, remarks, format } = readXls(fixture, defaultLimits);
    expect(format).toBe('xls');
    expect(blocks.map((block) => (block.type === 'table' ? `${block.rows}×${block.columns}` : block.text))).toEqual([
      '云溪县档案馆2023年度部门整体支出绩效自评表',
      '4×5',
      '备注：数据截至2023年12月31日。',
    ]);
    const [, table] = blocks;
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.cells.map((cell) => cell.text)).toEqual([
      '一级指标',
      '三级指标',
      '目标值',
      '完成值',
      '得分',
      '产出指标',
      '接待查档（人次）',
      '3,000',
      '3,120',
      '10',
      '数字化扫描（万页）',
      '150',
      '156.5',
      '9.8',
      '效益指标',
      '群众满意度',
      '95%',
      '97.67%',
      '10',
    ]);
    expect(table.cells[5]).toMatchObject({ rowSpan: 2, columnSpan: 1 });
    expect(remarks).toEqual(['工作表“底稿”是隐藏的，未读取。']);
  });

  it('refuses a damaged one', () => {
    const cut = fixture.subarray(0, 3_000);
    expect(() => readXls(cut, defaultLimits)).toThrow('已损坏');
  });

  it('reads what formulas gave, whatever they are', () => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ['指标', '得分'],
      ['产出', 9.8],
      ['合计', { t: 'n', v: 9.8, f: 'SUM(B2:B2)' }],
      ['等级', { t: 's', v: '优', f: 'IF(B3>=9,"优","良")' }],
    ]);
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, '自评表');
    book.Workbook = { Names: [{ Name: '得分', Ref: "'自评表'!$B$2:$B$3" }] };
    const { blocks } = readXls(xlsx.write(book, { type: 'buffer', bookType: 'biff8' }), defaultLimits);
    const table = blocks.find((block) => block.type === 'table');
    expect(table?.cells.map(({ text }) => text)).toEqual(['指标', '得分', '产出', '9.8', '合计', '9.8', '等级', '优']);
  });

  it('reads or refuses a file with any bytes changed, and never fails otherwise', () => {
    const change = fc.tuple(fc.nat({ max: fixture.length - 1 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = new Uint8Array(fixture);
        for (const [at, byte] of changes) bytes[at] = byte;
        try {
          readXls(bytes, defaultLimits);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
      }),
      { numRuns: 200 },
    );
  });
});
