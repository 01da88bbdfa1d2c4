import type { StatementKind } from '../model/review.js';
import type { Expression } from './expression.js';
import type { Term } from './term.js';

/** How a claim fails where it fails: proved wrong, or only in want of an explanation. */
export type Mismatch = 'contradiction' | 'unexplained';

/**
 * A relation that the report claims between its figures, before it is tested: `result` compared with an expression.
 * Where the wording can be read in several ways, the readings stand in `expressions` and the kindest one counts.
 */
export interface Relation {
  readonly kind: StatementKind;
  readonly result: Term;
  readonly compare: '=' | '<=' | '>=';
  readonly expressions: readonly [Expression, ...Expression[]];
  /** Figures that take part without entering the arithmetic. */
  readonly beside?: readonly Term[];
  /** The verdict when no reading holds. Default: contradiction. */
  readonly mismatch?: Mismatch;
  /** What the finding is called, where the title of the check does not say it. */
  readonly title?: string;
  /** What the relation is, in Chinese, e.g. 「基本支出＝人员经费＋公用经费」. */
  readonly rule?: string;
  /** Why this one matters or what explains it; appended to the message. */
  readonly note?: string;
  readonly evaluation?: number | undefined;
}

/** A claim that nothing in the report can test. */
export interface OpenClaim {
  readonly kind: StatementKind;
  readonly terms: readonly [Term, ...Term[]];
  /** In Chinese: what would be needed to test it, or what remains open. */
  readonly open: string;
  /** True where the user should be told (a remainder), not only counted. */
  readonly report?: boolean;
  readonly evaluation?: number | undefined;
}

/** A claim whose truth needs no arithmetic on intervals: years in sequence, a list counted, a grade in its band. */
export interface PlainClaim {
  readonly kind: StatementKind;
  readonly terms: readonly [Term, ...Term[]];
  readonly holds: boolean;
  readonly mismatch?: Mismatch;
  /** The comparison with its values filled in. */
  readonly relation: string;
  readonly printed?: string;
  readonly recomputed?: string;
  readonly rule?: string;
  readonly note?: string;
  readonly evaluation?: number | undefined;
}

export type Claim = Relation | OpenClaim | PlainClaim;
