import type { Evaluation } from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import type { SheetColumn } from '../sheet/sheet.js';
import { blockOf } from './execution.js';
import { goalName } from './goals.js';
import { entryRoles, type IndicatorRole } from './indicators.js';

export interface IndicatorColumn extends SheetColumn {
  /** `allowed` is no place of the record, but the marks that the rules give. */
  readonly id: IndicatorRole | 'allowed';
}

interface Shape {
  readonly title: string;
  readonly width: number;
  readonly isFigure?: boolean;
}

/** Every column there can be, in the order of the forms. */
const shapes: Readonly<Record<IndicatorColumn['id'], Shape>> = {
  goal: { title: '所属目标', width: 84 },
  level1: { title: '一级指标', width: 92 },
  weight1: { title: '一级分值', width: 76, isFigure: true },
  level2: { title: '二级指标', width: 104 },
  weight2: { title: '二级分值', width: 76, isFigure: true },
  name: { title: '三级指标', width: 190 },
  target: { title: '年度指标值', width: 126 },
  actual: { title: '实际完成值', width: 126 },
  completion: { title: '完成率', width: 80, isFigure: true },
  weight: { title: '分值', width: 60, isFigure: true },
  standard: { title: '评价标准', width: 300 },
  definition: { title: '指标说明', width: 260 },
  score: { title: '得分', width: 64, isFigure: true },
  allowed: { title: '可得分', width: 78, isFigure: true },
  reason: { title: '偏差原因分析及改进措施', width: 200 },
};
const order = Object.keys(shapes) as IndicatorColumn['id'][];
/** Without these there is nothing to mark. */
const needed: readonly IndicatorColumn['id'][] = ['level1', 'level2', 'name', 'weight', 'score', 'allowed'];
const usual: readonly IndicatorColumn['id'][] = ['target', 'actual', 'reason'];

/** Columns that may be shown although the form has none of them. */
export const moreRoles: readonly IndicatorRole[] = [
  'target',
  'actual',
  'completion',
  'standard',
  'definition',
  'reason',
  'weight1',
  'weight2',
  'goal',
];
export const roleTitle = (role: IndicatorRole): string => shapes[role].title;

/** Roles of the columns that the form of the pack has. */
export function formRoles(pack: PackDetail): ReadonlySet<string> {
  const block = blockOf(pack, 'indicators');
  return new Set<string>(block === undefined ? usual : block.columns.map(({ role }) => role));
}

/** The columns of the form, what marking needs, what the record has, and what was asked for. */
export function indicatorColumns(
  pack: PackDetail,
  { indicators, frame, goals }: Evaluation,
  more: readonly IndicatorRole[],
): IndicatorColumn[] {
  const headers = new Map<string, string>(
    (blockOf(pack, 'indicators')?.columns ?? []).map(({ role, header }) => [role, header]),
  );
  const shown = new Set<string>([...formRoles(pack), ...needed, ...more]);
  for (const role of entryRoles) if (indicators.some((each) => each[role]?.text)) shown.add(role);
  for (const role of frameRoles(frame)) shown.add(role);
  if (indicators.some(({ goal }) => goal !== undefined)) shown.add('goal');
  return order
    .filter((id) => shown.has(id))
    .map((id) => ({
      ...shapes[id],
      id,
      title: headers.get(id) ?? shapes[id].title,
      ...(id === 'allowed' ? { isFixed: true } : {}),
      // While a class is being renamed it must not join its neighbour for a moment.
      ...(id === 'level1' || id === 'level2' || id === 'goal' ? { isLive: false } : {}),
      ...(id === 'goal' ? { choices: goals.map((_, index) => goalName(index)) } : {}),
    }));
}

/** Columns for what the classes of a record have. */
const frameRoles = (frame: Evaluation['frame']): IndicatorRole[] =>
  frame.flatMap(({ level, weight, children }) => {
    const own: IndicatorRole[] = level === 'goal' ? ['goal'] : [level === 1 ? 'weight1' : 'weight2'];
    return [...(level === 'goal' || weight?.text ? own : []), ...frameRoles(children)];
  });
