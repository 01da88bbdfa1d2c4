import type { SummarisedEvaluation } from './row.js';

/** Which evaluations are wanted; undefined lets all through. */
export interface SummaryFilter {
  /** Words that all stand in the unit, department, project or file name. */
  readonly text: string;
  readonly year: number | undefined;
  readonly kind: SummarisedEvaluation['kind'] | undefined;
  /** A grade, or '' for evaluations without one. */
  readonly grade: string | undefined;
  /** Name of a unit: its department and projects alone. */
  readonly unit: string | undefined;
  readonly source: SummarisedEvaluation['source']['kind'] | undefined;
}

/** Lets everything through. */
export const noSummaryFilter: SummaryFilter = {
  text: '',
  year: undefined,
  kind: undefined,
  grade: undefined,
  unit: undefined,
  source: undefined,
};

/** The evaluations that pass the filter, in the order in which they came. */
export function filterEvaluations<Row extends SummarisedEvaluation>(
  rows: readonly Row[],
  { text, year, kind, grade, unit, source }: SummaryFilter,
): Row[] {
  const found = wordSearch(text);
  return rows.filter(
    (row) =>
      (year === undefined || row.year === year) &&
      (kind === undefined || row.kind === kind) &&
      (grade === undefined || (row.grade ?? '') === grade) &&
      (unit === undefined || row.unit === unit) &&
      (source === undefined || row.source.kind === source) &&
      found(row.unit, row.department, row.project, row.name),
  );
}

/** Tells whether all words of a search, which spaces part, stand somewhere in some texts; capitals do not matter. */
export function wordSearch(search: string): (...texts: readonly (string | null)[]) => boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (...texts) => {
    if (words.length === 0) return true;
    const text = texts.join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
