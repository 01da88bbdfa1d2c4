import { Button, Drawer } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Draft } from '../draft/useDraft.js';
import type { Table } from '../model/table.js';
import type { RowOperation } from '../sheet/Sheet.js';
import type { CellPlace } from '../sheet/selection.js';
import type { SheetCell, SheetRow } from '../sheet/sheet.js';
import styles from './editor.module.css';
import { LabelledField } from './LabelledField.js';

const operationNames: readonly (readonly [RowOperation, string])[] = [
  ['insert', '在后面插入'],
  ['up', '上移'],
  ['down', '下移'],
  ['delete', '删除'],
];

interface TableCardsProps {
  readonly label: string;
  readonly table: Table;
  readonly draft: Draft;
  /** What a card says of its row; by default the figures and texts of the row with their headings. */
  readonly summary: ((row: number) => ReactNode) | undefined;
  /** What stands below the fields of a row. */
  readonly detail: ((row: number) => ReactNode) | undefined;
  readonly goTo: CellPlace | undefined;
}

/** A table on a narrow screen: a list, and one row at a time in a drawer. */
export const TableCards = ({ label, table, draft, summary, detail, goTo }: TableCardsProps) => {
  const { rows, hasSpareRow = false, operations } = table;
  const [row, setRow] = useState<number | undefined>(goTo?.row);
  useEffect(() => {
    if (goTo !== undefined) setRow(goTo.row);
  }, [goTo]);
  const shown = hasSpareRow ? rows.slice(0, -1) : rows;
  const operate = (operation: RowOperation, at: number) => {
    const range = { top: at, bottom: at, left: 0, right: 0 };
    draft.change((evaluation) => table.operated(evaluation, operation, range));
    if (operation === 'delete') setRow(undefined);
    else if (operation === 'insert') setRow(at + 1);
  };
  const canAdd = hasSpareRow || operations.includes('insert');
  const add = () => (hasSpareRow ? setRow(rows.length - 1) : operate('insert', rows.length - 1));
  const open = row === undefined ? undefined : rows[row];
  return (
    <>
      {shown.length === 0 ? null : (
        <ol className={styles.cards} aria-label={label}>
          {shown.map((each, index) => (
            <li key={each.key} style={each.indent ? { marginLeft: each.indent * 14 } : undefined}>
              <button type="button" onClick={() => setRow(index)}>
                {summary === undefined ? <RowSummary table={table} row={each} /> : summary(index)}
                <Flags cells={each.cells} />
              </button>
            </li>
          ))}
        </ol>
      )}
      {canAdd ? (
        <Button block onClick={add}>
          增加一行
        </Button>
      ) : null}
      <Drawer
        title={open?.label ?? ''}
        open={open !== undefined}
        onClose={() => setRow(undefined)}
        placement="bottom"
        size="85%"
        destroyOnHidden
      >
        {row === undefined || open === undefined ? null : (
          <div className={styles.card}>
            <RowFields key={row} table={table} draft={draft} row={row} label={label} />
            {detail?.(row)}
            <div className={styles.tools} role="toolbar" aria-label={`${label}的行`}>
              <Button disabled={row === 0} onClick={() => setRow(row - 1)}>
                上一行
              </Button>
              <Button disabled={row >= rows.length - 1} onClick={() => setRow(row + 1)}>
                下一行
              </Button>
              {operationNames
                .filter(([operation]) => operations.includes(operation) && !(hasSpareRow && row === rows.length - 1))
                .map(([operation, name]) => (
                  <Button key={operation} danger={operation === 'delete'} onClick={() => operate(operation, row)}>
                    {name}
                  </Button>
                ))}
              {(table.actions ?? []).map(({ name, says, done }) => (
                <Button
                  key={name}
                  title={says}
                  onClick={() =>
                    draft.change((evaluation) => done(evaluation, { top: row, bottom: row, left: 0, right: 0 }))
                  }
                >
                  {name}
                </Button>
              ))}
            </div>
          </div>
        )}
      </Drawer>
    </>
  );
};

/** The open cells of a row as fields. */
const RowFields = ({
  table: { columns, rows, edited },
  draft,
  row,
  label,
}: Pick<TableCardsProps, 'table' | 'draft' | 'label'> & { readonly row: number }) =>
  columns.map(({ id, title, isFixed, isLive, choices }, column) => {
    const cell = rows[row]?.cells[column];
    if (cell === undefined || isFixed || cell.isFixed) return null;
    return (
      <LabelledField
        key={id}
        label={title}
        value={cell.text}
        placeholder={cell.ghost}
        trouble={cell.flag?.message}
        choices={choices}
        isLive={isLive}
        onChange={(text) =>
          draft.change((evaluation) => edited(evaluation, [{ row, column, text }]), `card ${label} ${row} ${id}`)
        }
      />
    );
  });

/** The name of a row, and the other cells that hold something below it. */
const RowSummary = ({ table: { columns }, row }: { readonly table: Table; readonly row: SheetRow }) => {
  const name = Math.max(
    0,
    columns.findIndex(({ isName }) => isName),
  );
  return (
    <>
      <b>{wordsOf(row.cells[name]) || row.label}</b>
      <span className={styles.values}>
        {columns.map(({ id, title, isFigure }, at) => {
          const words = at === name ? '' : wordsOf(row.cells[at]);
          return words === '' ? null : (
            <span key={id} className={isFigure ? 'number' : undefined}>
              {title} {words}
            </span>
          );
        })}
      </span>
    </>
  );
};

const wordsOf = (cell: SheetCell | undefined): string => cell?.text || (cell?.ghost ?? '');

const Flags = ({ cells }: { readonly cells: readonly SheetCell[] }) => {
  const count = cells.filter(({ flag }) => flag !== undefined).length;
  return count === 0 ? null : <em>{count}处要看</em>;
};
