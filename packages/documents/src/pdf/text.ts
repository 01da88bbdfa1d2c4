import { type Matrix, multiply, toMatrix } from './geometry.js';

/** A piece of text on a page, in points of the page as displayed: x to the right, y downwards. */
export interface Piece {
  readonly text: string;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
}

/** Pieces on one baseline. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
}

/** What pdf.js tells of a piece of text. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef\u2018-\u201d]/;
/** A character, word or figure with the marks that no line break may part from it. */
const FIRST_UNIT = /^[（【《“‘(]*(?:[\w.,%+/-]+|[\s\S])[，。、；：？！）】》”’,.;:?!)]*/u;
const MOST_BLANKS = 4;

/** The pieces of text on a page. Blank ones are left out: pdf.js makes them up from gaps, and gaps are measured here. */
export function toPieces(items: readonly TextItem[], page: Matrix): Piece[] {
  const pieces: Piece[] = [];
  for (const item of items) {
    const text = closeUp(item.str.replaceAll('\0', ''));
    if (text.trim() === '') continue;
    const matrix = multiply(page, toMatrix(item.transform));
    const size = Math.hypot(matrix[2], matrix[3]) || item.height || 1;
    const along = Math.hypot(matrix[0], matrix[1]);
    // Text written upwards or downwards is placed by the middle of its box; its direction is not kept.
    const turned = along > 0 && Math.abs(matrix[0]) < along / 2;
    pieces.push({
      text,
      x: matrix[4],
      y: turned ? matrix[5] + (matrix[1] * item.width) / along / 2 : matrix[5],
      width: turned ? size : item.width,
      size,
    });
  }
  return pieces;
}

const SPACED_PAIR =
  /([\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]) (?=[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef])/g;
const CLOSE_PAIR = /[\u2e80-\u9fff\uf900-\ufaff]{2}/;

/**
 * A justified line stretches the gaps between its characters, and pdf.js takes the gaps for blanks: 「年 初 预 算」. Where
 * every two Chinese characters of a piece are set apart like that, the blanks are none.
 */
export function closeUp(text: string): string {
  return CLOSE_PAIR.test(text) ? text : text.replace(SPACED_PAIR, '$1');
}

/** Puts pieces on the same baseline together, top to bottom; a visible gap becomes blanks. */
export function toLines(pieces: readonly Piece[]): Line[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    if (last && piece.y - last.y < Math.max(2, Math.min(piece.size, last.size) * 0.45)) {
      last.pieces.push(piece);
      last.size = Math.max(last.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map(({ y, size, pieces: row }) => {
    row.sort((a, b) => a.x - b.x);
    let text = '';
    let right = Number.NEGATIVE_INFINITY;
    for (const piece of row) {
      if (text !== '') text += blanks(text, piece, right);
      text += piece.text;
      right = Math.max(right, piece.x + piece.width);
    }
    return { text: text.trimEnd(), left: row[0]?.x ?? 0, right, y, size };
  });
}

function blanks(before: string, piece: Piece, right: number): string {
  const gap = (piece.x - right) / piece.size;
  const chinese = CHINESE.test(before.charAt(before.length - 1)) || CHINESE.test(piece.text.charAt(0));
  // Word sets a quarter of an em between Chinese and Latin text; between Latin words that is a blank.
  if (/\s$/.test(before) || gap < (chinese ? 0.5 : 0.15)) return '';
  return ' '.repeat(Math.max(1, Math.min(MOST_BLANKS, Math.round(gap))));
}

/** The width of what a line would have had to take in from the next line for the text not to wrap. */
export function firstUnitWidth(line: Line): number {
  const text = line.text.trimStart();
  const unit = FIRST_UNIT.exec(text)?.[0] ?? '';
  return textWidth(unit, line.size);
}

/** An estimate: Chinese characters are one em wide, others half. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += CHINESE.test(character) ? 1 : 0.5;
  return ems * size;
}

/** Joins two lines of running text. Between Latin words the line end was a blank. */
export function joinText(before: string, after: string): string {
  const latin = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);
  return latin ? `${before} ${after}` : before + after;
}
