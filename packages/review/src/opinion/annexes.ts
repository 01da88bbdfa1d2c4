import { oneLine, shorten } from '../formatters/common/clean.js';
import { severityName } from '../formatters/common/severity.js';
import type { DocumentReview } from '../model/review.js';
import type { PaperBlock } from './paper.js';
import { placesInWords } from './place-in-words.js';
import type { Problem } from './problems.js';

/** The advice, one row each. */
export const adviceTable = (problems: readonly Problem[]): PaperBlock => ({
  kind: 'table',
  columns: [
    { title: '序号', width: 9, centred: true },
    { title: '位置', width: 24 },
    { title: severityName.advice, width: 40 },
    { title: '处理', width: 26 },
    { title: '编号', width: 12, centred: true },
  ],
  rows: problems.map(({ finding, where }, index) => [
    String(index + 1),
    where[0]?.place ?? '全文',
    `${finding.title}：${oneLine(finding.message)}`,
    oneLine(finding.advice),
    finding.id,
  ]),
});

/** What was not understood, one row each. */
export const gapRows = (documents: readonly DocumentReview[]): string[][] =>
  documents.flatMap((review, index) => {
    const inWords = review.notUnderstood.length === 0 ? undefined : placesInWords(review.document, review.evaluations);
    const prefix = documents.length > 1 ? `材料${index + 1}` : '';
    return review.notUnderstood.map(({ at, text, reason }) => [
      `${prefix}${inWords?.([at]) ?? ''}`,
      shorten(oneLine(text), 80),
      oneLine(reason),
    ]);
  });

/** What was not understood, as a table. */
export const gapTable = (rows: readonly string[][]): PaperBlock => ({
  kind: 'table',
  columns: [
    { title: '序号', width: 9, centred: true },
    { title: '位置', width: 26 },
    { title: '内容', width: 40 },
    { title: '说明', width: 28 },
  ],
  rows: rows.map((row, index) => [String(index + 1), ...row]),
});
