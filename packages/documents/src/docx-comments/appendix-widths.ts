import type { Table } from '../document.js';
import { textWidth } from '../write/text-width.js';

/** Twentieths of a point that a half-width character of table type takes, and room at both sides of a cell. */
const CHARACTER = 92;
const PADDING = 180;
/** Half-width characters: texts up to the first do not break, and longer ones get room for the second in a line. */
const SHORT_TEXT = 8;
const SHORTEST_LINE = 14;

/**
 * The widths of the columns of a list, adding up to `width`. Each gets room for its short texts and its figures; what is
 * left goes by the amount of text, so that the cells of a row become about equally high.
 */
export function columnWidths(table: Table, width: number): number[] {
  const least = new Array<number>(table.columns).fill(PADDING);
  const amounts = new Array<number>(table.columns).fill(0);
  for (const { column, columnSpan, text } of table.cells) {
    if (columnSpan !== 1) continue;
    const total = textWidth(text);
    const unbroken = total <= SHORT_TEXT ? total : SHORTEST_LINE;
    least[column] = Math.max(least[column] ?? 0, unbroken * CHARACTER + PADDING);
    amounts[column] = (amounts[column] ?? 0) + (total <= SHORT_TEXT ? 0 : total);
  }
  const room = Math.max(0, width - sum(least));
  const all = sum(amounts);
  const wishes = least.map(
    (each, column) => each + room * (all > 0 ? (amounts[column] ?? 0) / all : 1 / table.columns),
  );
  const scale = width / sum(wishes);
  return wishes.map((each) => Math.round(each * scale));
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
