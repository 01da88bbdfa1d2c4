import type { Cell, Table } from '../document.js';

/** One position of a table's grid. */
export type Slot =
  | { readonly kind: 'anchor'; readonly cell: Cell }
  /** Covered by a merged cell that begins above or to the left. */
  | { readonly kind: 'covered'; readonly cell: Cell }
  /** No cell reaches this position. */
  | { readonly kind: 'gap' };

const gap: Slot = { kind: 'gap' };

/**
 * Every position of a table, row by row. Spans are cut at the edges of the table; of two cells that claim one position
 * the one listed first has it.
 */
export function gridOf(table: Table): Slot[][] {
  const grid: Slot[][] = Array.from({ length: table.rows }, () => new Array<Slot>(table.columns).fill(gap));
  for (const cell of table.cells) {
    if (grid[cell.row]?.[cell.column]?.kind !== 'gap') continue;
    const { lastRow, lastColumn } = extent(table, cell);
    for (let row = cell.row; row <= lastRow; row += 1) {
      for (let column = cell.column; column <= lastColumn; column += 1) {
        const line = grid[row];
        if (line?.[column]?.kind !== 'gap') continue;
        line[column] = { kind: row === cell.row && column === cell.column ? 'anchor' : 'covered', cell };
      }
    }
  }
  return grid;
}

/** The last row and column of a cell that lie inside its table. */
export const extent = (table: Table, cell: Cell): { lastRow: number; lastColumn: number } => ({
  lastRow: Math.min(table.rows, cell.row + Math.max(1, cell.rowSpan)) - 1,
  lastColumn: Math.min(table.columns, cell.column + Math.max(1, cell.columnSpan)) - 1,
});
