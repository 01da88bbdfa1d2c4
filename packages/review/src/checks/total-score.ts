import { type Evaluation, Rational } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { constant, type Expression, exact, pointOf, product, quotient, sum } from '../kernel/expression.js';
import type { Term } from '../kernel/term.js';
import { executionScores } from './common/execution-marks.js';
import { formsOf } from './common/forms.js';
import { wasFullyRead } from './common/fully-read.js';
import {
  hasPercentWeights,
  isBonus,
  isScoredOutOfHundred,
  isWholeMarkOf,
  scoreTerm,
  weightTerm,
} from './common/marks.js';

export const totalScore = defineCheck({
  id: 'total-score',
  title: '总分与各项得分之和不符',
  severity: 'error',
  why: '总分应等于预算执行得分与各指标得分之和。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表：总分为各项得分合计',
  advice: '逐项核对得分，改正总分或漏计、错计的单项。',
  *claims({ evaluations, extraction }) {
    for (const [index, evaluation] of evaluations.entries()) {
      for (const form of formsOf(evaluation)) {
        const total = scoreTerm(form.total?.score, '总分', hasPercentWeights(form));
        const [first, ...others] = totalReadings(form);
        if (!total || !first) continue;
        const readings = [first, ...others];
        const certain =
          wasFullyRead(evaluation, extraction) &&
          !readings.some((reading) => isWholeMarkOf(total, pointOf(reading))) &&
          !leavesOutExecution(form, total);
        yield {
          kind: 'scores',
          result: total,
          compare: '=',
          expressions: [first, ...others],
          mismatch: certain ? 'contradiction' : 'unexplained',
          rule: '总分=各项得分之和',
          evaluation: index,
        };
      }
    }
  },
});

/** What the scores of a form add up to, in every reading; empty where one is blank or no number. */
export function totalReadings(form: Evaluation): Expression[] {
  if (isScoredOutOfHundred(form)) {
    const weighted = weightedTotal(form);
    return weighted ? [weighted] : [];
  }
  const parts = scoreReadings(form);
  const [likeliest] = parts;
  return likeliest && likeliest.length > 0 ? parts.map((terms) => sum(terms.map(exact))) : [];
}

/** Scores of the execution part and of every indicator, in every reading; none where one is blank or no number. */
function scoreReadings(form: Evaluation): Term[][] {
  const indicators = indicatorScores(form);
  return indicators ? executionScores(form).map((execution) => [...execution, ...indicators]) : [];
}

/** Scores of every indicator; one that shares a merged score, and a bonus that was not earned, have none. */
function indicatorScores(form: Evaluation): Term[] | undefined {
  const percent = hasPercentWeights(form);
  const scores: Term[] = [];
  for (const { name, score: entry, sharesWeightWith } of form.indicators) {
    const score = scoreTerm(entry, `${name.text}得分`, percent);
    if (score) scores.push(score);
    else if (!(entry === undefined && sharesWeightWith !== undefined) && !(entry?.text === '' && isBonus(name.text))) {
      return undefined;
    }
  }
  return scores;
}

/** Scores out of a hundred, each taken with its weight. */
function weightedTotal(form: Evaluation): Expression | undefined {
  const percent = hasPercentWeights(form);
  const products: Expression[] = [];
  for (const { name, weight: weightEntry, score: scoreEntry } of form.indicators) {
    const weight = weightTerm(weightEntry, `${name.text}分值`);
    const score = scoreTerm(scoreEntry, `${name.text}得分`, percent);
    if (!weight || !score) return undefined;
    products.push(product(exact(weight), exact(score)));
  }
  return products.length > 0 && form.execution.every((row) => !row.score?.text)
    ? quotient(sum(products), constant(100))
    : undefined;
}

/** A total that fits the indicators alone: the execution part was left out, which needs a word but proves nothing. */
function leavesOutExecution(form: Evaluation, total: Term): boolean {
  const scores = indicatorScores(form);
  return scores !== undefined && Rational.sum(scores.map(({ figure }) => figure.value)).eq(total.figure.value);
}

/**
 * The scores that the total of an evaluation is made of: those of the execution part and of every indicator, in the
 * reading that fits the printed total if one does. Undefined where a score is blank or no number.
 */
export function allScores(evaluation: Evaluation): Term[] | undefined {
  const [form = evaluation] = formsOf(evaluation);
  if (isScoredOutOfHundred(form)) return undefined;
  const readings = scoreReadings(form);
  const printed = scoreTerm(form.total?.score, '总分', hasPercentWeights(form));
  return (
    readings.find((terms) => printed?.figure.value.eq(Rational.sum(terms.map(({ figure }) => figure.value)))) ??
    readings[0]
  );
}
