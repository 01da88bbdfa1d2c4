import type { PageCell, PageTable } from './page.js';

/** Longer words are set flush left: centred paragraphs of several lines read badly. */
const longestCentred = 24;

/** A group with more rows may run over the end of a page: its words stand at its top. */
export const longestShortGroup = 9;

export const isFlushLeft = ({ look, text }: PageCell): boolean =>
  look === 'text' || (look === 'word' && text.length > longestCentred);

/** The cells that stand in each row, those merged from above among them, from left to right. */
export function positionsOf({ rows, cells }: PageTable): PageCell[][] {
  const lines: PageCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowSpan); row += 1) lines[row]?.push(cell);
  }
  return lines.map((line) => line.sort((a, b) => a.column - b.column));
}
