import { Rational } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import { attainmentOf } from './shared/attainment.js';
import { byEvaluation } from './shared/by-evaluation.js';
import { hasPlaceForReasons, isExplained } from './shared/explained.js';
import { mostQuotes, quoteOf } from './shared/quote.js';
import { earnedAll, type ScoredRow, scoredRows } from './shared/scored-rows.js';
import { isTestedScore } from './shared/tested-scores.js';
import { inQuotes } from './shared/worded.js';

export const deductionWithoutReason = defineQualityCheck({
  id: 'deduction-without-reason',
  title: '扣分没有说明原因',
  severity: 'warning',
  why: '没有得满分的指标，从表中数据看不出为什么扣分，也没有文字说明，自评结果无法复核。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表“偏差原因分析及改进措施”栏',
  advice: '逐项写明扣分的事实和依据，并提出改进措施；没有扣分理由的，改正得分。',
  *observe(context) {
    const found = scoredRows(context).filter(
      (row) =>
        !earnedAll(row) &&
        attainmentOf(row.indicator) !== 'missed' &&
        !isExplained(context, row.indicator) &&
        !isTestedScore(context, row.score.at),
    );
    for (const [evaluation, rows] of byEvaluation(found)) {
      const told = rows.slice(0, most).map(oneRow).join('；');
      const many = rows.length > most ? `等，共${rows.length}项扣${Rational.sum(rows.map(lost)).toDecimal(2)}分` : '';
      yield {
        quotes: rows
          .flatMap(({ indicator }) => [...quoteOf(indicator.score), ...quoteOf(indicator.name)])
          .slice(0, mostQuotes),
        message: `${told}${many}：表中和正文都没有说明扣分原因。`,
        ...(hasPlaceForReasons(context, evaluation) ? {} : { severity: 'advice' as const }),
        evaluation,
      };
    }
  },
});

/** Rows that a message tells one by one. */
const most = 4;

const lost = ({ weight, score }: ScoredRow): Rational => weight.figure.value.sub(score.figure.value);

function oneRow(row: ScoredRow): string {
  const { name, target, actual } = row.indicator;
  const same = target?.text && target.text === actual?.text ? `目标和完成情况都是${inQuotes(target.text)}，` : '';
  return `${inQuotes(name.text)}${same}分值${row.weight.figure.text}，得${row.score.figure.text}，扣${lost(row).toDecimal(2)}分`;
}
