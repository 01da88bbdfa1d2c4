/** A column of a sheet. */
export interface SheetColumn {
  readonly id: string;
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
  /** Nobody types here. */
  readonly isFixed?: boolean;
  /** False: what is typed counts only when the cell is left, because it moves other cells (names of classes). */
  readonly isLive?: boolean;
  /** The texts that a cell can hold besides none. */
  readonly choices?: readonly string[];
  /** What a row is called; the first column where none says so. */
  readonly isName?: boolean;
}

/** Something to be mended in a cell. */
export interface Flag {
  readonly severity: 'error' | 'warning' | 'advice';
  readonly message: string;
}

export interface SheetCell {
  readonly text: string;
  /** What follows from other cells while this one is blank. */
  readonly ghost?: string;
  readonly isFixed?: boolean;
  readonly flag?: Flag;
  /** Rows that the cell reaches over; 0 where a cell above reaches over it. Default 1. */
  readonly span?: number;
}

export interface SheetRow {
  readonly key: string;
  /** What the row is called by screen readers. */
  readonly label: string;
  readonly cells: readonly SheetCell[];
  /** Moves the first cell in, by as many steps. */
  readonly indent?: number;
}

/** A text put into a cell; `row` may lie below the last row where the sheet grows. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export const spanOf = ({ span = 1 }: SheetCell): number => span;

/** Whether a text can be put into the cell. */
export const isOpenCell = (rows: readonly SheetRow[], columns: readonly SheetColumn[], row: number, column: number) => {
  const place = columns[column];
  return place !== undefined && place.isFixed !== true && rows[row]?.cells[column]?.isFixed !== true;
};
