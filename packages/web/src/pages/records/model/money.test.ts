import type { Evaluation } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { executionTable } from './execution.js';
import { amountsTable, moneyTable, withMoneyLine } from './money.js';
import type { Table } from './table.js';
import { at, blank, pack } from './testing/sample.js';

describe('money', () => {
  const column = (table: Table | undefined, title: string): number =>
    table?.columns.findIndex((each) => each.title === title) ?? -1;

  it('has the usual rows for a department whose forms have none', () => {
    const table = moneyTable(blank, pack);
    expect(table?.columns.map(({ title }) => title)).toEqual([
      '项目',
      '2022年决算数',
      '2023年预算数',
      '2023年调整后预算数',
      '2023年决算数',
    ]);
    expect(moneyTable({ ...blank, kind: 'project' }, pack)).toBeUndefined();
  });

  it('takes a line of any subject, and puts it under another', () => {
    const added = withMoneyLine(blank, 'income-source', { year: 2023, stage: 'executed' });
    const table = moneyTable(added, pack);
    const row = (table?.rows.length ?? 0) - 1;
    const edited = table?.edited(added, [
      { row, column: 0, text: '非税收入' },
      { row, column: 1, text: '其他' },
      { row, column: column(table, '2023年决算数'), text: '12.5' },
    ]);
    expect(edited?.money).toEqual([
      { subject: 'other', name: '非税收入', year: 2023, stage: 'executed', amount: { text: '12.5', unit: '万元' } },
    ]);
    expect(table?.operated(added, 'delete', at(row)).money).toEqual([]);
    expect(table?.addable).not.toContain('basic');
  });

  it('says the unit of an amount that stands in another, and shows shares and amounts of other years', () => {
    const record: Evaluation = {
      ...blank,
      money: [
        {
          subject: 'basic',
          name: '基本支出',
          year: 2023,
          stage: 'executed',
          amount: { text: '1807000', unit: '元' },
          share: { text: '75%' },
        },
        { subject: 'other', name: '补助', year: 2021, amount: { text: '3', unit: '万元' } },
      ],
    };
    const table = moneyTable(record, pack);
    const basic = table?.rows.findIndex(({ label }) => label === '基本支出') ?? -1;
    expect(table?.rows[basic]?.cells[column(table, '2023年决算数')]?.text).toBe('1807000元');
    expect(table?.rows[basic]?.cells[column(table, '占比')]?.text).toBe('75%');
    const amounts = amountsTable(record, pack);
    expect(amounts?.rows[0]?.cells[column(amounts, '2021年金额')]?.text).toBe('3');
  });

  it('gets rows of execution beyond those of the form, and lets them go', () => {
    const table = executionTable(blank, pack, undefined);
    const more = table.operated(blank, 'insert', at(0));
    expect(more.execution.map(({ name }) => name)).toEqual(['年度资金总额', '资金来源2']);
    expect(executionTable(more, pack, undefined).operated(more, 'delete', at(1)).execution).toHaveLength(1);
  });
});
