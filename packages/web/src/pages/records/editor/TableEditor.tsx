import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import { useNarrow } from '../../../common/useNarrow.js';
import type { Draft } from '../draft/useDraft.js';
import type { Table } from '../model/table.js';
import { type RowOperation, Sheet } from '../sheet/Sheet.js';
import type { CellPlace, Range } from '../sheet/selection.js';
import { type CellEdit, isOpenCell } from '../sheet/sheet.js';
import styles from './editor.module.css';
import { TableCards } from './TableCards.js';

const operationButtons = [
  ['insert', '插入一行', PlusOutlined, 'Ctrl+Enter'],
  ['delete', '删除行', DeleteOutlined, 'Ctrl+Delete'],
  ['up', '上移', ArrowUpOutlined, 'Alt+↑'],
  ['down', '下移', ArrowDownOutlined, 'Alt+↓'],
] as const;

interface TableEditorProps {
  readonly label: string;
  readonly table: Table;
  readonly draft: Draft;
  readonly tools?: ReactNode;
  /** What a card says of its row on a narrow screen; by default what the row says. */
  readonly summary?: (row: number) => ReactNode;
  /** What is said of the row that is worked on. */
  readonly detail?: (row: number) => ReactNode;
  /** Begins at a cell; each new object counts. */
  readonly goTo?: CellPlace | undefined;
}

/** A part of the record as a table, with what can be done to its rows: a sheet, cards on a narrow screen. */
export const TableEditor = (props: TableEditorProps) => {
  const { label, table, draft, tools, summary, detail, goTo } = props;
  if (!useNarrow()) return <SheetEditor {...props} />;
  return (
    <>
      {tools === undefined ? null : <div className={styles.tools}>{tools}</div>}
      <TableCards label={label} table={table} draft={draft} summary={summary} detail={detail} goTo={goTo} />
    </>
  );
};

interface Selected {
  readonly place: CellPlace;
  readonly range: Range;
}

const first: Selected = { place: { row: 0, column: 0 }, range: { top: 0, bottom: 0, left: 0, right: 0 } };

const SheetEditor = ({ label, table, draft, tools, detail, goTo }: TableEditorProps) => {
  const [{ place, range }, setSelected] = useState<Selected>(first);
  const { operations, actions = [] } = table;
  const edit = (edits: readonly CellEdit[], merge?: string) =>
    draft.change((evaluation) => table.edited(evaluation, edits), merge);
  const operate = (operation: RowOperation, rows: Range) => {
    if (operations.includes(operation)) draft.change((evaluation) => table.operated(evaluation, operation, rows));
  };
  const select = useCallback((next: CellPlace, rows: Range) => setSelected({ place: next, range: rows }), []);
  const hasTools = operations.length + actions.length > 0 || tools !== undefined;
  return (
    <>
      {hasTools ? (
        <div className={styles.tools} role="toolbar" aria-label={`${label}的行`}>
          {operationButtons
            .filter(([operation]) => operations.includes(operation))
            .map(([operation, name, Icon, key]) => (
              <Button
                key={operation}
                size="small"
                type="text"
                icon={<Icon aria-hidden />}
                title={`${name}（${key}）`}
                onClick={() => operate(operation, range)}
              >
                {name}
              </Button>
            ))}
          {actions.map(({ name, says, done }) => (
            <Button
              key={name}
              size="small"
              type="text"
              title={says}
              onClick={() => draft.change((evaluation) => done(evaluation, range))}
            >
              {name}
            </Button>
          ))}
          {tools}
          <ChoiceOfCell table={table} place={place} onChange={(text) => edit([{ ...place, text }])} />
        </div>
      ) : null}
      <Sheet
        label={label}
        columns={table.columns}
        rows={table.rows}
        grows={table.grows}
        onEdit={edit}
        onUndo={draft.undo}
        onRedo={draft.redo}
        onSelect={select}
        goTo={goTo}
        {...(operations.length === 0 ? {} : { onRows: operate })}
      />
      {detail?.(place.row)}
    </>
  );
};

/** The choices of the active cell, where it can hold nothing else. */
const ChoiceOfCell = ({
  table: { columns, rows },
  place,
  onChange,
}: {
  readonly table: Table;
  readonly place: CellPlace;
  readonly onChange: (text: string) => void;
}) => {
  const column = columns[place.column];
  const row = rows[place.row];
  if (column?.choices === undefined || row === undefined) return null;
  if (!isOpenCell(rows, columns, place.row, place.column)) return null;
  return (
    <Select
      size="small"
      allowClear
      className={styles.choice ?? ''}
      aria-label={`${row.label}的${column.title}`}
      placeholder={column.title}
      value={row.cells[place.column]?.text || null}
      options={column.choices.map((choice) => ({ value: choice, label: choice }))}
      onChange={(text) => onChange(text ?? '')}
    />
  );
};
