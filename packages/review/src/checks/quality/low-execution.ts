import { type Evaluation, type ExecutionRow, Rational } from '@hengji/core';
import type { TextFigure } from '../../extract/narrative/narrative.js';
import { findNamedRates } from '../../extract/narrative/rates.js';
import { findBudgetStories } from '../../extract/narrative/stages.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import { type Term, termOf } from '../../kernel/term.js';
import type { Quote } from '../../model/review.js';
import { moneyUnitOf } from '../common/execution-marks.js';
import { isNarrated } from './shared/explained.js';
import { isSlownessExplained } from './shared/money-words.js';
import { mostQuotes } from './shared/quote.js';
import { inQuotes, withUnit } from './shared/worded.js';

export const lowExecution = defineQualityCheck({
  id: 'low-execution',
  title: '预算执行率低而没有说明原因',
  severity: 'warning',
  why: '资金大量未支出，会影响绩效目标的实现，也影响以后年度的预算安排，报告应当交代原因。',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）：对预算执行率偏低、自评结果较差的项目，要单独说明原因，提出整改措施',
  advice: '分项目说明未支出的原因、结转结余的去向和加快支出的措施。',
  thresholds: { least: { title: '执行率低于多少要求说明原因', value: '80%' } },
  *observe(context, { least }) {
    for (const [index, evaluation] of context.evaluations.entries()) {
      const low = [...ofForm(evaluation), ...ofText(context, index)].filter(({ rate }) => rate.lt(least));
      if (low.length === 0 || !isNarrated(context, index) || isSlownessExplained(context, index)) continue;
      const told = [
        ...new Map(low.map((one) => [`${one.planned.figure.value}/${one.spent.figure.value}`, one])).values(),
      ];
      yield {
        quotes: told.flatMap(({ quotes }) => quotes).slice(0, mostQuotes),
        message: `${told.slice(0, most).map(inWords).join('；')}${
          told.length > most ? `等，共${told.length}项` : ''
        }：报告没有说明资金没有支出的原因。`,
        evaluation: index,
      };
    }
  },
});

interface Spending {
  readonly planned: Term;
  readonly spent: Term;
  readonly rate: Rational;
  readonly name: string;
  readonly quotes: readonly Quote[];
}

const hundred = Rational.of(100);
/** Sums that a message tells one by one. */
const most = 4;

const inWords = ({ planned, spent, rate, name }: Spending): string =>
  `${name === '' ? '' : inQuotes(name)}${withUnit(planned.figure)}，支出${withUnit(spent.figure)}（${rate.mul(hundred).toDecimal(2)}%）`;

function spendingOf(planned: Term | undefined, spent: Term | undefined, name = planned?.name ?? ''): Spending[] {
  if (!planned || !spent || planned.figure.value.sign <= 0 || spent.figure.dimension !== planned.figure.dimension)
    return [];
  const quotes = [spent, planned].map(({ quote, at }) => ({ text: quote, at }));
  return [{ planned, spent, rate: spent.figure.value.div(planned.figure.value), name, quotes }];
}

const amountOf = (row: ExecutionRow, which: 'adjusted' | 'executed'): Term | undefined =>
  termOf(row[which], which, moneyUnitOf(row, row[which]));

/** The row of all the money; what single sources were spent is not asked for. */
function ofForm({ execution }: Evaluation): Spending[] {
  const whole = execution.find(({ name }) => /总额|合计|总计|整体|年度(?:财政)?资金/.test(name));
  return whole ? spendingOf(amountOf(whole, 'adjusted'), amountOf(whole, 'executed'), whole.name) : [];
}

/** Saving on these is what is wanted. */
const thrift = /三公|公务接待|接待费|公务用车|公车|出国|会议费|培训费|公用经费/;

const rateNames = /执行率|使用率|支付率|支出率|到位率|支付进度|支出进度|执行进度/;

/** Spent in the whole year evaluated, and not only arrived. */
const isOfYear = (f: TextFigure, year: number | undefined): boolean =>
  (f.year === undefined || year === undefined || f.year === year) && !/到位|季度|月|上半年|下半年/.test(f.lead);

/** Sums whose rate of execution the text tells, by whatever name. */
function ofText({ narrative, evaluations }: Context, index: number): Spending[] {
  const year = evaluations[index]?.year;
  return narrative.passages
    .filter((passage) => passage.evaluation === index)
    .flatMap((passage) => [
      ...findBudgetStories(passage).flatMap(({ adjusted, budget, executed, rate }) =>
        rate && executed && isOfYear(executed, year) ? spendingOf(adjusted ?? budget, executed) : [],
      ),
      ...findNamedRates(passage).flatMap(({ rate, numerator, denominators }) => {
        const [nearest] = denominators;
        if (!nearest || !rateNames.test(rate.lead) || !isOfYear(numerator, year)) return [];
        // The same sum may be told by its purpose and by its source: the longer name tells more.
        const same = denominators.filter(({ figure }) => figure.value.eq(nearest.figure.value));
        const named = same.reduce((best, f) => (f.name.length > best.name.length ? f : best));
        return spendingOf(nearest, numerator, named.name);
      }),
    ])
    .filter(({ planned, spent }) => planned.figure.dimension === 'money' && !thrift.test(planned.name + spent.name));
}
