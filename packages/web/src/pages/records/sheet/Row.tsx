import { memo } from 'react';
import { type SheetCell, type SheetColumn, type SheetRow, spanOf } from './sheet.js';
import styles from './sheet.module.css';

interface RowProps {
  readonly row: SheetRow;
  readonly index: number;
  readonly columns: readonly SheetColumn[];
  /** The active column, where the active cell is in this row. */
  readonly active: number | undefined;
  /** First and last selected column, where any is selected here. */
  readonly left: number | undefined;
  readonly right: number | undefined;
}

const ShownRow = ({ row, index, columns, active, left = -1, right = -2 }: RowProps) => (
  <tr data-row={index}>
    <th scope="row" className={styles.number}>
      {index + 1}
    </th>
    {columns.map((column, at) => {
      const cell = row.cells[at];
      const span = cell === undefined ? 1 : spanOf(cell);
      if (cell === undefined || span === 0) return null;
      return (
        <td
          key={column.id}
          rowSpan={span}
          data-column={at}
          data-active={at === active || undefined}
          data-selected={(at >= left && at <= right) || undefined}
          data-fixed={column.isFixed || cell.isFixed || undefined}
          data-figure={column.isFigure || undefined}
          data-flag={cell.flag?.severity}
          data-merged={span > 1 || undefined}
          title={cell.flag?.message}
          style={at === 0 && row.indent ? { paddingLeft: 8 + row.indent * 14 } : undefined}
        >
          {cell.text === '' && cell.ghost ? <i>{cell.ghost}</i> : span > 1 ? <span>{cell.text}</span> : cell.text}
        </td>
      );
    })}
  </tr>
);

/** A row is drawn again only where something in it has changed: a keystroke in a sheet of 300 rows draws one. */
export const Row = memo(
  ShownRow,
  (a, b) =>
    a.index === b.index &&
    a.columns === b.columns &&
    a.active === b.active &&
    a.left === b.left &&
    a.right === b.right &&
    (a.row === b.row || sameRow(a.row, b.row)),
);

const sameRow = (a: SheetRow, b: SheetRow): boolean =>
  a.indent === b.indent &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, at) => sameCell(cell, b.cells[at]));

const sameCell = (a: SheetCell, b: SheetCell | undefined): boolean =>
  b !== undefined &&
  a.text === b.text &&
  a.ghost === b.ghost &&
  a.isFixed === b.isFixed &&
  a.span === b.span &&
  a.flag?.message === b.flag?.message &&
  a.flag?.severity === b.flag?.severity;
