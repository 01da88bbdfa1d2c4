import { Rational } from '../figures/index.js';
import { gradeOf } from '../scoring/grades.js';
import { show } from '../scoring/marks.js';
import type { ScoringRules } from '../scoring/rules.js';
import type { Scorecard } from '../scoring/scorecard.js';
import { ranksOf } from './ranks.js';

/** One scored evaluation, as a roll-up sees it. */
export interface RollupEntry {
  readonly unit: string;
  readonly project?: string;
  readonly department?: string;
  /** From the widest down: 湖南省, 常德市, 澧县. */
  readonly region: readonly string[];
  readonly year?: number;
  readonly scorecard: Scorecard;
  /** In 元. */
  readonly budget: Rational;
  readonly executed: Rational;
}

export const rollupKeys = ['unit', 'department', 'region', 'year'] as const;
export type RollupKey = (typeof rollupKeys)[number];

export interface RollupGroup {
  readonly name: string;
  /** Evaluations, and those among them that have a score. */
  readonly count: number;
  readonly scored: number;
  /** In 万元. */
  readonly budget: string;
  readonly executed: string;
  /** Absent where there is no budget. */
  readonly executionRate?: string;
  /** On a scale of 100, two decimals; absent where nothing is scored. */
  readonly score?: { readonly weighted: string; readonly mean: string; readonly min: string; readonly max: string };
  readonly grade?: string;
  /** Evaluations by grade, in the order of the bands. */
  readonly grades: Readonly<Record<string, number>>;
  /** Among the groups beside it, by the weighted score; equal scores share a rank. */
  readonly rank?: number;
  readonly children: readonly RollupGroup[];
}

export interface Rollup {
  readonly by: RollupKey;
  readonly total: RollupGroup;
  /** Chinese: entries that could not be counted in, and why. */
  readonly remarks: readonly string[];
}

/**
 * Groups scored evaluations by unit, department, region (as a tree) or year; the best first. Projects of a unit whose
 * whole expenditure is evaluated for the same year are left out and named in the remarks.
 */
export function summarise(all: readonly RollupEntry[], by: RollupKey, rules: ScoringRules): Rollup {
  const { entries, within } = withoutTheirProjects(all);
  const unscored = entries.filter((entry) => scoreOf(entry) === undefined);
  const printedOnly = entries.filter(
    ({ scorecard: { total } }) => total.settled === undefined && total.printed !== undefined,
  );
  const remarks = [
    ...(within.length > 0
      ? [`部门整体自评已经包含、不再重复计入的项目自评有${within.length}份：${listed(within)}。`]
      : []),
    ...(unscored.length > 0 ? [`没有得分、未计入平均分和等级的有${unscored.length}份：${listed(unscored)}。`] : []),
    ...(printedOnly.length > 0
      ? [`有需要人工判断的指标、按自评总分计入的有${printedOnly.length}份：${listed(printedOnly)}。`]
      : []),
  ];
  return {
    by,
    total: groupOf(
      '合计',
      entries.map((entry) => ({ entry, path: pathOf(entry, by) })),
      rules,
    ),
    remarks,
  };
}

/** A department's whole expenditure holds its projects: their money must not count twice. */
function withoutTheirProjects(all: readonly RollupEntry[]): {
  readonly entries: readonly RollupEntry[];
  readonly within: readonly RollupEntry[];
} {
  const keyOf = ({ unit, year }: RollupEntry): string => `${year ?? ''}\u0000${unit}`;
  const departments = new Set(all.filter(({ scorecard }) => scorecard.kind === 'department').map(keyOf));
  const isWithin = (entry: RollupEntry): boolean => entry.scorecard.kind === 'project' && departments.has(keyOf(entry));
  return { entries: all.filter((entry) => !isWithin(entry)), within: all.filter(isWithin) };
}

const mostListed = 10;
const listed = (entries: readonly RollupEntry[]): string =>
  `${entries
    .slice(0, mostListed)
    .map(({ unit, project }) => (project ? `${unit}（${project}）` : unit))
    .join('、')}${entries.length > mostListed ? '等' : ''}`;

function pathOf(entry: RollupEntry, by: RollupKey): readonly string[] {
  switch (by) {
    case 'unit':
      return [entry.unit];
    case 'department':
      return [entry.department ?? entry.unit];
    case 'region':
      return entry.region.length === 0 ? ['（地区不明）'] : entry.region;
    case 'year':
      return [entry.year === undefined ? '（年度不明）' : `${entry.year}年`];
  }
}

/** The score on a scale of 100: what stands, else what the unit gave itself. */
function scoreOf({ scorecard: { total, fullMarks } }: RollupEntry): Rational | undefined {
  const score = total.settled ?? total.printed;
  const full = Rational.of(fullMarks);
  if (score === undefined || full.sign <= 0) return undefined;
  return Rational.of(score).mul(hundred).div(full);
}

const hundred = Rational.of(100);
const tenThousand = Rational.of(10_000);

interface Placed {
  readonly entry: RollupEntry;
  readonly path: readonly string[];
}

function groupOf(name: string, placed: readonly Placed[], rules: ScoringRules): RollupGroup {
  const below = new Map<string, Placed[]>();
  for (const { entry, path } of placed) {
    const [head, ...rest] = path;
    if (head === undefined) continue;
    const members = below.get(head);
    if (members === undefined) below.set(head, [{ entry, path: rest }]);
    else members.push({ entry, path: rest });
  }
  const children = ranked([...below].map(([key, members]) => groupOf(key, members, rules)));
  return { ...figuresOf(placed, rules), name, children };
}

function figuresOf(placed: readonly Placed[], rules: ScoringRules): Omit<RollupGroup, 'name' | 'children' | 'rank'> {
  const budget = Rational.sum(placed.map(({ entry }) => entry.budget));
  const executed = Rational.sum(placed.map(({ entry }) => entry.executed));
  const scores = placed.flatMap(({ entry }) => {
    const score = scoreOf(entry);
    return score === undefined ? [] : [{ score, budget: entry.budget }];
  });
  const grades: Record<string, number> = Object.fromEntries(rules.grades.map(({ name }) => [name, 0]));
  for (const { score } of scores) {
    const grade = gradeOf(score, hundred, rules.grades);
    if (grade !== '') grades[grade] = (grades[grade] ?? 0) + 1;
  }
  const score = averages(scores);
  return {
    count: placed.length,
    scored: scores.length,
    budget: budget.div(tenThousand).toDecimal(6),
    executed: executed.div(tenThousand).toDecimal(6),
    ...(budget.sign > 0 ? { executionRate: `${executed.mul(hundred).div(budget).toDecimal(2)}%` } : {}),
    ...(score === undefined ? {} : { score, grade: gradeOf(Rational.of(score.weighted), hundred, rules.grades) }),
    grades,
  };
}

function averages(scores: readonly { score: Rational; budget: Rational }[]): RollupGroup['score'] {
  const [first, ...others] = scores.map(({ score }) => score);
  if (first === undefined) return undefined;
  const mean = Rational.sum([first, ...others]).div(Rational.of(scores.length));
  const money = Rational.sum(scores.map(({ budget }) => budget));
  // Without money there is nothing to weight with.
  const weighted =
    money.sign > 0 ? Rational.sum(scores.map(({ score, budget }) => score.mul(budget))).div(money) : mean;
  return {
    weighted: show(weighted),
    mean: show(mean),
    min: show(Rational.min(first, ...others)),
    max: show(Rational.max(first, ...others)),
  };
}

function ranked(groups: readonly RollupGroup[]): RollupGroup[] {
  const scored = groups.filter(({ score }) => score !== undefined);
  const ranks = ranksOf(scored.map(({ score }) => Number(score?.weighted)));
  const best = scored
    .map((group, index) => ({ ...group, rank: ranks[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  return [...best, ...groups.filter(({ score }) => score === undefined)];
}
