import { shortText } from '../config/validated-yaml.js';
import type { LapsedDismissal } from '../model/review.js';

/** A dismissal as it is kept: enough to be read by a person who has only this file. */
export interface KeptDismissal extends LapsedDismissal {
  /** The words that were dismissed. */
  readonly quote?: string;
}

/**
 * The file beside a report that keeps its dismissals. One file a report, not one a folder: it travels with its report,
 * and no two reviewers of one folder write the same file.
 */
export const sidecarOf = (report: string): string => `${report}.衡绩.yaml`;

/**
 * The dismissals kept beside a report; none where there is no such file. What reads them is loaded only where there is.
 *
 * @throws YamlProblems with Chinese sentences, or the error of the system
 */
export async function keptDismissals(report: string): Promise<readonly KeptDismissal[]> {
  const text = await shortText(sidecarOf(report));
  if (text === undefined) return [];
  const { parseSidecar } = await import('./sidecar.js');
  return parseSidecar(text);
}
