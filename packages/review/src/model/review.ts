import type { Evaluation, Place } from '@hengji/core';
import type { Document, DocumentFormat } from '@hengji/documents';

/**
 * Verdict on a statement.
 * - `holds`: the printed figures satisfy it, rounding the recomputed value as it is printed.
 * - `holds-within-rounding`: values that round to the printed figures satisfy it.
 * - `contradiction`: no values behind the printed digits can satisfy it.
 * - `unexplained`: a remainder or a claim with nothing in the report to test it.
 */
export type Verdict = 'holds' | 'holds-within-rounding' | 'contradiction' | 'unexplained';

export type Severity = 'error' | 'warning' | 'advice';

/** A figure as quoted: `text` stands in `quote`; `at` is the place of `text`. */
export interface QuotedFigure {
  readonly text: string;
  readonly quote: string;
  readonly at: Place;
}

/** The kinds of relation, named as in docs/glossary.md. */
export type StatementKind =
  | 'sum'
  | 'share'
  | 'difference'
  | 'growth'
  | 'ratio'
  | 'product'
  | 'weights'
  | 'scores'
  | 'bound'
  | 'grade'
  | 'count'
  | 'same'
  | 'sequence';

export interface Statement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly verdict: Verdict;
  /** Id of the check that made and tested it. */
  readonly check: string;
  readonly figures: readonly QuotedFigure[];
  /** The arithmetic with the numbers filled in, e.g. 「83.16+4.84+5.37=93.37」. */
  readonly relation: string;
  /** What the printed figures give, in the unit of the tested figure. */
  readonly recomputed?: string;
  /** Index in `evaluations`. */
  readonly evaluation?: number;
}

export interface Quote {
  readonly text: string;
  readonly at: Place;
}

export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  /** Short Chinese title of the check. */
  readonly title: string;
  /** What is wrong, with the numbers, in Chinese. */
  readonly message: string;
  readonly statement?: string;
  /** The places concerned; the first is the one to mark. */
  readonly quotes: readonly Quote[];
  readonly printed?: string;
  readonly recomputed?: string;
  readonly why: string;
  readonly basis: string;
  readonly advice: string;
  readonly evaluation?: number;
}

export interface ScoreLine {
  readonly evaluation: number;
  readonly printed?: string;
  /** The total that the printed partial scores give. */
  readonly recomputed?: { readonly min: string; readonly max: string };
  readonly grade?: string;
}

export interface Coverage {
  readonly figures: number;
  readonly figuresInStatements: number;
  readonly statements: number;
  readonly holds: number;
  readonly withinRounding: number;
  readonly contradictions: number;
  readonly unexplained: number;
}

/** A table or passage with figures that was not understood; never guessed. */
export interface NotUnderstood {
  readonly at: Place;
  readonly text: string;
  /** Chinese: what was not understood. */
  readonly reason: string;
}

export interface DocumentReview {
  readonly file: string;
  readonly format: DocumentFormat;
  readonly title?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly document: Document;
  readonly evaluations: readonly Evaluation[];
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
  readonly scores: readonly ScoreLine[];
  readonly coverage: Coverage;
  readonly notUnderstood: readonly NotUnderstood[];
}

export interface FailedFile {
  readonly file: string;
  /** One clear Chinese sentence. */
  readonly error: string;
}

export interface ReviewResult {
  readonly version: 1;
  readonly documents: readonly DocumentReview[];
  readonly failed: readonly FailedFile[];
}
