import type { Evaluation, Place } from '@hengji/core';
import type { Document } from '@hengji/documents';
import { amountHeadingOf } from '../../extract/forms/basic-data.js';
import { headingOf } from '../../extract/headers.js';
import { squeeze } from '../../extract/text.js';
import { mayBeTitleLine, namesReport, yearOf } from '../../extract/titles.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Observation } from '../../kernel/observation.js';
import type { Quote } from '../../model/review.js';
import { mostQuotes, quoteIn, shortened } from './shared/quote.js';
import { reportTexts } from './shared/report-text.js';

export const wrongYear = defineQualityCheck({
  id: 'wrong-year',
  title: '年度与评价年度不符',
  severity: 'warning',
  why: '表题、栏目、日期中的年份与评价年度不一致，多为套用往年模板；数字是哪一年的也因此存疑。',
  basis: '绩效评价实务惯例；自评应在评价年度终了后，以该年度的预算和绩效目标为准',
  advice: '核对该处的年份：套用旧模板的改正年份，并核对数字是否为评价年度的数字。',
  *observe(context) {
    const own = context.evaluations.map((evaluation) => yearEvaluated(evaluation, context));
    yield* inTitles(context, own);
    for (const [index, year] of own.entries()) {
      if (year === undefined) continue;
      yield* inHeadings(context, index, year);
      yield* inNotices(context, index, year);
      yield* signedTooEarly(context, index, year);
    }
  },
});

/** The forms of a department's projects are of the department's year. */
const yearEvaluated = (evaluation: Evaluation, { evaluations: [first] }: Context): number | undefined =>
  evaluation.kind === 'project' && first?.kind === 'department' ? first.year : evaluation.year;

const fullYear = /(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?年/;

/** Titles of forms, in paragraphs and in the first rows of tables, that name another year. */
function* inTitles({ document, extraction }: Context, own: readonly (number | undefined)[]): Iterable<Observation> {
  const quotes = new Map<number, Quote[]>();
  for (const span of extraction.spans) {
    const year = own[span.evaluation];
    if (year === undefined) continue;
    for (let block = span.from; block < span.to; block += 1) {
      for (const { text, at } of titlesIn(document, block)) {
        const match = fullYear.exec(text);
        if (!match?.[1] || yearOf(match[1]) === year || fullYear.test(text.slice(match.index + match[0].length)))
          continue;
        const found = quotes.get(span.evaluation) ?? [];
        found.push(quoteIn(at, text, 0, text.length));
        quotes.set(span.evaluation, found);
      }
    }
  }
  for (const [evaluation, found] of quotes) {
    yield {
      quotes: found.slice(0, mostQuotes),
      message: `报告评价${own[evaluation]}年度，标题却是${found
        .slice(0, 3)
        .map(({ text }) => `“${shortened(text, 40)}”`)
        .join('、')}。`,
      evaluation,
    };
  }
}

function titlesIn({ blocks }: Document, block: number): { text: string; at: Omit<Place, 'start' | 'end'> }[] {
  const content = blocks[block];
  if (content?.type === 'paragraph') {
    const { text, origin } = content;
    return origin === 'body' && isTitle(text) ? [{ text, at: { block } }] : [];
  }
  return (content?.cells ?? [])
    .slice(0, 12)
    .filter(({ row, columnSpan, text }) => row < 2 && (columnSpan > 1 || content?.columns === 1) && isTitle(text))
    .map(({ row, column, text }) => ({ text, at: { block, row, column } }));
}

/** The title of a report or form of ours, and nothing that speaks of a plan or of another document. */
const isTitle = (text: string): boolean =>
  text.length <= 70 &&
  mayBeTitleLine(text) &&
  namesReport(squeeze(text)) &&
  /(?:表|报告|结果|情况)\s*(?:[（(][^（）()]{0,12}[）)])?\s*$/.test(text) &&
  !/[《》，]|目标申报|目标表|关于|通知|办法/.test(text);

/** Headings of columns that stop before the year evaluated: the template of an earlier year. */
function* inHeadings({ document, evaluations }: Context, evaluation: number, year: number): Iterable<Observation> {
  for (const block of formBlocks(evaluations[evaluation])) {
    const table = document.blocks[block];
    if (table?.type !== 'table') continue;
    const headings = table.cells.flatMap(({ row, column, text }) => {
      const key = text.length <= 30 && /^\s*20\d\d/.test(text) ? squeeze(text) : '';
      const named = /^(20\d\d)年/.exec(key)?.[1];
      const isHeading =
        named !== undefined && (amountHeadingOf(key) ?? headingOf(key.replace(/^20\d\d年度?/, ''))) !== undefined;
      return isHeading ? [{ year: Number(named), quote: quoteIn({ block, row, column }, text, 0, text.length) }] : [];
    });
    const latest = Math.max(...headings.map((heading) => heading.year));
    if (headings.length === 0 || latest >= year || latest < year - 5) continue;
    yield {
      quotes: headings.map(({ quote }) => quote).slice(0, mostQuotes),
      message: `报告评价${year}年度，表中栏目却是${[...new Set(headings.map(({ quote }) => `“${shortened(quote.text)}”`))].slice(0, 4).join('')}，没有${year}年的栏目。`,
      evaluation,
    };
  }
}

/** The tables that were read as forms with sums or staff. */
const formBlocks = (evaluation: Evaluation | undefined): Set<number> =>
  new Set(
    [
      ...(evaluation?.money ?? []).map(({ amount }) => amount),
      ...(evaluation?.staff ?? []).map(({ onPost, posts }) => onPost ?? posts),
      ...(evaluation?.indicators ?? []).slice(0, 1).map(({ name }) => name),
    ].flatMap((entry) => (entry?.at?.row === undefined ? [] : [entry.at.block])),
  );

/** 「根据……关于开展2020年度部门绩效自评工作的通知」 in a report on 2021. The notice itself may be of the next year. */
const notice =
  /关于(?:做好|开展|组织开展|组织实施|报送)(20\d{2})年度?(?:[^。；，《》\d]{0,24})(?:自评|绩效评价)(?:[^。；，《》\d]{0,10})(?:通知|要求|安排|部署)/g;

function* inNotices(context: Context, evaluation: number, year: number): Iterable<Observation> {
  for (const { at, text } of reportTexts(context)[evaluation]?.paragraphs ?? []) {
    for (const match of text.matchAll(notice)) {
      const named = Number(match[1]);
      if (named === year || named === year + 1) continue;
      yield {
        severity: 'advice',
        quotes: [quoteIn(at, text, match.index, match.index + match[0].length)],
        message: `报告评价${year}年度，开展自评的依据却是“${shortened(match[0], 40)}”，是${named}年度的。`,
        evaluation,
      };
    }
  }
}

/** A report on a year that is dated in that year, before December: the year was not over. */
function* signedTooEarly({ evaluations }: Context, evaluation: number, year: number): Iterable<Observation> {
  const { signatures = [], fields = [] } = evaluations[evaluation] ?? {};
  for (const { name, value } of [...signatures, ...fields]) {
    if (!value.at || !/(?:填报|填表|报告|编制)(?:日期|时间)|^日期$/.test(name)) continue;
    const match =
      /^\s*(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?[年.\-/]\s?(\d{1,2}|[一二三四五六七八九十]{1,2})(?!\d)/.exec(
        value.text,
      );
    if (!match?.[1] || yearOf(match[1]) !== year) continue;
    const month = match[2] ?? '';
    if (/^(?:1[12]|十一|十二)$/.test(month)) continue;
    yield {
      quotes: [{ text: value.text, at: value.at }],
      message: `报告评价${year}年度全年，日期却是“${shortened(value.text)}”，当时年度尚未终了。`,
      evaluation,
    };
  }
}
