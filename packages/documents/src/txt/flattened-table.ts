/**
 * Rebuilds tables that a converter flattened to one cell per line: a cell begins with a tab, its further lines do not,
 * and a blank line ends a row. Two traps make this more than splitting (both occur in published files): a cell may hold
 * blank lines of its own, and a table may be interrupted by blank lines.
 */
import { isBlankLine } from './lines.js';

export interface FlattenedTable {
  readonly rows: readonly (readonly string[])[];
  /** Index of the first line after the table. */
  readonly next: number;
}

interface Group {
  cells: string[];
  /** Blank lines between this group and the next. */
  gap: number;
}

const startsCell = (line: string | undefined): boolean => line?.startsWith('\t') === true;

/** Blank lines after which text without a tab no longer belongs to the table. */
const gapThatEndsTable = 2;

/** Reads the flattened table that begins at `from`, where `lines[from]` starts with a tab. */
export function readFlattenedTable(lines: readonly string[], from: number): FlattenedTable {
  const groups: Group[] = [];
  let cells: string[] = [];
  let at = from;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (startsCell(line)) {
      cells.push(line.slice(1));
      at += 1;
      continue;
    }
    if (line !== '') {
      cells[cells.length - 1] += `\n${line}`;
      at += 1;
      continue;
    }
    let next = at;
    while (next < lines.length && lines[next] === '') next += 1;
    const gap = next - at;
    if (startsCell(lines[next])) {
      groups.push({ cells, gap });
      cells = [];
    } else if (next < lines.length && gap < gapThatEndsTable && !looksLikeHeading(lines[next] ?? '')) {
      cells[cells.length - 1] += '\n'.repeat(gap);
      cells[cells.length - 1] += `\n${lines[next]}`;
      next += 1;
    } else {
      at = next;
      break;
    }
    at = next;
  }
  if (cells.length > 0) groups.push({ cells, gap: 0 });
  return { rows: joinBrokenRows(groups).map((row) => row.map(tidyCell)), next: at };
}

/** A numbered heading such as 「三、存在的问题」 after a table is text, even where only one blank line stands between. */
const looksLikeHeading = (line: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|附件|附：|备注|说明[：:]|填表人|填报人|单位负责人)/.test(
    line.trimStart(),
  );

/**
 * A blank line inside a cell looks like the end of a row. The pieces are joined again when together they have exactly
 * the width that full rows of this table have, and the gap is wider than a row end.
 */
function joinBrokenRows(groups: readonly Group[]): string[][] {
  const width = usualWidth(groups);
  const rows: string[][] = [];
  for (let i = 0; i < groups.length; i += 1) {
    const group = groups[i];
    const next = groups[i + 1];
    if (!group) continue;
    const broken =
      next !== undefined &&
      group.gap >= 2 &&
      group.cells.length < width &&
      next.cells.length < width &&
      group.cells.length + next.cells.length === width;
    if (broken) {
      rows.push([...group.cells, ...next.cells]);
      i += 1;
    } else rows.push(group.cells);
  }
  return rows;
}

/** The number of cells that most rows have; of equally frequent numbers the larger. */
function usualWidth(groups: readonly Group[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of groups) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 0;
  let best = 0;
  for (const [cells, count] of counts) {
    if (count > best || (count === best && cells > width)) {
      width = cells;
      best = count;
    }
  }
  return width;
}

/** Blank lines at the ends of a cell carry nothing; those inside stay. */
const tidyCell = (text: string): string => {
  const lines = text.split('\n');
  let end = lines.length;
  while (end > 1 && isBlankLine(lines[end - 1] ?? '')) end -= 1;
  let start = 0;
  while (start < end - 1 && isBlankLine(lines[start] ?? '')) start += 1;
  return lines.slice(start, end).join('\n');
};
