/** Marks as decimal strings rounded half up to two decimals, without trailing zeros. */
export interface MarkRange {
  readonly min: string;
  readonly max: string;
}

/**
 * How far a mark is decided.
 * - `computed`: the rule and the figures give it; `allowed` is one value, or the few readings that the wording admits.
 * - `range`: the rule leaves a choice within `allowed` (qualitative bands, unclear direction).
 * - `judgement`: a person must decide; `allowed` is all that the rule permits.
 * - `missing`: figures are missing; `needs` names them.
 */
export type MarkStatus = 'computed' | 'range' | 'judgement' | 'missing';

/** What the rule of a mark comes from. */
export type MarkBasis = 'execution' | 'printed-standard' | 'pack-standard' | 'form-notes' | 'pack-rules' | 'none';

/**
 * How the printed score stands to the allowed marks; 'not-checked' where it lies within what a person may give, or what
 * missing figures could give, so that nothing was really checked.
 */
export type Agreement = 'agrees' | 'agrees-within-rounding' | 'outside' | 'not-checked' | 'not-printed';

/** One mark: of the execution row, of an indicator, or of several indicators that share one weight. */
export interface Mark {
  readonly kind: 'execution' | 'indicator' | 'shared';
  readonly name: string;
  /** Indexes in `evaluation.indicators`; empty for the execution row. */
  readonly indicators: readonly number[];
  readonly level1?: string;
  readonly level2?: string;
  readonly fullMarks: string;
  readonly status: MarkStatus;
  readonly basis: MarkBasis;
  readonly allowed: MarkRange;
  /** The mark that stands: the only allowed one, or the printed one where the choice is the unit's. */
  readonly settled?: string;
  readonly printed?: string;
  readonly agreement: Agreement;
  /** Chinese, with the numbers filled in. */
  readonly explanation: string;
  /** Names of the missing figures. */
  readonly needs?: readonly string[];
}

/** A reduction that the rules let a person make; it changes no mark until it is accepted. */
export interface Reduction {
  readonly indicator: number;
  readonly name: string;
  /** (actual − target) ÷ target, e.g. "200%". */
  readonly deviation: string;
  readonly from: string;
  readonly to: string;
  /** Chinese. */
  readonly reason: string;
  readonly basis: string;
  readonly accepted: boolean;
}

/** Every mark of one evaluation with its explanation, the total and the grade. */
export interface Scorecard {
  readonly title?: string;
  readonly unit?: string;
  readonly project?: string;
  readonly year?: number;
  readonly kind: 'department' | 'project';
  /** Sum of the full marks of all marks. */
  readonly fullMarks: string;
  readonly marks: readonly Mark[];
  /** Sum of the rounded marks; `settled` only where every mark is settled. */
  readonly total: MarkRange & { readonly settled?: string; readonly printed?: string; readonly agreement: Agreement };
  /** `min`..`max` differ where the allowed totals reach over several grades. */
  readonly grade: {
    readonly min: string;
    readonly max: string;
    readonly settled?: string;
    readonly printed?: string;
  };
  readonly reductions: readonly Reduction[];
  /** Chinese sentences about the whole, e.g. full marks that are not 100. */
  readonly remarks: readonly string[];
}
