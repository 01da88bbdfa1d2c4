import type { Table } from '../document.js';
import { blockWidth } from './text-width.js';

/** A column narrower than this breaks short figures over lines. */
const narrowest = 5;
/** Long texts wrap; beyond this width they do not ask for more room. */
const widest = 26;

/**
 * Shares of the page width for each column of a table, adding up to 1. A column's wish is the longest line of its own
 * cells within limits; merged cells only widen their columns where these together are too narrow.
 */
export function columnShares(table: Table): number[] {
  const wishes = new Array<number>(table.columns).fill(narrowest);
  const wish = (text: string): number => Math.min(widest, blockWidth(text) + 2);
  for (const cell of table.cells) {
    if (cell.columnSpan !== 1) continue;
    wishes[cell.column] = Math.max(wishes[cell.column] ?? narrowest, wish(cell.text));
  }
  for (const cell of table.cells) {
    if (cell.columnSpan <= 1) continue;
    const span = wishes.slice(cell.column, cell.column + cell.columnSpan);
    const missing = wish(cell.text) - span.reduce((sum, width) => sum + width, 0);
    if (missing <= 0) continue;
    span.forEach((width, i) => {
      wishes[cell.column + i] = width + missing / span.length;
    });
  }
  const total = wishes.reduce((sum, width) => sum + width, 0);
  return wishes.map((width) => width / total);
}
