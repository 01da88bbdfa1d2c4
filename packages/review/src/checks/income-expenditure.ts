import { defineCheck } from '../kernel/check.js';
import { difference, type Expression, figure, sum } from '../kernel/expression.js';
import { type Fact, findFacts } from './common/facts.js';

export const incomeExpenditure = defineCheck({
  id: 'income-expenditure',
  title: '收入与支出不平，未说明差额',
  severity: 'warning',
  why: '当年收入与支出不等时，差额应来自上年结转结余或形成年末结转结余，报告应当说明。',
  basis: '部门决算收支平衡关系：年初结转结余+本年收入=本年支出+年末结转结余（另计结余分配）',
  advice: '补充说明年初、年末结转结余；没有结转结余的，核对收入和支出数。',
  *claims(context) {
    const facts = findFacts(context);
    for (const income of facts) {
      if (income.subject !== 'income' || income.stage !== 'executed') continue;
      const expenditure = facts.find(
        (fact) => fact.subject === 'expenditure' && fact.stage === 'executed' && isBeside(fact, income),
      );
      if (!expenditure) continue;
      yield {
        kind: 'same',
        result: expenditure.term,
        compare: '=',
        expressions: [figure(income.term), ...withCarryOver(income, facts)],
        mismatch: 'unexplained',
        rule: '本年收入与本年支出应相等，或说明结转结余',
        evaluation: income.evaluation,
      };
      return;
    }
  },
});

const isBeside = (fact: Fact, income: Fact): boolean =>
  fact.evaluation === income.evaluation && fact.year === income.year && fact.scope === income.scope;

/** Most amounts carried over that are tried. */
const most = 4;

/** Income with what was carried over into the year, and less what was carried out of it, as far as the report tells. */
function withCarryOver(income: Fact, facts: readonly Fact[]): Expression[] {
  const carried = facts
    .filter((fact) => fact.subject === 'carry-over' && fact.evaluation === income.evaluation)
    .slice(0, most)
    .map(({ term }) => figure(term));
  return carried.flatMap((into, i) => [
    sum([figure(income.term), into]),
    difference(figure(income.term), into),
    ...carried.flatMap((out, j) => (i === j ? [] : [difference(sum([figure(income.term), into]), out)])),
  ]);
}
