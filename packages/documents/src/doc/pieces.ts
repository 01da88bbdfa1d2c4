import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import { damagedDoc } from './bytes.js';
import type { DocStreams } from './container.js';
import { Location } from './file-information.js';

/** A run of text in the WordDocument stream. */
export interface Piece {
  /** Character positions, from and up to. */
  readonly start: number;
  readonly end: number;
  /** The byte position of its first character. */
  readonly offset: number;
  /** Bytes of one character: 1 in the Western code page, 2 in UTF-16. */
  readonly width: 1 | 2;
}

const PROPERTIES = 1;
const PIECE_TABLE = 2;
const PIECE_BYTES = 8;
const COMPRESSED = 0x40000000;
const OFFSET_BITS = 0x3fffffff;

/** The piece table: where each part of the text stands, in order. Throws `UnreadableFile` where it is false or too long. */
export function readPieces({ word, table, information }: DocStreams, limits: Limits): Piece[] {
  const { offset, length } = information.locate(Location.pieces);
  const end = offset + length;
  let at = offset;
  while (at < end && table.u8(at) === PROPERTIES) at += 3 + table.u16(at + 1);
  if (at >= end || table.u8(at) !== PIECE_TABLE) throw damagedDoc();
  const count = (table.u32(at + 1) - 4) / (4 + PIECE_BYTES);
  if (!Number.isInteger(count) || count < 0) throw damagedDoc();
  const positions = at + 5;
  const descriptors = positions + (count + 1) * 4;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const start = table.u32(positions + i * 4);
    const stop = table.u32(positions + i * 4 + 4);
    const location = table.u32(descriptors + i * PIECE_BYTES + 2);
    const compressed = (location & COMPRESSED) !== 0;
    const width = compressed ? 1 : 2;
    const first = compressed ? (location & OFFSET_BITS) >>> 1 : location & OFFSET_BITS;
    if (stop < start || start !== (pieces.at(-1)?.end ?? 0)) throw damagedDoc();
    if (stop > limits.characters) {
      throw new UnreadableFile(
        'too-large',
        `这个文件太大（文字超过 ${limits.characters} 个），无法读取。请拆成几个文件再提交。`,
      );
    }
    if (first + (stop - start) * width > word.length) throw damagedDoc();
    pieces.push({ start, end: stop, offset: first, width });
  }
  return pieces;
}
