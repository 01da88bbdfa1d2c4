import type { Place } from '@hengji/core';
import type { Block } from '@hengji/documents';

/** Blocks that a copy lost are skipped; no more than this many are looked over for each. */
const lookAhead = 50;

/**
 * Translates places of a document into those of a copy that was written and read again: blank paragraphs are not
 * written, and of a text only what `written` gives.
 */
export function placesInCopy(
  original: readonly Block[],
  copy: readonly Block[],
  written: (text: string) => string,
): (at: Place) => Place {
  const indexes: number[] = [];
  let next = 0;
  for (const block of original) {
    const found = copy.slice(next, next + lookAhead).findIndex((candidate) => isCopyOf(candidate, block, written));
    // A lost block is shown by the one that came before it.
    indexes.push(found < 0 ? Math.max(0, next - 1) : next + found);
    if (found >= 0) next += found + 1;
  }
  return (at) => {
    const block = original[at.block];
    const index = indexes[at.block];
    if (block === undefined || index === undefined) return { block: 0, start: 0, end: 0 };
    const text = textAt(block, at);
    const shift = (offset: number) => written(text.slice(0, offset)).length;
    return { ...at, block: index, start: shift(at.start), end: shift(at.end) };
  };
}

function isCopyOf(copy: Block, block: Block, written: (text: string) => string): boolean {
  if (copy.type === 'table')
    return block.type === 'table' && copy.rows === block.rows && copy.columns === block.columns;
  if (block.type === 'table' || written(block.text) !== copy.text) return false;
  return copy.text.trim() !== '' || block.label === copy.label;
}

const textAt = (block: Block, { row, column }: Place): string =>
  block.type === 'paragraph'
    ? block.text
    : (block.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '');
