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

/** What the columns of a table need, in em. */
export interface ColumnNeeds {
  /** Narrower than this, numbers break. */
  readonly least: readonly number[];
  /** Wider than this is of no use. */
  readonly most: readonly number[];
}

const widest = 22;
const padding = 1.3;

/** Needs by what stands in the columns. Cells that span columns count only where nothing else does. */
export function columnNeeds(table: Table): ColumnNeeds {
  const texts = new Array<number>(table.columns).fill(0);
  const least = new Array<number>(table.columns).fill(1);
  const spanning: Cell[] = [];
  for (const cell of table.cells) {
    if (cell.columnSpan > 1) {
      spanning.push(cell);
      continue;
    }
    const width = textWidth(cell.text);
    texts[cell.column] = Math.max(texts[cell.column] ?? 0, width);
    // A number must not break; words may, after three characters.
    const unbroken = Math.min(width, isNumber(cell.text) ? 10 : 3.2);
    least[cell.column] = Math.max(least[cell.column] ?? 0, unbroken);
  }
  for (const cell of spanning) {
    const end = Math.min(table.columns, cell.column + cell.columnSpan);
    const share = textWidth(cell.text) / Math.max(1, end - cell.column);
    for (let column = cell.column; column < end; column += 1) if (texts[column] === 0) texts[column] = share;
  }
  return {
    least: least.map((width) => width + padding),
    most: texts.map((width, column) => Math.max(width, least[column] ?? 0) + padding),
  };
}

/**
 * Widths of the columns in em for a table with so much room: what is left over the least goes to those that can use it.
 * Together they are wider than the room only where the least is. All parts of a table are set alike.
 */
export function fitColumns({ least, most }: ColumnNeeds, room: number): number[] {
  const needed = sum(least);
  const wanted = least.map((width, column) => Math.max(0, (most[column] ?? width) - width));
  const free = Math.min(Math.max(0, room - needed), sum(wanted));
  // By the root of what they want, so that a very long text does not take everything from names of medium length.
  const shares = wanted.map((width) =>
    Math.min(width, width ** 0.7 * (free / Math.max(1e-9, sum(wanted.map((w) => w ** 0.7))))),
  );
  const rest = free - sum(shares);
  const open = wanted.map((width, column) => width - (shares[column] ?? 0));
  return least.map((width, column) => {
    const more = rest > 0 ? (rest * (open[column] ?? 0)) / Math.max(1e-9, sum(open)) : 0;
    return width + (shares[column] ?? 0) + more;
  });
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

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
