import type { ExecutionRow } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { packFor } from '../kernel/context.js';
import { exact, figure, pointOf, product, quotient } from '../kernel/expression.js';
import type { Mismatch, Relation } from '../kernel/relation.js';
import { termOf } from '../kernel/term.js';
import { capped } from './common/capped.js';
import { moneyUnitOf } from './common/execution-marks.js';
import { isWholeMarkOf, scoreTerm, weightTerm } from './common/marks.js';
import { quotientOf, rateTerm } from './common/rate.js';
import { printsExecutionFormula } from './common/scoring-notes.js';

export const executionScore = defineCheck({
  id: 'execution-score',
  title: '预算执行得分计算有误',
  severity: 'error',
  why: '预算执行得分等于分值乘以执行率，最高为该项分值。',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表：执行率得分=分值×执行率；或表内所列公式、所选模板包的计分办法',
  advice: '按分值和执行率重新计算得分；另有计分办法的，注明办法。',
  *claims(context) {
    for (const [index, evaluation] of context.evaluations.entries()) {
      const ruled = packFor(context, evaluation)?.execution !== undefined;
      for (const row of evaluation.execution) {
        const stated = ruled || printsExecutionFormula(context.document, evaluation, row.score?.at?.block ?? -1);
        const claim = claimOf(row, stated ? 'contradiction' : 'unexplained', index);
        if (claim) yield claim;
      }
    }
  },
});

/** Where the form prints no formula the unit may have scored by steps, so that a difference is only unexplained. */
function claimOf(row: ExecutionRow, mismatch: Mismatch, evaluation: number): Relation | undefined {
  const score = scoreTerm(row.score, `${row.name}得分`);
  const full = weightTerm(row.fullMarks, '分值');
  if (!score || !full) return undefined;
  const executed = termOf(row.executed, '执行数', moneyUnitOf(row, row.executed));
  const budgets = [row.adjusted, row.opening].flatMap(
    (entry) => termOf(entry, '预算数', moneyUnitOf(row, entry)) ?? [],
  );
  const [budget] = budgets;
  const rate = rateTerm(row.rate, '执行率', quotientOf(executed, budget));
  const readings = [
    ...(rate ? [product(exact(full), figure(rate))] : []),
    ...(executed && budget ? [product(exact(full), quotient(figure(executed), figure(budget)))] : []),
  ].map((reading) => capped(reading, full));
  const [first, ...others] = readings;
  if (!first) return undefined;
  const rounded = readings.some((reading) => isWholeMarkOf(score, pointOf(reading)));
  return {
    kind: 'product',
    result: score,
    compare: '=',
    expressions: [first, ...others],
    mismatch: rounded ? 'unexplained' : mismatch,
    rule: '预算执行得分=分值×执行率',
    evaluation,
  };
}
