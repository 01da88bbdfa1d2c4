import type { ExecutionRow, MoneyLine, MoneySubject } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { type Expression, exact, figure, sum } from '../kernel/expression.js';
import type { Claim, Mismatch } from '../kernel/relation.js';
import { type Term, termOf } from '../kernel/term.js';
import { moneyUnitOf } from './common/execution-marks.js';
import { withoutNested } from './common/nested.js';

export const moneyTable = defineCheck({
  id: 'money-table',
  title: '基础数据表勾稽关系不符',
  severity: 'error',
  why: '支出总额、基本支出、项目支出及其明细之间有固定的勾稽关系，对不上说明有数填错或填错列。',
  basis: '部门决算报表勾稽关系：支出总额=基本支出+项目支出；基本支出=人员经费+公用经费；各明细之和等于合计',
  advice: '与部门决算报表逐栏核对；注意是否把预算数抄到了决算栏，或同一支出填了两次。',
  *claims({ evaluations }) {
    for (const [index, { money, execution }] of evaluations.entries()) {
      for (const column of columnsOf(money)) yield* claimsOf(column, index);
      yield* sourcesOf(execution, index);
    }
  },
});

interface Rule {
  readonly whole: MoneySubject;
  readonly parts: readonly MoneySubject[];
  readonly rule: string;
  /** True where the parts are all there is by definition. */
  readonly all: boolean;
  /** Lines that some tables set beside the parts. */
  readonly beside?: readonly MoneySubject[];
}

const rules: readonly Rule[] = [
  {
    whole: 'expenditure',
    parts: ['basic', 'project'],
    rule: '支出总额=基本支出+项目支出',
    all: true,
    beside: ['other', 'carry-over'],
  },
  {
    whole: 'basic',
    parts: ['personnel', 'public'],
    rule: '基本支出=人员经费+公用经费',
    all: true,
    beside: ['other', 'economic-class'],
  },
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
    beside: ['other', 'carry-over', 'government-fund', 'state-capital'],
  },
  { whole: 'expenditure', parts: ['functional-class'], rule: '支出合计=各功能分类之和', all: false },
  { whole: 'expenditure', parts: ['economic-class'], rule: '支出合计=各经济分类之和', all: false },
  { whole: 'basic', parts: ['public'], rule: '公用经费是基本支出的一部分', all: false },
];

/** Subjects of which a column has many lines; of every other a second line is of another scope. */
const repeatable: ReadonlySet<MoneySubject> = new Set<MoneySubject>([
  'project-item',
  'operating-costs',
  'functional-class',
  'economic-class',
  'income-source',
  'other-income',
  'other',
  'carry-over',
]);

/** Kinds of expenditure that are neither basic nor project expenditure. */
const besideBasicAndProject = /经营支出|上缴上级|附属单位补助|对附属单位/;

/** An amount to be added up; a bare 「0」 is nothing at all, and not a sum below half a unit. */
const amount = (term: Term): Expression => (term.figure.value.isZero ? exact(term) : figure(term));

type Column = ReadonlyMap<MoneySubject, readonly Term[]>;

/** The lines of one table, year and stage, by subject; lines of different tables are never added up together. */
function columnsOf(money: readonly MoneyLine[]): Column[] {
  const columns = new Map<string, Map<MoneySubject, Term[]>>();
  for (const line of money) {
    const term = termOf(line.amount, line.name, line.amount.unit ?? '万元');
    if (!term) continue;
    const key = `${term.at.block}|${line.year}|${line.stage}`;
    const column = columns.get(key) ?? new Map<MoneySubject, Term[]>();
    const subject = besideBasicAndProject.test(line.name) ? 'other' : line.subject;
    const terms = column.get(subject) ?? [];
    terms.push(term);
    column.set(subject, terms);
    columns.set(key, column);
  }
  return [...columns.values()];
}

function* claimsOf(column: Column, evaluation: number): Iterable<Claim> {
  for (const rule of rules) {
    const [whole, ...more] = column.get(rule.whole) ?? [];
    if (!whole || more.length > 0) continue;
    const groups = rule.parts.map((subject) => partsOf(column, subject));
    const terms = groups.flat();
    if (terms.length === 0 || rule.parts.some((subject) => isTwice(column, subject))) continue;
    const complete = rule.all ? groups.every((group) => group.length > 0) : terms.length >= 2;
    yield complete
      ? sumClaim(
          rule,
          whole,
          terms,
          (rule.beside ?? []).flatMap((subject) => column.get(subject) ?? []),
          evaluation,
        )
      : boundClaim(rule, whole, terms, evaluation);
  }
}

/** The lines of a subject; 公务用车 as a whole where only its two parts are printed. */
function partsOf(column: Column, subject: MoneySubject): readonly Term[] {
  const own = column.get(subject) ?? [];
  if (own.length > 0 || subject !== 'car') return own;
  const parts = [...(column.get('car-purchase') ?? []), ...(column.get('car-running') ?? [])];
  return parts.length === 2 ? parts : [];
}

/** 财政拨款 and, of it, 一般公共预算财政拨款: one is in the other, and which is the part cannot be told. */
const isTwice = (column: Column, subject: MoneySubject): boolean =>
  !repeatable.has(subject) && (column.get(subject)?.length ?? 0) > 1;

function sumClaim(
  { rule, all }: Rule,
  whole: Term,
  terms: readonly Term[],
  beside: readonly Term[],
  evaluation: number,
): Claim {
  const readings: (readonly Term[])[] = [terms];
  const unnested = withoutNested(terms, 1);
  if (!all && unnested.length < terms.length) readings.push(unnested);
  for (const other of beside) readings.push([...terms, other]);
  if (beside.length > 1) readings.push([...terms, ...beside]);
  const [first, ...others] = readings.map((reading): Expression => sum(reading.map(amount)));
  return {
    kind: 'sum',
    result: whole,
    compare: '=',
    expressions: [first ?? sum(terms.map(amount)), ...others],
    rule,
    mismatch: mismatchOf(whole, terms, all && beside.length === 0),
    evaluation,
  };
}

/** What falls short of the whole may be in lines that are not shown; what exceeds it cannot be right. */
function mismatchOf(whole: Term, terms: readonly Term[], all: boolean): Mismatch {
  let value = whole.figure.value.neg();
  for (const term of terms) value = value.add(term.figure.value);
  return all || value.sign > 0 ? 'contradiction' : 'unexplained';
}

const boundClaim = ({ rule }: Rule, whole: Term, terms: readonly Term[], evaluation: number): Claim => ({
  kind: 'bound',
  result: whole,
  compare: '>=',
  expressions: [sum(terms.map(amount))],
  rule: `${rule}，部分不应大于合计`,
  evaluation,
});

/**
 * The total of the year's money against its sources, stage by stage. Forms differ in what they list below the total
 * (sources, then levels of government), so that a difference is only unexplained.
 */
function* sourcesOf(rows: readonly ExecutionRow[], evaluation: number): Iterable<Claim> {
  const [whole, ...sources] = rows;
  if (!whole || sources.length === 0 || !/总额|合计|总计|总数/.test(whole.name)) return;
  if (sources.some(({ name }) => /总额|合计|总计|总数|小计/.test(name))) return;
  for (const stage of ['opening', 'adjusted', 'executed'] as const) {
    const total = termOf(whole[stage], whole.name, moneyUnitOf(whole, whole[stage]));
    const terms = sources.flatMap((row) => termOf(row[stage], row.name, moneyUnitOf(row, row[stage])) ?? []);
    if (!total || terms.length === 0) continue;
    const unnested = withoutNested(terms, 1);
    const [first, ...others] = unnested.length < terms.length ? [terms, unnested] : [terms];
    yield {
      kind: 'sum',
      result: total,
      compare: '=',
      expressions: [sum((first ?? terms).map(amount)), ...others.map((reading) => sum(reading.map(amount)))],
      mismatch: 'unexplained',
      rule: `${whole.name}=各资金来源之和`,
      evaluation,
    };
  }
}
