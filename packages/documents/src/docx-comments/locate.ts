import type { Place } from '@hengji/core';
import type { Table } from '../document.js';
import { type CellSource, cellKey, type Piece, type Trace } from '../docx/trace.js';
import type { Item } from '../word/items.js';
import { prefixed } from '../word/list-counters.js';
import type { XmlElement } from '../xml/parse.js';
import type { Point } from './edits.js';
import { paragraphIn } from './paragraph-in.js';
import type { SplitPoints } from './split-points.js';

/** The ends of a commented range. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** A paragraph in the text of a block or cell: its offsets there, its automatic number included. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly element: XmlElement;
}

/** The text of a block or cell, as it was put together. */
interface Composition {
  readonly pieces: Piece[];
  readonly lines: Line[];
}

/**
 * Finds the range of the XML that a place means: the very characters, else the paragraph in which they stand, else the
 * cell, else the first block; `body` is where the paragraphs stand. What Word cannot comment on is commented where it hangs: a note at its reference, a text
 * box at its paragraph. Undefined only where the document has no paragraph at all.
 */
export function locate(place: Place, body: XmlElement, trace: Trace, points: SplitPoints): Range | undefined {
  const item = trace.blocks[place.block];
  const found = item && locateIn(item, place, trace, points);
  if (found) return found;
  for (const block of trace.blocks) {
    const whole = wholeItem(block, trace, points);
    if (whole) return whole;
  }
  const first = paragraphIn(body, 'first');
  return first && points.around(first);
}

function locateIn(item: Item, place: Place, trace: Trace, points: SplitPoints): Range | undefined {
  const reference = trace.notes.get(item);
  if (reference) return referenceRange(reference, points);
  if (item.type === 'paragraph') {
    const source = trace.paragraphs.get(item);
    if (!source) return undefined;
    return charactersOf(source.pieces, place, points) ?? points.around(source.element);
  }
  const cell = trace.tables.get(item)?.get(cellKey(place.row ?? -1, place.column ?? -1));
  if (!cell) return wholeItem(item, trace, points);
  const composition: Composition = { pieces: [], lines: [] };
  compose(cell.items, 0, composition, trace);
  const characters = charactersOf(composition.pieces, place, points);
  if (characters) return characters;
  const line = composition.lines.find(({ start, end }) => start <= place.start && place.start < end);
  return (line && place.start < place.end && points.around(line.element)) || wholeCell(cell, points);
}

/** The range of the pieces that a place covers; undefined where it covers none, or where their ends cannot be marked. */
function charactersOf(pieces: readonly Piece[], { start, end }: Place, points: SplitPoints): Range | undefined {
  const covered = pieces.filter((piece) => piece.start < end && piece.start + piece.length > start);
  const first = covered[0];
  const last = covered.at(-1);
  if (start >= end || !first || !last) return undefined;
  return rangeOf(
    points.before(first.element, start - first.start, first.length),
    points.after(last.element, end - last.start, last.length),
  );
}

const referenceRange = (reference: XmlElement, points: SplitPoints): Range | undefined =>
  rangeOf(points.before(reference, 0, 0), points.after(reference, 0, 0)) ?? points.around(reference);

const rangeOf = (start: Point | undefined, end: Point | undefined): Range | undefined =>
  start && end && start.at < end.at ? { start, end } : undefined;

function wholeItem(item: Item, trace: Trace, points: SplitPoints): Range | undefined {
  const reference = trace.notes.get(item);
  if (reference) return referenceRange(reference, points);
  if (item.type === 'paragraph') {
    const source = trace.paragraphs.get(item);
    return source && points.around(source.element);
  }
  for (const cell of trace.tables.get(item)?.values() ?? []) {
    const whole = wholeCell(cell, points);
    if (whole) return whole;
  }
  return undefined;
}

function wholeCell(cell: CellSource, points: SplitPoints): Range | undefined {
  const first = paragraphIn(cell.element, 'first');
  const last = paragraphIn(cell.element, 'last');
  const start = first && points.around(first);
  const end = last && points.around(last);
  if (!start || !end) return undefined;
  return start.start.at < start.end.at && start.start.at <= end.end.at ? { start: start.start, end: end.end } : start;
}

/** Puts the text of items together as the reader did: lines joined, automatic numbers before them. Gives its length. */
function compose(items: readonly Item[], from: number, into: Composition, trace: Trace): number {
  let at = from;
  items.forEach((item, index) => {
    if (index > 0) at += 1;
    if (item.type === 'table') {
      at = composeTable(item, at, into, trace);
      return;
    }
    const length = prefixed(item.label, item.text).length;
    const source = trace.paragraphs.get(item);
    if (source) {
      const text = at + length - item.text.length;
      for (const piece of source.pieces) into.pieces.push({ ...piece, start: text + piece.start });
      into.lines.push({ start: at, end: at + length, element: source.element });
    }
    at += length;
  });
  return at;
}

/** The text of a nested table is that of its cells, with one character between them. */
function composeTable(table: Table, from: number, into: Composition, trace: Trace): number {
  const sources = trace.tables.get(table);
  let at = from;
  table.cells.forEach((cell, index) => {
    if (index > 0) at += 1;
    compose(sources?.get(cellKey(cell.row, cell.column))?.items ?? [], at, into, trace);
    // Line ends at the end of a cell are not part of its text.
    at += cell.text.length;
  });
  return at;
}
