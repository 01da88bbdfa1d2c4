import type { Paragraph } from '@hengji/documents';
import { isAttachmentMark, namesReport } from '../../extract/titles.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Quote } from '../../model/review.js';
import { mostQuotes, shortened } from './shared/quote.js';
import { isHeadingLike } from './shared/report-text.js';
import {
  arabicScheme,
  bracketedScheme,
  chineseScheme,
  holdsNumber,
  inScheme,
  type SectionNumber,
  schemeCount,
  sectionNumber,
} from './shared/section-numbers.js';

export const headingSequence = defineQualityCheck({
  id: 'heading-sequence',
  title: '标题序号重复或跳号',
  severity: 'advice',
  why: '序号重复、跳号，多为增删内容后没有重新编号，读者会以为缺页漏项，引用时也容易指错地方。',
  basis: '《党政机关公文格式》（GB/T 9704—2012）：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注',
  advice: '按先后顺序重新编号；有内容遗漏的补上。',
  *observe(context) {
    for (const [index] of context.evaluations.entries()) {
      const faults = faultsIn(context, index);
      if (faults.length === 0) continue;
      yield {
        quotes: faults.flatMap(({ quotes }) => quotes).slice(0, mostQuotes),
        message: `${faults
          .slice(0, 5)
          .map(({ message }) => message)
          .join('；')}${faults.length > 5 ? `；共${faults.length}处` : ''}。`,
        evaluation: index,
      };
    }
  },
});

interface Fault {
  message: string;
  readonly quotes: readonly Quote[];
}

/** A paragraph that begins with a number. */
interface Numbered extends SectionNumber {
  readonly block: number;
  readonly quote: Quote;
}

/** Numbers of one way of numbering that count on from each other. */
interface Run {
  last: Numbered;
  /** The highest so far. */
  most: number;
  /** The number that was left out, and what was said of it. */
  gap?: { readonly number: number; readonly fault: Fault };
}

/** Lists within lists; what lies further back is over. */
const mostRuns = 20;

/** Walks through the paragraphs of one evaluation, with the runs that are open in each way of numbering. */
function faultsIn({ document, extraction }: Context, evaluation: number): Fault[] {
  const faults: Fault[] = [];
  for (const span of extraction.spans) {
    if (span.evaluation !== evaluation) continue;
    const walk = new Walk(faults);
    for (let block = span.from; block < span.to; block += 1) {
      const content = document.blocks[block];
      if (content?.type === 'paragraph' && content.origin === 'body') walk.take(content, block);
    }
  }
  return faults;
}

class Walk {
  /** By the index of the way of numbering; a later run of a list is an inner one, which may end at any time. */
  readonly #open: Run[][] = Array.from({ length: schemeCount }, () => []);
  readonly #faults: Fault[];
  /** What was printed since the last paragraph with a number of that kind. */
  readonly #between: string[][] = Array.from({ length: schemeCount }, () => []);
  /** Block of the last short line without a number: perhaps a heading whose number is lost. */
  #lastUnnumbered = -1;
  #parent: Numbered | undefined;

  constructor(faults: Fault[]) {
    this.#faults = faults;
  }

  take(paragraph: Paragraph, block: number): void {
    const { text, label } = paragraph;
    if (text.trim() === '') return;
    const number = sectionNumber(text, label);
    if (!number) {
      for (const texts of this.#between) texts.push(text);
      // An attached form or another report begins.
      if (isAttachmentMark(text) || (isHeadingLike(text) && namesReport(text) && text.length > 12)) this.#reset(0);
      if (isHeadingLike(text) && text.trim().length >= 4) this.#lastUnnumbered = block;
      return;
    }
    const lead = text.length - text.trimStart().length;
    const end = Math.min(text.length, lead + 40);
    const numbered: Numbered = {
      ...number,
      block,
      quote: { text: text.slice(lead, end), at: { block, start: lead, end } },
    };
    this.#check(numbered);
    for (const texts of this.#between) texts.push(text);
    this.#between[number.scheme] = [];
    this.#reset(number.scheme + 1);
    this.#parent = numbered;
  }

  /** What stands below a new heading counts anew. */
  #reset(from: number): void {
    for (let scheme = from; scheme < this.#open.length; scheme += 1) {
      this.#open[scheme] = [];
      this.#between[scheme] = [];
    }
  }

  #check(item: Numbered): void {
    const runs = this.#open[item.scheme] ?? [];
    const top = runs.at(-1);
    if (!top || item.number === 1) {
      if (!top) this.#checkFirst(item);
      runs.push({ last: item, most: item.number });
      if (runs.length > mostRuns) runs.shift();
      return;
    }
    const continued = runs.findLastIndex(({ most }) => most + 1 === item.number);
    if (continued >= 0) {
      runs.length = continued + 1;
    } else if (item.number === top.last.number && this.#sure(top.last)) {
      this.#report(`序号“${item.printed}”用了两次：${named(top.last)}和${named(item)}`, top.last, item);
    } else if (this.#isGap(item, top)) {
      const missing = item.printed.endsWith('.') ? `${item.number - 1}.` : inScheme(item.scheme, item.number - 1);
      const message = `“${top.last.printed}”之后是“${item.printed}”，缺少“${missing}”：${named(top.last)}、${named(item)}`;
      top.gap = { number: item.number - 1, fault: this.#report(message, top.last, item) };
    } else if (top.gap?.number === item.number) {
      top.gap.fault.message = `“${top.last.printed}”排在“${item.printed}”之前：${named(top.last)}、${named(item)}`;
    }
    const run = runs.at(-1);
    if (run) Object.assign(run, { last: item, most: Math.max(run.most, item.number) });
  }

  /** 「（二）」 directly below its heading, without a 「（一）」. */
  #checkFirst(item: Numbered): void {
    const parent = this.#parent;
    if (item.scheme !== bracketedScheme || item.number !== 2 || parent?.scheme !== chineseScheme || !this.#sure(parent))
      return;
    if (this.#between[chineseScheme]?.some((text) => holdsNumber(text, item.scheme, 1))) return;
    this.#report(`${named(parent)}之下直接从“${item.printed}”开始，缺少“${inScheme(item.scheme, 1)}”`, parent, item);
  }

  /** One number left out in a sequence that was in order; lists of 1. 2. 3. must have got going. */
  #isGap(item: Numbered, top: Run): boolean {
    if (item.number !== top.most + 2 || top.last.number !== top.most || !this.#sure(top.last)) return false;
    if (item.scheme >= arabicScheme && top.most < 2) return false;
    return !this.#between[item.scheme]?.some((text) => holdsNumber(text, item.scheme, item.number - 1));
  }

  /** No heading stands between that may have lost its number, as automatic numbers do in plain text. */
  #sure(last: Numbered): boolean {
    return this.#lastUnnumbered < last.block;
  }

  #report(message: string, ...items: readonly Numbered[]): Fault {
    const fault = { message, quotes: items.map(({ quote }) => quote) };
    this.#faults.push(fault);
    return fault;
  }
}

const named = ({ quote }: Numbered): string => `“${shortened(quote.text, 20)}”`;
