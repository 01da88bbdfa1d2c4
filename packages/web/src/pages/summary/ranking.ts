import { Rational } from '@hengji/core';
import type { SummaryRow } from '../../api/types.js';
import { exact, rowTitle, scoreRate } from './figures.js';
import { chinese, type SortKey, type SummaryView } from './view.js';

/** One evaluation in the ranking. */
export interface Ranked {
  readonly row: SummaryRow;
  /** Score on a scale of 100; undefined without a score. */
  readonly rate: Rational | undefined;
  /** From 1 among its neighbours, equal scores sharing a rank; undefined without a score. */
  readonly rank: number | undefined;
  /** The projects of a department, ranked among themselves. */
  readonly projects: readonly Ranked[];
}

/** Puts projects below their department (same unit and year), ranks by score, and sorts as the view says. */
export function rankingOf(
  rows: readonly SummaryRow[],
  { nested, sort, descending }: Pick<SummaryView, 'nested' | 'sort' | 'descending'>,
): Ranked[] {
  const sorted = (list: readonly SummaryRow[], projectsOf: (row: SummaryRow) => readonly SummaryRow[]): Ranked[] => {
    const ranks = ranksOf(list.map(scoreRate));
    return list
      .map(
        (row, n): Ranked => ({
          row,
          rate: scoreRate(row),
          rank: ranks[n],
          projects: sorted(projectsOf(row), () => []),
        }),
      )
      .sort(orderOf(sort, descending));
  };
  if (!nested) return sorted(rows, () => []);
  const heads = new Map<string, SummaryRow>();
  for (const row of rows) {
    const key = homeOf(row);
    if (row.kind === 'department' && key !== undefined && !heads.has(key)) heads.set(key, row);
  }
  const below = new Map<SummaryRow, SummaryRow[]>();
  const tops = rows.filter((row) => {
    const key = homeOf(row);
    const head = row.kind === 'project' && key !== undefined ? heads.get(key) : undefined;
    if (head === undefined) return true;
    below.set(head, [...(below.get(head) ?? []), row]);
    return false;
  });
  return sorted(tops, (row) => below.get(row) ?? []);
}

/** What a department and its projects have in common; undefined where unit or year is not known. */
const homeOf = ({ unit, year }: SummaryRow): string | undefined =>
  unit === null || year === null ? undefined : `${year}\u0000${unit}`;

/** Ranks by exact comparison: 1, 2, 2, 4; undefined for what has no score. */
export function ranksOf(rates: readonly (Rational | undefined)[]): (number | undefined)[] {
  const best = rates.flatMap((rate) => rate ?? []).sort((a, b) => b.cmp(a));
  const ranks = new Map<string, number>();
  for (const [n, rate] of best.entries()) if (!ranks.has(rate.toString())) ranks.set(rate.toString(), n + 1);
  return rates.map((rate) => (rate === undefined ? undefined : ranks.get(rate.toString())));
}

type Value = Rational | string | undefined;

const values: Readonly<Record<SortKey, (ranked: Ranked) => Value>> = {
  score: ({ rate }) => rate,
  execution: ({ row }) => exact(row.executionRate),
  budget: ({ row }) => exact(row.budget),
  unit: ({ row }) => row.unit ?? row.name,
  year: ({ row }) => (row.year === null ? undefined : Rational.of(row.year)),
};

/** What has no value comes last in either direction; equals stand in the order of their names. */
const orderOf =
  (sort: SortKey, descending: boolean) =>
  (a: Ranked, b: Ranked): number => {
    const [one, other] = [values[sort](a), values[sort](b)];
    if (one === undefined || other === undefined)
      return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0) || byName(a, b);
    const order =
      one instanceof Rational && other instanceof Rational
        ? one.cmp(other)
        : chinese.compare(String(one), String(other));
    return order === 0 ? byName(a, b) : descending ? -order : order;
  };

const byName = (a: Ranked, b: Ranked): number => chinese.compare(rowTitle(a.row), rowTitle(b.row));
