import type { Pack } from '@hengji/packs';
import { columnOf, letterOf } from '../cells/columns.js';

/** Letters of the input cells of a row. */
export const inputs = ['C', 'D', 'E', 'G', 'I'] as const;
/** Letters of the amounts. */
export const amounts = [
  ['C', 'opening'],
  ['D', 'adjusted'],
  ['E', 'executed'],
] as const;

/** Names of hidden helper columns, right of everything that is shown. */
const helperNames = [
  'scale',
  'exact',
  'printed',
  'min',
  'max',
  'wasC',
  'wasD',
  'wasE',
  'wasF',
  'wasG',
  'from',
  'to',
] as const;
export type Helper = (typeof helperNames)[number];

/** Letters of the helper columns, from a column on. */
export const executionHelpers = (first: string): Record<Helper, string> =>
  Object.fromEntries(helperNames.map((name, at) => [name, letterOf(columnOf(first) + at)])) as Record<Helper, string>;

/** Marks that the pack gives to the first row. */
export const fullMarksOf = ({ executionMarks }: Pack): number | undefined =>
  executionMarks === undefined ? undefined : Number(executionMarks);
