import type { Evaluation } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import type { PackDetail } from '../../../api/types.js';
import { executionTable } from './execution.js';
import { indicatorColumns } from './indicator-columns.js';
import { indicatorTable } from './indicator-table.js';
import { withIndicatorTexts } from './indicators.js';
import { moneyTable } from './money.js';
import { overviewOf } from './overview.js';
import { blank, pack as plain } from './testing/sample.js';

const pack: PackDetail = {
  ...plain,
  executionMarks: '10',
  frame: [{ level1: '产出指标', marks: '90' }],
  forms: [
    {
      id: 'form',
      title: '自评表',
      unit: '万元',
      blocks: [
        {
          kind: 'money',
          columns: [
            { role: 'label', header: '经费' },
            { role: 'executed', header: '{year}年决算数' },
          ],
          rows: [
            { label: '支出总额', subject: 'expenditure' },
            { label: '基本支出', subject: 'basic' },
            { label: '项目支出', subject: 'project' },
            { label: '专项：', subject: 'project-item', open: true, indent: 1 },
          ],
        },
        { kind: 'execution', columns: [{ role: 'label', header: '' }], rows: [{ label: '年度资金总额' }] },
      ],
    },
  ],
};

describe('tables of money', () => {
  const table = moneyTable(blank, pack);
  const type = (record: Evaluation, row: number, text: string, column = 1) =>
    moneyTable(record, pack)?.edited(record, [{ row, column, text }]) ?? record;

  it('have the rows and columns of the form', () => {
    expect(table?.columns.map(({ title }) => title)).toEqual(['项目', '2023年决算数']);
    expect(table?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['支出总额', '基本支出', '项目支出', '']);
  });

  it('foot themselves, and say where a typed total differs', () => {
    const parts = type(type(blank, 1, '180.7'), 2, '60');
    expect(moneyTable(parts, pack)?.rows[0]?.cells[1]).toEqual({ text: '', ghost: '240.7' });
    const wrong = moneyTable(type(parts, 0, '250'), pack)?.rows[0]?.cells[1];
    expect([wrong?.text, wrong?.flag?.message]).toEqual(['250', '下面各项之和是240.7，请核对']);
    expect(parts.money[0]).toEqual({
      subject: 'basic',
      name: '基本支出',
      year: 2023,
      stage: 'executed',
      amount: { text: '180.7', unit: '万元' },
    });
  });

  it('take a named project, and let it go when it is blanked', () => {
    const named = type(blank, 3, '古籍修复', 0);
    expect(
      moneyTable(named, pack)
        ?.rows.map(({ cells }) => cells[0]?.text)
        .slice(3),
    ).toEqual(['古籍修复', '']);
    expect(type(named, 3, '', 0).money).toEqual([]);
  });

  it('compute the execution rate', () => {
    const record: Evaluation = {
      ...blank,
      execution: [{ name: '年度资金总额', adjusted: { text: '250' }, executed: { text: '240.70' } }],
    };
    const { columns, rows } = executionTable(
      { ...record, execution: record.execution.map((row) => ({ ...row, rate: { text: '99%' } })) },
      pack,
      undefined,
    );
    const at = columns.findIndex(({ id }) => id === 'rate');
    expect(rows[0]?.cells[at]?.flag?.message).toBe('按左边的数计算是96.28%');
  });
});

describe('the table of indicators', () => {
  const record = withIndicatorTexts(blank, [
    { index: 0, role: 'level1', text: '产出指标' },
    { index: 0, role: 'name', text: '整理档案' },
    { index: 0, role: 'weight', text: '60' },
    { index: 0, role: 'score', text: '65' },
    { index: 1, role: 'level1', text: '产出指标' },
    { index: 1, role: 'weight', text: '20' },
  ]);
  const columns = indicatorColumns(pack, record, []);
  const table = indicatorTable(record, { columns, marks: new Map(), findings: new Map() });
  const cell = (row: number, id: string) => table.rows[row]?.cells[columns.findIndex((each) => each.id === id)];

  it('says in place what is missing and what cannot be', () => {
    expect(cell(0, 'score')?.flag?.message).toBe('得分高于分值60');
    expect(cell(0, 'target')?.flag?.message).toBe('指标值还没有填写');
    expect(cell(1, 'name')?.flag?.message).toBe('三级指标还没有填写');
  });

  it('merges classes, and renames all rows of a merged one', () => {
    expect([cell(0, 'level1')?.span, cell(1, 'level1')?.span]).toEqual([2, 0]);
    const renamed = table.edited(record, [{ row: 0, column: 0, text: '效益指标' }]);
    expect(renamed.indicators.map(({ level1 }) => level1)).toEqual(['效益指标', '效益指标']);
  });

  it('adds the weights up for each class and for the whole', () => {
    expect(overviewOf(record, pack, undefined)).toMatchObject({
      weights: '90',
      isFull: false,
      classes: [{ name: '产出指标', sum: '80', wanted: '90', isRight: false }],
    });
  });
});
