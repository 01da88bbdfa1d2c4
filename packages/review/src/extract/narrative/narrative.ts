import { type Figure, inUnit, type Place, parseUnit, scanFigures } from '@hengji/core';
import type { Document } from '@hengji/documents';
import type { Term } from '../../kernel/term.js';
import type { Extraction } from '../evaluation.js';
import { cleanName } from './names.js';
import { respectively } from './respectively.js';

/** A figure in running text, with the words around it. */
export interface TextFigure extends Term {
  readonly passage: Passage;
  /** Index among the figures of its passage. */
  readonly index: number;
  /** Words before it, back to the previous figure or punctuation mark (not 、), in the same sentence. */
  readonly lead: string;
  /** Words after it, up to the next figure or punctuation mark. */
  readonly tail: string;
  /** Year that the sentence is speaking of at this point, where it names one. */
  readonly year?: number;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
}

/** A paragraph or a long table cell. Offsets are in its own text. */
export interface Passage {
  readonly at: Omit<Place, 'start' | 'end'>;
  readonly text: string;
  readonly figures: readonly TextFigure[];
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  /** Numbers that are no quantities: years, dates, ordinals, labels. */
  readonly others: ReturnType<typeof scanFigures>['others'];
  readonly evaluation: number;
  /** True for a paragraph; false for a table cell. */
  readonly running: boolean;
}

export interface Narrative {
  readonly passages: readonly Passage[];
}

/** A cell that holds sentences and not an entry. */
const holdsSentences = (text: string): boolean => text.length >= 30 && /[。；]/.test(text);

/** Cuts the running text of a document into passages, sentences and figures. */
export function readNarrative(document: Document, extraction: Extraction): Narrative {
  const passages: Passage[] = [];
  const entries = entryCells(extraction);
  const evaluationOf = (block: number): number =>
    Math.max(0, extraction.spans.find((span) => block >= span.from && block < span.to)?.evaluation ?? 0);
  for (const [block, content] of document.blocks.entries()) {
    if (content.type === 'paragraph') {
      passages.push(readPassage(content.text, { block }, evaluationOf(block), true));
      continue;
    }
    for (const cell of content.cells) {
      if (!holdsSentences(cell.text) || entries.has(`${block}.${cell.row}.${cell.column}`)) continue;
      passages.push(readPassage(cell.text, { block, row: cell.row, column: cell.column }, evaluationOf(block), false));
    }
  }
  return { passages };
}

/** Standards, definitions, targets and actual values are entries of the form, not narrative. */
function entryCells(extraction: Extraction): Set<string> {
  const cells = new Set<string>();
  for (const evaluation of extraction.evaluations) {
    for (const indicator of evaluation.indicators) {
      for (const entry of [
        indicator.name,
        indicator.standard,
        indicator.definition,
        indicator.target,
        indicator.actual,
      ]) {
        if (entry?.at) cells.add(`${entry.at.block}.${entry.at.row}.${entry.at.column}`);
      }
    }
  }
  return cells;
}

const sentenceBreak = /[。！？\n]/g;

/** Reads one passage; exported for the extractors' tests. */
export function readPassage(text: string, at: Passage['at'], evaluation: number, running: boolean): Passage {
  const scan = scanFigures(text);
  const sentences: { start: number; end: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(sentenceBreak)) {
    const end = (match.index ?? 0) + 1;
    if (text.slice(from, end).trim() !== '') sentences.push({ start: from, end });
    from = end;
  }
  if (text.slice(from).trim() !== '') sentences.push({ start: from, end: text.length });
  const figures: TextFigure[] = [];
  const passage: Passage = { at, text, figures, sentences, others: scan.others, evaluation, running };
  let sentence = 0;
  for (const [index, printed] of scan.figures.entries()) {
    while (sentence < sentences.length - 1 && printed.start >= (sentences[sentence]?.end ?? 0)) sentence += 1;
    figures.push(textFigure(passage, printed, index, sentence, scan.figures));
  }
  return passage;
}

const boundary = /[，。；：,;:\n（()）！？]/;

function textFigure(
  passage: Passage,
  printed: Figure,
  index: number,
  sentence: number,
  all: readonly Figure[],
): TextFigure {
  const { text } = passage;
  const open = passage.sentences[sentence] ?? { start: 0, end: text.length };
  const floor = Math.max(open.start, all[index - 1]?.end ?? 0);
  let start = printed.start;
  while (start > floor && !isBoundary(text, start - 1)) start -= 1;
  const ceiling = Math.min(open.end, all[index + 1]?.start ?? text.length);
  let end = printed.end;
  while (end < ceiling && !boundary.test(text[end] ?? '')) end += 1;
  const lead = text.slice(start, printed.start).replace(/^[、\s]+/, '');
  const year = yearAt(passage, printed.start, open.start);
  return {
    figure: printed,
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

/** Brackets inside a name, as in 「因公出国（境）费」, do not end it. */
function isBoundary(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (!boundary.test(character)) return false;
  if (character === '）' || character === ')') {
    const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
    return open < 0 || at - open > 8 || /[\d，；]/.test(text.slice(open, at));
  }
  if (character === '（' || character === '(') {
    const close = text.slice(at).search(/[）)]/);
    return close < 0 || close > 8 || /[\d，；]/.test(text.slice(at, at + close));
  }
  return false || boundary.test(character);
}

/** The lead with its figure and some of the words after it: enough to recognise the place at a glance. */
function quoteAround(text: string, start: number, end: number, printed: Figure): string {
  const from = Math.max(start, printed.start - 40);
  return text
    .slice(from, Math.max(end, printed.end))
    .replace(/^[、\s]+/, '')
    .trim();
}

/** The last year named before the figure in its sentence. */
function yearAt(passage: Passage, at: number, from: number): number | undefined {
  let year: number | undefined;
  for (const token of passage.others) {
    if (token.start >= at) break;
    if (token.start < from || token.type !== 'year') continue;
    year = token.year;
  }
  return Number.isInteger(year) ? year : undefined;
}
