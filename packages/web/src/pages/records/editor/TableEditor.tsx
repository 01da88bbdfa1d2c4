import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import type { Draft } from '../draft/useDraft.js';
import type { Table } from '../model/table.js';
import { type RowOperation, Sheet } from '../sheet/Sheet.js';
import type { CellPlace, Range } from '../sheet/selection.js';
import type { CellEdit } from '../sheet/sheet.js';
import styles from './editor.module.css';

const operations = [
  ['insert', '插入一行', PlusOutlined, 'Ctrl+Enter'],
  ['delete', '删除行', DeleteOutlined, 'Ctrl+Delete'],
  ['up', '上移', ArrowUpOutlined, 'Alt+↑'],
  ['down', '下移', ArrowDownOutlined, 'Alt+↓'],
] as const;

/** A sheet over a part of the record, with what can be done to its rows. */
export const TableEditor = ({
  label,
  table,
  draft,
  tools,
  onSelect,
  goTo,
}: {
  readonly label: string;
  readonly table: Table;
  readonly draft: Draft;
  readonly tools?: ReactNode;
  readonly onSelect?: (place: CellPlace) => void;
  readonly goTo?: CellPlace | undefined;
}) => {
  const [range, setRange] = useState<Range>({ top: 0, bottom: 0, left: 0, right: 0 });
  const edit = (edits: readonly CellEdit[], merge?: string) =>
    draft.change((evaluation) => table.edited(evaluation, edits), merge);
  const operate = (operation: RowOperation, rows: Range) =>
    draft.change((evaluation) => table.operated?.(evaluation, operation, rows) ?? evaluation);
  const select = useCallback(
    (place: CellPlace, next: Range) => {
      setRange(next);
      onSelect?.(place);
    },
    [onSelect],
  );
  return (
    <>
      {table.operated === undefined && tools === undefined ? null : (
        <div className={styles.tools} role="toolbar" aria-label={`${label}的行`}>
          {table.operated === undefined
            ? null
            : operations.map(([operation, name, Icon, key]) => (
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
          {tools}
        </div>
      )}
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
        {...(table.operated === undefined ? {} : { onRows: operate })}
      />
    </>
  );
};
