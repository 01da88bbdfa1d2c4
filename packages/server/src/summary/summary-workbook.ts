import type { PageCell } from '@hengji/authoring';
import { Rational } from '@hengji/core';
import type { SummaryRow } from '../api/summary.js';

const columns: readonly { readonly title: string; readonly width: number; readonly of: (row: SummaryRow) => string }[] =
  [
    { title: '单位', width: 26, of: ({ unit }) => unit ?? '' },
    { title: '项目', width: 26, of: ({ project }) => project ?? '' },
    { title: '主管部门', width: 20, of: ({ department }) => department ?? '' },
    { title: '年度', width: 7, of: ({ year }) => (year === null ? '' : String(year)) },
    { title: '类别', width: 9, of: ({ kind }) => (kind === 'department' ? '部门整体' : '项目') },
    { title: '满分', width: 7, of: ({ fullMarks }) => fullMarks ?? '' },
    { title: '得分', width: 8, of: ({ score }) => score ?? '' },
    { title: '等级', width: 7, of: ({ grade }) => grade ?? '' },
    { title: '预算（万元）', width: 14, of: ({ budget }) => inWan(budget) },
    { title: '执行（万元）', width: 14, of: ({ executed }) => inWan(executed) },
    { title: '执行率（%）', width: 11, of: ({ executionRate }) => executionRate ?? '' },
    { title: '来源', width: 30, of: ({ name, source }) => `${source.kind === 'report' ? '审核' : '编报'}：${name}` },
  ];

const tenThousand = Rational.of(10_000);
const inWan = (yuan: string | null): string => (yuan === null ? '' : Rational.of(yuan).div(tenThousand).toDecimal(6));

/** Longer texts say no more in a table. */
const longestText = 500;

/** The summary as a workbook of one sheet. */
export async function summaryWorkbook(rows: readonly SummaryRow[], date: Date): Promise<Uint8Array> {
  const { renderXlsx } = await import('@hengji/authoring');
  const cell = (row: number, column: number, text: string, look: PageCell['look']): PageCell => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text: text.slice(0, longestText),
    look,
  });
  const cells = [
    ...columns.map(({ title }, column) => cell(0, column, title, 'header')),
    ...rows.flatMap((row, at) => columns.map(({ of }, column) => cell(at + 1, column, of(row), 'word'))),
  ];
  const table = {
    type: 'table',
    columns: columns.length,
    rows: rows.length + 1,
    headerRows: 1,
    widths: columns.map(({ width }) => width),
    cells,
  } as const;
  return renderXlsx(
    { title: '绩效自评汇总', pages: [{ name: '汇总', orientation: 'landscape', blocks: [table] }] },
    { date },
  );
}
