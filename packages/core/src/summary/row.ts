import { Rational } from '../figures/index.js';

/** What of an evaluation decides whether and where it stands in a list; figures are decimals, null where not known. */
export interface SummarisedEvaluation {
  readonly source: { readonly kind: 'report' | 'record' };
  /** Of the file, or title of the record. */
  readonly name: string;
  readonly unit: string | null;
  readonly department: string | null;
  readonly project: string | null;
  readonly year: number | null;
  readonly kind: 'department' | 'project';
  readonly fullMarks: string | null;
  readonly score: string | null;
  readonly grade: string | null;
  /** In 元. */
  readonly budget: string | null;
  /** Percent. */
  readonly executionRate: string | null;
}

const hundred = Rational.of(100);

/** A decimal as an exact number; undefined for none. */
export const exact = (decimal: string | null): Rational | undefined =>
  decimal === null ? undefined : Rational.of(decimal);

/** The score on a scale of 100; forms that print no full marks have 100. Undefined without a score. */
export function scoreRate({
  score,
  fullMarks,
}: Pick<SummarisedEvaluation, 'score' | 'fullMarks'>): Rational | undefined {
  const printed = exact(score);
  const full = exact(fullMarks) ?? hundred;
  return printed === undefined || full.sign <= 0 ? undefined : printed.mul(hundred).div(full);
}

/** What an evaluation is called: its project, else its unit, else its file. */
export const evaluationTitle = ({ project, unit, name }: SummarisedEvaluation): string => project ?? unit ?? name;

/** The order of Chinese names, numbers in them by their value. */
export const chineseOrder = new Intl.Collator('zh-CN', { numeric: true });
