import type { Bytes } from './bytes.js';
import type { Piece } from './pieces.js';

/** The Western code page of compressed pieces, as a table of its 256 characters. */
const WESTERN = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/**
 * Visits the characters from one position up to another, with their code units and byte positions.
 * Positions outside of the pieces have no characters.
 */
export function eachCharacter(
  word: Bytes,
  pieces: readonly Piece[],
  from: number,
  to: number,
  visit: (code: number, offset: number, position: number) => void,
): void {
  for (const piece of pieces) {
    const end = Math.min(piece.end, to);
    for (let position = Math.max(piece.start, from); position < end; position++) {
      const offset = piece.offset + (position - piece.start) * piece.width;
      const code = piece.width === 2 ? word.u16(offset) : WESTERN.charCodeAt(word.u8(offset));
      visit(code, offset, position);
    }
  }
}
