import type { Table } from '../document.js';
import { blockWidth, longestWord } from './text-width.js';

/** Half-width columns of table type that fit side by side on an A4 page. */
const pageColumns = 86;
/** Room at both sides of a text in its cell. */
const padding = 2;
/** Longer words may break, longer texts wrap: they do not ask for more room. */
const widestWord = 14;
const widestWish = 44;
/** From this width on, a wish grows by an eighth of the text only. */
const comfortable = 26;

/**
 * Shares of the page width for each column of a table, adding up to 1. Every column first gets room for its longest
 * word (a figure must not break over two lines); what is left goes by the length of the texts. Merged cells only widen
 * their columns where these together are too narrow.
 */
export function columnShares(table: Table): number[] {
  const needs = columnDemand(table, (text) => Math.min(widestWord, longestWord(text)) + padding);
  const wishes = columnDemand(table, wishOf);
  const [need, wish] = [sum(needs), sum(wishes)];
  const room = Math.max(0, Math.min(1, (pageColumns - need) / Math.max(1, wish - need)));
  const widths = needs.map((least, at) => least + ((wishes[at] ?? least) - least) * room);
  const total = sum(widths);
  return widths.map((width) => width / total);
}

function wishOf(text: string): number {
  const width = blockWidth(text);
  return Math.min(widestWish, width <= comfortable ? width : comfortable + (width - comfortable) / 8) + padding;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function columnDemand(table: Table, demandOf: (text: string) => number): number[] {
  const demand = new Array<number>(table.columns).fill(padding + 2);
  for (const cell of table.cells) {
    if (cell.columnSpan === 1) demand[cell.column] = Math.max(demand[cell.column] ?? 0, demandOf(cell.text));
  }
  for (const cell of table.cells) {
    const span = demand.slice(cell.column, cell.column + cell.columnSpan);
    const missing = demandOf(cell.text) - sum(span);
    if (cell.columnSpan <= 1 || missing <= 0) continue;
    span.forEach((width, at) => {
      demand[cell.column + at] = width + missing / span.length;
    });
  }
  return demand;
}
