import type { ReportRow } from './schema.js';

/** What stands in the row of a report of which no review is known. */
export const notReviewed = {
  error: null,
  reviewed_at: null,
  unit: null,
  title: null,
  year: null,
  kind: null,
  grade: null,
  printed_score: null,
  recomputed_min: null,
  recomputed_max: null,
  review: null,
  material: null,
  summary: null,
} as const satisfies Partial<ReportRow>;
