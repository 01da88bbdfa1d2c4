import { Rational } from '../figures/index.js';
import { chineseOrder, evaluationTitle, exact, type SummarisedEvaluation, scoreRate } from './row.js';

export const summarySortKeys = ['score', 'execution', 'budget', 'unit', 'year'] as const;
export type SummarySortKey = (typeof summarySortKeys)[number];

/** How evaluations are listed. */
export interface SummaryOrder {
  readonly sort: SummarySortKey;
  readonly descending: boolean;
  /** Projects stand below their department; else every evaluation on its own. */
  readonly nested: boolean;
}

/** One evaluation in the ranking. */
export interface RankedEvaluation<Row> {
  readonly row: Row;
  /** Score on a scale of 100; undefined without a score. */
  readonly rate: Rational | undefined;
  /** From 1 among its neighbours, equal scores sharing a rank; undefined without a score. */
  readonly rank: number | undefined;
  /** The projects of a department, ranked among themselves. */
  readonly projects: readonly RankedEvaluation<Row>[];
}

/** Puts projects below their department (same unit and year), ranks by score, and sorts as the order says. */
export function rankEvaluations<Row extends SummarisedEvaluation>(
  rows: readonly Row[],
  { nested, sort, descending }: SummaryOrder,
): RankedEvaluation<Row>[] {
  const sorted = (list: readonly Row[], projectsOf: (row: Row) => readonly Row[]): RankedEvaluation<Row>[] => {
    const rates = list.map(scoreRate);
    const ranks = ranksAmong(rates);
    return list
      .map((row, n) => ({ row, rate: rates[n], rank: ranks[n], projects: sorted(projectsOf(row), () => []) }))
      .sort(orderOf(sort, descending));
  };
  if (!nested) return sorted(rows, () => []);
  const heads = new Map<string, Row>();
  for (const row of rows) {
    const key = homeOf(row);
    if (row.kind === 'department' && key !== undefined && !heads.has(key)) heads.set(key, row);
  }
  const below = new Map<Row, Row[]>();
  const tops = rows.filter((row) => {
    const key = homeOf(row);
    const head = row.kind === 'project' && key !== undefined ? heads.get(key) : undefined;
    if (head === undefined) return true;
    const projects = below.get(head);
    if (projects === undefined) below.set(head, [row]);
    else projects.push(row);
    return false;
  });
  return sorted(tops, (row) => below.get(row) ?? []);
}

/** What a department and its projects have in common; undefined where unit or year is not known. */
const homeOf = ({ unit, year }: SummarisedEvaluation): string | undefined =>
  unit === null || year === null ? undefined : `${year}\u0000${unit}`;

/** Ranks by exact comparison: 1, 2, 2, 4; undefined for what has no score. */
export function ranksAmong(rates: readonly (Rational | undefined)[]): (number | undefined)[] {
  const best = rates.flatMap((rate) => rate ?? []).sort((a, b) => b.cmp(a));
  const ranks = new Map<string, number>();
  for (const [n, rate] of best.entries()) if (!ranks.has(rate.toString())) ranks.set(rate.toString(), n + 1);
  return rates.map((rate) => (rate === undefined ? undefined : ranks.get(rate.toString())));
}

type Ranked = RankedEvaluation<SummarisedEvaluation>;

const values: Readonly<Record<SummarySortKey, (ranked: Ranked) => Rational | string | undefined>> = {
  score: ({ rate }) => rate,
  execution: ({ row }) => exact(row.executionRate),
  budget: ({ row }) => exact(row.budget),
  unit: ({ row }) => row.unit ?? row.name,
  year: ({ row }) => (row.year === null ? undefined : Rational.of(row.year)),
};

/** What has no value comes last in either direction; equals stand in the order of their names. */
const orderOf =
  (sort: SummarySortKey, descending: boolean) =>
  (a: Ranked, b: Ranked): number => {
    const [one, other] = [values[sort](a), values[sort](b)];
    if (one === undefined || other === undefined)
      return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0) || byName(a, b);
    const order =
      one instanceof Rational && other instanceof Rational
        ? one.cmp(other)
        : chineseOrder.compare(String(one), String(other));
    return order === 0 ? byName(a, b) : descending ? -order : order;
  };

const byName = (a: Ranked, b: Ranked): number => chineseOrder.compare(evaluationTitle(a.row), evaluationTitle(b.row));
