import type { Indicator } from '@hengji/core';
import type { PackBlock } from '@hengji/packs';
import { bracketed } from '../values.js';

export type IndicatorBlock = Extract<PackBlock, { kind: 'indicators' }>;
export type IndicatorColumn = IndicatorBlock['columns'][number];
export type ColumnRole = IndicatorColumn['role'];

export const usualIndicators: IndicatorBlock = {
  kind: 'indicators',
  label: '绩效指标',
  columns: [
    { role: 'level1', header: '一级指标' },
    { role: 'level2', header: '二级指标' },
    { role: 'name', header: '三级指标' },
    { role: 'target', header: '年度指标值' },
    { role: 'actual', header: '实际完成值' },
    { role: 'weight', header: '分值' },
    { role: 'score', header: '得分' },
    { role: 'reason', header: '偏差原因分析及改进措施' },
  ],
};

/** Every column in the order in which forms have them; those that the record alone has find their places by it. */
const order: readonly IndicatorColumn[] = [
  { role: 'level1', header: '一级指标' },
  { role: 'weight1', header: '分值' },
  { role: 'level2', header: '二级指标' },
  { role: 'weight2', header: '分值' },
  { role: 'name', header: '三级指标' },
  { role: 'target', header: '年度指标值' },
  { role: 'actual', header: '实际完成值' },
  { role: 'completion', header: '完成率' },
  { role: 'weight', header: '分值' },
  { role: 'standard', header: '评价标准' },
  { role: 'definition', header: '指标说明' },
  { role: 'score', header: '得分' },
  { role: 'reason', header: '偏差原因分析及改进措施' },
];

export const entryRoles = ['target', 'actual', 'completion', 'score', 'standard', 'definition', 'reason'] as const;
export type EntryRole = (typeof entryRoles)[number];
export const isEntry = (role: string): role is EntryRole => (entryRoles as readonly string[]).includes(role);

/** Columns of words, whose figures are not values. */
export const isProse = (role: EntryRole): boolean => role === 'standard' || role === 'definition' || role === 'reason';

/** The columns of the form, and one for everything that only the record has. */
export function columnsFor(block: IndicatorBlock, indicators: readonly Indicator[]): IndicatorColumn[] {
  const columns = [...block.columns];
  const wanted = new Set<ColumnRole>(
    entryRoles.filter((role) => indicators.some((indicator) => indicator[role]?.text)),
  );
  if (indicators.some(needsWeightColumn)) wanted.add('weight');
  for (const column of order) {
    if (!wanted.has(column.role) || columns.some(({ role }) => role === column.role)) continue;
    const rank = order.indexOf(column);
    const after = columns.findLastIndex(({ role }) => order.findIndex((each) => each.role === role) < rank);
    columns.splice(after + 1, 0, column);
  }
  return columns;
}

/** True where a weight cannot stand in brackets after the name. */
const needsWeightColumn = ({ weight, sharesWeightWith }: Indicator): boolean =>
  sharesWeightWith !== undefined ||
  (weight !== undefined && weight.text !== '' && bracketed(weight, 'indicator') === undefined);

/** Relative widths of the columns. */
export const columnShares: Readonly<Partial<Record<ColumnRole, number>>> = {
  level1: 10.5,
  weight1: 5,
  level2: 10.5,
  weight2: 5,
  name: 22,
  target: 12.5,
  actual: 12.5,
  completion: 9,
  weight: 6,
  score: 7,
  standard: 28,
  definition: 28,
  reason: 16,
};
