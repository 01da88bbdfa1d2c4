import type { GridCell } from '../grid.js';
import { columnWith, type HeaderColumn } from './columns.js';
import { goalLabelOf, goalWeightOf } from './goals.js';

/** The columns of an indicator table by what they hold. */
export interface Layout {
  readonly level1?: HeaderColumn | undefined;
  readonly level2?: HeaderColumn | undefined;
  readonly name: HeaderColumn;
  readonly weight1?: HeaderColumn | undefined;
  readonly weight2?: HeaderColumn | undefined;
  readonly weight?: HeaderColumn | undefined;
  readonly values: readonly HeaderColumn[];
  /** First column of classes and names; what stands left of it belongs to goals. */
  readonly first: number;
}

export const valueRoles = ['target', 'actual', 'completion', 'score', 'standard', 'definition', 'reason'] as const;
export type ValueRole = (typeof valueRoles)[number];
/** Columns of words; their numbers are not values. */
export const proseRoles: ReadonlySet<ValueRole> = new Set<ValueRole>(['standard', 'definition', 'reason']);

/** The layout that the headings describe; undefined where none names the indicators. */
export function layoutOf(columns: readonly HeaderColumn[]): Layout | undefined {
  const level3 = columnWith(columns, 'level4') ?? columnWith(columns, 'level3');
  const named = columns.filter(({ role }) => role === 'name').at(-1);
  const name = level3 ?? named ?? columnWith(columns, 'level2') ?? columnWith(columns, 'level1');
  if (!name) return undefined;
  const level1 = except(columnWith(columns, 'level1'), name);
  const level2 = except(columnWith(columns, 'level2'), name);
  let weight1: HeaderColumn | undefined;
  let weight2: HeaderColumn | undefined;
  let weight: HeaderColumn | undefined;
  columns.forEach((column, index) => {
    if (column.role !== 'weight') return;
    const left = columns[index - 1];
    if (left && left === level1) weight1 ??= column;
    else if (left && left === level2) weight2 ??= column;
    else weight ??= column;
  });
  const first = Math.min(...[level1, level2, name].flatMap((column) => (column ? [column.from] : [])));
  return {
    level1,
    level2,
    name,
    weight1,
    weight2,
    weight,
    values: columns.filter((column) => holdsValue(column) && (column.from >= first || !isGoalCell(column.cell))),
    first,
  };
}

/** 「年度绩效目标（80分）」 left of the classes is the label of a goal, not a column of targets. */
const isGoalCell = (cell: GridCell): boolean => goalLabelOf(cell) !== undefined || goalWeightOf(cell) !== undefined;

const except = (column: HeaderColumn | undefined, other: HeaderColumn): HeaderColumn | undefined =>
  column === other ? undefined : column;

const holdsValue = ({ role }: HeaderColumn): boolean =>
  role === 'measure' || (valueRoles as readonly string[]).includes(role);

/** Rows that a template leaves for more indicators. */
export const isFiller = (key: string): boolean => /^[.…·、。\-—–/\\*]*$/.test(key);
export const isTemplateName = (key: string): boolean =>
  /^(?:指标(?:名称|内容)?)?[\d一二三四五六七八九十]{0,2}[:：.、]?[.…·xX×]*$/.test(key);
