import type { Evaluation, ExecutionRow } from '@hengji/core';
import type { Facts } from '../facts.js';
import { alike, amountOf, percent, percentage } from '../values/amount.js';
import type { Amount } from '../values/value.js';
import { moneyOf } from './money-terms.js';
import type { ValueTerm } from './vocabulary.js';

/** A record with the money settings of the report. */
export type Spending = Pick<Facts, 'record' | 'money'>;

const totalRow = ({ execution }: Evaluation): ExecutionRow | undefined => execution[0];

/** The budget and what was spent of it, by the first row of the execution table. */
export const executionTerms: readonly ValueTerm<Spending>[] = [
  {
    name: '年初预算数',
    type: 'money',
    says: '自评表资金总额的年初预算数',
    read: (facts) => moneyOf(totalRow(facts.record)?.opening, facts),
  },
  {
    name: '全年预算数',
    also: ['调整后预算数', '预算数'],
    type: 'money',
    says: '自评表资金总额的全年（调整后）预算数',
    read: (facts) => moneyOf(totalRow(facts.record)?.adjusted, facts),
  },
  {
    name: '全年执行数',
    also: ['执行数'],
    type: 'money',
    says: '自评表资金总额的执行数',
    read: (facts) => moneyOf(totalRow(facts.record)?.executed, facts),
  },
  {
    name: '执行率',
    also: ['预算执行率'],
    type: 'ratio',
    says: '执行数除以全年预算数（没有的按年初预算数）；与表中所填的执行率不符时不写',
    read: rateOf,
  },
];

/** The rate that follows from the printed sums; undefined where the form prints another. */
function rateOf(facts: Spending): Amount | undefined {
  const row = totalRow(facts.record);
  const executed = moneyOf(row?.executed, facts);
  const budget = moneyOf(row?.adjusted, facts) ?? moneyOf(row?.opening, facts);
  const printed = amountOf(row?.rate, percent);
  if (executed === undefined || budget === undefined) return printed;
  if (!alike(executed, budget) || budget.value.sign <= 0 || executed.value.sign < 0) return undefined;
  const rate = percentage(executed.value.div(budget.value));
  if (printed === undefined || rate.exact.roundTo(printed.digits + 2).eq(printed.value)) return rate;
  return undefined;
}
