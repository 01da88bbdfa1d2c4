import { describe, expect, it } from 'vitest';
import type { Document, Paragraph, Table } from '../../../api/types.js';
import { passagesOf, placeWords } from './places.js';

const paragraph: Paragraph = { type: 'paragraph', text: '收入合计120万元。', origin: 'body' };
const table: Table = { type: 'table', rows: 1, columns: 1, cells: [], name: '基础数据' };
const document = (format: Document['format']): Document => ({
  format,
  blocks: [paragraph, table, paragraph, table],
  remarks: [],
});

describe('placeWords', () => {
  it('counts paragraphs and tables apart, as a reader would', () => {
    const words = placeWords(document('docx'));
    expect(words({ block: 2, start: 0, end: 1 })).toBe('第2段');
    expect(words({ block: 3, row: 4, column: 0, start: 0, end: 1 })).toBe('第2个表格第5行第1列');
    expect(words({ block: 9, start: 0, end: 1 })).toBe('位置不明');
  });

  it('names worksheets', () => {
    expect(placeWords(document('xlsx'))({ block: 1, row: 0, column: 2, start: 0, end: 1 })).toBe(
      '工作表“基础数据”第1行第3列',
    );
  });
});

describe('passagesOf', () => {
  it('takes the cells of a row together', () => {
    const quote = (row: number, column: number) => ({ text: '8', at: { block: 1, row, column, start: 0, end: 1 } });
    const passages = passagesOf([quote(4, 1), quote(5, 1), quote(4, 3)], placeWords(document('docx')));
    expect(passages).toEqual([
      { words: '第1个表格第5行', orders: [0, 2] },
      { words: '第1个表格第6行第2列', orders: [1] },
    ]);
  });
});
