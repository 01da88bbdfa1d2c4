import type { Cell, Table } from '../../../api/types.js';

/** A grid position that no cell covers, or several side by side. */
export interface Gap {
  readonly gap: number;
  readonly column: number;
}

export interface TableRow {
  readonly row: number;
  readonly items: readonly (Cell | Gap)[];
}

/** Consecutive rows that no merged cell crosses into or out of; drawn, and skipped while out of sight, as one. */
export interface TableSection {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly TableRow[];
}

/** Rows of a section; more only where merged cells leave no boundary. */
const sectionRows = 60;

/** The rows of a table in sections, with every grid position accounted for. */
export function sectionsOf(table: Table): TableSection[] {
  const sections: TableSection[] = [];
  let rows: TableRow[] = [];
  let from = 0;
  let next = 0;
  const occupiedUntil: number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const boundary = occupiedUntil.every((until) => until <= row);
    if (boundary && next >= table.cells.length) break;
    if (rows.length >= sectionRows && boundary) {
      sections.push({ from, to: row, rows });
      rows = [];
      from = row;
    }
    const items: (Cell | Gap)[] = [];
    let column = 0;
    const fill = (to: number) => {
      let free = 0;
      for (let position = column; position < to; position += 1) if ((occupiedUntil[position] ?? 0) <= row) free += 1;
      if (free > 0) items.push({ gap: free, column });
    };
    for (let cell = table.cells[next]; cell !== undefined && cell.row <= row; cell = table.cells[next]) {
      next += 1;
      fill(cell.column);
      items.push(cell);
      const end = Math.min(table.columns, cell.column + cell.columnSpan);
      for (let covered = cell.column; covered < end; covered += 1) {
        occupiedUntil[covered] = Math.min(table.rows, row + cell.rowSpan);
      }
      column = Math.max(column, end);
    }
    rows.push({ row, items });
  }
  if (rows.length > 0) sections.push({ from, to: from + rows.length, rows });
  return sections;
}

/** Widths for a table of fixed layout: all sections of a table are set alike. */
export interface ColumnWidths {
  /** Of each column, in percent of the table. */
  readonly percent: readonly number[];
  /** In em: narrower than this, the table scrolls sideways. */
  readonly least: number;
  /** In em: wider than this, the table leaves room at its right. */
  readonly most: number;
}

const widest = 20;
const padding = 1.3;

/** Widths by what stands in the columns. Cells that span columns count only where nothing else does. */
export function columnWidths(table: Table): ColumnWidths {
  const needs = new Array<number>(table.columns).fill(0);
  const leasts = new Array<number>(table.columns).fill(0);
  const spanning: Cell[] = [];
  for (const cell of table.cells) {
    if (cell.columnSpan > 1) {
      spanning.push(cell);
      continue;
    }
    const width = textWidth(cell.text);
    needs[cell.column] = Math.max(needs[cell.column] ?? 0, Math.min(widest, width));
    // A number must not break; words may, after three characters.
    const least = isNumber(cell.text) ? Math.min(10, width) : Math.min(3.2, width);
    leasts[cell.column] = Math.max(leasts[cell.column] ?? 0, least);
  }
  for (const cell of spanning) {
    const end = Math.min(table.columns, cell.column + cell.columnSpan);
    const share = Math.min(widest, textWidth(cell.text)) / Math.max(1, end - cell.column);
    for (let column = cell.column; column < end; column += 1) {
      if (needs[column] === 0) needs[column] = share;
    }
  }
  const full = needs.map((need) => Math.max(1, need) + padding);
  const most = full.reduce((sum, width) => sum + width, 0);
  // Taking from the long texts first: what is longer than a few words shrinks before numbers do.
  const weights = full.map((width, column) => Math.max((leasts[column] ?? 0) + padding, Math.sqrt(width) * 3.2));
  const total = weights.reduce((sum, width) => sum + width, 0);
  const percent = weights.map((width) => (width / total) * 100);
  // Every column keeps its least width when each gets its percentage.
  const least = Math.max(0, ...leasts.map((width, column) => ((width + padding) * total) / (weights[column] ?? 1)));
  return { percent, least, most: Math.max(most, least) };
}

/** Plain numbers and rates, which are set in figures of equal width and do not break. */
export const isNumber = (text: string): boolean => text.length <= 24 && /^[\s\d.,%＋+-]+$/.test(text);

/** Width of the longest line in em: Chinese characters count 1, others 0.56. */
function textWidth(text: string): number {
  let widestLine = 0;
  let line = 0;
  for (let index = 0; index < text.length && widestLine < widest; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10) line = 0;
    else line += code < 0x2e80 ? 0.56 : 1;
    if (line > widestLine) widestLine = line;
  }
  return widestLine;
}
