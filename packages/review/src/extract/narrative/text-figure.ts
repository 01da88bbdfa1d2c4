/** A scanned figure with the words around it. */
import { type Figure, inUnit, parseUnit, type Token } from '@hengji/core';
import { cleanName } from './names.js';
import type { Passage, TextFigure } from './narrative.js';
import type { Item } from './respectively.js';

/** Marks that end the words before and after a figure. */
const boundary = /[，。；：,;:\n（()）！？]/;
/** Brackets no longer than this may belong to a name: 「因公出国（境）费」. */
const shortBracket = 8;

/** What is known of the passage when its figures are read. */
export interface Surroundings {
  readonly all: readonly Figure[];
  readonly years: readonly Token[];
  readonly items: ReadonlyMap<number, Item>;
}

/** Reads the words around one figure of a passage. */
export function textFigure(
  passage: Passage,
  index: number,
  sentence: number,
  { all, years, items }: Surroundings,
): TextFigure | undefined {
  const printed = all[index];
  if (!printed) return undefined;
  const { text } = passage;
  const open = passage.sentences[sentence] ?? { start: 0, end: text.length };
  const floor = Math.max(open.start, all[index - 1]?.end ?? 0);
  let start = printed.start;
  while (start > floor && !isBoundary(text, start - 1)) start -= 1;
  const ceiling = Math.min(open.end, all[index + 1]?.start ?? text.length);
  let end = printed.end;
  while (end < ceiling && !boundary.test(text[end] ?? '')) end += 1;
  const item = items.get(index);
  const lead = item?.name ?? text.slice(start, printed.start).replace(/^[、\s]+/, '');
  const year = item?.year ?? yearAt(text, years, printed.start, open.start, floor);
  return {
    figure: asMoney(text, index, all),
    at: { ...passage.at, start: printed.start, end: printed.end },
    quote: quoteAround(text, start, Math.min(end, printed.end + 24), printed),
    name: cleanName(lead),
    passage,
    index,
    lead,
    tail: text.slice(printed.end, end),
    ...(year !== undefined ? { year } : {}),
    sentence,
  };
}

/** 「0.9万，办公费4.5万元」: a bare 万 or 亿 in a list of sums of money is one of them. */
function asMoney(text: string, index: number, all: readonly Figure[]): Figure {
  const printed = all[index];
  const neighbour = all[index + 1]?.dimension === 'money' ? all[index + 1] : all[index - 1];
  if (!printed) throw new RangeError('no such figure');
  if (printed.dimension !== 'none' || !/^[万亿]$/.test(printed.printedUnit) || neighbour?.unit !== '元') return printed;
  const apart = text.slice(Math.min(printed.end, neighbour.end), Math.max(printed.start, neighbour.start));
  if (
    apart.length > 40 ||
    /[。\n]/.test(apart) ||
    !/^(?:[，、；。（）,;]|$)/.test(text.slice(printed.end, printed.end + 1))
  )
    return printed;
  const unit = parseUnit('元');
  return unit ? inUnit(printed, unit) : printed;
}

/** Brackets inside a name do not end it. */
function isBoundary(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (!boundary.test(character)) return false;
  if (character === '）' || character === ')') {
    const inside = text.slice(Math.max(0, at - shortBracket), at);
    const open = Math.max(inside.lastIndexOf('（'), inside.lastIndexOf('('));
    return open < 0 || /[\d，；]/.test(inside.slice(open));
  }
  if (character === '（' || character === '(') {
    const inside = text.slice(at + 1, at + 1 + shortBracket);
    const close = inside.search(/[）)]/);
    return close < 0 || /[\d，；]/.test(inside.slice(0, close));
  }
  return true;
}

/** The lead with its figure and some of the words after it: enough to recognise the place at a glance. */
function quoteAround(text: string, start: number, end: number, printed: Figure): string {
  const from = Math.max(start, printed.start - 40);
  return text
    .slice(from, Math.max(end, printed.end))
    .replace(/^[、\s]+/, '')
    .trim();
}

/**
 * The last year named before the figure in its sentence. A year that only serves to compare (较2022年减少…) is the year
 * of the figure right after it and of no other.
 */
function yearAt(text: string, years: readonly Token[], at: number, from: number, floor: number): number | undefined {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i -= 1) {
    const token = years[i];
    if (!token || token.start < from) return undefined;
    const compares = /[较比与同由从]$/.test(text.slice(Math.max(from, token.start - 1), token.start));
    if (compares && (token.start < floor || boundary.test(text.slice(token.end, at)))) continue;
    return Number.isInteger(token.year) ? token.year : undefined;
  }
  return undefined;
}
