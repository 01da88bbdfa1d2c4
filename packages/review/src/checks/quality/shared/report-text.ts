import { type Evaluation, Rational } from '@hengji/core';
import type { Passage } from '../../../extract/narrative/narrative.js';
import { namesReport } from '../../../extract/titles.js';
import type { Context } from '../../../kernel/context.js';

/** The running text of one evaluation. */
export interface ReportText {
  readonly index: number;
  readonly evaluation: Evaluation;
  /** Paragraphs of the body in order: without titles, the notes of forms, footnotes and page headers. */
  readonly paragraphs: readonly Passage[];
  /** Those that are headings, numbered or not: short, and no sentence. */
  readonly headings: readonly Passage[];
  /** Characters in paragraphs that are sentences: how much of a report it is. */
  readonly length: number;
}

const known = new WeakMap<Context, readonly ReportText[]>();

/** The running text of every evaluation of a document, collected once. */
export function reportTexts(context: Context): readonly ReportText[] {
  let texts = known.get(context);
  if (texts === undefined) {
    texts = collect(context);
    known.set(context, texts);
  }
  return texts;
}

function collect({ document, evaluations, narrative }: Context): ReportText[] {
  const left = new Set(
    evaluations.flatMap(({ notes, title }) => [title, ...notes].flatMap((entry) => entry?.at?.block ?? [])),
  );
  const of: Passage[][] = evaluations.map(() => []);
  for (const passage of narrative.passages) {
    const block = document.blocks[passage.at.block];
    if (!passage.running || block?.type !== 'paragraph' || block.origin !== 'body') continue;
    if (passage.text.trim() === '' || left.has(passage.at.block)) continue;
    of[passage.evaluation]?.push(passage);
  }
  return evaluations.map((evaluation, index) => {
    const paragraphs = of[index] ?? [];
    return {
      index,
      evaluation,
      paragraphs,
      headings: paragraphs.filter(({ text }) => isHeadingLike(text)),
      length: paragraphs.reduce((sum, { text }) => sum + (isHeadingLike(text) ? 0 : text.length), 0),
    };
  });
}

/** A heading is at most this long, its number included. */
const longestHeading = 40;

/** Short and no sentence; its number may be lost, so that none is asked for. A colon may end it. */
export const isHeadingLike = (text: string): boolean => {
  const line = text.trim();
  return line.length >= 2 && line.length <= longestHeading && !/[。；;！？，]/.test(line) && !isLabelledLine(line);
};

/** 「填表人：    填报日期：」 */
const isLabelledLine = (line: string): boolean => /[:：][^:：]{0,30}[:：]|[:：]\s*\d/.test(line);

/** Below this many characters a text is what stands around a form, and nothing is asked of it. */
export const reportLength = { title: '正文达到多少字才按报告要求（字）', value: '300' };

/** True for a report with a narrative of its own, in contrast to a form. */
export const isFullReport = ({ evaluation, length }: ReportText, least: Rational): boolean =>
  isReportTitle(evaluation.title?.text ?? '') && Rational.of(length).ge(least);

const isReportTitle = (title: string): boolean =>
  namesReport(title) && !/表\s*(?:[（(][^（）()]{0,12}[）)])?$/.test(title);
