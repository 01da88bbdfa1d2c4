import { defineCheck } from '../kernel/check.js';
import { figure, quotient } from '../kernel/expression.js';
import { termOf } from '../kernel/term.js';

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
        const unit = '万元';
        const rate = termOf(row.rate, `${row.name}执行率`, '%');
        const executed = termOf(row.executed, '执行数', row.executed?.unit ?? unit);
        const budgets = [row.adjusted, row.opening].flatMap(
          (entry) => termOf(entry, '预算数', entry?.unit ?? unit) ?? [],
        );
        const [first, ...others] = budgets.map((budget) => quotient(figure(executed ?? budget), figure(budget)));
        if (!rate || !executed || !first) continue;
        yield {
          kind: 'ratio',
          result: rate,
          compare: '=',
          // Where both stages are printed, only the adjusted budget is the denominator.
          expressions: row.adjusted && termOf(row.adjusted, '预算数', unit) ? [first] : [first, ...others],
          rule: '执行率=执行数÷预算数',
          evaluation: index,
        };
      }
    }
  },
});
