/** Tables typed or pasted into plain text with one row per line: cells between tabs or between vertical bars. */

const barRow = /^\s*[|｜].*[|｜]\s*$/;
const barRule = /^[\s|｜:+-]+$/;

/** The cells of a line, or undefined where the line is not a row of such a table. */
function cellsOf(line: string): string[] | undefined {
  if (barRow.test(line)) {
    const inner = line.trim().slice(1, -1);
    return inner.split(/[|｜]/).map((cell) => cell.trim());
  }
  if (!line.startsWith('\t') && line.trim().includes('\t')) return line.split('\t').map((cell) => cell.trim());
  return undefined;
}

/**
 * Reads the table whose first row is `lines[from]`. Returns undefined unless at least two lines in succession are rows
 * with the same number of cells: a single line with tabs is running text with tab stops.
 */
export function readDelimitedTable(
  lines: readonly string[],
  from: number,
): { rows: string[][]; next: number } | undefined {
  const rows: string[][] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (rows.length > 0 && barRule.test(line) && /[-]/.test(line)) continue;
    const cells = cellsOf(line);
    if (!cells || cells.length < 2) break;
    if (rows[0] && cells.length !== rows[0].length) break;
    rows.push(cells);
  }
  return rows.length >= 2 ? { rows, next: at } : undefined;
}
