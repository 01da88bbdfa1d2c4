import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../document.js';
import { UnreadableFile } from '../errors.js';
import { defaultLimits } from '../limits.js';
import { readTxt } from './read-txt.js';

const read = (text: string): readonly Block[] => readTxt(text, defaultLimits).blocks;
const grid = (block: Block | undefined): string[][] => {
  const table = block as Table;
  return Array.from({ length: table.rows }, (_, row) => table.cells.filter((c) => c.row === row).map((c) => c.text));
};

describe('readTxt', () => {
  it('reads paragraphs, without indentation and converter markers', () => {
    expect(read('\uFEFF  [bookmark: _Toc12]一、部门概况\r\n\r\n　　本单位编制5人。\r\n')).toEqual([
      { type: 'paragraph', text: '一、部门概况', origin: 'body' },
      { type: 'paragraph', text: '本单位编制5人。', origin: 'body' },
    ]);
  });

  it('rebuilds a table that was flattened to one tab-led line per cell', () => {
    const blocks = read('附表\n\n\t指标\n\t分值\n\n\t培训次数\n\t10\n\n\n备注：无\n');
    expect(blocks.map((b) => b.type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(grid(blocks[1])).toEqual([
      ['指标', '分值'],
      ['培训次数', '10'],
    ]);
  });

  it('keeps lines and blank lines inside a cell together', () => {
    const [table] = read('\t年度预\n\n算申请\n（万元）\n\t全年\n预算数\n\n\t120.5\n\t\n\n');
    expect(grid(table)).toEqual([
      ['年度预\n\n算申请\n（万元）', '全年\n预算数'],
      ['120.5', ''],
    ]);
  });

  it('joins a row that blank lines inside a cell cut in two', () => {
    const row = (...cells: string[]) => `${cells.map((cell) => `\t${cell}`).join('\n')}\n\n`;
    const [table] = read(
      `${row('一级', '二级', '三级', '目标')}${row('产出', '数量', '次数', '3次')}\t效益\n（40分）\n\n\n\t社会\n\t影响\n\t好\n\n${row('', '', '满意度', '95%')}`,
    );
    expect(grid(table).map((cells) => cells.length)).toEqual([4, 4, 4, 4]);
    expect(grid(table)[2]?.[0]).toBe('效益\n（40分）');
  });

  it('ends a table at a numbered heading even after one blank line', () => {
    expect(read('\t甲\n\t1\n\n三、存在的问题\n').map((b) => b.type)).toEqual(['table', 'paragraph']);
  });

  it('reads tables with tabs between cells and tables drawn with bars, but not one line with tab stops', () => {
    expect(grid(read('项目\t金额\n基本支出\t10.5\n')[0])).toEqual([
      ['项目', '金额'],
      ['基本支出', '10.5'],
    ]);
    expect(grid(read('| 项目 | 金额 |\n| --- | --- |\n| 基本支出 | 10.5 |\n')[0])).toEqual([
      ['项目', '金额'],
      ['基本支出', '10.5'],
    ]);
    expect(read('填报单位：某局\t\t填报日期：2022年3月1日').map((b) => b.type)).toEqual(['paragraph']);
  });

  it('joins lines wrapped at a fixed width', () => {
    const line = '本单位全年共组织开展各类培训活动并完成了年初确定的各项目标任务取得较好成效';
    const text = `${Array.from({ length: 9 }, () => line).join('\n')}\n全部完成。\n`;
    expect(read(text)).toHaveLength(1);
  });

  it('refuses text beyond the limits in one sentence', () => {
    const few = { ...defaultLimits, characters: 10 };
    expect(() => readTxt('一二三四五六七八九十百', few)).toThrow(UnreadableFile);
    expect(() => readTxt('\t1\n\t2\n\n\t3\n\t4\n', { ...defaultLimits, cells: 3 })).toThrow(/表格或段落过多/);
  });

  it('gives back any grid of non-blank cells written flattened', () => {
    const cell = fc.stringMatching(/^[一-龥0-9]{1,6}$/);
    const grids = fc
      .integer({ min: 2, max: 6 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 8 }),
      );
    fc.assert(
      fc.property(grids, (rows) => {
        const text = `${rows.map((row) => `${row.map((c) => `\t${c}`).join('\n')}\n`).join('\n')}\n`;
        expect(grid(read(text)[0])).toEqual(rows);
      }),
    );
  });
});
