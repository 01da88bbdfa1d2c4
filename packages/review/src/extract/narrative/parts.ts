import { sameKind } from '@hengji/core';
import type { Passage, TextFigure } from './narrative.js';

/** A total and the parts that the text lists for it. */
export interface PartsGroup {
  readonly total: TextFigure;
  readonly parts: readonly TextFigure[];
  /** The words that announce the parts, e.g. 「其中」. */
  readonly cue: string;
  /** True where the wording says that the parts are all there is. */
  readonly exhaustive: boolean;
}

/** Words that announce the parts of the figure before them; the flag says whether the list claims to be complete. */
const cues: readonly { readonly pattern: RegExp; readonly exhaustive: boolean }[] = [
  { pattern: /主要用于以下(?:几个)?方面[:：]?/g, exhaustive: true },
  { pattern: /(?:具体)?(?:使用|支出|收入|分配|构成)?(?:情况|明细)如下[:：]?/g, exhaustive: true },
  { pattern: /(?:分别为|分别是|具体为|具体包括|由以下|按(?:支出|收入)?性质分)[:：]?/g, exhaustive: true },
  { pattern: /其中(?:[一-龥]{0,4})?[:：，,]?/g, exhaustive: false },
  { pattern: /(?:主要)?包括[:：]?/g, exhaustive: false },
];

/** Words before a figure that make it another aspect of the item, not a part: what was done with it, or a comparison. */
const aspect =
  /(?:较|比|同比|上年|去年|上一?年度|增加|减少|增长|下降|压减|调增|调减|追加|执行|完成|投入|支付|使用|调整|批复|目标|计划|结余|结转|人均|每[人户]|余额|剩余|累计|预算(?:为|数|$))/;

/** Finds every total with its parts in a passage, nested ones included. */
export function findParts(passage: Passage): PartsGroup[] {
  const groups: PartsGroup[] = [];
  for (const cue of findCues(passage)) {
    const total = totalBefore(passage, cue.start);
    if (!total) continue;
    const parts = partsAfter(passage, total, cue);
    if (parts.length > 0) groups.push({ total, parts, cue: cue.text, exhaustive: cue.exhaustive });
  }
  return groups.concat(bracketGroups(passage));
}

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly exhaustive: boolean;
}

function findCues(passage: Passage): Cue[] {
  const found: Cue[] = [];
  for (const { pattern, exhaustive } of cues) {
    for (const match of passage.text.matchAll(pattern)) {
      const start = match.index ?? 0;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && end > other.start))
        found.push({ start, end, text: match[0], exhaustive });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The figure that a cue speaks of: the nearest amount or count before it, in the same or the previous sentence. */
function totalBefore(passage: Passage, at: number): TextFigure | undefined {
  const before = passage.figures.filter((f) => f.at.end <= at);
  const last = before.at(-1);
  if (!last) return undefined;
  const sentence = sentenceAt(passage, at);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const candidate = before[i];
    if (!candidate || candidate.sentence < sentence - 1) return undefined;
    if (candidate.figure.dimension === 'ratio') continue;
    return candidate;
  }
  return undefined;
}

const sentenceAt = (passage: Passage, at: number): number =>
  Math.max(
    0,
    passage.sentences.findIndex((s) => at >= s.start && at < s.end),
  );

/** Comparable as parts of one total: the same kind of quantity; counts also in units of one family (次, 场, 期). */
export const sameQuantity = (a: TextFigure, b: TextFigure): boolean =>
  a.figure.dimension === b.figure.dimension &&
  (a.figure.unit === b.figure.unit || (a.figure.dimension === 'count' && sameKind(a.figure, b.figure)));

/**
 * The parts after a cue. They end with the sentence, unless the text goes on listing: numbered items, or sentences that
 * begin with an item of the list. A figure that is another aspect of its item is passed over; so is a nested list.
 */
function partsAfter(passage: Passage, total: TextFigure, cue: Cue): TextFigure[] {
  const from = cue.end;
  const parts: TextFigure[] = [];
  const firstSentence = sentenceAt(passage, from);
  const numbered = /^[\s]*(?:[（(]?\d{1,2}[)）、.．]|[①-⑳]|一是|（一）)/.test(passage.text.slice(from));
  let limit = passage.sentences[firstSentence]?.end ?? passage.text.length;
  if (numbered || passage.text.slice(from, limit).trim() === '') limit = passage.text.length;
  else if (cue.exhaustive) limit = extendList(passage, total, firstSentence, from);
  if (/包括/.test(cue.text)) limit = Math.min(limit, clauseEnd(passage.text, from));
  let skipUntil = from;
  const nested = findNested(passage, from, limit);
  for (const f of passage.figures) {
    if (f.at.start < from || f.at.start >= limit || f.at.start < skipUntil) continue;
    const inner = nested.find((n) => f.at.start >= n.start && f.at.start < n.end);
    if (inner) {
      skipUntil = inner.end;
      continue;
    }
    if (!sameQuantity(f, total)) continue;
    if (aspect.test(f.lead)) {
      if (parts.length === 0) return [];
      continue;
    }
    if (f.lead === '' && !/[、；，,]\s*$/.test(passage.text.slice(0, f.at.start))) continue;
    parts.push(f);
  }
  return parts;
}

/** 「，主要包括…；」 speaks of the names in one item of a list; it ends with the item. */
const clauseEnd = (text: string, from: number): number => {
  const stop = text.slice(from).search(/[；;。]/);
  return stop < 0 ? text.length : from + stop;
};

/** A list of 「…如下」 goes on over the sentences that begin with an item of the same kind, until the total is reached. */
function extendList(passage: Passage, total: TextFigure, firstSentence: number, from: number): number {
  let end = passage.sentences[firstSentence]?.end ?? passage.text.length;
  const listed = (to: number) => passage.figures.filter((f) => f.at.start >= from && f.at.start < to && sameQuantity(f, total));
  const sumOf = (to: number) => listed(to).reduce((a, f) => a.add(f.figure.value), total.figure.value.sub(total.figure.value));
  for (const sentence of passage.sentences.slice(firstSentence + 1)) {
    if (sumOf(end).ge(total.figure.value)) break;
    const first = passage.figures.find((f) => f.at.start >= sentence.start);
    if (!first || first.at.start >= sentence.end || first.at.start - sentence.start > 24 || !sameQuantity(first, total)) break;
    end = sentence.end;
  }
  return end;
}

/** Ranges of nested lists: a further 其中 or 明细如下 inside the list, up to the end of its item or sentence. */
function findNested(passage: Passage, from: number, limit: number): { start: number; end: number }[] {
  return findCues(passage)
    .filter((cue) => cue.start >= from && cue.start < limit)
    .map((cue) => {
      const rest = passage.text.slice(cue.end, limit);
      const stop = rest.search(/包括/.test(cue.text) ? /[；;。]/ : /。|(?:^|[；。\s])\s*\d{1,2}、/);
      return { start: cue.start, end: stop < 0 ? limit : cue.end + stop };
    })
    .concat(bracketsIn(passage.text, from, limit));
}

/** Ranges in brackets that hold numbers: details of the item before them. */
function bracketsIn(text: string, from: number, limit: number): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (const match of text.slice(from, limit).matchAll(/[（(][^（）()]*\d[^（）()]*[）)]/g)) {
    const start = from + (match.index ?? 0);
    ranges.push({ start, end: start + match[0].length });
  }
  return ranges;
}

/** 「基本支出87.08万元（人员经费74.55万元，公用经费12.53万元）」: parts in brackets right after the total. */
function bracketGroups(passage: Passage): PartsGroup[] {
  const groups: PartsGroup[] = [];
  for (const total of passage.figures) {
    const opening = passage.text[total.at.end];
    if (opening !== '（' && opening !== '(') continue;
    const close = passage.text.slice(total.at.end).search(/[）)](?![^（(]{0,6}费)/);
    if (close < 0) continue;
    const end = total.at.end + close;
    const inside = passage.text.slice(total.at.end + 1, end);
    if (/^其中|目标/.test(inside)) continue;
    const parts = passage.figures.filter(
      (f) => f.at.start > total.at.end && f.at.end <= end && sameQuantity(f, total) && !aspect.test(f.lead),
    );
    if (parts.length >= 2) groups.push({ total, parts, cue: '括号内', exhaustive: true });
  }
  return groups;
}

/** Pairs and triples of parts that by their definition make up the whole. */
const complements: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
  [/出国|出境/, /公务用车|公车/, /公务接待|接待费/],
  [/公务用车购置|公车购置/, /运行维护|运行费/],
];

/** True where the parts cover a whole by definition, or print shares that add up to all of it. */
export function coversWhole(group: PartsGroup): boolean {
  if (group.exhaustive) return true;
  const names = group.parts.map((part) => `${part.lead}`);
  return complements.some((needed) => needed.every((pattern) => names.some((name) => pattern.test(name))));
}
