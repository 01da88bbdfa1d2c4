/** What one paste may hold; more is cut off. */
export const mostRows = 2_000;
export const mostColumns = 60;

/** Cells as Excel puts them on the clipboard: tabs, line ends, quotes around what holds any of these. */
export const writeCells = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => `${row.map(quoted).join('\t')}\n`).join('');

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Reads what Excel, WPS or Calc put on the clipboard. Quotes count only where a cell begins with one and they are
 * closed; the line end behind the last row is no row.
 *
 * @returns rows of equal length; at least one cell
 */
export function readCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let isOpen = true;
  while (isOpen && rows.length < mostRows) {
    const [cell, end] = cellAt(text, at);
    row.push(cell);
    const sign = text[end];
    at = end + 1;
    if (sign === '\t') continue;
    if (sign === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
    isOpen = sign !== undefined && at < text.length;
  }
  const width = Math.min(mostColumns, Math.max(...rows.map(({ length }) => length)));
  return rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
}

/** The cell that begins at a place, and where its end sign stands. */
function cellAt(text: string, start: number): [string, number] {
  if (text[start] === '"') {
    let close = text.indexOf('"', start + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    const sign = close < 0 ? 'x' : text[close + 1];
    if (close >= 0 && (sign === undefined || isEnd(sign))) {
      return [text.slice(start + 1, close).replaceAll('""', '"'), close + 1];
    }
  }
  let end = start;
  for (let sign = text[end]; sign !== undefined && !isEnd(sign); sign = text[end]) end += 1;
  return [text.slice(start, end), end];
}

const isEnd = (sign: string): boolean => sign === '\t' || sign === '\n' || sign === '\r';
