import type { MergedProjects, Rollup, RollupGroup, Scorecard } from '@hengji/core';
import { displayWidth } from '@hengji/review';
import { range } from './scorecard-text.js';

/** A project put together from several records. */
export interface MergedGroup extends MergedProjects {
  readonly project: string;
  readonly year?: number;
}

export interface RollupResult extends Rollup {
  readonly version: 1;
  readonly pack: string;
  readonly entries: readonly {
    readonly unit: string;
    readonly project?: string;
    readonly department?: string;
    readonly region: readonly string[];
    readonly year?: number;
    readonly fullMarks: string;
    readonly total: Scorecard['total'];
    readonly grade: Scorecard['grade'];
  }[];
  readonly merged: readonly MergedGroup[];
}

/** One line of the roll-up: the group, how deep it stands, and its figures as text. */
export function* rollupLines(group: RollupGroup, depth = 0): Iterable<{ group: RollupGroup; depth: number }> {
  yield { group, depth };
  for (const child of group.children) yield* rollupLines(child, depth + 1);
}

const headings = [
  '名称',
  '份数',
  '预算（万元）',
  '执行（万元）',
  '执行率',
  '加权得分',
  '平均分',
  '等级',
  '等级分布',
  '排名',
];

/** A roll-up to be read on a terminal. */
export function rollupText(result: RollupResult): string {
  const rows = [...rollupLines(result.total)].map(({ group, depth }) => cellsOf(group, depth));
  const lines = table([headings, ...rows]);
  for (const merged of result.merged) lines.push('', ...mergedLines(merged));
  if (result.remarks.length > 0) lines.push('', ...result.remarks);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function cellsOf(group: RollupGroup, depth: number): string[] {
  return [
    `${'  '.repeat(depth)}${group.name}`,
    String(group.count),
    group.budget,
    group.executed,
    group.executionRate ?? '—',
    group.score?.weighted ?? '—',
    group.score?.mean ?? '—',
    group.grade ?? '—',
    gradesOf(group),
    group.rank === undefined ? '—' : String(group.rank),
  ];
}

export const gradesOf = ({ grades }: RollupGroup): string =>
  Object.entries(grades)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}${count}`)
    .join(' ') || '—';

function mergedLines(merged: MergedGroup): string[] {
  const { execution } = merged;
  const rows = merged.indicators.map(({ name, count, target, actual, fullMarks, allowed }) => [
    `  ${name.replace(/\s+/g, ' ')}`,
    String(count),
    target ?? '—',
    actual ?? '—',
    fullMarks,
    range(allowed),
  ]);
  return [
    `${merged.project}${merged.year === undefined ? '' : `（${merged.year}年）`}：${merged.count}份合并，总分${range(merged.total)}分，等级${merged.grade.min === merged.grade.max ? merged.grade.max : `${merged.grade.min}—${merged.grade.max}`}`,
    ...(execution === undefined
      ? []
      : [`  预算执行率${execution.rate}，得${execution.score}分（满分${execution.fullMarks}分）`]),
    ...table([['  指标', '单位数', '目标值', '完成值', '分值', '得分'], ...rows]),
    ...merged.remarks.map((remark) => `  ${remark}`),
  ];
}

/** Columns as wide as their widest cell; a Chinese character takes two. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => `${cell}${' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))}`)
      .join('  '),
  );
}
