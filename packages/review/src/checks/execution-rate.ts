import type { ExecutionRow } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { figure, quotient } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Relation } from '../kernel/relation.js';
import { termOf } from '../kernel/term.js';
import { moneyUnitOf } from './common/execution-marks.js';
import { quotientOf, rateTerm } from './common/rate.js';

export const executionRate = defineCheck({
  id: 'execution-rate',
  title: '预算执行率计算有误',
  severity: 'error',
  why: '执行率由执行数除以预算数得出，算错会直接影响执行得分。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表：执行率=全年执行数/全年预算数×100%',
  advice: '按执行数和（调整后）预算数重新计算执行率，并同步改正得分。',
  *claims({ evaluations }) {
    for (const [index, evaluation] of evaluations.entries()) {
      for (const row of evaluation.execution) {
        const claim = claimOf(row, index);
        if (claim) yield claim;
      }
    }
  },
});

/**
 * The denominator is the adjusted budget where it is printed, else the opening one. A rate that only fits the opening
 * budget although an adjusted one is printed was computed otherwise, not wrongly.
 */
function claimOf(row: ExecutionRow, evaluation: number): Relation | undefined {
  const executed = termOf(row.executed, '执行数', moneyUnitOf(row, row.executed));
  const adjusted = termOf(row.adjusted, '预算数', moneyUnitOf(row, row.adjusted));
  const opening = termOf(row.opening, '年初预算数', moneyUnitOf(row, row.opening));
  const budget = adjusted ?? opening;
  const rate = rateTerm(row.rate, `${row.name}执行率`, quotientOf(executed, budget));
  if (!rate || !executed || !budget) return undefined;
  const claim: Relation = {
    kind: 'ratio',
    result: rate,
    compare: '=',
    expressions: [quotient(figure(executed), figure(budget))],
    rule: '执行率=执行数÷预算数',
    evaluation,
  };
  if (!adjusted || !opening) return claim;
  const other: Relation = { ...claim, expressions: [quotient(figure(executed), figure(opening))] };
  return judge(other).verdict === 'contradiction'
    ? claim
    : {
        ...claim,
        mismatch: 'unexplained',
        note: '表中执行率是按年初预算数计算的，应按调整后的全年预算数计算或注明口径。',
      };
}
