import { type Entry, numbersIn } from '@hengji/core';
import type { GridCell } from './grid.js';
import { trimRange } from './text.js';

/** Where a text stands; `raw` is the whole text of the paragraph or cell. */
export interface Source {
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  readonly raw: string;
}

export interface EntryOptions {
  /** Part of the text; the whole of it by default. Blanks around the part are left out. */
  readonly start?: number;
  readonly end?: number;
  /** Unit that the heading gives to bare numbers. */
  readonly unit?: string | undefined;
}

/** An entry that holds words: its numbers are not read. */
export function proseEntry(source: Source, options: EntryOptions = {}): Entry {
  const { start, end } = trimRange(source.raw, options.start, options.end);
  const place =
    source.row === undefined || source.column === undefined
      ? { block: source.block, start, end }
      : { block: source.block, row: source.row, column: source.column, start, end };
  return { text: source.raw.slice(start, end), at: place };
}

/** An entry that holds a value: the numbers in it are read. */
export function valueEntry(source: Source, options: EntryOptions = {}): Entry {
  const entry = proseEntry(source, options);
  const numbers = numbersIn(entry.text, options.unit);
  if (numbers.length === 0) return entry;
  const bare = options.unit !== undefined && numbers.some((number) => number.unit === options.unit);
  return { ...entry, numbers, ...(bare && options.unit !== undefined ? { unit: options.unit } : {}) };
}

/** The whole of a cell as an entry of words. */
export const cellWords = (cell: GridCell): Entry => proseEntry(cell);

/** The whole of a cell as a value. */
export const cellValue = (cell: GridCell, unit?: string): Entry => valueEntry(cell, { unit });

/** True where a cell holds nothing but a number with an optional unit. */
export const isPlainNumber = (key: string): boolean =>
  /^[-+−]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,10})?(?:%|分|万元|亿元|元|人|㎡)?$/.test(key);

/** Blank, a number, or a mark that stands for nothing: what a cell of figures may hold. */
export const isFigureCell = (key: string): boolean =>
  key === '' || isPlainNumber(key) || /^(?:[-—–―/\\]{1,4}|无|不适用)$/.test(key);
