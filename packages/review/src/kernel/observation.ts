import type { Quote, Severity, UnnamedFinding } from '../model/review.js';

/** What a quality check saw: no figure contradicts another, but a reviewer would ask. */
export interface Observation {
  /** The places concerned, the first is the one to mark; empty only where the document lacks something altogether. */
  readonly quotes: readonly Quote[];
  /** What is noticed, in Chinese, with the words and numbers it rests on. */
  readonly message: string;
  /** Default: the severity of the check. */
  readonly severity?: Exclude<Severity, 'error'>;
  /** What to do here, where more can be said than the check's own advice. */
  readonly advice?: string;
  /** The law or rule behind this one, where it differs from the check's own basis. */
  readonly basis?: string;
  readonly evaluation?: number | undefined;
}

/** An observation as a finding, before it gets its name. */
export type Observed = Omit<UnnamedFinding, 'statement'>;
