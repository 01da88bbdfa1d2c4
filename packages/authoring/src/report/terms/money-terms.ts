import type { Evaluation, MoneyLine, MoneySubject } from '@hengji/core';
import type { Facts } from '../facts.js';
import { amountOf, unitNamed } from '../values/amount.js';
import { inReport } from '../values/rounding.js';
import type { Amount } from '../values/value.js';
import { wordsOf } from '../values/words.js';
import { type Qualifier, qualifiers } from './qualifiers.js';
import { type ListTerm, type ValueTerm, Vocabulary } from './vocabulary.js';

/** The standard terms of money that a report has once. */
export const moneyNames: readonly {
  readonly name: string;
  readonly also?: readonly string[];
  readonly subject: MoneySubject;
}[] = [
  { name: '收入合计', also: ['收入总额', '本年收入'], subject: 'income' },
  { name: '财政拨款收入', also: ['收入.财政拨款'], subject: 'fiscal-income' },
  { name: '其他收入', also: ['收入.其他'], subject: 'other-income' },
  { name: '支出合计', also: ['支出总额', '本年支出'], subject: 'expenditure' },
  { name: '财政拨款支出', also: ['支出.财政拨款'], subject: 'fiscal-expenditure' },
  { name: '基本支出', also: ['支出.基本支出'], subject: 'basic' },
  { name: '人员经费', subject: 'personnel' },
  { name: '公用经费', subject: 'public' },
  { name: '项目支出', also: ['支出.项目支出'], subject: 'project' },
  { name: '运行维护经费', subject: 'operating-costs' },
  { name: '三公经费', subject: 'three-public' },
  { name: '因公出国费', subject: 'abroad' },
  { name: '公务用车费', subject: 'car' },
  { name: '公务用车购置费', subject: 'car-purchase' },
  { name: '公务用车运行维护费', subject: 'car-running' },
  { name: '公务接待费', subject: 'reception' },
  { name: '政府采购', subject: 'procurement' },
  { name: '政府性基金', subject: 'government-fund' },
  { name: '国有资本经营预算', subject: 'state-capital' },
  { name: '社会保险基金', subject: 'social-insurance' },
  { name: '结转结余', subject: 'carry-over' },
];

/** The words in which a list of parts prints a subject, where they are longer than its name. */
const inLists: Readonly<Record<string, string>> = {
  因公出国费: '因公出国（境）费',
  公务用车费: '公务用车购置及运行维护费',
};

const tenThousand = unitNamed('万元');

/** An amount of money as the report prints it. */
export function moneyOf(entry: MoneyLine['amount'] | undefined, { money }: Pick<Facts, 'money'>): Amount | undefined {
  const amount = amountOf(entry, tenThousand);
  return amount && (money === undefined ? amount : inReport(amount, money));
}

export const moneyTerms: readonly ValueTerm<Facts>[] = moneyNames.flatMap(({ name, also = [], subject }) =>
  qualifiers.map(
    (qualifier): ValueTerm<Facts> => ({
      name: `${qualifier.words}${name}`,
      also: also.map((other) => `${qualifier.words}${other}`),
      type: 'money',
      says: `${qualifier.yearsBefore > 0 ? '上年' : ''}${name}`,
      read: (facts) => {
        const amount = moneyOf(onlyAmount(facts.record, subject, qualifier), facts);
        return amount && { ...amount, name: inLists[name] ?? name };
      },
    }),
  ),
);

/** The amount of a subject in a year and stage; undefined where the record has none, or several that differ. */
function onlyAmount(record: Evaluation, subject: MoneySubject, qualifier: Qualifier): MoneyLine['amount'] | undefined {
  const lines = linesOf(record, subject, qualifier);
  const [first] = lines;
  return lines.every(({ amount }) => amount.text === first?.amount.text) ? first?.amount : undefined;
}

/** What was spent may stand without a stage; other stages must be named. */
function linesOf(record: Evaluation, subject: MoneySubject, { stage, yearsBefore }: Qualifier): MoneyLine[] {
  const year = record.year === undefined ? undefined : record.year - yearsBefore;
  const ofYear = record.money.filter(
    (line) =>
      line.subject === subject &&
      (yearsBefore === 0 ? line.year === undefined || line.year === year : year !== undefined && line.year === year),
  );
  const named = ofYear.filter((line) => line.stage === stage);
  return named.length > 0 || stage !== 'executed' ? named : ofYear.filter((line) => line.stage === undefined);
}

interface Item {
  readonly line: MoneyLine;
  readonly facts: Facts;
}

const itemTerms = new Vocabulary<Item>([
  { name: '名称', type: 'words', says: '名称', read: ({ line }) => wordsOf(bareName(line.name)) },
  { name: '金额', type: 'money', says: '决算（执行）数', read: ({ line, facts }) => moneyOf(line.amount, facts) },
]);

/** 「专项1：档案数字化」 as 「档案数字化」. */
const bareName = (name: string): string => name.replace(/^(?:其中|专项|项目)?\s*\d{0,2}\s*[：:、.]\s*/, '');

const itemList = (name: string, subject: MoneySubject, says: string): ListTerm<Facts> => ({
  name,
  says,
  main: '名称',
  items: itemTerms,
  read: (facts) =>
    linesOf(facts.record, subject, { words: '', stage: 'executed', yearsBefore: 0, says: '' }).map((line) =>
      itemTerms.scopeOf({ line, facts }),
    ),
});

export const moneyLists: readonly ListTerm<Facts>[] = [
  itemList('收入来源', 'income-source', '其他来源的收入'),
  itemList('功能分类', 'functional-class', '支出功能分类各类'),
  itemList('经济分类', 'economic-class', '支出经济分类各类'),
  itemList('项目明细', 'project-item', '资金表里逐项列出的项目'),
];
