import { chineseOrder, wordSearch } from '@hengji/core';
import type { Report } from '../../../api/types.js';
import { countIn, type Sorting, setSorting, sortingIn } from '../../../common/address.js';
import { reportTitle } from '../../../common/words.js';

/** Which reports the list shows. */
export const shows = ['all', 'errors', 'open', 'clean', 'under-way', 'failed'] as const;
export type Show = (typeof shows)[number];

export const showName: Readonly<Record<Show, string>> = {
  all: '全部',
  errors: '有错误',
  open: '有待处理',
  clean: '没有问题',
  'under-way': '审核中',
  failed: '未能审核',
};

export const sortKeys = ['added', 'unit', 'year', 'score', 'difference', 'errors', 'open'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Everything that decides what the list shows; kept in the address. */
export interface ListView extends Sorting<SortKey> {
  readonly text: string;
  readonly show: Show;
  readonly year: number | undefined;
  readonly kind: NonNullable<Report['kind']> | undefined;
  /** From 1. */
  readonly page: number;
}

/** Lets everything through. */
export const noFilter = { text: '', show: 'all', year: undefined, kind: undefined } as const;

export const usualView: ListView = {
  ...noFilter,
  sort: 'added',
  descending: true,
  page: 1,
};

const kinds = ['department', 'project', 'budget'] as const;

/** The view of an address; what it does not know is as usual. */
export const viewOf = (params: URLSearchParams): ListView => ({
  text: params.get('q') ?? '',
  show: shows.find((show) => show === params.get('show')) ?? usualView.show,
  year: countIn(params, 'year'),
  kind: kinds.find((kind) => kind === params.get('kind')),
  ...sortingIn(params, sortKeys, { sort: usualView.sort, descending: usualView.descending }),
  page: countIn(params, 'page') ?? 1,
});

/** The address of a view: only what is not as usual. */
export function paramsOf(view: ListView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.text !== '') params.set('q', view.text);
  if (view.show !== usualView.show) params.set('show', view.show);
  if (view.year !== undefined) params.set('year', String(view.year));
  if (view.kind !== undefined) params.set('kind', view.kind);
  setSorting(params, view, usualView);
  if (view.page !== 1) params.set('page', String(view.page));
  return params;
}

const isUnderWay = ({ state }: Report): boolean => state === 'waiting' || state === 'running';

const passes: Readonly<Record<Show, (report: Report) => boolean>> = {
  all: () => true,
  errors: ({ counts }) => counts.errors > 0,
  open: ({ counts }) => counts.open > 0,
  clean: ({ state, counts }) => state === 'done' && counts.errors + counts.warnings + counts.advice === 0,
  'under-way': isUnderWay,
  failed: ({ state }) => state === 'failed' || state === 'cancelled',
};

/** The reports that a view shows, in its order; not yet cut into pages. */
export function reportsOf(reports: readonly Report[], view: ListView): Report[] {
  const found = wordSearch(view.text);
  const passed = reports.filter((report) => {
    if (!passes[view.show](report)) return false;
    if (view.year !== undefined && report.year !== view.year) return false;
    if (view.kind !== undefined && report.kind !== view.kind) return false;
    return found(report.name, report.unit, report.title);
  });
  const valueIn = sortValues[view.sort];
  const direction = view.descending ? -1 : 1;
  return passed.sort((a, b) => {
    const one = valueIn(a);
    const other = valueIn(b);
    // What has no value comes last in either direction.
    if (one === undefined || other === undefined) {
      return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0) || byAge(a, b);
    }
    const order = typeof one === 'string' ? chineseOrder.compare(one, String(other)) : one - Number(other);
    return order === 0 ? byAge(a, b) : direction * order;
  });
}

const byAge = (a: Report, b: Report): number => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0);

const sortValues: Readonly<Record<SortKey, (report: Report) => string | number | undefined>> = {
  added: ({ createdAt }) => Date.parse(createdAt),
  unit: (report) => report.unit ?? reportTitle(report),
  year: ({ year }) => year ?? undefined,
  score: ({ printedScore }) => (printedScore === null ? undefined : Number(printedScore)),
  difference: scoreGap,
  errors: ({ state, counts }) => (state === 'done' ? counts.errors : undefined),
  open: ({ state, counts }) => (state === 'done' ? counts.open : undefined),
};

/** How far the printed score lies from what the partial scores give; for sorting only. */
function scoreGap({ printedScore, recomputed }: Report): number | undefined {
  if (printedScore === null || recomputed === null) return undefined;
  const printed = Number(printedScore);
  return Math.max(0, Number(recomputed.min) - printed, printed - Number(recomputed.max));
}

/** Whether the printed score is one that the partial scores give; true where that is not known. */
export const scoreAgrees = (report: Report): boolean => (scoreGap(report) ?? 0) === 0;

/** How many reports each choice would show, and the years and kinds there are. */
export function choicesOf(reports: readonly Report[]) {
  const counts = Object.fromEntries(shows.map((show) => [show, 0])) as Record<Show, number>;
  const years = new Set<number>();
  const found = new Set<Report['kind']>();
  for (const report of reports) {
    for (const show of shows) if (passes[show](report)) counts[show] += 1;
    if (report.year !== null) years.add(report.year);
    found.add(report.kind);
  }
  return { counts, years: [...years].sort((a, b) => b - a), kinds: kinds.filter((kind) => found.has(kind)) };
}
