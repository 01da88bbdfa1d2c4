import type { PageCell } from '@hengji/authoring';
import { Rational } from '@hengji/core';
import type { SummaryLine, SummaryListing } from './summary-listing.js';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly of: (line: SummaryLine) => string | null;
}

const columns: readonly Column[] = [
  { title: '名次', width: 6, of: ({ rank }) => (rank === undefined ? '' : String(rank)) },
  { title: '单位', width: 26, of: ({ row }) => row.unit },
  { title: '项目', width: 26, of: ({ row }) => row.project },
  { title: '主管部门', width: 20, of: ({ row }) => row.department },
  { title: '年度', width: 7, of: ({ row }) => (row.year === null ? '' : String(row.year)) },
  { title: '类别', width: 9, of: ({ row }) => (row.kind === 'department' ? '部门整体' : '项目') },
  { title: '满分', width: 7, of: ({ row }) => row.fullMarks },
  { title: '得分', width: 8, of: ({ row }) => row.score },
  { title: '等级', width: 7, of: ({ row }) => row.grade },
  { title: '预算（万元）', width: 14, of: ({ row }) => inWan(row.budget) },
  { title: '执行（万元）', width: 14, of: ({ row }) => inWan(row.executed) },
  { title: '执行率（%）', width: 11, of: ({ row }) => row.executionRate },
  {
    title: '来源',
    width: 30,
    of: ({ row: { name, source, demonstration } }) =>
      `${source.kind === 'report' ? '审核' : '编报'}${demonstration ? '（示例）' : ''}：${name}`,
  },
];

const tenThousand = Rational.of(10_000);
const inWan = (yuan: string | null): string => (yuan === null ? '' : Rational.of(yuan).div(tenThousand).toDecimal(6));

/** Longer texts say no more in a table. */
const longestText = 500;

/** The summary as a workbook of one sheet: how its lines were chosen, and the lines. */
export async function summaryWorkbook({ lines, words }: SummaryListing, date: Date): Promise<Uint8Array> {
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
    ...lines.flatMap((line, at) => columns.map(({ of }, column) => cell(at + 1, column, of(line) ?? '', 'word'))),
  ];
  const table = {
    type: 'table',
    columns: columns.length,
    rows: lines.length + 1,
    headerRows: 1,
    widths: columns.map(({ width }) => width),
    cells,
  } as const;
  const blocks = [
    { type: 'line', look: 'caption', text: '绩效自评汇总' },
    { type: 'line', look: 'note', text: words },
    table,
  ] as const;
  return renderXlsx({ title: '绩效自评汇总', pages: [{ name: '汇总', orientation: 'landscape', blocks }] }, { date });
}
