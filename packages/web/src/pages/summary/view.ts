import type { SummaryRow } from '../../api/types.js';

export const sortKeys = ['score', 'execution', 'budget', 'unit', 'year'] as const;
export type SortKey = (typeof sortKeys)[number];

export const groupKeys = ['year', 'unit', 'department', 'region'] as const;
export type GroupKey = (typeof groupKeys)[number];

/** Everything that decides what the page shows; kept in the address. */
export interface SummaryView {
  readonly text: string;
  readonly year: number | undefined;
  readonly kind: SummaryRow['kind'] | undefined;
  /** A grade, or '' for evaluations without one. */
  readonly grade: string | undefined;
  /** Name of a unit: its department and projects alone. */
  readonly unit: string | undefined;
  readonly source: SummaryRow['source']['kind'] | undefined;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** Projects stand below their department; else every evaluation on its own. */
  readonly nested: boolean;
  readonly groupBy: GroupKey;
}

export const usualView: SummaryView = {
  text: '',
  year: undefined,
  kind: undefined,
  grade: undefined,
  unit: undefined,
  source: undefined,
  sort: 'score',
  descending: true,
  nested: true,
  groupBy: 'year',
};

const kinds = ['department', 'project'] as const;
const sources = ['report', 'record'] as const;

/** The view of an address; what it does not know is as usual. */
export function viewOf(params: URLSearchParams): SummaryView {
  const year = Number(params.get('year'));
  const order = params.get('sort') ?? '';
  const sort = sortKeys.find((key) => key === order.replace(/^-/, ''));
  return {
    text: params.get('q') ?? '',
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    kind: kinds.find((kind) => kind === params.get('kind')),
    grade: params.get('grade') ?? undefined,
    unit: params.get('unit') ?? undefined,
    source: sources.find((source) => source === params.get('source')),
    sort: sort ?? usualView.sort,
    descending: sort === undefined ? usualView.descending : order.startsWith('-'),
    nested: params.get('list') !== 'flat',
    groupBy: groupKeys.find((key) => key === params.get('by')) ?? usualView.groupBy,
  };
}

/** The address of a view: only what is not as usual. */
export function paramsOf(view: SummaryView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.text !== '') params.set('q', view.text);
  if (view.year !== undefined) params.set('year', String(view.year));
  for (const key of ['kind', 'grade', 'unit', 'source'] as const) {
    const value = view[key];
    if (value !== undefined) params.set(key, value);
  }
  if (view.sort !== usualView.sort || view.descending !== usualView.descending) {
    params.set('sort', `${view.descending ? '-' : ''}${view.sort}`);
  }
  if (!view.nested) params.set('list', 'flat');
  if (view.groupBy !== usualView.groupBy) params.set('by', view.groupBy);
  return params;
}

/** The rows that pass the filters, in the order in which they came. */
export function rowsOf(rows: readonly SummaryRow[], view: SummaryView): SummaryRow[] {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ year, kind, grade, unit, department, project, name, source }) => {
    if (view.year !== undefined && year !== view.year) return false;
    if (view.kind !== undefined && kind !== view.kind) return false;
    if (view.grade !== undefined && (grade ?? '') !== view.grade) return false;
    if (view.unit !== undefined && unit !== view.unit) return false;
    if (view.source !== undefined && source.kind !== view.source) return false;
    if (words.length === 0) return true;
    const text = [unit, department, project, name].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
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
    units: [...new Set(rows.flatMap(({ unit }) => unit ?? []))].sort(chinese.compare),
    kinds: of(kinds, (kind) => rows.some((row) => row.kind === kind)),
    sources: of(sources, (source) => rows.some((row) => row.source.kind === source)),
  };
}

export const chinese = new Intl.Collator('zh-CN', { numeric: true });
