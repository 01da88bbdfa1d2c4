import {
  asRecord,
  type Evaluation,
  type Scorecard,
  type ScoringOptions,
  scoreEvaluation,
  withNumbers,
} from '@hengji/core';
import { type Pack, rulesOf } from '@hengji/packs';
import { withExecution } from './complete-execution.js';
import { withFrame } from './complete-frame.js';
import { withMoney } from './complete-money.js';
import { withRates } from './complete-rates.js';
import { withScores } from './complete-scores.js';
import { withTotal } from './complete-total.js';

export interface Completed {
  readonly evaluation: Evaluation;
  /** How every mark came about. */
  readonly scorecard: Scorecard;
  /** Chinese: what could not be computed, and what a person has to decide. */
  readonly remarks: readonly string[];
}

export interface CompleteOptions extends ScoringOptions {
  /** Computes again what the record already has: rates, scores, totals, grade. Default: only what is open. */
  readonly recompute?: boolean;
}

/**
 * A record with everything filled in that follows from it: sums of money, rates, the weights of classes, scores by the
 * pack's rules, total and grade. Figures that the record has are kept, so that a published report stays as published;
 * `recompute` replaces the computed ones. Nothing that a person must judge is ever filled in.
 */
export function completeRecord(record: Evaluation, pack: Pack, options: CompleteOptions = {}): Completed {
  const { recompute = false, ...scoring } = options;
  const base = recompute ? withoutComputed(record) : record;
  const filled = withNumbers(withFrame(withRates(withMoney(withExecution(base, pack))), pack));
  const scorecard = scoreEvaluation(filled, rulesOf(pack, filled.year), scoring);
  const scored = withScores(filled, scorecard);
  const { evaluation, remarks } = withTotal(scored.evaluation, scorecard, pack);
  return { evaluation: asRecord(evaluation), scorecard, remarks: [...scored.remarks, ...remarks] };
}

/** Without what is computed; the marks that a person chose within a range are not known apart and go as well. */
function withoutComputed(record: Evaluation): Evaluation {
  const { total: _total, grade: _grade, ...rest } = record;
  return {
    ...rest,
    execution: record.execution.map(({ rate: _rate, score: _score, ...row }) => row),
    staff: record.staff.map(({ controlRate: _rate, ...line }) => line),
    buildings: record.buildings.map(({ areaRate: _area, investmentRate: _investment, ...line }) => line),
    indicators: record.indicators.map(({ score: _score, completion: _completion, ...indicator }) => indicator),
  };
}
