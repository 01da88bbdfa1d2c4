import { type Budget, tooComplex } from '../budget.js';
import type { Block, Cell } from '../document.js';
import { type Area, LAST_COLUMN, type Range, type Sheet } from './sheet.js';

interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  readonly text: string;
}

interface Row {
  readonly index: number;
  /** Cells that begin in this row. */
  readonly cells: readonly GridCell[];
  /** Has blank cells of a drawn grid. */
  readonly ruled: boolean;
}

/** A note below a table, told from a last row with one filled cell. */
const NOTE = /[：:。；]|^[\s　]*(?:备?注|说明)/;
const NOTE_LENGTH = 10;

const MOST_MERGES = 100_000;
const MOST_IN_ROW = 2_000;
/** Rows inside a merged area in which nothing begins are kept, unless they are so many that they mean nothing. */
const FILLED_GAP = 64;
/** Merged areas of so many rows are kept apart and not entered row by row. */
const TALL = 64;

/**
 * A worksheet as blocks: it is cut at blank rows; in each piece, rows above and below the table that consist of a
 * single cell (titles, units, notes) become paragraphs, and the rest one table named after the sheet. Rows and columns
 * in which nothing begins are left out of the grid.
 *
 * What is in hidden rows or columns is left out and said so in `remarks`.
 */
export function sheetToBlocks(sheet: Sheet, budget: Budget, remarks: string[]): Block[] {
  const cells = visibleCells(sheet, remarks);
  return cutIntoBands(cells, sheet).flatMap((band) => bandToBlocks(band, sheet.name, budget));
}

// ---- what is visible, and where

/** Cells and merged areas that show, with hidden rows and columns taken out of the count. */
function visibleCells(sheet: Sheet, remarks: string[]): GridCell[] {
  const rowAt = rowCompaction(sheet);
  const columnAt = compaction(sheet.hiddenColumns);
  const shown = (area: Area, text: string): GridCell | undefined => {
    const row = rowAt(area.top);
    const column = columnAt(area.left);
    const bottom = rowAt(area.bottom + 1) - 1;
    const right = columnAt(area.right + 1) - 1;
    return bottom < row || right < column ? undefined : { row, column, bottom, right, text };
  };
  const anchors = new Map(sheet.merges.map((merge) => [key(merge.top, merge.left), merge]));
  const inside = insideTest(sheet.merges);
  const cells: GridCell[] = [];
  let hidden = 0;
  for (const { row, column, text } of sheet.cells) {
    const merge = anchors.get(key(row, column));
    // Excel shows the top left cell of a merged area only; others may still hold a value from before the merging.
    if (!merge && inside(row, column)) continue;
    if (merge) anchors.delete(key(row, column));
    const cell = shown(merge ?? { top: row, left: column, bottom: row, right: column }, text);
    if (cell) cells.push(cell);
    else hidden++;
  }
  if (hidden > 0) remarks.push(`工作表“${sheet.name}”有隐藏的行或列，其中 ${hidden} 个有内容的单元格未读取。`);
  for (const blank of anchors.values()) {
    const cell = shown(blank, '');
    if (cell) cells.push(cell);
  }
  return cells;
}

function key(row: number, column: number): number {
  return row * (LAST_COLUMN + 1) + column;
}

function rowCompaction(sheet: Sheet): (row: number) => number {
  return compaction(Array.from(sheet.hiddenRows, (row) => ({ first: row, last: row })));
}

/** The position of a row or column once hidden ones before it are taken out. */
function compaction(hidden: readonly Range[]): (position: number) => number {
  const ranges = [...hidden].sort((a, b) => a.first - b.first);
  if (ranges.length === 0) return (position) => position;
  const starts: number[] = [];
  const removedBefore: number[] = [];
  const ends: number[] = [];
  let removed = 0;
  for (const range of ranges) {
    const previousEnd = ends.at(-1);
    if (previousEnd !== undefined && range.first <= previousEnd + 1) {
      const grown = Math.max(previousEnd, range.last);
      removed += grown - previousEnd;
      ends[ends.length - 1] = grown;
      continue;
    }
    starts.push(range.first);
    removedBefore.push(removed);
    ends.push(range.last);
    removed += range.last - range.first + 1;
  }
  return (position) => {
    const at = lowerBound(starts, position) - 1;
    if (at < 0) return position;
    const taken = Math.min(position, (ends[at] ?? 0) + 1) - (starts[at] ?? 0);
    return position - (removedBefore[at] ?? 0) - taken;
  };
}

/** Whether a position lies in a merged area. */
function insideTest(merges: readonly Area[]): (row: number, column: number) => boolean {
  if (merges.length > MOST_MERGES) throw tooManyMerges();
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  const add = (list: Area[], merge: Area) => {
    // Areas of a sound file do not overlap, so that few can meet in one row.
    if (list.length >= MOST_IN_ROW) throw tooManyMerges();
    list.push(merge);
  };
  for (const merge of merges) {
    if (merge.bottom - merge.top >= TALL) {
      add(tall, merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const areas = byRow.get(row);
      if (areas) add(areas, merge);
      else byRow.set(row, [merge]);
    }
  }
  const holds = (area: Area, row: number, column: number) =>
    area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
  return (row, column) =>
    (byRow.get(row)?.some((area) => holds(area, row, column)) ?? false) ||
    tall.some((area) => holds(area, row, column));
}

function tooManyMerges() {
  return tooComplex('合并单元格过多');
}

// ---- pieces between blank rows

type Band = readonly Row[];

function cutIntoBands(cells: readonly GridCell[], sheet: Sheet): Band[] {
  const bands: Row[][] = [];
  let band: Row[] = [];
  let previous = -2;
  /** The last row that a merged area from above reaches into. */
  let reach = -1;
  for (const row of rowsOf(cells, sheet)) {
    const isBlank = row.cells.length === 0;
    if (row.index > Math.max(reach, previous) + 1) {
      bands.push(band);
      band = [];
    }
    // A blank row of a drawn grid is part of the table, but it does not begin one.
    if (isBlank && band.length === 0) continue;
    if (band.length > 0 && row.index - previous <= FILLED_GAP) {
      for (let index = previous + 1; index < row.index; index++) band.push({ index, cells: [], ruled: false });
    }
    band.push(row);
    previous = row.index;
    for (const cell of row.cells) reach = Math.max(reach, cell.bottom);
  }
  bands.push(band);
  return bands.map(trimBand).filter((rows) => rows.length > 0);
}

/** Rows with something in them, in order. */
function rowsOf(cells: readonly GridCell[], sheet: Sheet): Row[] {
  let last = -1;
  const byRow = new Map<number, GridCell[]>();
  for (const cell of cells) {
    if (hasText(cell)) last = Math.max(last, cell.row);
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const rowAt = rowCompaction(sheet);
  const ruled = new Set<number>();
  for (const row of sheet.ruledRows) if (!sheet.hiddenRows.has(row)) ruled.add(rowAt(row));
  const indexes = [...new Set([...byRow.keys(), ...ruled])].filter((index) => index <= last).sort((a, b) => a - b);
  return indexes.map((index) => ({
    index,
    cells: (byRow.get(index) ?? []).sort((a, b) => a.column - b.column),
    ruled: ruled.has(index),
  }));
}

function trimBand(band: Band): Band {
  const filled = (row: Row) => row.cells.some(hasText);
  const first = band.findIndex(filled);
  return first < 0 ? [] : band.slice(first, band.findLastIndex(filled) + 1);
}

function hasText(cell: GridCell): boolean {
  return cell.text.trim() !== '';
}

// ---- paragraphs above and below, the table between

function bandToBlocks(band: Band, name: string, budget: Budget): Block[] {
  const texts = band.flatMap((row) => row.cells.filter(hasText));
  const [left, right] = bounds(texts, (cell) => cell.column);
  const alone = (at: number, below: boolean): boolean => {
    const row = band[at];
    const [cell, another] = row?.cells.filter(hasText) ?? [];
    if (!row || !cell || another) return false;
    const next = band[at + 1]?.index ?? Number.POSITIVE_INFINITY;
    if (next <= cell.bottom || reached(band.slice(0, at), row.index)) return false;
    if (cell.column <= left && cell.right >= right) return true;
    if (row.ruled) return false;
    return !below || cell.text.length > NOTE_LENGTH || NOTE.test(cell.text);
  };
  let first = 0;
  while (first < band.length && alone(first, false)) first++;
  let end = band.length;
  while (end > first && alone(end - 1, true)) end--;
  const blocks: Block[] = paragraphs(band.slice(0, first), budget);
  if (end > first) blocks.push(toTable(band.slice(first, end), name, budget));
  blocks.push(...paragraphs(band.slice(end), budget));
  return blocks;
}

/** Whether a merged area that begins in one of the rows reaches down to another. */
function reached(rows: Band, index: number): boolean {
  return rows.some((row) => row.cells.some((cell) => cell.bottom >= index));
}

/** The smallest and largest value, without spreading a long list over the stack. */
function bounds(cells: readonly GridCell[], value: (cell: GridCell) => number): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    least = Math.min(least, value(cell));
    most = Math.max(most, value(cell));
  }
  return [least, most];
}

function paragraphs(rows: Band, budget: Budget): Block[] {
  return rows.flatMap((row) =>
    row.cells.filter(hasText).map((cell): Block => {
      budget.block();
      budget.characters(cell.text.length);
      return { type: 'paragraph', text: cell.text, origin: 'body' };
    }),
  );
}

function toTable(band: Band, name: string, budget: Budget): Block {
  const columns = [...new Set(band.flatMap((row) => row.cells.filter(hasText).map((cell) => cell.column)))];
  columns.sort((a, b) => a - b);
  const rows = band.map((row) => row.index);
  budget.block();
  budget.grid(rows.length, columns.length);
  const taken = new Uint8Array(rows.length * columns.length);
  const cells: Cell[] = [];
  const place = (row: number, column: number, bottom: number, right: number, text: string) => {
    let width = 0;
    while (column + width < right && !taken[row * columns.length + column + width]) width++;
    if (width === 0) return;
    for (let r = row; r < bottom; r++) taken.fill(1, r * columns.length + column, r * columns.length + column + width);
    budget.characters(text.length);
    cells.push({ row, column, rowSpan: bottom - row, columnSpan: width, text });
  };
  band.forEach((row, r) => {
    // Cells with text first: a blank merged area laid over them by a faulty file must not hide them.
    for (const cell of [...row.cells].sort((a, b) => Number(hasText(b)) - Number(hasText(a)))) {
      const column = lowerBound(columns, cell.column);
      place(r, column, lowerBound(rows, cell.bottom + 1), lowerBound(columns, cell.right + 1), cell.text);
    }
    for (let c = 0; c < columns.length; c++) if (!taken[r * columns.length + c]) place(r, c, r + 1, c + 1, '');
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { type: 'table', rows: rows.length, columns: columns.length, cells, name };
}

/** How many of the ascending values are less than `value`. */
function lowerBound(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
