import { chineseOrder, noSummaryFilter, type SummaryFilter, type SummaryOrder, summarySortKeys } from '@hengji/core';
import type { SummaryRow } from '../../api/types.js';
import { countIn, setSorting, sortingIn } from '../../common/address.js';

export const groupKeys = ['year', 'unit', 'department', 'region'] as const;
export type GroupKey = (typeof groupKeys)[number];

/** Everything that decides what the page shows; kept in the address. */
export interface SummaryView extends SummaryFilter, SummaryOrder {
  readonly groupBy: GroupKey;
  /** Examples count beside what is the user's own. */
  readonly examples: boolean;
}

export const usualView: SummaryView = {
  ...noSummaryFilter,
  sort: 'score',
  descending: true,
  nested: true,
  groupBy: 'year',
  examples: false,
};

const kinds = ['department', 'project'] as const;
const sources = ['report', 'record'] as const;

/** The view of an address; what it does not know is as usual. */
export const viewOf = (params: URLSearchParams): SummaryView => ({
  text: params.get('q') ?? '',
  year: countIn(params, 'year'),
  kind: kinds.find((kind) => kind === params.get('kind')),
  grade: params.get('grade') ?? undefined,
  unit: params.get('unit') ?? undefined,
  source: sources.find((source) => source === params.get('source')),
  ...sortingIn(params, summarySortKeys, { sort: usualView.sort, descending: usualView.descending }),
  nested: params.get('list') !== 'flat',
  groupBy: groupKeys.find((key) => key === params.get('by')) ?? usualView.groupBy,
  examples: params.get('examples') === '1',
});

/** The address of a view: only what is not as usual. */
export function paramsOf(view: SummaryView): URLSearchParams {
  const params = listParamsOf(view);
  if (view.groupBy !== usualView.groupBy) params.set('by', view.groupBy);
  return params;
}

/** What of the address decides which evaluations are listed, and how; an export is asked for with the same. */
export function listParamsOf(view: Omit<SummaryView, 'groupBy'>): URLSearchParams {
  const params = new URLSearchParams();
  if (view.text !== '') params.set('q', view.text);
  if (view.year !== undefined) params.set('year', String(view.year));
  for (const key of ['kind', 'grade', 'unit', 'source'] as const) {
    const value = view[key];
    if (value !== undefined) params.set(key, value);
  }
  setSorting(params, view, usualView);
  if (!view.nested) params.set('list', 'flat');
  if (view.examples) params.set('examples', '1');
  return params;
}

/** Whether anything is left out by the filters. */
export const isFiltered = ({ text, year, kind, grade, unit, source }: SummaryView): boolean =>
  text !== '' || [year, kind, grade, unit, source].some((one) => one !== undefined);

/** What there is to choose from. */
export function choicesOf(rows: readonly SummaryRow[]) {
  const years = new Set(rows.flatMap(({ year }) => year ?? []));
  const of = <T>(all: readonly T[], has: (one: T) => boolean): T[] => all.filter(has);
  return {
    years: [...years].sort((a, b) => b - a),
    units: [...new Set(rows.flatMap(({ unit }) => unit ?? []))].sort(chineseOrder.compare),
    kinds: of(kinds, (kind) => rows.some((row) => row.kind === kind)),
    sources: of(sources, (source) => rows.some((row) => row.source.kind === source)),
  };
}
