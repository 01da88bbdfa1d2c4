import type { DecisionRequest, Report, Review } from './types.js';

/** The list with one report replaced, or put in front where it is new; an older word on it changes nothing. */
export function withReport(reports: readonly Report[], changed: Report): Report[] {
  const index = reports.findIndex(({ id }) => id === changed.id);
  return index < 0 ? [changed, ...reports] : reports.with(index, changed);
}

/** The list without one report. */
export const withoutReport = (reports: readonly Report[], id: string): Report[] =>
  reports.filter((report) => report.id !== id);

/** The review with one decision replaced, added, or taken back (`null`). */
export function withDecision(review: Review, finding: string, decision: DecisionRequest | null): Review {
  const others = review.decisions.filter((one) => one.finding !== finding);
  if (decision === null) return { ...review, decisions: others };
  const { state, reason = '', note = '' } = decision;
  return {
    ...review,
    decisions: [...others, { finding, state, reason, note, decidedAt: new Date().toISOString() }],
  };
}
