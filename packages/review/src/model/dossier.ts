import type { Indicator, MoneySubject, Place, Stage } from '@hengji/core';

/**
 * What a file is matched by with the others of its unit: one identity for each evaluation in it, or one for a budget
 * table. Plain data, which travels from a worker as it is.
 */
export interface Identity {
  readonly kind: 'department' | 'project' | 'budget' | 'accounts';
  /** The names that may be its unit's, the most telling first. */
  readonly units: readonly UnitMention[];
  /** Abbreviations that the report declares for its unit. */
  readonly shortNames: readonly string[];
  readonly year?: number;
  /** Name of the project, as printed. */
  readonly project?: string;
}

/** A name of a unit as printed, and the label or place that it stands at: 标题, 主管部门 … */
export interface UnitMention {
  readonly name: string;
  readonly from: string;
}

/** A figure at its place as plain data: `unit` is what the column gives to a bare number. */
export interface PlainTerm {
  readonly text: string;
  readonly unit?: string;
  readonly quote: string;
  readonly at: Place;
  readonly name: string;
}

/** A sum of money that a file states: what, of which year, at which stage. */
export interface PlainFact {
  readonly subject: MoneySubject;
  readonly year?: number;
  readonly stage: Stage;
  /** Money of one fund only. */
  readonly scope: 'all' | 'fiscal';
  /** Name of a project or class; `opening` or `closing` for a balance carried over; '' for what exists once. */
  readonly item: string;
  readonly term: PlainTerm;
  readonly source: 'text' | 'table';
  /** True where the words, or the heading of the column, say of which stage it is. */
  readonly explicit: boolean;
  /** True where it is called 决算: a figure that is final. */
  readonly accounts: boolean;
}

/** 「较上年增加8.64万元，增长8.74%」: a change against last year whose base the text need not print. */
export interface PlainChange {
  /** What changed; `term` is the figure of this year. */
  readonly of: PlainFact;
  readonly amount?: PlainTerm;
  readonly rate?: PlainTerm;
  readonly direction: 1 | -1;
}

/** Posts of a unit or people on them. */
export interface PlainStaff {
  readonly what: 'posts' | 'onPost';
  /** 行政, 事业 … as printed; '' for all of them. */
  readonly kind: string;
  /** The year that the words name. */
  readonly year?: number;
  readonly term: PlainTerm;
}

export type PlainIndicator = Pick<Indicator, 'name' | 'level1' | 'level2' | 'weight' | 'target' | 'actual' | 'score'>;

/** What other files of the unit are held against; one for each {@link Identity}. */
export interface Material {
  readonly facts: readonly PlainFact[];
  readonly changes: readonly PlainChange[];
  readonly staff: readonly PlainStaff[];
  readonly indicators: readonly PlainIndicator[];
  /** 总分. */
  readonly total?: PlainTerm;
}
