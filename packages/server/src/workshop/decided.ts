import type { Finding } from '@hengji/review';
import type { Decisions, OpinionWishes } from './tasks.js';

/** The findings with the reasons of those that were dismissed. */
export function withDecisions(findings: readonly Finding[], decisions: Decisions): Finding[] {
  const dismissed = new Map(decisions.filter(({ state }) => state === 'dismissed').map((one) => [one.finding, one]));
  return findings.map((finding) => {
    const decision = dismissed.get(finding.id);
    if (decision === undefined) return finding;
    return { ...finding, dismissed: { reason: decision.reason, on: decision.decidedAt.slice(0, 10) } };
  });
}

/** The findings that an opinion speaks of: without those that nobody accepted, where only the accepted are wished for. */
export function opined(findings: readonly Finding[], decisions: Decisions, { accept }: OpinionWishes): Finding[] {
  const decided = withDecisions(findings, decisions);
  if (accept !== 'accepted') return decided;
  // By report and not by id: the same words in two reports are two findings of one id.
  const known = new Set(decisions.map(({ finding }) => finding));
  return decided.filter(({ id }) => known.has(id));
}

/** How the opinion itself is to be written. */
export const opinionOptions = ({ accept, date, reviewer, packs = [] }: OpinionWishes) => ({
  accept: accept === 'errors' ? ('errors' as const) : ('all' as const),
  date,
  packs,
  ...(reviewer === undefined || reviewer === '' ? {} : { reviewer }),
});
