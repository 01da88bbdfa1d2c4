import { defineCheck } from '../kernel/check.js';
import { figure } from '../kernel/expression.js';
import { findFacts } from './shared/facts.js';

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
        (fact) =>
          fact.subject === 'expenditure' &&
          fact.stage === 'executed' &&
          fact.evaluation === income.evaluation &&
          fact.year === income.year,
      );
      if (!expenditure) continue;
      yield {
        kind: 'same',
        result: expenditure.term,
        compare: '=',
        expressions: [figure(income.term)],
        mismatch: 'unexplained',
        rule: '本年收入与本年支出应相等，或说明结转结余',
        evaluation: income.evaluation,
      };
      return;
    }
  },
});
