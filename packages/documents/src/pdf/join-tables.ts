import { cluster, nearest } from './geometry.js';
import type { PdfCell, PdfTable } from './page.js';
import { joinText } from './text.js';

/** A table that may run over several pages. */
export interface JoinedTable {
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PdfCell[];
  readonly firstPage: number;
  readonly lastPage: number;
}

const SAME_EDGE = 3;
const MOST_HEADER_ROWS = 5;
/** A cell whose text breaks off inside brackets, or begins with the marks that belong in them, goes on. */
const OPEN_BRACKET = /[（(][^）)]*$/;
const BRACKETED_REST = /^[（(]?[\d.]+\s*分?[）)]/;
const FIGURE = /^[\d,.%\s]+$/;

/** A table of one page as the beginning of a joined one. */
export function startTable(table: PdfTable, page: number): JoinedTable {
  return { xs: table.xs, rows: table.rows, cells: table.cells, firstPage: page, lastPage: page };
}

/**
 * Joins the first table of a page to the table that ended the page before, where their outer edges agree. Repeated
 * header rows are dropped; a row or merged cell that the page break cut is put together by what its cells hold.
 * Each such guess is a sentence in `remarks`.
 *
 * @returns undefined where they are two tables.
 */
export function joinTables(
  before: JoinedTable,
  table: PdfTable,
  page: number,
  remarks: string[],
): JoinedTable | undefined {
  const close = (a: number | undefined, b: number | undefined) => Math.abs((a ?? 0) - (b ?? 0)) < SAME_EDGE;
  if (!close(before.xs[0], table.xs[0]) || !close(before.xs.at(-1), table.xs.at(-1))) return undefined;
  const xs = cluster([...before.xs, ...table.xs], 2);
  const upper = onColumns(before.cells, before.xs, xs);
  const { cells: lower, dropped } = withoutRepeatedHeader(upper, onColumns(table.cells, table.xs, xs));
  const lowerRows = table.rows - dropped;
  const between = `第${page - 1}页末与第${page}页开头`;
  remarks.push(`${between}的表格按同一张表连接${dropped > 0 ? `，重复的 ${dropped} 行表头已略去` : ''}。`);
  if (lowerRows === 0) return { ...before, xs, cells: upper, lastPage: page };
  const merged = mergedColumns([...upper, ...lower]);
  const cells = upper.map((cell) => ({ ...cell }));
  const endings = new Map(
    cells.filter((cell) => cell.row + cell.rowSpan === before.rows).map((cell) => [span(cell), cell]),
  );
  const cut = isCutRow(
    endings,
    lower.filter((cell) => cell.row === 0),
    before.rows,
    merged,
  );
  if (cut) remarks.push(`${between}的一行被分页断开，已接成一行（表内第${before.rows}行），请核对。`);
  for (const cell of lower) {
    const above = cell.row === 0 ? endings.get(span(cell)) : undefined;
    const goesOn = above && !cut && merged.has(cell.column) && continues(above.text, cell.text);
    if (above && (cut || goesOn)) {
      if (goesOn && cell.text !== '')
        remarks.push(`${between}的单元格“${shorten(above.text + cell.text)}”被分页断开，已接成一格，请核对。`);
      above.text = joinText(above.text, cell.text);
      above.rowSpan += cell.rowSpan - (cut ? 1 : 0);
    } else {
      cells.push({ ...cell, row: cell.row + before.rows - (cut ? 1 : 0) });
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { xs, rows: before.rows + lowerRows - (cut ? 1 : 0), cells, firstPage: before.firstPage, lastPage: page };
}

function span(cell: PdfCell): string {
  return `${cell.column}+${cell.columnSpan}`;
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, '');
  return plain.length > 20 ? `${plain.slice(0, 20)}…` : plain;
}

/** The cells on a finer set of column lines. */
function onColumns(cells: readonly PdfCell[], from: readonly number[], to: readonly number[]): PdfCell[] {
  const moved = from.map((x) => nearest(to, x));
  return cells.map((cell) => {
    const column = moved[cell.column] ?? 0;
    return { ...cell, column, columnSpan: (moved[cell.column + cell.columnSpan] ?? column + 1) - column };
  });
}

function withoutRepeatedHeader(upper: readonly PdfCell[], lower: readonly PdfCell[]) {
  const rowKey = (cells: readonly PdfCell[], row: number) => {
    const inRow = cells.filter((cell) => cell.row === row);
    return inRow.map((cell) => `${span(cell)}x${cell.rowSpan}:${cell.text.replace(/\s+/g, '')}`).join('|');
  };
  const filled = (row: number) => lower.some((cell) => cell.row === row && cell.text !== '' && !FIGURE.test(cell.text));
  let count = 0;
  while (count < MOST_HEADER_ROWS && filled(count) && rowKey(upper, count) === rowKey(lower, count)) count++;
  // A header ends where its merged cells do.
  while (count > 0 && lower.some((cell) => cell.row < count && cell.row + cell.rowSpan > count)) count--;
  const cells = lower.filter((cell) => cell.row >= count).map((cell) => ({ ...cell, row: cell.row - count }));
  return { cells, dropped: count };
}

function mergedColumns(cells: readonly PdfCell[]): Set<number> {
  const columns = new Set<number>();
  for (const cell of cells) {
    if (cell.rowSpan > 1) for (let c = cell.column; c < cell.column + cell.columnSpan; c++) columns.add(c);
  }
  return columns;
}

/**
 * Whether the first row below is the rest of the last row above: it has the same cells, and one that is filled on one
 * side of the break is blank on the other. Two figures in the same column are two rows.
 */
function isCutRow(
  endings: ReadonlyMap<string, PdfCell>,
  top: readonly PdfCell[],
  rows: number,
  merged: ReadonlySet<number>,
): boolean {
  if (top.length !== endings.size || !top.every((cell) => endings.has(span(cell)))) return false;
  let cut = false;
  for (const cell of top) {
    const above = endings.get(span(cell));
    if (above?.row !== rows - 1 || !isLeaf(above, merged)) continue;
    if (FIGURE.test(above.text) && FIGURE.test(cell.text)) return false;
    if ((above.text === '') !== (cell.text === '')) cut = true;
  }
  return cut;
}

/** A cell of a single row, beside the merged ones. */
function isLeaf(cell: PdfCell, merged: ReadonlySet<number>): boolean {
  for (let c = cell.column; c < cell.column + cell.columnSpan; c++) if (!merged.has(c)) return true;
  return cell.columnSpan > 1 && cell.column > 0;
}

function continues(above: string, below: string): boolean {
  return below === '' || OPEN_BRACKET.test(above) || BRACKETED_REST.test(below);
}
