import type { Indicator } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import { plainName } from '../common/similar.js';
import { attainmentOf } from './shared/attainment.js';
import { byEvaluation } from './shared/by-evaluation.js';
import { hasPlaceForReasons, isExplained } from './shared/explained.js';
import { mostQuotes, quoteOf, shortened } from './shared/quote.js';
import { earnedAll, scoredRows } from './shared/scored-rows.js';
import { isTestedScore } from './shared/tested-scores.js';
import { inQuotes } from './shared/worded.js';

export const missedTargetWithoutReason = defineQualityCheck({
  id: 'missed-target-without-reason',
  title: '未达目标没有说明原因',
  severity: 'warning',
  why: '没有达到年初目标的指标，应说明偏差原因，否则看不出问题在哪里、怎样改进。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表“偏差原因分析及改进措施”栏',
  advice: '逐项补充未达目标的原因和改进措施。',
  *observe(context) {
    const full = fullMarks(context);
    const missed = missedIndicators(context);
    for (const [evaluation, rows] of byEvaluation(missed.filter(({ indicator }) => !full.has(indicator)))) {
      const unexplained = rows.filter(({ indicator }) => !isExplained(context, indicator));
      if (unexplained.length === 0) continue;
      yield {
        quotes: quotesOf(unexplained),
        message: `${told(unexplained)}：表中和正文都没有说明没有达到目标的原因。`,
        ...(hasPlaceForReasons(context, evaluation) ? {} : { severity: 'advice' as const }),
        evaluation,
      };
    }
    for (const [evaluation, rows] of byEvaluation(missed.filter(({ indicator }) => full.has(indicator)))) {
      // Where marks follow from a printed rule, it is arithmetic that tells of them.
      const untold = rows.filter(({ indicator: { score } }) => !score?.at || !isTestedScore(context, score.at));
      if (untold.length === 0) continue;
      yield {
        quotes: quotesOf(untold),
        message: `${told(untold)}，没有达到目标却得满分。`,
        advice: '按完成程度重新计分；按规定可得满分的，写明依据。',
        evaluation,
      };
    }
  },
});

interface Missed {
  readonly indicator: Indicator;
  readonly evaluation: number;
}

/** Rows looked at; no form has more. */
const mostRows = 500;
/** Money that was not all spent is no target missed; where too little was, another check asks. */
const spending = /(?:预算|资金|支出)(?:执行|使用|支付|支出|完成)(?:率|进度)|^执行率/;
/** Rows that a message tells one by one. */
const most = 4;

/** The indicators whose printed values miss the target; one that a file prints twice is told once. */
function missedIndicators({ evaluations }: Context): Missed[] {
  const seen = new Set<string>();
  return evaluations.flatMap(({ indicators }, evaluation) =>
    indicators.slice(0, mostRows).flatMap((indicator) => {
      if (spending.test(indicator.name.text) || attainmentOf(indicator) !== 'missed') return [];
      const key = `${evaluation} ${plainName(indicator.name.text)} ${indicator.target?.text} ${indicator.actual?.text}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ indicator, evaluation }];
    }),
  );
}

const fullMarks = (context: Context): ReadonlySet<Indicator> =>
  new Set(scoredRows(context).flatMap((row) => (earnedAll(row) ? [row.indicator] : [])));

const quotesOf = (rows: readonly Missed[]) =>
  rows.flatMap(({ indicator }) => [...quoteOf(indicator.actual), ...quoteOf(indicator.target)]).slice(0, mostQuotes);

function told(rows: readonly Missed[]): string {
  const shown = rows
    .slice(0, most)
    .map(
      ({ indicator: { name, target, actual } }) =>
        `${inQuotes(name.text)}目标${shortened(target?.text ?? '')}，实际完成${shortened(actual?.text ?? '')}`,
    )
    .join('；');
  return rows.length > most ? `${shown}等共${rows.length}项` : shown;
}
