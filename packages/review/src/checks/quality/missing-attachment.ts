import type { Evaluation } from '@hengji/core';
import type { Document } from '@hengji/documents';
import { squeeze } from '../../extract/text.js';
import { defineQualityCheck } from '../../kernel/check.js';
import { type Context, packFor } from '../../kernel/context.js';
import type { Quote } from '../../model/review.js';
import { likeness } from '../common/similar.js';
import { referencesOf } from './shared/pack-references.js';
import { listed, mostQuotes, quoteIn, titleQuote } from './shared/quote.js';
import { isFullReport, reportLength, reportTexts } from './shared/report-text.js';

export const missingAttachment = defineQualityCheck({
  id: 'missing-attachment',
  title: '提到的附件不在文件中',
  severity: 'advice',
  why: '报告的结论以所附表格为依据，缺了附表，得分和数据无法核对。',
  basis: '绩效评价实务惯例；《项目支出绩效评价管理办法》（财预〔2020〕10号）：自评结果以项目支出绩效自评表的形式反映',
  advice: '附件是否另有文件？有的，请一并提交；没有的，补附，或删去正文中的提法。',
  thresholds: { length: reportLength },
  *observe(context, { length }) {
    const referred = referredAttachments(context);
    const missing = referred.filter(({ title }) => title === undefined || !holds(context, title));
    if (missing.length > 0) {
      yield {
        quotes: missing.map(({ quote }) => quote).slice(0, mostQuotes),
        message: `正文提到${listed([...new Set(missing.map(({ quote }) => quote.text))], '个附件')}，文件中没有找到。`,
        evaluation: missing[0]?.evaluation,
      };
    }
    for (const text of reportTexts(context)) {
      const pack = packFor(context, text.evaluation);
      const required = pack?.required?.attachments ?? [];
      const lacking = required.filter((title) => !holds(context, title, text.index));
      if (!pack || lacking.length === 0 || !isFullReport(text, length)) continue;
      yield {
        severity: 'warning',
        quotes: titleQuote(context.document, text.evaluation.title),
        message: `按“${pack.title}”的要求，应附${listed(lacking, '个表')}，文件中没有找到。`,
        basis: referencesOf(pack),
        evaluation: text.index,
      };
    }
  },
});

interface Referred {
  readonly quote: Quote;
  /** Title of the attachment; absent where only 「附件1」 is named and no attachment stands in the file. */
  readonly title?: string;
  readonly evaluation: number;
}

/** 「详见附件2」, 「（见附表）」, 「后附自评表」 */
const reference =
  /(?:详见|参见|请见|见|附后的?|后附的?)(?:[^。；，）)\d]{0,8}?)附[件表](?:\s?[\d一二三四五六七八九十]{1,2})?|后附[^。；，]{0,20}表/g;
/** A list of attachments: 「附件：1.2022年度部门整体支出绩效自评表」 */
const listStart = /^\s*附[件表]\s?[:：]\s*(?:1[.、．]\s?|一、)?\s*(?=[《\u4e00-\u9fff\d])/;
const listItem = /^\s*(?:\d{1,2}[.、．]|附[件表]\s?\d{1,2}\s?[.、．:：]?)\s*/;

/** No report has more attachments. */
const mostReferred = 30;

function referredAttachments(context: Context): Referred[] {
  const found: Referred[] = [];
  const lists = new Set<number>();
  const reach = attachmentsReach(context.document);
  for (const { index, paragraphs } of reportTexts(context)) {
    for (const [i, { text }] of paragraphs.entries()) {
      const start = listStart.exec(text)?.[0].length;
      if (start === undefined || text.length > 80) continue;
      for (let k = i; k < Math.min(i + 10, paragraphs.length); k += 1) {
        const item = paragraphs[k];
        if (!item || item.text.length > 80 || (k > i && !listItem.test(item.text))) break;
        const from = k === i ? start : (listItem.exec(item.text)?.[0].length ?? 0);
        const title = item.text.slice(from).replace(/[《》。；;\s]+$/, '');
        lists.add(item.at.block);
        if (/表|清单|名单|目录/.test(title))
          found.push({ quote: quoteIn(item.at, item.text, from, from + title.length), title, evaluation: index });
      }
    }
    for (const { at, text } of paragraphs) {
      if (lists.has(at.block) || at.block < reach) continue;
      for (const match of text.matchAll(reference)) {
        found.push({ quote: quoteIn(at, text, match.index, match.index + match[0].length), evaluation: index });
      }
    }
  }
  return found.slice(0, mostReferred);
}

/** The last block before which a reference finds what it refers to: a table anywhere, or the mark of an attachment below. */
const attachmentsReach = ({ blocks }: Document): number =>
  blocks.some(({ type }) => type === 'table')
    ? blocks.length
    : blocks.findLastIndex(
        (block) =>
          block.type === 'paragraph' && /^\s*附[件表录]\s?(?:[\d一二三四五六七八九十]|[:：]|$)/.test(block.text),
      );

/** Whether an attachment of that title is in the file: its form was read, or a line has its title. */
function holds({ evaluations, document }: Context, title: string, evaluation?: number): boolean {
  const own = evaluation === undefined ? evaluations : evaluations.slice(evaluation, evaluation + 1);
  if (/基础数据表/.test(title)) return own.some(hasBasicData) || isPrinted(document, title);
  if (/未完成/.test(title)) return own.some(({ unfinished }) => unfinished.length > 0) || isPrinted(document, title);
  if (
    /(?:自评|评价|评分|得分|指标|绩效)[^表]{0,12}表/.test(title) &&
    own.some(({ indicators }) => indicators.length > 0)
  )
    return true;
  return isPrinted(document, title);
}

const hasBasicData = ({ staff, money }: Evaluation): boolean =>
  [...staff.map(({ onPost, posts }) => onPost ?? posts), ...money.map(({ amount }) => amount)].some(
    (entry) => entry?.at?.row !== undefined,
  );

/** Names of attachments are repeated with the year, the unit or neither. */
const bareTitle = (text: string): string => squeeze(text).replace(/20\d{2}年度?|["“”《》]/g, '');

function isPrinted({ blocks }: Document, title: string): boolean {
  const wanted = bareTitle(title);
  const isTitle = (text: string): boolean => {
    if (text.length > 80) return false;
    const line = bareTitle(text);
    // The report itself has nearly the same title as its form.
    if (wanted.endsWith('表') && !line.includes('表')) return false;
    return line !== '' && (line.includes(wanted) || likeness(line, wanted) >= 0.7);
  };
  return blocks.some((block) =>
    block.type === 'paragraph'
      ? !listStart.test(block.text) && !listItem.test(block.text) && isTitle(block.text)
      : block.cells.slice(0, 4).some(({ text }) => isTitle(text)),
  );
}
