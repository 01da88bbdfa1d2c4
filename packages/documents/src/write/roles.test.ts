import { describe, expect, it } from 'vitest';
import type { Block } from '../document.js';
import { rolesOf } from './roles.js';

const text = (text: string): Block => ({ type: 'paragraph', text, origin: 'body' });
const heading = (text: string, level = 1): Block => ({ type: 'paragraph', text, level, origin: 'body' });
const table: Block = {
  type: 'table',
  rows: 1,
  columns: 1,
  cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '表' }],
};

describe('rolesOf', () => {
  it('finds title, caption, fields, notes and signature of a report', () => {
    const blocks: [Block, string][] = [
      [text('附件2'), 'body'],
      [text('白鹭县水务局2022年度'), 'title'],
      [text('整体支出绩效自评报告'), 'title'],
      [heading('一、基本情况'), 'heading'],
      [text('我局内设6个股室。'), 'body'],
      [text('附件：'), 'body'],
      [text('2022年度整体支出绩效自评表'), 'caption'],
      [text('单位名称：白鹭县水务局    填报日期：2023年3月1日'), 'note'],
      [table, 'body'],
      [text('备注：金额以万元为单位。'), 'note'],
      [text('2.得分保留两位小数。'), 'note'],
      [text('白鹭县水务局'), 'signature'],
      [text('2023年3月1日'), 'signature'],
    ];
    expect(rolesOf(blocks.map(([block]) => block))).toEqual(blocks.map(([, role]) => role));
  });

  it('sees the title of a second report in the same file', () => {
    const blocks = [
      heading('一、自评得分'),
      text('得分95分。'),
      text('2022年度防汛项目'),
      text('绩效自评结果'),
      heading('一、自评得分'),
    ];
    expect(rolesOf(blocks)).toEqual(['heading', 'body', 'title', 'title', 'heading']);
  });

  it('takes a first sentence for text', () => {
    expect(rolesOf([text('现将自评情况报告如下。'), text('一、概况')])).toEqual(['body', 'body']);
  });
});
