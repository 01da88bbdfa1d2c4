import type { Evaluation } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { exact, sum } from '../kernel/expression.js';
import { type Term, termOf } from '../kernel/term.js';

export const totalScore = defineCheck({
  id: 'total-score',
  title: '总分与各项得分之和不符',
  severity: 'error',
  why: '总分应等于预算执行得分与各指标得分之和。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表：总分为各项得分合计',
  advice: '逐项核对得分，改正总分或漏计、错计的单项。',
  *claims({ evaluations }) {
    for (const [index, evaluation] of evaluations.entries()) {
      const total = termOf(evaluation.total?.score, '总分', '分');
      const parts = allScores(evaluation);
      const [first] = parts ?? [];
      if (!total || !parts || !first) continue;
      yield {
        kind: 'scores',
        result: total,
        compare: '=',
        expressions: [sum(parts.map(exact))],
        rule: '总分=各项得分之和',
        evaluation: index,
      };
    }
  },
});

/** Scores of the execution part and of every indicator; undefined where one is blank or no number. */
export function allScores(evaluation: Evaluation): Term[] | undefined {
  const scores: Term[] = [];
  for (const row of evaluation.execution) {
    const score = termOf(row.score, `${row.name}得分`, '分');
    if (score) scores.push(score);
  }
  for (const indicator of evaluation.indicators) {
    const score = termOf(indicator.score, `${indicator.name.text}得分`, '分');
    if (!score) return undefined;
    scores.push(score);
  }
  return scores;
}
