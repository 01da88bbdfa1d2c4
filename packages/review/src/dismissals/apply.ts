import type { Dismissal, DocumentReview, Finding, LapsedDismissal } from '../model/review.js';

/**
 * Marks the findings that were dismissed, and lists the dismissals that no longer apply. One whose check did not run is
 * neither: nobody looked.
 *
 * @param ran tells whether a check looked at the document
 */
export function withDismissals(
  review: DocumentReview,
  dismissals: readonly LapsedDismissal[],
  ran: (check: string) => boolean = () => true,
): DocumentReview {
  if (dismissals.length === 0) return review;
  const byId = new Map(dismissals.map((dismissal) => [dismissal.id, dismissal]));
  const findings = review.findings.map((finding): Finding => {
    const found = byId.get(finding.id);
    if (found === undefined || found.check !== finding.check) return finding;
    byId.delete(finding.id);
    return asDismissed(finding, found);
  });
  const lapsed = [...byId.values()]
    .filter(({ check }) => ran(check))
    .map(({ id, check, title, reason, by, on }) => ({
      id,
      check,
      title,
      reason,
      ...(by === undefined ? {} : { by }),
      on,
    }));
  return { ...review, findings, ...(lapsed.length === 0 ? {} : { lapsed }) };
}

/** The finding with the decision on it. */
export const asDismissed = (finding: Finding, { reason, by, on }: Dismissal): Finding => ({
  ...finding,
  dismissed: { reason, ...(by === undefined ? {} : { by }), on },
});
