import type { Evaluation, Place } from '@hengji/core';
import type { Document, DocumentFormat } from '@hengji/documents';
import type { Identity, Material } from './dossier.js';

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
  /** Present where figures of several files stand together. */
  readonly file?: string;
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
  /** Present where quotes of several files stand together. */
  readonly file?: string;
}

export interface Finding {
  /**
   * Names the finding for as long as the text it rests on stays the same, wherever that text stands; told apart from
   * the others of its document. Comes from `dismissals/finding-id.ts`.
   */
  readonly id: string;
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
  /** Present where a person looked at it and decided that it is no fault: shown apart, and not counted. */
  readonly dismissed?: Dismissal;
}

/** A person's decision that a finding is no fault. */
export interface Dismissal {
  readonly reason: string;
  readonly by?: string;
  /** The day, as 2024-03-18. */
  readonly on: string;
}

/** A dismissal kept beside the report whose finding is there no more. */
export interface LapsedDismissal extends Dismissal {
  readonly id: string;
  readonly check: string;
  /** What was dismissed, in Chinese. */
  readonly title: string;
}

/** A finding before it is named. */
export type UnnamedFinding = Omit<Finding, 'id' | 'dismissed'>;

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
  /** Dismissals that no longer apply; absent where there are none. */
  readonly lapsed?: readonly LapsedDismissal[];
  /** What the file is matched by with other files; one for each of the evaluations. */
  readonly identities?: readonly Identity[];
  /** What other files are held against; one for each of the identities. */
  readonly material?: readonly Material[];
}

export interface FailedFile {
  readonly file: string;
  /** One clear Chinese sentence. */
  readonly error: string;
}

/** A budget table or notice: no self-evaluation, but what the reports of its unit are held against. */
export interface Companion {
  readonly file: string;
  readonly format: DocumentFormat;
  readonly title?: string;
  readonly identities: readonly Identity[];
  readonly material: readonly Material[];
  readonly document: Document;
}

/** What a file is in its group. */
export type MemberRole = 'department' | 'project' | 'last-year' | 'budget';

export interface GroupMember {
  readonly file: string;
  readonly role: MemberRole;
  /** The year that it is about. */
  readonly year: number;
  readonly project?: string;
  /** Why it belongs here, in Chinese. */
  readonly how: string;
}

/** The files of one unit and year, and what holding them against each other gave. */
export interface ReviewGroup {
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  /** Present where the group is about one project of the unit and not about the whole of it. */
  readonly project?: string;
  /** By what the files were put together, in Chinese. */
  readonly how: string;
  readonly members: readonly GroupMember[];
  readonly statements: readonly Statement[];
  /** Their quotes name their files. */
  readonly findings: readonly Finding[];
  /** Its figures are those that can be compared between files. */
  readonly coverage: Coverage;
}

/** A file that stands in no group, and why. */
export interface Ungrouped {
  readonly file: string;
  /** One Chinese sentence. */
  readonly reason: string;
}

export interface ReviewResult {
  readonly version: 1;
  readonly documents: readonly DocumentReview[];
  readonly failed: readonly FailedFile[];
  /** Present where several files were reviewed. */
  readonly groups?: readonly ReviewGroup[];
  /** Files without a group; none are listed where nothing could be grouped at all. */
  readonly ungrouped?: readonly Ungrouped[];
  /** Files that are no reports and were only held against some. */
  readonly companions?: readonly Companion[];
}
