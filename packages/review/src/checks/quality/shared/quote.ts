import type { Entry, Place } from '@hengji/core';
import type { Document } from '@hengji/documents';
import type { Quote } from '../../../model/review.js';

/** More places than these are not marked one by one. */
export const mostQuotes = 20;

/** The quote of an entry of a form; none where its place is not known. */
export const quoteOf = (entry: Entry | undefined): Quote[] => (entry?.at ? [{ text: entry.text, at: entry.at }] : []);

/** A part of a text as a quote; `at` is the place of the whole text, whose range does not matter. */
export function quoteIn(at: Omit<Place, 'start' | 'end'>, text: string, start: number, end: number): Quote {
  const place = at.row === undefined ? { block: at.block } : { block: at.block, row: at.row, column: at.column };
  return { text: text.slice(start, end), at: { ...place, start, end } };
}

/** Names in a message: 「甲」「乙」「丙」等5项; all of them where there are few. */
export function listed(names: readonly string[], counter: string, most = 4): string {
  const shown = names.slice(0, names.length === most + 1 ? most + 1 : most).map((name) => `“${shortened(name)}”`);
  return shown.length < names.length ? `${shown.join('')}等${names.length}${counter}` : shown.join('');
}

/** A text as a message shows it: on one line and not longer than needed to find it. */
export function shortened(text: string, longest = 30): string {
  const flat = text.trim().replace(/\s+/g, ' ');
  return flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat;
}

/** The label before a blank place: in the same paragraph or cell, else the nearest text to the left in its row. */
export function labelQuote({ blocks }: Document, label: string, blank: Place): Quote {
  const block = blocks[blank.block];
  const inRow = block?.type === 'table' ? block.cells.filter(({ row }) => row === blank.row) : [];
  const own = block?.type === 'paragraph' ? block.text : inRow.find(({ column }) => column === blank.column)?.text;
  const start = own?.lastIndexOf(label, blank.start) ?? -1;
  if (own !== undefined && start >= 0) return quoteIn(blank, own, start, start + label.length);
  const left = inRow.findLast(({ column, text }) => column < (blank.column ?? 0) && text.trim() !== '');
  if (!left) return { text: label, at: blank };
  const from = left.text.length - left.text.trimStart().length;
  return quoteIn(
    { block: blank.block, row: left.row, column: left.column },
    left.text,
    from,
    left.text.trimEnd().length,
  );
}

/** The line of a report that its title begins with; a title may have several. */
export function titleQuote({ blocks }: Document, title: Entry | undefined): Quote[] {
  const block = title?.at && blocks[title.at.block];
  return title?.at && block?.type === 'paragraph' ? [quoteIn(title.at, block.text, title.at.start, title.at.end)] : [];
}
