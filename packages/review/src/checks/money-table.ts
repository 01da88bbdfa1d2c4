import type { MoneyLine, MoneySubject } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { figure, sum } from '../kernel/expression.js';
import type { Claim, Mismatch } from '../kernel/relation.js';
import { type Term, termOf } from '../kernel/term.js';

export const moneyTable = defineCheck({
  id: 'money-table',
  title: '基础数据表勾稽关系不符',
  severity: 'error',
  why: '支出总额、基本支出、项目支出及其明细之间有固定的勾稽关系，对不上说明有数填错或填错列。',
  basis: '部门决算报表勾稽关系：支出总额=基本支出+项目支出；基本支出=人员经费+公用经费；各明细之和等于合计',
  advice: '与部门决算报表逐栏核对；注意是否把预算数抄到了决算栏，或同一支出填了两次。',
  *claims({ evaluations }) {
    for (const [index, { money }] of evaluations.entries()) {
      for (const column of columnsOf(money)) yield* claimsOf(column, index);
    }
  },
});

/** Whole and parts; `complete` where the parts are all there is by definition. */
const relations: readonly {
  readonly whole: MoneySubject;
  readonly parts: readonly MoneySubject[];
  readonly rule: string;
  readonly all: boolean;
}[] = [
  { whole: 'expenditure', parts: ['basic', 'project'], rule: '支出总额=基本支出+项目支出', all: true },
  { whole: 'basic', parts: ['personnel', 'public'], rule: '基本支出=人员经费+公用经费', all: true },
  {
    whole: 'three-public',
    parts: ['abroad', 'car', 'reception'],
    rule: '“三公”经费=因公出国（境）费+公务用车购置及运行维护费+公务接待费',
    all: true,
  },
  {
    whole: 'car',
    parts: ['car-purchase', 'car-running'],
    rule: '公务用车购置及运行维护费=购置费+运行维护费',
    all: true,
  },
  { whole: 'project', parts: ['operating-costs', 'project-item'], rule: '项目支出=所列各项之和', all: false },
  {
    whole: 'income',
    parts: ['fiscal-income', 'other-income', 'income-source'],
    rule: '收入合计=各来源之和',
    all: true,
  },
  { whole: 'expenditure', parts: ['functional-class'], rule: '支出合计=各功能分类之和', all: false },
  { whole: 'expenditure', parts: ['economic-class'], rule: '支出合计=各经济分类之和', all: false },
  { whole: 'basic', parts: ['public'], rule: '公用经费是基本支出的一部分', all: false },
];

type Column = ReadonlyMap<MoneySubject, readonly Term[]>;

/** The lines of one table, year and stage, by subject; lines of different tables are never added up together. */
function columnsOf(money: readonly MoneyLine[]): Column[] {
  const columns = new Map<string, Map<MoneySubject, Term[]>>();
  for (const line of money) {
    const term = termOf(line.amount, line.name, line.amount.unit ?? '万元');
    if (!term) continue;
    const key = `${term.at.block}|${line.year}|${line.stage}`;
    const column = columns.get(key) ?? new Map<MoneySubject, Term[]>();
    const terms = column.get(line.subject) ?? [];
    terms.push(term);
    column.set(line.subject, terms);
    columns.set(key, column);
  }
  return [...columns.values()];
}

function* claimsOf(column: Column, evaluation: number): Iterable<Claim> {
  for (const { whole, parts, rule, all } of relations) {
    const [total, ...more] = column.get(whole) ?? [];
    if (!total || more.length > 0) continue;
    const present = parts.filter((subject) => (column.get(subject)?.length ?? 0) > 0);
    const terms = present.flatMap((subject) => column.get(subject) ?? []);
    const complete = all ? present.length === parts.length : terms.length >= 2;
    if (terms.length === 0) continue;
    const value = terms.reduce((a, term) => a.add(term.figure.value), total.figure.value.sub(total.figure.value));
    if (complete) {
      // An open list that falls short may have lines that are not shown; one that exceeds the whole cannot be right.
      const mismatch: Mismatch = all || value.gt(total.figure.value) ? 'contradiction' : 'unexplained';
      yield {
        kind: 'sum',
        result: total,
        compare: '=',
        expressions: [sum(terms.map(figure))],
        rule,
        mismatch,
        evaluation,
      };
    } else {
      yield {
        kind: 'bound',
        result: total,
        compare: '>=',
        expressions: [sum(terms.map(figure))],
        rule: `${rule}，部分不应大于合计`,
        evaluation,
      };
    }
  }
}
