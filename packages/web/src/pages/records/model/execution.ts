import { type Evaluation, type ExecutionRow, type Mark, percentOf } from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import type { CellEdit } from '../sheet/sheet.js';
import { labelKey, textOf } from './entries.js';
import { differs, figureColumn } from './people.js';
import { cellOf, type LineColumn, type Table } from './table.js';

export type Block = NonNullable<PackDetail['forms']>[number]['blocks'][number];
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** The first block of a kind in the forms of a pack, with its form. */
export function blockOf<Kind extends Block['kind']>(pack: PackDetail, kind: Kind): BlockOf<Kind> | undefined {
  for (const { blocks } of pack.forms ?? []) {
    for (const block of blocks) if (block.kind === kind) return block as BlockOf<Kind>;
  }
  return undefined;
}

/** Every block of a kind. */
export const blocksOf = <Kind extends Block['kind']>(pack: PackDetail, kind: Kind): BlockOf<Kind>[] =>
  (pack.forms ?? []).flatMap(({ blocks }) => blocks.filter((block) => block.kind === kind) as BlockOf<Kind>[]);

/** Unit of money of the forms. */
export const moneyUnit = (pack: PackDetail): string =>
  pack.forms?.find(({ unit }) => unit !== undefined)?.unit ?? '万元';

const places = {
  opening: 'opening',
  adjusted: 'adjusted',
  executed: 'executed',
  rate: 'rate',
  weight: 'fullMarks',
  score: 'score',
} as const;
const usual: readonly { role: keyof typeof places; header: string }[] = [
  { role: 'opening', header: '年初预算数' },
  { role: 'adjusted', header: '全年预算数' },
  { role: 'executed', header: '全年执行数' },
  { role: 'weight', header: '分值' },
  { role: 'rate', header: '执行率' },
  { role: 'score', header: '得分' },
];

/** The rows that the form has for the execution of the budget, and those that only the record has. */
export function executionTable(evaluation: Evaluation, pack: PackDetail, mark: Mark | undefined): Table {
  const block = blockOf(pack, 'execution');
  const columns = columnsOf(block, pack, evaluation, mark);
  const rows = rowsOf(block, evaluation.execution);
  return {
    columns,
    grows: false,
    rows: rows.map(({ line, indent, at }, index) => ({
      key: String(index),
      label: line.name,
      indent,
      cells: columns.map((column) => ({
        ...cellOf(column, line),
        ...(column.id === 'name' ? { isFixed: at === undefined } : {}),
      })),
    })),
    edited: (record, edits) => edited(record, block, columns, edits),
    operations: ['insert', 'delete'],
    operated: (record, operation, { top, bottom }) => {
      const own = rowsOf(block, record.execution);
      const isGone = (index: number): boolean => operation === 'delete' && index >= top && index <= bottom;
      // With a row of its own the form's rows before it must be in the record, so that it takes the place of none.
      const kept = own.filter(({ at }, index) => !isGone(index) && (operation === 'insert' || at !== undefined));
      const execution = kept.map(({ line }) => line);
      return {
        ...record,
        execution: operation === 'insert' ? [...execution, { name: newName(execution) }] : execution,
      };
    },
  };
}

/** A name that no row has yet. */
function newName(rows: readonly ExecutionRow[]): string {
  const names = new Set(rows.map(({ name }) => labelKey(name)));
  for (let count = rows.length + 1; ; count += 1) if (!names.has(`资金来源${count}`)) return `资金来源${count}`;
}

function columnsOf(
  block: BlockOf<'execution'> | undefined,
  pack: PackDetail,
  { execution }: Evaluation,
  mark: Mark | undefined,
): LineColumn<ExecutionRow>[] {
  const unit = moneyUnit(pack);
  const roles = (block?.columns ?? usual).flatMap(({ role, header }) =>
    role in places ? [{ role: role as keyof typeof places, header }] : [],
  );
  for (const column of usual) {
    const name = places[column.role];
    if (roles.some(({ role }) => role === column.role)) continue;
    if (column.role === 'score' || execution.some((row) => textOf(row[name]) !== '')) roles.push(column);
  }
  const rateOf = (row: ExecutionRow) => percentOf(textOf(row.executed), textOf(row.adjusted) || textOf(row.opening));
  return [
    {
      id: 'name',
      title: '资金',
      width: 210,
      get: ({ name }) => name,
      set: (row, name) => ({ ...row, name }),
    },
    ...roles.map(({ role, header }): LineColumn<ExecutionRow> => {
      const name = places[role];
      const isMoney = name === 'opening' || name === 'adjusted' || name === 'executed';
      const column = figureColumn<ExecutionRow>(name, header, 130, isMoney ? unit : undefined);
      const isScored = (row: ExecutionRow) => row.name === (mark?.name ?? execution[0]?.name);
      if (name === 'rate') return { ...column, ghost: rateOf, flag: (row) => differs(textOf(row.rate), rateOf(row)) };
      if (name === 'fullMarks') {
        return { ...column, ghost: (row) => (isScored(row) ? (mark?.fullMarks ?? pack.executionMarks) : undefined) };
      }
      if (name !== 'score') return column;
      return {
        ...column,
        ghost: (row) => (isScored(row) ? mark?.settled : undefined),
        flag: (row) =>
          isScored(row) && mark?.agreement === 'outside'
            ? { severity: 'error', message: `${mark.explanation}，应为${mark.allowed.min}分` }
            : undefined,
      };
    }),
  ];
}

interface FormRow {
  readonly line: ExecutionRow;
  readonly indent: number;
  /** Index in the record; undefined where the record has no such row yet. */
  readonly at: number | undefined;
}

function rowsOf(block: BlockOf<'execution'> | undefined, own: readonly ExecutionRow[]): FormRow[] {
  const left = new Set(own.keys());
  const rows = (block?.rows ?? []).map(({ label, indent = 0 }, index): FormRow => {
    const at =
      [...left].find((each) => bare(own[each]?.name ?? '') === bare(label)) ??
      (index === 0 ? [...left].find((each) => own[each]?.name === '') : undefined);
    if (at !== undefined) left.delete(at);
    return { line: (at === undefined ? undefined : own[at]) ?? { name: label }, indent, at };
  });
  const others = [...left].flatMap((at): FormRow[] => {
    const line = own[at];
    return line === undefined ? [] : [{ line, indent: 0, at }];
  });
  // A form with one row for whatever is evaluated takes the record's own row, not a blank one above it.
  if (rows.length === 1 && rows[0]?.at === undefined && others.length > 0) return others;
  const all = [...rows, ...others];
  return all.length > 0 ? all : [{ line: { name: '年度资金总额' }, indent: 0, at: undefined }];
}

const bare = (name: string): string => labelKey(name).replace(/^其中[:：]?/, '');

function edited(
  record: Evaluation,
  block: BlockOf<'execution'> | undefined,
  columns: readonly LineColumn<ExecutionRow>[],
  edits: readonly CellEdit[],
): Evaluation {
  const rows = rowsOf(block, record.execution);
  const changed = new Map<number, ExecutionRow>();
  for (const { row, column, text } of edits) {
    const place = columns[column];
    const line = changed.get(row) ?? rows[row]?.line;
    if (place !== undefined && line !== undefined) changed.set(row, place.set(line, text));
  }
  const execution = rows.flatMap(({ line, at }, index) => {
    const next = changed.get(index);
    return next !== undefined ? [next] : at === undefined ? [] : [line];
  });
  return { ...record, execution };
}
