import type { Indicator } from '@hengji/core';
import type { Context } from '../../../kernel/context.js';
import type { Term } from '../../../kernel/term.js';
import { hasPercentWeights, isBonus, isScoredOutOfHundred, scoreTerm, weightTerm } from '../../common/marks.js';

/** An indicator with marks of its own and what it earned of them. */
export interface ScoredRow {
  readonly indicator: Indicator;
  readonly evaluation: number;
  readonly score: Term;
  readonly weight: Term;
}

/** Rows looked at; no form has more, and what has is looked at in part. */
const mostRows = 500;

const known = new WeakMap<Context, readonly ScoredRow[]>();

/**
 * The indicators whose score can be set against their full marks; without those that share their marks with others,
 * that add to or take from the whole, or that are scored on another scale than their weights.
 */
export function scoredRows(context: Context): readonly ScoredRow[] {
  let rows = known.get(context);
  if (rows === undefined) {
    rows = context.evaluations.flatMap((_, evaluation) => rowsOf(context, evaluation)).slice(0, mostRows);
    known.set(context, rows);
  }
  return rows;
}

function rowsOf({ evaluations }: Context, index: number): ScoredRow[] {
  const evaluation = evaluations[index];
  if (!evaluation || evaluation.indicators.length === 0 || isScoredOutOfHundred(evaluation)) return [];
  const percent = hasPercentWeights(evaluation);
  const owners = new Set(evaluation.indicators.flatMap(({ sharesWeightWith }) => sharesWeightWith ?? []));
  const rows: ScoredRow[] = [];
  for (const [i, indicator] of evaluation.indicators.entries()) {
    if (indicator.sharesWeightWith !== undefined || owners.has(i) || isBonus(indicator.name.text)) continue;
    const weight = weightTerm(indicator.weight, indicator.name.text);
    const score = weight && scoreTerm(indicator.score, indicator.name.text, percent);
    if (weight && score && weight.figure.value.sign > 0) rows.push({ indicator, evaluation: index, score, weight });
  }
  return rows;
}

export const earnedAll = ({ score, weight }: ScoredRow): boolean => score.figure.value.ge(weight.figure.value);
