import type { Decision, Finding, Severity } from '../../../api/types.js';
import { severities } from '../../../common/words.js';

/** What was decided on a finding; `open` where nothing was yet. */
export type FindingState = 'open' | 'accepted' | 'dismissed';

export const stateName: Readonly<Record<FindingState | 'all', string>> = {
  all: '全部',
  open: '待处理',
  accepted: '已采纳',
  dismissed: '已排除',
};

/** A finding as the list shows it. */
export interface ListedFinding {
  readonly finding: Finding;
  /** From 1, gravest first; the same for as long as the report is not reviewed again. */
  readonly number: number;
  readonly state: FindingState;
  readonly decision: Decision | undefined;
}

export interface FindingFilter {
  /** Shown severities. */
  readonly severities: readonly Severity[];
  readonly state: FindingState | 'all';
  /** Id of the only check shown; undefined for all. */
  readonly check: string | undefined;
  /** Words that must all occur; without regard to case. */
  readonly text: string;
  readonly order: 'severity' | 'place';
}

export const everyFinding: FindingFilter = {
  severities,
  state: 'all',
  check: undefined,
  text: '',
  order: 'severity',
};

/** The findings of a review, gravest first, in the order in which they are numbered. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** Findings with their numbers and what was decided on them. */
export function listFindings(ordered: readonly Finding[], decisions: readonly Decision[]): ListedFinding[] {
  const byFinding = new Map(decisions.map((decision) => [decision.finding, decision]));
  return ordered.map((finding, index) => {
    const decision = byFinding.get(finding.id);
    return { finding, number: index + 1, state: decision?.state ?? 'open', decision };
  });
}

/** The findings that pass a filter, in its order. */
export function filterFindings(all: readonly ListedFinding[], filter: FindingFilter): ListedFinding[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const passed = all.filter(
    ({ finding, state }) =>
      filter.severities.includes(finding.severity) &&
      (filter.state === 'all' || filter.state === state) &&
      (filter.check === undefined || filter.check === finding.check) &&
      (words.length === 0 || contains(finding, words)),
  );
  return filter.order === 'severity' ? passed : passed.sort((a, b) => comparePlaces(a.finding, b.finding));
}

const contains = ({ id, title, message, quotes }: Finding, words: readonly string[]): boolean => {
  const text = [id, title, message, ...quotes.map((quote) => quote.text)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
};

/** Those without a place come last. */
const comparePlaces = (a: Finding, b: Finding): number => {
  const [one, other] = [a.quotes[0]?.at, b.quotes[0]?.at];
  if (one === undefined || other === undefined) return (one ? 0 : 1) - (other ? 0 : 1);
  return (
    one.block - other.block ||
    (one.row ?? 0) - (other.row ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0) ||
    one.start - other.start
  );
};

/** The checks that found something, with how often, most frequent first. */
export function checksFound(all: readonly ListedFinding[]): { check: string; title: string; count: number }[] {
  const found = new Map<string, { check: string; title: string; count: number }>();
  for (const { finding } of all) {
    const known = found.get(finding.check);
    if (known === undefined) found.set(finding.check, { check: finding.check, title: finding.title, count: 1 });
    else known.count += 1;
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** How many findings in each state, and of each severity among those not dismissed. */
export function countFindings(all: readonly ListedFinding[]) {
  const states: Record<FindingState, number> = { open: 0, accepted: 0, dismissed: 0 };
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, advice: 0 };
  for (const { finding, state } of all) {
    states[state] += 1;
    if (state !== 'dismissed') bySeverity[finding.severity] += 1;
  }
  return { states, severities: bySeverity };
}
