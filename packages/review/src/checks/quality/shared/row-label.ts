import type { Place } from '@hengji/core';
import type { Document } from '@hengji/documents';
import type { Quote } from '../../../model/review.js';

/** The words at the left of the row that a cell stands in: what names a row whose cells are blank. */
export function rowLabel({ blocks }: Document, { block, row }: Place): Quote | undefined {
  const table = blocks[block];
  if (row === undefined || table?.type !== 'table') return undefined;
  const label = table.cells.find((cell) => cell.row === row && cell.text.trim() !== '');
  if (!label) return undefined;
  const text = label.text.trim();
  const start = label.text.indexOf(text);
  return { text, at: { block, row, column: label.column, start, end: start + text.length } };
}
