import type { Range } from './selection.js';
import { type CellEdit, isOpenCell, type SheetColumn, type SheetRow, spanOf } from './sheet.js';

interface Table {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumn[];
  /** Rows may be added below the last. */
  readonly grows: boolean;
}

/**
 * The edits of a paste: one cell fills the whole selection, a block that fits into the selection several times is
 * repeated, any other begins at its top left corner. Fixed cells stay as they are.
 */
export function pasteEdits(cells: readonly (readonly string[])[], range: Range, table: Table): CellEdit[] {
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  if (height === 0 || width === 0) return [];
  const tall = times(range.bottom - range.top + 1, height);
  const wide = times(range.right - range.left + 1, width);
  const edits: CellEdit[] = [];
  for (let down = 0; down < height * tall; down += 1) {
    for (let across = 0; across < width * wide; across += 1) {
      const [row, column] = [range.top + down, range.left + across];
      if (row >= table.rows.length && !table.grows) continue;
      if (!isOpenCell(table.rows, table.columns, row, column)) continue;
      const text = trimmed(cells[down % height]?.[across % width] ?? '');
      if (text !== (table.rows[row]?.cells[column]?.text ?? '')) edits.push({ row, column, text });
    }
  }
  return edits;
}

const times = (room: number, size: number): number => (room % size === 0 ? room / size : 1);

const trimmed = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** The edits that blank what is selected. */
export function clearEdits(range: Range, { rows, columns }: Table): CellEdit[] {
  const edits: CellEdit[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = rows[row]?.cells[column];
      if (cell === undefined || cell.text === '' || !isOpenCell(rows, columns, row, column)) continue;
      edits.push({ row, column, text: '' });
    }
  }
  return edits;
}

/** The texts that are selected; what follows from other cells counts as text. */
export const textsIn = (range: Range, rows: readonly SheetRow[]): string[][] =>
  rows
    .slice(range.top, range.bottom + 1)
    .map(({ cells }) => cells.slice(range.left, range.right + 1).map(({ text, ghost }) => text || (ghost ?? '')));

/** First and last row of the cell at a place. */
export function reachIn(rows: readonly SheetRow[], row: number, column: number): [number, number] {
  let first = row;
  while (first > 0 && spanAt(rows, first, column) === 0) first -= 1;
  return [first, Math.max(first, first + spanAt(rows, first, column) - 1)];
}

const spanAt = (rows: readonly SheetRow[], row: number, column: number): number => {
  const cell = rows[row]?.cells[column];
  return cell === undefined ? 1 : spanOf(cell);
};
