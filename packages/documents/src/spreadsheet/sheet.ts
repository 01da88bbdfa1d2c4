/** One visible worksheet, whatever the file format: only what is shown. Rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  /** Cells with text, in any order; at most one for a position. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly Range[];
  /** Rows with blank cells that have a line on their left or right, so that they belong to a drawn grid. */
  readonly ruledRows: ReadonlySet<number>;
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface SheetCell extends Position {
  /** As displayed. */
  readonly text: string;
}

/** Both ends included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column that a worksheet can have. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** The position of a reference such as `B12` or `$B$12`; undefined where it is none or off the sheet. */
export function parseReference(reference: string): Position | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match?.[1] || !match[2]) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  if (row < 1 || row > LAST_ROW + 1 || column > LAST_COLUMN + 1) return undefined;
  return { row: row - 1, column: column - 1 };
}

/** The area of a reference such as `A1:C3`; a single cell is an area too. */
export function parseArea(reference: string): Area | undefined {
  const [from = '', to = from] = reference.split(':', 2);
  const a = parseReference(from);
  const b = parseReference(to);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
