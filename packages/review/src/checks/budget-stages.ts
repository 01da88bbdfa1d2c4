import { type BudgetStory, findBalances, findBudgetStories } from '../extract/narrative/stages.js';
import { defineCheck } from '../kernel/check.js';
import { difference, type Expression, figure, quotient, sum } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Relation } from '../kernel/relation.js';

export const budgetStages = defineCheck({
  id: 'budget-stages',
  title: '预算调整前后的数字衔接不上',
  severity: 'error',
  why: '年初预算加减年中调整应等于调整后预算；执行率应等于执行数除以调整后预算。',
  basis: '《预算法》第七章（预算调整）；部门决算：调整后预算=年初预算+追加-压减',
  advice: '与预算批复和指标文件核对，改正有误的数字，写明各次调整。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const story of findBudgetStories(passage)) {
        yield* adjustment(story, passage.evaluation);
        yield* execution(story, passage.evaluation);
      }
      for (const { carried, income, spent, left } of findBalances(passage)) {
        const relation: Relation = {
          kind: 'sum',
          result: left,
          compare: '=',
          expressions: [difference(sum([figure(carried), figure(income)]), figure(spent))],
          mismatch: 'unexplained',
          rule: '年末结转结余=年初结转结余+本年收入-本年支出',
          evaluation: passage.evaluation,
        };
        if (judge(relation).verdict.startsWith('holds')) yield relation;
      }
    }
  },
});

/** With the money carried over and without it; a change whose direction the words leave open counts both ways. */
function* adjustment({ opening, carried, changes, adjusted }: BudgetStory, evaluation: number): Iterable<Claim> {
  if (!opening || !adjusted || changes.length === 0) return;
  const starts: Expression[] = [figure(opening), ...(carried ? [sum([figure(opening), figure(carried)])] : [])];
  const readings = starts.flatMap((start) => [
    applied(start, changes),
    ...(changes.some(({ sign }) => sign === 0) ? [applied(start, changes, -1)] : []),
  ]);
  const [first, ...others] = readings;
  if (!first) return;
  yield {
    kind: 'sum',
    result: adjusted,
    compare: '=',
    expressions: [first, ...others],
    rule: '调整后预算=年初预算±年中调整',
    evaluation,
  };
}

const applied = (start: Expression, changes: BudgetStory['changes'], unsaid: 1 | -1 = 1): Expression =>
  changes.reduce<Expression>(
    (total, change) =>
      (change.sign === 0 ? unsaid : change.sign) > 0
        ? sum([total, figure(change.figure)])
        : difference(total, figure(change.figure)),
    start,
  );

function* execution(
  { opening, adjusted, budget: other, executed, rate }: BudgetStory,
  evaluation: number,
): Iterable<Claim> {
  if (!rate || !executed) return;
  const budgets = (/年初/.test(rate.lead) ? [opening ?? adjusted ?? other] : [adjusted, other, opening]).flatMap(
    (f) => f ?? [],
  );
  const [first, ...others] = budgets.map((budget) => quotient(figure(executed), figure(budget)));
  if (!first) return;
  yield {
    kind: 'ratio',
    title: '预算执行率计算有误',
    result: rate,
    compare: '=',
    expressions: [first, ...others],
    rule: '执行率=执行数÷预算数',
    evaluation,
  };
}
