import type { Mark } from '@hengji/core';
import { Button, Drawer, Input } from 'antd';
import { useId, useState } from 'react';
import type { Finding } from '../../../api/types.js';
import type { Draft } from '../draft/useDraft.js';
import type { Table } from '../model/table.js';
import { reachIn } from '../sheet/edits.js';
import type { RowOperation } from '../sheet/Sheet.js';
import styles from './editor.module.css';
import { MarkExplanation } from './MarkExplanation.js';

/** The indicators on a narrow screen: a list, and one of them at a time in a drawer. */
export const IndicatorCards = ({
  table,
  draft,
  marks,
  findings,
}: {
  readonly table: Table;
  readonly draft: Draft;
  readonly marks: ReadonlyMap<number, Mark>;
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
}) => {
  const [row, setRow] = useState<number>();
  const { rows, columns } = table;
  const cellAt = (index: number, id: string) => {
    const column = columns.findIndex((each) => each.id === id);
    return rows[reachIn(rows, index, column)[0]]?.cells[column];
  };
  const operate = (operation: RowOperation, at: number, next: number | undefined) => {
    const range = { top: at, bottom: at, left: 0, right: 0 };
    draft.change((evaluation) => table.operated?.(evaluation, operation, range) ?? evaluation);
    setRow(next);
  };
  return (
    <>
      <ol className={styles.cards}>
        {rows.map(({ key, label, cells }, index) => {
          const flags = cells.filter(({ flag }) => flag !== undefined).length;
          return (
            <li key={key}>
              <button type="button" onClick={() => setRow(index)}>
                <small>
                  {cellAt(index, 'level1')?.text} {cellAt(index, 'level2')?.text}
                </small>
                <b>{label}</b>
                <span>
                  {cellAt(index, 'target')?.text || '—'} → {cellAt(index, 'actual')?.text || '—'}
                </span>
                <span className="number">
                  {cellAt(index, 'score')?.text || cellAt(index, 'allowed')?.text || '—'} /{' '}
                  {cellAt(index, 'weight')?.text || '—'} 分{flags === 0 ? null : <em>{flags}处要看</em>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <Button block onClick={() => operate('insert', rows.length - 1, rows.length)}>
        增加一个指标
      </Button>
      <Drawer
        title={row === undefined ? '' : (rows[row]?.label ?? '')}
        open={row !== undefined && rows[row] !== undefined}
        onClose={() => setRow(undefined)}
        placement="bottom"
        size="85%"
        destroyOnHidden
      >
        {row === undefined ? null : (
          <>
            {columns.map(({ id, title, isFixed }, column) => {
              const top = reachIn(rows, row, column)[0];
              const cell = rows[top]?.cells[column];
              return isFixed || cell === undefined ? null : (
                <CellField
                  key={`${row} ${id}`}
                  label={title}
                  text={cell.text}
                  ghost={cell.ghost}
                  trouble={cell.flag?.message}
                  onChange={(text) =>
                    draft.change(
                      (evaluation) =>
                        table.edited(evaluation, [
                          { row: id === 'level1' || id === 'level2' ? row : top, column, text },
                        ]),
                      `card ${row} ${id}`,
                    )
                  }
                />
              );
            })}
            <MarkExplanation name={rows[row]?.label ?? ''} mark={marks.get(row)} findings={findings.get(row) ?? []} />
            <div className={styles.tools}>
              <Button disabled={row === 0} onClick={() => setRow(row - 1)}>
                上一个
              </Button>
              <Button disabled={row === rows.length - 1} onClick={() => setRow(row + 1)}>
                下一个
              </Button>
              <Button onClick={() => operate('insert', row, row + 1)}>在后面插入</Button>
              <Button danger onClick={() => operate('delete', row, undefined)}>
                删除
              </Button>
            </div>
          </>
        )}
      </Drawer>
    </>
  );
};

const CellField = ({
  label,
  text,
  ghost,
  trouble,
  onChange,
}: {
  readonly label: string;
  readonly text: string;
  readonly ghost: string | undefined;
  readonly trouble: string | undefined;
  readonly onChange: (text: string) => void;
}) => {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 1, maxRows: 10 }}
        value={text}
        placeholder={ghost ?? ''}
        {...(trouble === undefined ? {} : { status: 'warning' as const })}
        onChange={(event) => onChange(event.target.value)}
      />
      {trouble === undefined ? null : <p className={styles.trouble}>{trouble}</p>}
    </div>
  );
};
