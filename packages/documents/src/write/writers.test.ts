import { describe, expect, it } from 'vitest';
import type { Block, Cell, Document, Table } from '../document.js';
import { readDocument } from '../read.js';
import { columnShares } from './column-widths.js';
import { writeDocx } from './write-docx.js';
import { writeHtml } from './write-html.js';
import { writeTxt } from './write-txt.js';
import { writeXlsx } from './write-xlsx.js';

const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): Cell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text,
});
const table = (rows: number, columns: number, cells: readonly Cell[], name?: string): Table => ({
  type: 'table',
  rows,
  columns,
  cells,
  ...(name ? { name } : {}),
});
const text = (text: string): Block => ({ type: 'paragraph', text, origin: 'body' });
const document = (...blocks: Block[]): Document => ({ format: 'docx', blocks, remarks: [] });

const frame = table(3, 3, [
  cell(0, 0, '产出\n指标', 2),
  cell(0, 1, '培训人数'),
  cell(0, 2, '120人'),
  cell(1, 1, '培训期数'),
  cell(1, 2, ''),
  cell(2, 0, '总分', 1, 2),
  cell(2, 2, '98.5'),
]);
const date = new Date('2024-01-02T03:04:05Z');

describe('writeTxt', () => {
  it('flattens a table as text converters do', () => {
    expect(writeTxt(document(text('自评表'), frame, text('备注：无。')))).toBe(
      '自评表\n\t产出\n指标\n\t培训人数\n\t120人\n\n\t\n\t培训期数\n\t\n\n\t总分\n\t98.5\n\n\n备注：无。\n',
    );
  });

  it('types automatic numbers and keeps a leading tab from becoming a cell', () => {
    const blocks: Block[] = [
      { type: 'paragraph', label: '一、', text: '概况', level: 1, origin: 'body' },
      text('\t缩进'),
    ];
    expect(writeTxt(document(...blocks))).toBe('一、概况\n缩进\n');
  });
});

describe('writeHtml', () => {
  it('escapes what the document says and keeps merges', () => {
    const html = writeHtml(document(text('<script>alert(1)</script>'), frame));
    expect(html).not.toContain('<script>');
    expect(html).toContain('<td rowspan="2">产出<br>指标</td>');
    expect(html).toContain('<td colspan="2">总分</td>');
  });
});

describe('writeDocx', () => {
  it('gives the same bytes for the same document and date', async () => {
    const source = document(text('标题'), frame);
    expect(await writeDocx(source, { date })).toEqual(await writeDocx(source, { date }));
  });

  it('leaves out characters that XML cannot hold', async () => {
    const read = await readDocument(await writeDocx(document(text('经\u0001费\uD800支\uFFFE出'))));
    expect(read.blocks).toEqual([text('经费支出')]);
  });

  it('fills places without a cell and cuts spans at the edge', async () => {
    const read = await readDocument(
      await writeDocx(document(table(2, 2, [cell(0, 0, '合计', 5, 1), cell(0, 1, '1')]))),
    );
    expect(read.blocks[0]).toEqual(table(2, 2, [cell(0, 0, '合计', 2), cell(0, 1, '1'), cell(1, 1, '')]));
  });

  it('keeps apart tables that follow one another', async () => {
    const read = await readDocument(await writeDocx(document(frame, frame)));
    expect(read.blocks.filter(({ type }) => type === 'table')).toEqual([frame, frame]);
  });
});

describe('writeXlsx', () => {
  it('gives the same bytes for the same document and date', async () => {
    const source = document(text('标题'), frame);
    expect(await writeXlsx(source, { date })).toEqual(await writeXlsx(source, { date }));
  });

  it('gives each named table its sheet, with its title above and its notes below', async () => {
    const [first, second] = [
      { ...frame, name: '基础数据表' },
      { ...frame, name: '自评表/2022' },
    ];
    const read = await readDocument(
      await writeXlsx(document(text('基础数据表'), first, text('备注：无。'), text('自评表'), second)),
    );
    expect(read.blocks.map((block) => (block.type === 'table' ? block.name : block.text))).toEqual([
      '基础数据表',
      '基础数据表',
      '备注：无。',
      '自评表',
      '自评表 2022',
    ]);
    expect(read.blocks[1]).toEqual(first);
  });

  it('splits a paragraph that no cell can hold and refuses such a table cell', async () => {
    const long = '支'.repeat(40_000);
    const read = await readDocument(await writeXlsx(document(text(long))));
    expect(read.blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join('')).toBe(long);
    await expect(writeXlsx(document(table(1, 1, [cell(0, 0, long)])))).rejects.toThrow(RangeError);
  });
});

describe('columnShares', () => {
  it('gives a figure the room it needs beside long texts', () => {
    const shares = columnShares(
      table(1, 3, [
        cell(0, 0, '一项要求很多、文字很长的评价标准。'.repeat(9)),
        cell(0, 1, '3,279.31'),
        cell(0, 2, '5'),
      ]),
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect((shares[1] ?? 0) * 86).toBeGreaterThanOrEqual('3,279.31'.length + 2);
    expect(shares[0] ?? 0).toBeGreaterThan(shares[1] ?? 0);
  });
});
