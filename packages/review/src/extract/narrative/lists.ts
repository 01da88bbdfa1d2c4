/** The figures that follow a cue, and where their list ends. */
import { isAspect } from './aspects.js';
import { completes } from './complements.js';
import { type Cue, findCues } from './cues.js';
import { figuresBetween, sentenceAt } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';
import { sameQuantity, sumOf } from './quantities.js';

export interface List {
  /** Every figure that may be a part, other aspects included, as far as the list can go on at most. */
  readonly items: readonly TextFigure[];
  /** Where it ends, if its sum does not show it. */
  readonly limit: number;
}

/** Where the inner list of a cue ends, if it is known; keyed by the start of the cue. */
export type InnerEnds = ReadonlyMap<number, number>;

/** Sentences that a list may go on for, figures and inner lists that it may hold. */
const mostSentences = 16;
const mostItems = 40;
/** Characters between an opening bracket and a cue in it. */
const nearBracket = 30;
/** Characters that a list may go on for. */
const longestList = 2500;
const marker =
  /(?:^|[。；;，,：:\s])\s*(?:[（(]?\d{1,2}[)）、.．](?!\d)|[①-⑳]|[一二三四五六七八九十]是|（[一二三四五六七八九十]）)/;

/** 「合计」 and nothing more, or 「以上3个项目共计」: the total of what the sentence has just gone through. */
export const bareTotal =
  /^(?:以上|上述)?(?:[两三四五六七八九十]?(?:个|项|笔))?(?:项目|支出|资金|内容)?(?:合计|共计|总计)(?:为|是|：|:)?$/;

/** Reads the list after a cue, without inner lists and without details in brackets. */
export function listAfter(passage: Passage, total: TextFigure, cue: Cue, inner: InnerEnds): List {
  const { text, sentences } = passage;
  const index = sentenceAt(passage, cue.end);
  const sentenceEnd = Math.max(cue.end, sentences[index]?.end ?? text.length);
  const numbered = marker.exec(text.slice(cue.end, cue.end + 8))?.index === 0;
  const blank = text.slice(cue.end, sentenceEnd).trim() === '';
  const most = furthest(passage, total, cue, { index, sentenceEnd, open: numbered || blank || cue.exhaustive });
  const items = itemsIn(passage, total, cue, most, inner);
  if (numbered) return { items: headsOf(text, items, cue.end), limit: most };
  if (blank) return { items, limit: most };
  return {
    items,
    limit: cue.exhaustive
      ? endOfSentences(passage, total, items, index, sentenceEnd)
      : endAtSemicolon(text, items, /[:：]$/.test(cue.text), sentenceEnd),
  };
}

function furthest(
  passage: Passage,
  total: TextFigure,
  cue: Cue,
  { index, sentenceEnd, open }: { index: number; sentenceEnd: number; open: boolean },
): number {
  const { text, sentences } = passage;
  const last = sentences[Math.min(sentences.length - 1, index + mostSentences)]?.end ?? text.length;
  const most = Math.min(
    open ? last : endOfPair(passage, total, index, sentenceEnd),
    cue.end + longestList,
    endOfBracket(text, cue),
  );
  if (!/包括/.test(cue.text)) return most;
  // 「，主要包括…；」 speaks of the names in one item of a list; it ends with the item.
  const stop = text.slice(cue.end, most).search(/[；;。]/);
  return stop < 0 ? most : cue.end + stop;
}

/** Where the bracket closes that a cue stands in: 「（其中：甲5万元，因公出国（境）费3万元）」. */
function endOfBracket(text: string, cue: Cue): number {
  const before = text
    .slice(Math.max(0, cue.start - nearBracket), cue.start)
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  if (before.lastIndexOf('（') <= before.lastIndexOf('）')) return Number.POSITIVE_INFINITY;
  let depth = 1;
  for (let i = cue.end; i < Math.min(text.length, cue.end + longestList); i += 1) {
    const c = text[i];
    if (c === '（' || c === '(') depth += 1;
    else if (c === '）' || c === ')') depth -= 1;
    if (depth === 0) return i;
  }
  return Number.POSITIVE_INFINITY;
}

/** A sentence after the list that brings the other half of a pair: 「购置费0万元。运行维护费0万元」. */
function endOfPair(passage: Passage, total: TextFigure, index: number, sentenceEnd: number): number {
  const next = passage.sentences[index + 1];
  const [first] = next ? figuresBetween(passage, next.start, next.end) : [];
  if (!next || !first || first.at.start - next.start > 24 || !sameQuantity(first, total)) return sentenceEnd;
  const said = passage.text.slice(passage.sentences[index]?.start ?? 0, sentenceEnd);
  return completes(said, first.lead) ? first.at.end : sentenceEnd;
}

function itemsIn(passage: Passage, total: TextFigure, cue: Cue, most: number, inner: InnerEnds): TextFigure[] {
  const ranges = innerRanges(passage, cue, most, inner);
  const items: TextFigure[] = [];
  let passed = 0;
  for (const f of figuresBetween(passage, cue.end, most)) {
    while (passed < ranges.length && (ranges[passed]?.end ?? 0) <= f.at.start) passed += 1;
    if (f.at.start >= (ranges[passed]?.start ?? Number.POSITIVE_INFINITY)) continue;
    if (!sameQuantity(f, total)) continue;
    // What the parts, and perhaps more, come to is none of them.
    if (bareTotal.test(f.lead)) break;
    // Without words of its own a figure is an item only where it stands in a row of figures.
    if (f.lead === '' && !/[、；，,和及与]\s*$/.test(passage.text.slice(Math.max(0, f.at.start - 4), f.at.start)))
      continue;
    items.push(f);
    if (items.length >= mostItems) break;
  }
  return items;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ranges that hold the details of one item: lists inside the list, and brackets with numbers. */
function innerRanges(passage: Passage, cue: Cue, most: number, inner: InnerEnds): Range[] {
  const ranges: Range[] = [];
  for (const other of cuesBetween(findCues(passage), cue.end, most)) {
    ranges.push({ start: other.start, end: inner.get(other.start) ?? other.clauseEnd });
    if (ranges.length >= mostItems) break;
  }
  for (const match of passage.text.slice(cue.end, most).matchAll(/[（(][^（）()]{0,300}[）)]/g)) {
    const start = cue.end + (match.index ?? 0);
    if (/\d/.test(match[0])) ranges.push({ start, end: start + match[0].length });
  }
  return merged(ranges);
}

/** In order and without overlaps. */
function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}

function cuesBetween(cues: readonly Cue[], from: number, to: number): readonly Cue[] {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < cues.length && end - low < mostItems && (cues[end]?.start ?? 0) < to) end += 1;
  return cues.slice(low, end);
}

/** Of a numbered list, the first figure after each number. */
function headsOf(text: string, items: readonly TextFigure[], from: number): readonly TextFigure[] {
  const heads: TextFigure[] = [];
  let last = from;
  for (const f of items) {
    if (marker.test(text.slice(last, f.at.start))) heads.push(f);
    last = f.at.end;
  }
  return heads.length >= 2 ? heads : items;
}

/** 「…如下」 goes on over the sentences that begin with an item of the same kind, until the total is reached. */
function endOfSentences(
  passage: Passage,
  total: TextFigure,
  items: readonly TextFigure[],
  index: number,
  sentenceEnd: number,
): number {
  let end = sentenceEnd;
  for (const sentence of passage.sentences.slice(index + 1, index + mostSentences)) {
    if (sumOf(items.filter((f) => f.at.start < end)).ge(total.figure.value)) break;
    const [first] = figuresBetween(passage, sentence.start, sentence.end);
    const begins = first && first.at.start - sentence.start <= 24 && sameQuantity(first, total) && !isAspect(first);
    if (!begins) break;
    end = sentence.end;
  }
  return end;
}

/** A list whose items stand apart by commas ends at the first semicolon; after a colon semicolons may set them apart. */
function endAtSemicolon(text: string, items: readonly TextFigure[], colon: boolean, sentenceEnd: number): number {
  for (const [i, current] of items.entries()) {
    const previous = items[i - 1];
    if (!previous || !/[；;]/.test(text.slice(previous.at.end, current.at.start))) continue;
    // 「其中基本支出80万元，占80%；项目支出20万元」: the other half of a pair belongs to the list.
    if (items.slice(0, i).some((item) => completes(item.lead, current.lead))) continue;
    return i >= 2 || !colon ? current.at.start : sentenceEnd;
  }
  return sentenceEnd;
}
