import type { PageBlock, PageCell, PageTable } from '../../page/page.js';
import type { Scope } from '../terms/vocabulary.js';
import { inPrint, sumOfAmounts } from '../values/amount.js';
import type { Amount, Value } from '../values/value.js';

/** A column of a table of the report: what it prints of each item, and whether its sums stand in the last row. */
interface Column {
  readonly header: string;
  readonly name: string;
  readonly look: PageCell['look'];
  readonly width: number;
  readonly summed?: true;
  /** The department's own figure of which the sum of this column is the details. */
  readonly whole?: string;
  /** Printed even where no item has an entry: readers know the table by it. */
  readonly always?: true;
}

const columnsOf: Readonly<Record<'projects' | 'unfinished', readonly Column[]>> = {
  projects: [
    { header: '项目名称', name: '项目名称', look: 'text', width: 36 },
    { header: '年初预算数', name: '年初预算数', look: 'number', width: 15, summed: true, whole: '年初预算.项目支出' },
    { header: '全年预算数', name: '全年预算数', look: 'number', width: 15, summed: true, whole: '全年预算.项目支出' },
    { header: '全年执行数', name: '全年执行数', look: 'number', width: 15, summed: true, whole: '项目支出' },
    { header: '执行率', name: '执行率', look: 'number', width: 11 },
    { header: '自评得分', name: '自评得分', look: 'number', width: 11 },
  ],
  unfinished: [
    { header: '二级指标', name: '二级指标', look: 'word', width: 18 },
    { header: '三级指标', name: '指标名称', look: 'text', width: 23, always: true },
    { header: '年初目标值', name: '目标值', look: 'word', width: 14, always: true },
    { header: '实际完成值', name: '实际完成值', look: 'word', width: 14, always: true },
    { header: '未完成原因分析', name: '偏差原因', look: 'text', width: 31, always: true },
  ],
};

/** A table of the items of a list, with the columns for which at least one item has an entry. */
export function draftTable(kind: 'projects' | 'unfinished', items: readonly Scope[], report: Scope): PageBlock[] {
  const used = columnsOf[kind].filter(
    ({ name, always }) => always === true || items.some((item) => item.value(name) !== undefined),
  );
  if (items.length === 0 || used.length === 0) return [];
  const unit = commonUnit(used, items);
  const bare = unit !== '';
  const rows = items.map((item) =>
    used.map((column) => entryOf(item.value(column.name), bare && column.summed === true)),
  );
  const sums = kind === 'projects' && items.length > 1 ? sumRow(used, items, bare, report) : undefined;
  const table = gridOf(used, sums === undefined ? rows : [...rows, sums]);
  return bare ? [{ type: 'line', look: 'unit', text: `单位：${unit}` }, table] : [table];
}

/** The unit of all sums of money, which then stands above the table; '' where they differ. */
function commonUnit(columns: readonly Column[], items: readonly Scope[]): string {
  const units = new Set(columns.flatMap((column) => amountsOf(column, items).map(({ unit }) => unit.printed)));
  const [only = ''] = units;
  return units.size === 1 ? only : '';
}

const amountsOf = ({ name, summed }: Column, items: readonly Scope[]): Amount[] =>
  summed
    ? items.flatMap((item) => {
        const value = item.value(name);
        return value?.kind === 'amount' ? [value] : [];
      })
    : [];

/** Scores and sums of money stand bare under their headings. */
function entryOf(value: Value | undefined, isBare: boolean): string {
  if (value === undefined) return '';
  if (value.kind === 'words') return value.text;
  const withoutUnit = isBare || value.unit.dimension === 'marks';
  return inPrint(withoutUnit ? { ...value, unit: { ...value.unit, printed: '' } } : value);
}

/**
 * The last row; none where a sum differs from what the department gives for all its projects: then the table holds
 * only some of them. A column is summed up where every item has an amount.
 */
function sumRow(
  columns: readonly Column[],
  items: readonly Scope[],
  isBare: boolean,
  report: Scope,
): string[] | undefined {
  const sums: string[] = [];
  for (const column of columns) {
    const amounts = amountsOf(column, items);
    const sum = amounts.length === items.length ? sumOfAmounts(amounts) : undefined;
    const whole = column.whole === undefined ? undefined : report.value(column.whole);
    if (sum !== undefined && whole?.kind === 'amount' && !whole.value.eq(sum.value)) return undefined;
    sums.push(sum === undefined ? '' : entryOf(sum, isBare));
  }
  return sums.some((sum) => sum !== '') ? ['合计', ...sums.slice(1)] : undefined;
}

function gridOf(columns: readonly Column[], rows: readonly (readonly string[])[]): PageTable {
  const cell = (row: number, column: number, text: string, look: PageCell['look']): PageCell => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text,
    look,
  });
  return {
    type: 'table',
    columns: columns.length,
    rows: rows.length + 1,
    headerRows: 1,
    widths: columns.map(({ width }) => width),
    cells: [
      ...columns.map(({ header }, at) => cell(0, at, header, 'header')),
      ...rows.flatMap((texts, row) => columns.map(({ look }, at) => cell(row + 1, at, texts[at] ?? '', look))),
    ],
  };
}
