import type { Rational } from '@hengji/core';
import type { Severity } from '../model/review.js';
import type { Context } from './context.js';
import type { Observation } from './observation.js';
import type { Claim } from './relation.js';

/** What every check says of itself. */
export interface CheckProfile {
  readonly id: string;
  /** Short Chinese title of the fault. */
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  /** Document number and article, or professional practice. */
  readonly basis: string;
  readonly advice: string;
}

/**
 * A check of arithmetic: what it looks for, why it matters, on what basis, and what to do. It yields claims; the kernel
 * tests them, so that a check cannot forget rounding, provenance or coverage. `severity` is that of a contradiction.
 */
export interface Check<C = Context> extends CheckProfile {
  claims(context: C): Iterable<Claim>;
}

/** A number that a user may set; its default as officials write it: 「150%」, 「30」. */
export interface Threshold {
  /** What it means, in Chinese, with its unit. */
  readonly title: string;
  readonly value: string;
}

export type Thresholds = Readonly<Record<string, Threshold>>;

/** The values in force; 150% is 3/2. */
export type ThresholdValues<T extends Thresholds = Thresholds> = { readonly [Name in keyof T]: Rational };

/**
 * A check of quality: nothing to compute, something to judge. It yields observations and is never an error: what cannot
 * be proved by arithmetic is for a person to weigh.
 */
export interface QualityCheck<T extends Thresholds = Thresholds> extends CheckProfile {
  readonly severity: Exclude<Severity, 'error'>;
  readonly thresholds?: T;
  observe(context: Context, thresholds: ThresholdValues<T>): Iterable<Observation>;
}

export type AnyCheck = Check | QualityCheck;

export const isQualityCheck = (check: AnyCheck): check is QualityCheck => 'observe' in check;

export const isArithmeticCheck = (check: AnyCheck): check is Check => 'claims' in check;

/** Types a check; exists so that each check file reads as a definition. */
export const defineCheck = (check: Check): Check => check;

/** Types a quality check with its own thresholds. */
export const defineQualityCheck = <T extends Thresholds>(check: QualityCheck<T>): QualityCheck =>
  check as unknown as QualityCheck;
