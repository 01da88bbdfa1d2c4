import { findBudgetStories } from '../extract/narrative/stages.js';
import { defineCheck } from '../kernel/check.js';
import { difference, type Expression, figure, quotient, sum } from '../kernel/expression.js';

export const budgetStages = defineCheck({
  id: 'budget-stages',
  title: '预算调整前后的数字衔接不上',
  severity: 'error',
  why: '年初预算加减年中调整应等于调整后预算；执行率应等于执行数除以调整后预算。',
  basis: '《预算法》第六十七条至第六十九条（预算调整）；部门决算：调整后预算=年初预算+追加-压减',
  advice: '与预算批复和指标文件核对，改正有误的数字，写明各次调整。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      const evaluation = passage.evaluation;
      for (const story of findBudgetStories(passage)) {
        const { opening, adjusted, executed, rate, changes } = story;
        if (opening && adjusted && changes.length > 0) {
          const steps = changes.reduce<Expression>(
            (total, change) =>
              change.sign > 0 ? sum([total, figure(change.figure)]) : difference(total, figure(change.figure)),
            figure(opening),
          );
          yield {
            kind: 'sum',
            result: adjusted,
            compare: '=',
            expressions: [steps],
            rule: '调整后预算=年初预算±年中调整',
            evaluation,
          };
        }
        const budget = adjusted ?? opening;
        if (rate && executed && budget) {
          yield {
            kind: 'ratio',
            result: rate,
            compare: '=',
            expressions: [quotient(figure(executed), figure(budget))],
            rule: '执行率=执行数÷预算数',
            evaluation,
          };
        }
      }
    }
  },
});
