import type { Block, Paragraph, Table } from '@hengji/documents';
import type { DocumentReview } from '../../model/review.js';
import { dropControls, oneLine, shorten } from '../common/clean.js';
import { decidedFindings, decidedWords } from '../common/dismissed.js';
import { placesOf } from '../common/places.js';
import { severityName } from '../common/severity.js';
import { countWords, coverageWords, identity, scoreLines } from '../common/summary.js';
import type { Item } from './items.js';

/** What stands at the end of an annotated document: the counts, what was checked, and the findings in one table. */
export function summaryBlocks(review: DocumentReview, items: readonly Item[], remarks: readonly string[]): Block[] {
  const decided = decidedWords(decidedFindings(review));
  const facts = [
    ...(identity(review).length === 0 ? [] : [`${identity(review).join('，')}。`]),
    items.length === 0 ? '没有发现问题。' : `共${items.length}条意见：${countsOf(items)}。序号与批注中的编号一致。`,
    ...(decided === '' ? [] : [`${decided}。`]),
    ...scoreLines(review).map((line) => `${line}。`),
    `${coverageWords(review.coverage)}。`,
    ...[...remarks, ...review.document.remarks].map((remark) => `说明：${remark}`),
  ];
  return [
    { ...paragraph('衡绩审核意见汇总'), level: 1 },
    ...facts.map(paragraph),
    ...(items.length === 0 ? [] : [findingsTable(items)]),
    ...notUnderstood(review),
  ];
}

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', text: dropControls(text), origin: 'body' });

/** Findings between files are counted too, so the items count and not the document's own findings. */
const countsOf = (items: readonly Item[]): string => {
  const count = (name: string) => items.filter(({ severity }) => severity === name).length;
  return countWords({
    error: count(severityName.error),
    warning: count(severityName.warning),
    advice: count(severityName.advice),
  });
};

const findingsTable = (items: readonly Item[]): Table =>
  table(
    ['序号', '级别', '位置', '问题', '依据', '建议'],
    items.map(({ number, severity, where, title, explanation, basis, advice }) => [
      String(number),
      severity,
      where.join('\n'),
      `${title}\n${explanation}`,
      basis,
      advice,
    ]),
  );

/** What was not checked because it was not understood; honest, and for a person to look at. */
function notUnderstood(review: DocumentReview): Block[] {
  if (review.notUnderstood.length === 0) return [];
  const places = placesOf(review.document);
  return [
    paragraph(`以下${review.notUnderstood.length}处没有读懂，未作核对，请人工查看：`),
    table(
      ['位置', '内容', '原因'],
      review.notUnderstood.map(({ at, text, reason }) => [places.words(at), shorten(oneLine(text), 80), reason]),
    ),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const all = [head, ...rows];
  return {
    type: 'table',
    rows: all.length,
    columns: head.length,
    cells: all.flatMap((texts, row) =>
      texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: dropControls(text) })),
    ),
  };
}
