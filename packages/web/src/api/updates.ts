import type { Decision, DecisionRequest, Report } from './types.js';

/** The list with one report replaced, or put in front where it is new; an older word on it changes nothing. */
export function withReport(reports: readonly Report[], changed: Report): Report[] {
  const index = reports.findIndex(({ id }) => id === changed.id);
  return index < 0 ? [changed, ...reports] : reports.with(index, changed);
}

/** The list without one report. */
export const withoutReport = (reports: readonly Report[], id: string): Report[] =>
  reports.filter((report) => report.id !== id);

/** What has findings that are decided on: a review, or a group of reports. */
export interface Decided {
  readonly decisions: readonly Decision[];
}

/** The same with one decision replaced, added, or taken back (`null`). */
export function withDecision<T extends Decided>(decided: T, finding: string, decision: DecisionRequest | null): T {
  const others = decided.decisions.filter((one) => one.finding !== finding);
  if (decision === null) return { ...decided, decisions: others };
  const { state, reason = '', note = '' } = decision;
  return {
    ...decided,
    decisions: [...others, { finding, state, reason, note, decidedAt: new Date().toISOString() }],
  };
}
