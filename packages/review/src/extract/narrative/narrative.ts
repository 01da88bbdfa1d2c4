import { type Place, scanFigures } from '@hengji/core';
import type { Document } from '@hengji/documents';
import type { Term } from '../../kernel/term.js';
import type { Extraction } from '../evaluation.js';
import { respectively } from './respectively.js';
import { textFigure } from './text-figure.js';

/** A figure in running text, with the words around it. */
export interface TextFigure extends Term {
  readonly passage: Passage;
  /** Index among the figures of its passage. */
  readonly index: number;
  /**
   * Words before it, back to the previous figure or punctuation mark (not 、), in the same sentence; in a list after
   * 分别, the item that it belongs to.
   */
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

/** Longer sentences are cut, so that what is done for every pair of figures in a sentence stays bounded. */
const longestSentence = 1500;

/** Reads one passage; exported for the extractors' tests. */
export function readPassage(text: string, at: Passage['at'], evaluation: number, running: boolean): Passage {
  const scan = scanFigures(text);
  const sentences = sentencesOf(text);
  const figures: TextFigure[] = [];
  const passage: Passage = { at, text, figures, sentences, others: scan.others, evaluation, running };
  if (scan.figures.length === 0) return passage;
  const surroundings = {
    all: scan.figures,
    years: scan.others.filter((token) => token.type === 'year'),
    items: respectively(text, scan.figures, scan.others),
  };
  let sentence = 0;
  for (const [index, printed] of scan.figures.entries()) {
    while (sentence < sentences.length - 1 && printed.start >= (sentences[sentence]?.end ?? 0)) sentence += 1;
    const figure = textFigure(passage, index, sentence, surroundings);
    if (figure) figures.push(figure);
  }
  return passage;
}

function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let from = 0;
  const endAt = (end: number): void => {
    while (end - from > longestSentence) {
      const stop = Math.max(
        text.lastIndexOf('；', from + longestSentence),
        text.lastIndexOf('，', from + longestSentence),
      );
      const cut = stop > from + longestSentence / 2 ? stop + 1 : from + longestSentence;
      sentences.push({ start: from, end: cut });
      from = cut;
    }
    if (text.slice(from, end).trim() !== '') sentences.push({ start: from, end });
    from = end;
  };
  for (const match of text.matchAll(/[。！？\n]/g)) endAt((match.index ?? 0) + 1);
  endAt(text.length);
  return sentences;
}
