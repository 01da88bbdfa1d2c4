import type { Severity } from '../model/review.js';
import type { Context } from './context.js';
import type { Claim } from './relation.js';

/**
 * A check: what it looks for, why it matters, on what basis, and what to do. It yields claims; the kernel tests them,
 * so that a check cannot forget rounding, provenance or coverage.
 */
export interface Check {
  readonly id: string;
  /** Short Chinese title of the fault. */
  readonly title: string;
  /** Severity of a contradiction. */
  readonly severity: Severity;
  readonly why: string;
  /** Document number and article, or professional practice. */
  readonly basis: string;
  readonly advice: string;
  claims(context: Context): Iterable<Claim>;
}

/** Types a check; exists so that each check file reads as a definition. */
export const defineCheck = (check: Check): Check => check;
