import { type Entry, type Evaluation, type Indicator, isBlank, type MoneySubject } from '@hengji/core';
import type { Document } from '@hengji/documents';
import { threePublicSubjects } from '../../extract/subjects.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Observation } from '../../kernel/observation.js';
import { formsOf } from '../common/forms.js';
import { labelQuote, listed, mostQuotes, quoteOf, shortened } from './shared/quote.js';

export const blankCells = defineQualityCheck({
  id: 'blank-cells',
  title: '应填栏目空白',
  severity: 'advice',
  why: '空白分不清是没有、为零还是漏填；该填未填的栏目使指标无法核对、无法计分，汇总时也会出错。',
  basis: '绩效评价实务惯例；《项目支出绩效评价管理办法》（财预〔2020〕10号）所附项目支出绩效自评表的填报栏目',
  advice: '补填空白栏目；没有发生额的填“0”，不适用的写明“不适用”和理由。',
  *observe({ evaluations, document }) {
    for (const [index, evaluation] of evaluations.entries()) {
      for (const form of formsOf(evaluation)) {
        for (const column of columns) yield* withEvaluation(blankIn(form.indicators, column), index);
        yield* withEvaluation(blankExecution(form), index);
      }
      yield* withEvaluation(blankMoney(evaluation, document), index);
    }
  },
});

const withEvaluation = (observed: Observation | undefined, evaluation: number): Observation[] =>
  observed ? [{ ...observed, evaluation }] : [];

const columns = [
  ['target', '目标值'],
  ['actual', '实际完成值'],
  ['score', '得分'],
] as const;

const filled = (entry: Entry | undefined): boolean => entry !== undefined && !isBlank(entry);
const leftBlank = (entry: Entry | undefined): entry is Entry => entry !== undefined && isBlank(entry);

/** Indicators whose other columns are filled and this one is not, where the form asks for it. */
function blankIn(indicators: readonly Indicator[], [column, title]: (typeof columns)[number]): Observation | undefined {
  const others = columns.map(([key]) => key).filter((key) => key !== column);
  const required = indicators.filter(
    (one) =>
      filled(one.weight) && Number.parseFloat(one.weight?.text ?? '') > 0 && others.some((key) => filled(one[key])),
  );
  const blank = required.filter((one) => leftBlank(one[column]));
  const done = required.filter((one) => filled(one[column])).length;
  // A column that hardly anybody filled is one that the place does not use; one form needs at least three rows to tell.
  if (blank.length === 0 || done < Math.max(3, blank.length)) return undefined;
  return {
    quotes: blank.flatMap(({ name }) => quoteOf(name)).slice(0, mostQuotes),
    message: `${listed(
      blank.map(({ name }) => name.text),
      '项指标',
    )}的“${title}”空白，表中其余${done}项都已填写。`,
  };
}

/** A row of execution with its budget but without what was spent, or with both and without the rate or the score. */
function blankExecution({ execution }: Evaluation): Observation | undefined {
  const faults = execution.flatMap((row, index) => {
    const blank: string[] = [];
    const budget = filled(row.adjusted) || filled(row.opening);
    if (budget && leftBlank(row.executed)) blank.push('执行数');
    // Only the row of the total is scored; the rows of its parts often have neither budget nor rate nor score.
    if (index === 0 && filled(row.executed)) {
      if (!budget && (row.adjusted ?? row.opening)) blank.push('预算数');
      if (budget && leftBlank(row.rate)) blank.push('执行率');
      if (budget && filled(row.fullMarks) && leftBlank(row.score)) blank.push('得分');
    }
    return blank.length > 0 ? [{ row, blank }] : [];
  });
  if (faults.length === 0) return undefined;
  return {
    quotes: faults
      .flatMap(({ row }) => quoteOf([row.adjusted, row.opening, row.executed].find(filled)))
      .slice(0, mostQuotes),
    message: `预算执行情况中${faults
      .slice(0, 4)
      .map(({ row, blank }) => `“${shortened(row.name)}”的${blank.map((name) => `“${name}”`).join('')}`)
      .join('、')}${faults.length > 4 ? `等${faults.length}行` : ''}空白，同一行其他数字已经填写。`,
  };
}

const mainSums: readonly MoneySubject[] = ['expenditure', 'basic', 'personnel', 'public', 'project', 'procurement'];
/** Sums that every unit has or has not: 0 says so, a blank does not. */
const everyUnit: ReadonlySet<MoneySubject> = new Set([...mainSums, ...threePublicSubjects]);

/** Rows of the table of basic data, of which no cell is filled. */
function blankMoney({ money }: Evaluation, document: Document): Observation | undefined {
  const rows = new Map<string, { readonly name: string; readonly known: boolean; readonly cells: Entry[] }>();
  for (const { subject, name, amount, stage } of money) {
    if (amount.at?.row === undefined || stage === undefined) continue;
    const key = `${amount.at.block}.${amount.at.row}`;
    const row = rows.get(key);
    if (row) row.cells.push(amount);
    else rows.set(key, { name, known: everyUnit.has(subject), cells: [amount] });
  }
  const all = [...rows.values()].filter(({ cells }) => cells.length >= 2);
  const blank = all.filter(({ known, cells }) => known && cells.every(saysNothing) && cells.some(isBlank));
  const done = all.filter(({ cells }) => !cells.every(saysNothing)).length;
  if (blank.length === 0 || done < 3) return undefined;
  return {
    quotes: blank
      .slice(0, mostQuotes)
      .flatMap(({ name, cells: [first] }) => (first?.at ? [labelQuote(document, name, first.at)] : [])),
    message: `${listed(
      blank.map(({ name }) => withoutNumber(name)),
      '行',
      7,
    )}整行空白，没有发生的也应填“0”。`,
  };
}

const saysNothing = ({ text }: Entry): boolean => /^[-—–―/\\]{0,4}$/.test(text);

/** 「其中：1、公务用车购置和维护经费」 as it is called in a sentence. */
const withoutNumber = (name: string): string => name.replace(/^(?:\s*其中[:：]?)?\s*(?:\d{1,2}\s?[、.．])?\s*/, '');
