import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
});
