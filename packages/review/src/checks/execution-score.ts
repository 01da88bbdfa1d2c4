import { defineCheck } from '../kernel/check.js';
import { exact, figure, product, quotient } from '../kernel/expression.js';
import { termOf } from '../kernel/term.js';
import { capped } from './shared/capped.js';

export const executionScore = defineCheck({
  id: 'execution-score',
  title: '预算执行得分计算有误',
  severity: 'error',
  why: '预算执行得分等于分值乘以执行率，最高为该项分值。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表：执行率得分=分值×执行率；或表内所列公式',
  advice: '按分值和执行率重新计算得分；另有计分办法的，注明办法。',
  *claims({ evaluations }) {
    for (const [index, evaluation] of evaluations.entries()) {
      for (const row of evaluation.execution) {
        const score = termOf(row.score, `${row.name}得分`, '分');
        const full = termOf(row.fullMarks, '分值', '分');
        if (!score || !full) continue;
        const rate = termOf(row.rate, '执行率', '%');
        const executed = termOf(row.executed, '执行数', row.executed?.unit ?? '万元');
        const budget = [row.adjusted, row.opening]
          .map((entry) => termOf(entry, '预算数', entry?.unit ?? '万元'))
          .find((term) => term !== undefined);
        const readings = [
          ...(rate ? [product(exact(full), figure(rate))] : []),
          ...(executed && budget ? [product(exact(full), quotient(figure(executed), figure(budget)))] : []),
        ].map((reading) => capped(reading, full));
        const [first, ...others] = readings;
        if (!first) continue;
        yield {
          kind: 'product',
          result: score,
          compare: '=',
          expressions: [first, ...others],
          rule: '预算执行得分=分值×执行率',
          evaluation: index,
        };
      }
    }
  },
});
