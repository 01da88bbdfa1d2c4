import { intervals, Rational } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Quote } from '../../model/review.js';
import { findFacts } from '../common/facts.js';
import { attainmentOf } from './shared/attainment.js';
import { budgetDrifts } from './shared/budget-drift.js';
import { listed, mostQuotes, quoteIn, quoteOf } from './shared/quote.js';
import { type Sentence, sentencesOf } from './shared/sentences.js';
import { inQuotes, withUnit } from './shared/worded.js';

export const claimAgainstFigures = defineQualityCheck({
  id: 'claim-against-figures',
  title: '结论与报告自己的数据不一致',
  severity: 'warning',
  why: '正文的结论与报告列出的数字或指标完成情况相反，至少有一处不实。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效评价应当对项目绩效进行客观、公正的反映',
  advice: '按实际情况改写结论，或改正数据。',
  thresholds: { drift: { title: '称“严格按年初预算执行”时允许的预算调整幅度', value: '20%' } },
  *observe(context, { drift }) {
    yield* byOpeningBudget(context, drift);
    yield* allReached(context);
    yield* nothingLeft(context);
  },
});

/** Where a wording stands in the text. */
interface Wording {
  readonly sentence: Sentence;
  readonly quote: Quote;
}

/** The places of a wording; `may` is a quick test that its sentence passes. */
function wordings(context: Context, evaluation: number, may: RegExp, pattern: RegExp, unless: RegExp): Wording[] {
  return sentencesOf(context).flatMap((sentence) => {
    const { passage, start, text } = sentence;
    const match = passage.evaluation === evaluation && may.test(text) ? pattern.exec(text) : null;
    if (!match || unless.test(text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 24))) return [];
    const from = start + match.index;
    return [{ sentence, quote: quoteIn(passage.at, passage.text, from, from + match[0].length) }];
  });
}

const intention = /将|下一步|今后|要求|应当?|力争|确保|争取|计划|加强|必须|不够|未能|没有/;

/** 「严格按照年初预算执行」, 「全年无预算调整」 */
const asBudgeted =
  /(?:严格|完全)(?:按照?|依照|遵照|执行)(?:了)?(?:县|区|市|省)?(?:财政)?(?:部门)?(?:批复的?)?(?:年初|当年年初)(?:部门)?预算[^，。；]{0,12}/;
const unadjusted =
  /(?:全年|本年度?|年中|年度内|当年)?(?:无|没有|未发生|未进行|未作|不存在)(?:任何)?(?:年中)?预算(?:的)?(?:追加|调整|调剂)(?:事项|情况)?/;

function* byOpeningBudget(context: Context, least: Rational) {
  for (const { evaluation, opening, later, laterName, share } of budgetDrifts(context)) {
    const moved = intervals.intersects(opening.figure.interval, later.figure.interval) ? undefined : share.abs();
    const [said] = [
      ...(moved?.ge(least) ? wordings(context, evaluation, /年初/, asBudgeted, intention) : []),
      ...(moved && laterName.includes('调整')
        ? wordings(context, evaluation, /预算/, unadjusted, /将|应当|力争|确保|政府性基金|国有资本/)
        : []),
    ];
    if (!said) continue;
    yield {
      quotes: [said.quote, ...[opening, later].map(({ quote, at }) => ({ text: quote, at }))],
      message: `正文称${inQuotes(said.quote.text)}，但年初预算${withUnit(opening.figure)}，${laterName}${withUnit(later.figure)}，${
        share.sign > 0 ? '增加' : '减少'
      }${share.abs().mul(hundred).toDecimal(2)}%。`,
      evaluation,
    };
  }
}

const hundred = Rational.of(100);

/** 「各项绩效目标均已完成」, 「全面完成了年度绩效目标」 */
const allDone =
  /(?:各项|所有|全部|年初(?:设定的?)?)(?:年度|年初|预期|既定|产出|效益|三级)*(?:绩效)?(?:指标|目标)(?:值)?(?:全部|全面|都|均)(?:已|能|按期|按时|如期|圆满|顺利)*(?:完成|达到|实现|达成|达标)|(?:全部|全面|圆满)(?:地)?(?:完成|实现|达成)(?:了)?(?:各项|所有|本|全部)?(?:年度|年初|全年|预定|既定|预期|设定的?)+(?:各项)?(?:绩效)(?:目标|指标)/;
const notAll = /除|基本|但|仅|未|大部分|主要|部分|力争|确保|努力|争取|下一步|将|保障|为了?|预期目标是/;

function* allReached(context: Context) {
  for (const [evaluation, { indicators, unfinished }] of context.evaluations.entries()) {
    const missed = indicators.slice(0, mostRows).filter((indicator) => attainmentOf(indicator) === 'missed');
    const open = [...missed, ...(missed.length > 0 ? [] : unfinished)];
    if (open.length === 0) continue;
    const [said] = wordings(context, evaluation, /指标|目标/, allDone, notAll);
    if (!said) continue;
    yield {
      quotes: [said.quote, ...open.flatMap((row) => quoteOf(row.actual ?? row.name))].slice(0, mostQuotes),
      message: `正文称${inQuotes(said.quote.text)}，但${missed.length > 0 ? '自评表中' : '未完成指标表列有'}${listed(
        open.map(({ name }) => name.text),
        '项指标',
      )}${missed.length > 0 ? '没有达到目标值' : ''}。`,
      evaluation,
    };
  }
}

/** Rows looked at; no form has more. */
const mostRows = 500;

const none =
  /(?:年末|年底|期末|本年度?|当年|全年)?(?:无|没有|不存在|未形成)(?:任何)?(?:年末|财政拨款|财政|资金|项目)*(?:结转结余|结余结转|结转和结余|结转|结余)(?:资金)?/;
/** Balances of one fund only, or wishes. */
const ofOne = /政府性基金|国有资本|非税|专户|往来|将|应当|力争|确保|超过?两年|以前年度|上年/;

function* nothingLeft(context: Context) {
  for (const [evaluation, { year }] of context.evaluations.entries()) {
    const [said] = wordings(context, evaluation, /结[转余]/, none, ofOne);
    if (!said) continue;
    const left = findFacts(context).find(
      (fact) =>
        fact.evaluation === evaluation &&
        fact.subject === 'carry-over' &&
        fact.year === year &&
        fact.term.figure.value.sign > 0 &&
        /年末|年底|期末|结转下年|结余资金/.test(fact.term.quote),
    );
    if (!left) continue;
    yield {
      quotes: [said.quote, { text: left.term.quote, at: left.term.at }],
      message: `正文称${inQuotes(said.quote.text)}，但报告列有“${left.term.name || '年末结转结余'}”${withUnit(left.term.figure)}。`,
      evaluation,
    };
  }
}
