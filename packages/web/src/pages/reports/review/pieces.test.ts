import { describe, expect, it } from 'vitest';
import type { Block } from '../../../api/types.js';
import { heightOf, pieceOf, piecesOf } from './pieces.js';

const paragraph = (text: string): Block => ({ type: 'paragraph', text, origin: 'body' });
const table = (rows: number): Block => ({
  type: 'table',
  rows,
  columns: 1,
  cells: Array.from({ length: rows }, (_, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text: `${row}` })),
});

const blocks = [...Array.from({ length: 30 }, (_, index) => paragraph(`第${index}段`)), table(130), paragraph('完')];
const pieces = piecesOf(blocks);

describe('pieces of a document', () => {
  it('keep the order and leave nothing out', () => {
    expect(
      pieces.map((piece) => (piece.type === 'rows' ? piece.section.rows.length : -piece.paragraphs.length)),
    ).toEqual([-24, -6, 60, 60, 10, -1]);
    expect(pieces.map((piece) => piece.type === 'rows' && piece.continues)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('are found by place', () => {
    expect(pieceOf(pieces, 0, undefined)).toBe(0);
    expect(pieceOf(pieces, 29, undefined)).toBe(1);
    expect(pieceOf(pieces, 30, 59)).toBe(2);
    expect(pieceOf(pieces, 30, 60)).toBe(3);
    expect(pieceOf(pieces, 31, undefined)).toBe(5);
    expect(pieceOf(pieces, 99, undefined)).toBe(-1);
  });

  it('have a height to expect', () => {
    for (const piece of pieces) expect(heightOf(piece)).toBeGreaterThan(0);
  });
});
