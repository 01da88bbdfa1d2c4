import type { Cell, Table } from '@hengji/documents';
import { squeeze, trimRange } from './text.js';

/** A cell with its texts; one object per cell, so that two positions of a merged area can be compared by identity. */
export class GridCell {
  readonly block: number;
  readonly row: number;
  readonly column: number;
  /** First row and column after the cell. */
  readonly rowEnd: number;
  readonly columnEnd: number;
  /** As in the document; places are offsets into it. */
  readonly raw: string;
  /** Without the blanks around it. */
  readonly text: string;
  #key: string | undefined;

  constructor(block: number, cell: Cell) {
    this.block = block;
    this.row = cell.row;
    this.column = cell.column;
    this.rowEnd = cell.row + cell.rowSpan;
    this.columnEnd = cell.column + cell.columnSpan;
    this.raw = cell.text;
    const { start, end } = trimRange(cell.text);
    this.text = cell.text.slice(start, end);
  }

  /** Folded and without any blanks, for recognising labels. */
  get key(): string {
    this.#key ??= squeeze(this.text);
    return this.#key;
  }

  get blank(): boolean {
    return this.text === '';
  }
}

/** A cell as one row sees it. */
export interface Slot {
  readonly cell: GridCell;
  /** False where the cell began in a row above. */
  readonly anchor: boolean;
  /** Columns `[from, to)` that the cell covers; rows rebuilt from plain text are moved under their headings. */
  readonly from: number;
  readonly to: number;
}

/** What a position of a table is. */
export type Position = 'anchor' | 'continuation' | 'absent';

/** A table as rows of distinct cells, merged areas resolved. */
export class Grid {
  readonly rows: number;
  readonly columns: number;
  readonly block: number;
  readonly #lines: Slot[][];

  constructor(table: Table, block: number) {
    this.rows = table.rows;
    this.columns = table.columns;
    this.block = block;
    this.#lines = Array.from({ length: table.rows }, () => []);
    for (const cell of table.cells) {
      const gridCell = new GridCell(block, cell);
      const end = Math.min(gridCell.rowEnd, table.rows);
      for (let row = cell.row; row < end; row += 1) {
        this.#lines[row]?.push({
          cell: gridCell,
          anchor: row === cell.row,
          from: gridCell.column,
          to: gridCell.columnEnd,
        });
      }
    }
    for (const line of this.#lines) line.sort((a, b) => a.from - b.from);
  }

  /** The distinct cells that cover a row, from left to right; none for a row that does not exist. */
  row(row: number): readonly Slot[] {
    return this.#lines[row] ?? [];
  }

  /** The cell over a position, or undefined where the row is shorter. */
  at(row: number, column: number): Slot | undefined {
    return this.row(row).find(({ cell }) => cell.column <= column && column < cell.columnEnd);
  }

  /** Whether a position is the upper left corner of a cell, a further part of a merged one, or not there. */
  position(row: number, column: number): Position {
    const slot = this.at(row, column);
    if (!slot) return 'absent';
    return slot.anchor && slot.cell.column === column ? 'anchor' : 'continuation';
  }
}

/** The cell that stands under a column `[from, to)`: the one over its left edge, else any that overlaps it. */
export function slotUnder(slots: readonly Slot[], column: { from: number; to: number }): Slot | undefined {
  let overlapping: Slot | undefined;
  for (const slot of slots) {
    if (slot.from <= column.from && column.from < slot.to) return slot;
    if (slot.from < column.to && column.from < slot.to) overlapping ??= slot;
  }
  return overlapping;
}
