import { type Evaluation, isBlank, type Place } from '@hengji/core';
import type { Document } from '@hengji/documents';
import { isPlainNumber } from '../../extract/entries.js';
import { Grid } from '../../extract/grid.js';
import { gradeLabels, isTotalLabel } from '../../extract/headers.js';
import { bareLabel, squeeze } from '../../extract/text.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Observation } from '../../kernel/observation.js';
import type { Quote } from '../../model/review.js';
import { quoteIn, quoteOf, shortened, titleQuote } from './shared/quote.js';
import { isFullReport, type ReportText, reportLength, reportTexts } from './shared/report-text.js';

export const missingTotalScore = defineQualityCheck({
  id: 'missing-total-score',
  title: '没有自评总分或等级',
  severity: 'warning',
  why: '评分和评级是自评的结论，结果应用、汇总和排序都以它为准。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效评价结果采取评分和评级相结合的方式',
  advice: '汇总各项指标得分，写明总分和相应等级，并与自评表一致。',
  thresholds: { length: reportLength },
  *observe(context, { length }) {
    const texts = reportTexts(context);
    for (const [index, evaluation] of context.evaluations.entries()) {
      const left = blankTotal(evaluation, context.document);
      if (left.length > 0) {
        yield {
          quotes: left,
          message: `表中印了“${[...new Set(left.map(({ text }) => shortened(text)))].join('”“')}”，但没有填写${evaluation.total?.score ? '' : '；各项指标已经打分'}。`,
          evaluation: index,
        };
        continue;
      }
      const text = texts[index];
      const unscored = text && isFullReport(text, length) ? withoutScore(text, context) : undefined;
      if (unscored) yield unscored;
    }
  },
});

/** The printed places of total and grade that were left blank in a form whose indicators have scores. */
function blankTotal(evaluation: Evaluation, { blocks }: Document): Quote[] {
  const scored = evaluation.indicators.filter(({ score }) => score && !isBlank(score));
  const place = scored.at(-1)?.score?.at;
  if (!place || scored.length < 3) return [];
  const quotes: Quote[] = [];
  if (!evaluation.total?.score) {
    const row = totalRow(blocks, place);
    if (row) quotes.push(row);
  }
  if (!evaluation.grade) {
    for (const { name, value } of evaluation.fields) {
      if (isBlank(value) && gradeLabels.has(bareLabel(squeeze(name))))
        quotes.push(...quoteOf({ ...value, text: name }));
    }
  }
  return quotes;
}

/** The row 总分 below the last scored indicator, in the same table or the next. */
function totalRow(blocks: Document['blocks'], after: Place): Quote | undefined {
  const table = blocks[after.block];
  if (table?.type !== 'table') return undefined;
  const grid = new Grid(table, after.block);
  for (let row = (after.row ?? 0) + 1; row < grid.rows; row += 1) {
    const [label, ...others] = grid.row(row).flatMap(({ cell, anchor }) => (anchor && !cell.blank ? [cell] : []));
    if (!label || !isTotalLabel(bareLabel(label.key))) continue;
    // Words, such as a grade, or several numbers that were not understood are no blank.
    if (others.length > 1 || others.some(({ key }) => !isPlainNumber(key))) return undefined;
    return quoteIn(label, label.raw, 0, label.raw.length);
  }
  return undefined;
}

/** A report of a self-evaluation that says its result nowhere: neither in a form of the file nor in its text. */
function withoutScore({ evaluation, paragraphs, index }: ReportText, context: Context): Observation | undefined {
  const title = evaluation.title?.text ?? '';
  if (evaluation.total?.score || evaluation.grade || evaluation.indicators.some(({ score }) => score)) return undefined;
  const own = `${title}\n${paragraphs.map(({ text }) => text).join('\n')}`;
  if (!/自评|绩效评价/.test(own) || saysResult(own)) return undefined;
  const elsewhere = /(?:附件|附表|后附|自评表|评分表)/.test(own);
  return {
    quotes: titleQuote(context.document, evaluation.title),
    message: `报告${context.evaluations.length > 1 ? `“${shortened(title)}”` : ''}通篇没有写明自评得分和等级${elsewhere ? '，文件中也没有带得分的自评表' : ''}。`,
    evaluation: index,
  };
}

/** A score or a grade of the evaluation, anywhere; not the one that the people asked gave. */
const saysResult = (text: string): boolean =>
  text
    .split(/[。；\n]/)
    .some((clause) => !/满意|测评|问卷|考核/.test(clause) && result.some((words) => words.test(clause)));

const result: readonly RegExp[] = [
  /(?:得分|评分|自评|总分|打分|综合|评价).{0,24}?\d{1,3}(?:\.\d{1,2})?\s{0,2}分/,
  /(?:得分|评分|总分|分数)(?:为|是|：|:)?\s{0,2}\d{1,3}(?:\.\d{1,2})?(?![\d%％])/,
  /(?:等级|等次|档次|级别|结果|结论|评[为定])[^，]{0,8}[“"「‘]?(?:优秀?|良好?|中等?|合格|差)(?![\u4e00-\u9fff])/,
];
