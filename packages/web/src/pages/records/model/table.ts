import type { Evaluation } from '@hengji/core';
import type { RowOperation } from '../sheet/Sheet.js';
import type { Range } from '../sheet/selection.js';
import type { CellEdit, SheetCell, SheetColumn, SheetRow } from '../sheet/sheet.js';

/** A part of a record as a sheet, and how edits of the sheet change the record. */
export interface Table {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly grows: boolean;
  /** The last row is blank and becomes a line of the record when something is typed into it. */
  readonly hasSpareRow?: boolean;
  edited(evaluation: Evaluation, edits: readonly CellEdit[]): Evaluation;
  /** What can be done with rows; nothing where they are those of the form. */
  readonly operations: readonly RowOperation[];
  operated(evaluation: Evaluation, operation: RowOperation, range: Range): Evaluation;
  /** What else can be done with the rows that are selected. */
  readonly actions?: readonly TableAction[];
}

/** Something that can be done with the rows that are selected. */
export interface TableAction {
  readonly name: string;
  /** What it does, in a sentence. */
  readonly says: string;
  done(evaluation: Evaluation, range: Range): Evaluation;
}

export const allOperations: readonly RowOperation[] = ['insert', 'delete', 'up', 'down'];

/** A column of a table whose rows are lines of a list. */
export interface LineColumn<Line> extends SheetColumn {
  get(line: Line): string;
  set(line: Line, text: string): Line;
  ghost?(line: Line): string | undefined;
  flag?(line: Line): SheetCell['flag'];
}

interface LineList<Line> {
  readonly columns: readonly LineColumn<Line>[];
  readonly lines: (evaluation: Evaluation) => readonly Line[];
  put(evaluation: Evaluation, lines: Line[]): Evaluation;
  readonly blank: Line;
  label(line: Line): string;
}

/** A list of lines as a sheet that grows: one blank row stands below the last. */
export function listTable<Line extends object>(list: LineList<Line>, evaluation: Evaluation): Table {
  const { columns, lines, put, blank, label } = list;
  const own = lines(evaluation);
  return {
    columns,
    grows: true,
    hasSpareRow: true,
    operations: allOperations,
    rows: [...own, blank].map((line, at) => ({
      key: String(at),
      label: label(line) || `第${at + 1}行`,
      cells: columns.map((column) => cellOf(column, line)),
    })),
    edited(record, edits) {
      const next = [...lines(record)];
      for (const { row, column, text } of edits) {
        const place = columns[column];
        if (place === undefined || (text === '' && row >= next.length)) continue;
        while (next.length <= row) next.push({ ...blank });
        next[row] = place.set(next[row] ?? blank, text);
      }
      return put(record, next);
    },
    operated(record, operation, range) {
      return put(record, operatedLines(lines(record), blank, operation, range));
    },
  };
}

export function cellOf<Line>({ get, ghost, flag }: LineColumn<Line>, line: Line): SheetCell {
  const text = get(line);
  const computed = text === '' ? ghost?.(line) : undefined;
  const mark = flag?.(line);
  return {
    text,
    ...(computed === undefined ? {} : { ghost: computed }),
    ...(mark === undefined ? {} : { flag: mark }),
  };
}

function operatedLines<Line extends object>(
  lines: readonly Line[],
  blank: Line,
  operation: RowOperation,
  { top, bottom }: Range,
): Line[] {
  const next = [...lines];
  if (operation === 'insert') next.splice(Math.min(bottom + 1, next.length), 0, { ...blank });
  else if (operation === 'delete') next.splice(top, bottom - top + 1);
  else if (operation === 'up' && top > 0) next.splice(top - 1, 0, ...next.splice(top, bottom - top + 1));
  else if (operation === 'down' && bottom < next.length - 1)
    next.splice(top + 1, 0, ...next.splice(top, bottom - top + 1));
  return next;
}
