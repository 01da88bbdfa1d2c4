import { columnOf, letterOf } from '../cells/columns.js';

/** Letters of the columns of the table of indicators. */
export const at = {
  level1: 'B',
  level2: 'C',
  name: 'D',
  weight: 'E',
  nature: 'F',
  target: 'G',
  unit: 'H',
  actual: 'I',
  completion: 'J',
  allowed: 'K',
  typed: 'L',
  score: 'M',
  check: 'N',
  reason: 'O',
  standard: 'P',
  definition: 'Q',
} as const;

/** Cells whose contents decide a mark; frozen marks hold while they are as they were. */
export const deciding = ['name', 'weight', 'nature', 'target', 'unit', 'actual', 'standard'] as const;

const names = [
  'mode',
  'scale',
  'more',
  'less',
  'min',
  'max',
  ...deciding.map((name) => `was_${name}` as const),
  'from',
  'to',
  'byStandard',
  'value',
  'standardMin',
  'standardMax',
] as const;
type Helper = (typeof names)[number];

const first = columnOf('R');

/** Letters of the hidden helper columns. */
export const helper = Object.fromEntries(names.map((name, index) => [name, letterOf(first + index)])) as Record<
  Helper,
  string
>;

export const helperLetters: readonly string[] = names.map((name) => helper[name]);

/** 「同上」 in a cell of 分值: the indicator shares the marks of the one above. */
export const shared = '同上';
