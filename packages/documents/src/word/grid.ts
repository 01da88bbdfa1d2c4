import type { Budget } from '../budget.js';
import type { Cell, Table } from '../document.js';

/** A cell as one row of a Word table states it, its place in the grid already known. */
export interface RowCell {
  readonly column: number;
  readonly columnSpan: number;
  /** Vertical merging: `start` and `none` own their text, `continue` belongs to the cell above. */
  readonly merge: 'none' | 'start' | 'continue';
  readonly text: string;
  readonly tables: readonly Table[];
}

/** A table, and whether merged cells cover text that Word does not show. */
export interface BuiltTable {
  readonly table: Table;
  readonly coversText: boolean;
}

interface Anchor extends Cell {
  rowSpan: number;
}

/**
 * Puts rows of cells into a grid; vertically merged cells become one.
 * A continuing cell joins the one above only where both have the same column and width, so cells never overlap.
 */
export function buildTable(rows: readonly (readonly RowCell[])[], budget: Budget): BuiltTable {
  let columns = 0;
  for (const row of rows) {
    const last = row.at(-1);
    if (last) columns = Math.max(columns, last.column + last.columnSpan);
  }
  budget.grid(rows.length, Math.max(1, columns));
  const cells: Cell[] = [];
  let coversText = false;
  let open = new Map<number, Anchor>();
  rows.forEach((row, rowIndex) => {
    const next = new Map<number, Anchor>();
    for (const cell of row) {
      const above = cell.merge === 'continue' ? open.get(cell.column) : undefined;
      if (above && above.columnSpan === cell.columnSpan) {
        above.rowSpan++;
        if (cell.text.trim() !== '') coversText = true;
        next.set(cell.column, above);
        continue;
      }
      budget.characters(cell.text.length);
      const anchor: Anchor = {
        row: rowIndex,
        column: cell.column,
        rowSpan: 1,
        columnSpan: cell.columnSpan,
        text: cell.text,
        ...(cell.tables.length > 0 ? { tables: cell.tables } : {}),
      };
      cells.push(anchor);
      if (cell.merge !== 'none') next.set(cell.column, anchor);
    }
    open = next;
  });
  return { table: { type: 'table', rows: rows.length, columns, cells }, coversText };
}

/** The text of a table nested in a cell: a line for each row, a tab between cells. */
export function nestedTableText(table: Table): string {
  let text = '';
  let row = 0;
  let first = true;
  for (const cell of table.cells) {
    if (!first) text += cell.row === row ? '\t' : '\n';
    text += cell.text;
    row = cell.row;
    first = false;
  }
  return text;
}

/** The text of a cell from its lines: joined, without line ends at the end. */
export function cellText(lines: readonly string[]): string {
  const text = lines.join('\n');
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0x0a) end--;
  return text.slice(0, end);
}
