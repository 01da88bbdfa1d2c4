import { type Evaluation, type Figure, inUnit, parseCell, parseUnit } from '@hengji/core';
import type { Document } from '@hengji/documents';
import type { Term } from '../kernel/term.js';
import { Grid, type Slot, slotUnder } from './grid.js';
import { moneyUnitLine, unitOf } from './headers.js';
import { isIndicatorRow } from './indicator-rows.js';

/** A row of numbers under headings that name its columns. */
export interface NumberRow {
  /** The words at the left of the row, without blanks; '' where there are none. */
  readonly label: string;
  readonly cells: readonly { readonly heading: string; readonly column: number; readonly term: Term }[];
}

/** A part of a table under one row of headings. */
export interface NumberSection {
  readonly block: number;
  readonly headings: readonly string[];
  readonly rows: readonly NumberRow[];
}

/**
 * Cuts the tables of a document into sections of numbers under their headings, whatever the table is about. Only rows
 * whose number cells each stand under a heading are kept; nothing is guessed about the others. Rows of indicators are left
 * out: their columns have checks of their own.
 */
export function readNumberSections(document: Document, evaluations: readonly Evaluation[]): readonly NumberSection[] {
  const skip = isIndicatorRow(evaluations);
  return document.blocks.flatMap((content, block) =>
    content.type === 'table' ? sectionsOf(new Grid(content, block), skip) : [],
  );
}

function sectionsOf(grid: Grid, skip: (block: number, row: number) => boolean): NumberSection[] {
  const sections: { block: number; headings: string[]; rows: NumberRow[] }[] = [];
  let headings: readonly Slot[] = [];
  let unit: string | undefined;
  for (let row = 0; row < grid.rows; row += 1) {
    if (skip(grid.block, row)) continue;
    const slots = grid.row(row);
    unit = slots.map(({ cell }) => moneyUnitLine(cell.key)).find((found) => found !== undefined) ?? unit;
    if (isHeadingRow(slots)) {
      headings = slots;
      sections.push({ block: grid.block, headings: slots.map(({ cell }) => cell.key), rows: [] });
      continue;
    }
    const read = readRow(slots, headings, unit);
    if (read) sections.at(-1)?.rows.push(read);
  }
  return sections.filter((section) => section.rows.length > 0);
}

const figureIn = (slot: Slot): Figure | undefined => (slot.anchor ? parseCell(slot.cell.raw).whole : undefined);

/** At least three different words and no number: such a row names columns. */
const isHeadingRow = (slots: readonly Slot[]): boolean =>
  new Set(slots.filter(({ cell }) => !cell.blank).map(({ cell }) => cell.key)).size >= 3 &&
  slots.every((slot) => slot.cell.blank || figureIn(slot) === undefined) &&
  slots.every(({ cell }) => cell.text.length <= 30);

function readRow(
  slots: readonly Slot[],
  headings: readonly Slot[],
  tableUnit: string | undefined,
): NumberRow | undefined {
  const cells: { heading: string; column: number; term: Term }[] = [];
  const words: string[] = [];
  for (const slot of slots) {
    const printed = figureIn(slot);
    if (!printed) {
      if (cells.length === 0 && !slot.cell.blank) words.push(slot.cell.key);
      continue;
    }
    const heading = slotUnder(headings, slot);
    if (!heading || heading.from !== slot.from) continue;
    const name = heading.cell.key;
    const unit = parseUnit(unitOf(name) ?? (/%|率|占比|比重|幅/.test(name) ? '%' : (tableUnit ?? '')));
    cells.push({
      heading: name,
      column: slot.from,
      term: {
        figure: unit ? inUnit(printed, unit) : printed,
        at: {
          block: slot.cell.block,
          row: slot.cell.row,
          column: slot.cell.column,
          start: printed.start,
          end: printed.end,
        },
        quote: slot.cell.raw,
        name: [words.at(-1), name].filter(Boolean).join(' '),
      },
    });
  }
  return cells.length > 0 ? { label: words.at(-1) ?? '', cells } : undefined;
}
