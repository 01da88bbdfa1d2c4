import type { Block, Paragraph, Table } from '../../../api/types.js';
import { type ColumnNeeds, columnNeeds, sectionsOf, type TableSection } from './table-layout.js';

/** A part of the document that is drawn, and skipped while out of sight, as one. */
export type Piece =
  | { readonly type: 'paragraphs'; readonly first: number; readonly paragraphs: readonly Paragraph[] }
  | {
      readonly type: 'rows';
      readonly block: number;
      readonly table: Table;
      readonly needs: ColumnNeeds;
      readonly section: TableSection;
      /** Whether the table goes on in the next piece. */
      readonly continues: boolean;
    };

const paragraphsPerPiece = 24;

/** Divides a document into pieces, in its order. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let paragraphs: Paragraph[] = [];
  const flush = (before: number) => {
    if (paragraphs.length === 0) return;
    pieces.push({ type: 'paragraphs', first: before - paragraphs.length, paragraphs });
    paragraphs = [];
  };
  for (const [block, content] of blocks.entries()) {
    if (content.type === 'paragraph') {
      if (paragraphs.length >= paragraphsPerPiece) flush(block);
      paragraphs.push(content);
      continue;
    }
    flush(block);
    const needs = columnNeeds(content);
    const sections = sectionsOf(content);
    for (const [index, section] of sections.entries()) {
      pieces.push({ type: 'rows', block, table: content, needs, section, continues: index < sections.length - 1 });
    }
  }
  flush(blocks.length);
  return pieces;
}

/** The index of the piece that a place stands in; -1 where there is none. */
export const pieceOf = (pieces: readonly Piece[], block: number, row: number | undefined): number =>
  pieces.findIndex((piece) =>
    piece.type === 'paragraphs'
      ? block >= piece.first && block < piece.first + piece.paragraphs.length
      : piece.block === block && (row ?? 0) >= piece.section.from && (row ?? 0) < piece.section.to,
  );

/** About how tall a piece will be, in pixels: what a scroll bar is drawn with before the piece is. */
export function heightOf(piece: Piece): number {
  if (piece.type === 'rows') return piece.section.rows.length * 38;
  return piece.paragraphs.reduce((sum, { text }) => sum + 10 + 26 * Math.max(1, Math.ceil(text.length / 46)), 0);
}
