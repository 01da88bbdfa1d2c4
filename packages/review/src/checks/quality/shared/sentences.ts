import type { Document } from '@hengji/documents';
import type { Passage } from '../../../extract/narrative/narrative.js';
import type { Context } from '../../../kernel/context.js';

/** A sentence of the narrative and where it stands. */
export interface Sentence {
  readonly passage: Passage;
  /** Index among the sentences of its passage. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The headings above it; for a cell of a form, the words at the left of its row. */
  readonly section: string;
}

const known = new WeakMap<Context, readonly Sentence[]>();

/** All sentences of a report, in order; collected once, however many checks ask. Headings themselves are left out. */
export function sentencesOf(context: Context): readonly Sentence[] {
  let found = known.get(context);
  if (found === undefined) {
    found = collect(context);
    known.set(context, found);
  }
  return found;
}

function collect({ document, narrative }: Context): Sentence[] {
  const sentences: Sentence[] = [];
  const headings: string[] = [];
  for (const passage of narrative.passages) {
    const block = document.blocks[passage.at.block];
    if (block?.type === 'paragraph' && block.level !== undefined) {
      headings.length = Math.min(headings.length, block.level);
      headings[block.level] = passage.text;
      // A heading may run on: 「（一）改进措施。一是……」
      if (passage.sentences.length < 2) continue;
    }
    const section = block?.type === 'table' ? leftOf(document, passage) : headings.join(' ');
    for (const [index, { start, end }] of passage.sentences.entries()) {
      sentences.push({ passage, index, start, end, text: passage.text.slice(start, end), section });
    }
  }
  return sentences;
}

/** Cells of a row that are looked at for its name. */
const fewCells = 3;

function leftOf({ blocks }: Document, { at }: Passage): string {
  const table = blocks[at.block];
  if (table?.type !== 'table' || at.column === undefined) return '';
  const { row, column } = at;
  return table.cells
    .filter((cell) => cell.row === row && cell.column < column && cell.text.length <= 40)
    .slice(0, fewCells)
    .map(({ text }) => text.replace(/\s/g, ''))
    .join(' ');
}
