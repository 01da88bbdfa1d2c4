import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { readCells, writeCells } from './clipboard.js';
import { clearEdits, pasteEdits, reachIn, textsIn } from './edits.js';
import { actionOf, leaves } from './keys.js';
import { Row } from './Row.js';
import {
  type CellPlace,
  type Extent,
  firstCell,
  inside,
  type Range,
  rangeOf,
  type Selection,
  type SelectionEvent,
  selected,
} from './selection.js';
import { type CellEdit, isOpenCell, type SheetColumn, type SheetRow } from './sheet.js';
import styles from './sheet.module.css';

/** What can be done with whole rows. */
export type RowOperation = 'insert' | 'delete' | 'up' | 'down';

interface SheetProps {
  /** Names the table. */
  readonly label: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** A paste may add rows below the last. */
  readonly grows?: boolean;
  /** `merge`: edits of the same name that follow each other are one step. */
  readonly onEdit: (edits: readonly CellEdit[], merge?: string) => void;
  readonly onRows?: (operation: RowOperation, range: Range) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSelect?: (place: CellPlace, range: Range) => void;
  /** Selects a cell from outside; each new object counts. */
  readonly goTo?: CellPlace | undefined;
}

/** How long after the last letter what is typed counts, though the cell is not left. */
const liveDelay = 180;

let sessions = 0;

/** Of the column with the numbers of the rows. */
const numberWidth = 40;
/** A sheet as wide as this takes the whole width of the page. */
const wide = 900;

/**
 * A table that is used as in Excel: one cell is active, a text field lies over it, takes what is typed (with an input
 * method as well) and what is pasted. Everything else is a plain table.
 */
export const Sheet = ({
  label,
  columns,
  rows,
  grows = false,
  onEdit,
  onRows,
  onUndo,
  onRedo,
  onSelect,
  goTo,
}: SheetProps) => {
  const [selection, setSelection] = useState<Selection>(firstCell);
  const [hasFocus, setHasFocus] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const live = useRef<{ timer?: ReturnType<typeof setTimeout>; merge: string; before: string; isSent: boolean }>({
    merge: '',
    before: '',
    isSent: false,
  });
  const freed = useRef(false);
  const help = useId();

  const extent = useMemo<Extent>(
    () => ({ rows: rows.length, columns: columns.length, reach: ({ row, column }) => reachIn(rows, row, column) }),
    [rows, columns.length],
  );
  const focus = inside(selection.focus, extent);
  const anchor = inside(selection.anchor, extent);
  const range = rangeOf({ ...selection, anchor, focus }, extent);
  const { editing } = selection;
  const cell = rows[focus.row]?.cells[focus.column];
  const column = columns[focus.column];
  const isOpen = ({ row, column: at }: CellPlace): boolean => isOpenCell(rows, columns, row, at);

  const width = columns.reduce((sum, each) => sum + each.width, numberWidth);

  const select = (event: SelectionEvent): void => {
    const next = selected({ ...selection, focus, anchor }, event, extent);
    setSelection(next);
    if (event.type !== 'edit' && event.type !== 'leave') onSelect?.(next.focus, rangeOf(next, extent));
  };

  // The text field lies exactly over the active cell.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows and columns change the places of cells
  useLayoutEffect(() => {
    const place = body.current?.querySelector<HTMLElement>(
      `[data-row="${focus.row}"] > [data-column="${focus.column}"]`,
    );
    const { current } = field;
    if (!place || !current) return;
    current.style.transform = `translate(${place.offsetLeft}px, ${place.offsetTop}px)`;
    current.style.width = `${place.offsetWidth}px`;
    current.style.minHeight = `${place.offsetHeight}px`;
  }, [focus.row, focus.column, rows, columns, editing]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place scrolls
  useEffect(() => {
    if (!hasFocus) return;
    body.current
      ?.querySelector(`[data-row="${focus.row}"] > [data-column="${focus.column}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [focus.row, focus.column]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish counts
  useEffect(() => {
    if (goTo === undefined) return;
    const next = selected(selection, { type: 'to', place: goTo }, extent);
    setSelection(next);
    onSelect?.(next.focus, rangeOf(next, extent));
    field.current?.focus();
    body.current?.querySelector(`[data-row="${next.focus.row}"]`)?.scrollIntoView({ block: 'center' });
  }, [goTo]);

  useEffect(() => () => clearTimeout(live.current.timer), []);

  const begin = (how: 'over' | 'within'): void => {
    sessions += 1;
    live.current = { merge: `cell ${sessions}`, before: cell?.text ?? '', isSent: false };
    if (how === 'within' && field.current) {
      field.current.value = cell?.text ?? '';
      field.current.setSelectionRange(field.current.value.length, field.current.value.length);
    }
    select({ type: 'edit', how });
  };

  const send = (text: string): void => {
    clearTimeout(live.current.timer);
    const { merge, before, isSent } = live.current;
    if (!isSent && text === before) return;
    live.current.isSent = true;
    onEdit([{ ...focus, text }], merge);
  };

  const typed = (): void => {
    const text = field.current?.value ?? '';
    if (editing === 'no') {
      if (!isOpen(focus)) {
        if (field.current) field.current.value = '';
        return;
      }
      begin('over');
    }
    clearTimeout(live.current.timer);
    if (column?.isLive !== false) live.current.timer = setTimeout(() => send(text.trim()), liveDelay);
  };

  const finish = (event: SelectionEvent): void => {
    const text = (field.current?.value ?? '').trim();
    if (editing !== 'no') send(text);
    if (field.current) field.current.value = '';
    select(event);
  };

  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    // Esc outside a cell lets the next Tab leave the sheet, so that nobody is caught in it.
    const isFree = freed.current;
    freed.current = event.key === 'Escape' && editing === 'no';
    if (isFree && event.key === 'Tab') return;
    const action = actionOf(event, editing, isOpen);
    if (action === undefined) return;
    if (action.type === 'select') {
      const next = selected({ ...selection, focus, anchor }, action.event, extent);
      if (event.key === 'Tab' && leaves(focus, next.focus)) return;
    }
    event.preventDefault();
    if (action.type === 'select') select(action.event);
    else if (action.type === 'commit') finish(action.event);
    else if (action.type === 'cancel') cancel();
    else if (action.type === 'line') breakLine();
    else if (action.type === 'clear') clear();
    else if (action.type === 'undo') onUndo();
    else if (action.type === 'redo') onRedo();
    else if (action.type !== 'edit') operate(action.type);
    else if (isOpen(focus)) begin('within');
  };

  const cancel = (): void => {
    if (live.current.isSent) send(live.current.before);
    clearTimeout(live.current.timer);
    if (field.current) field.current.value = '';
    select({ type: 'leave' });
  };

  const breakLine = (): void => {
    const { current } = field;
    current?.setRangeText('\n', current.selectionStart, current.selectionEnd, 'end');
    typed();
  };

  const clear = (): void => {
    const edits = clearEdits(range, { rows, columns, grows });
    if (edits.length > 0) onEdit(edits);
  };

  const operate = (operation: RowOperation): void => {
    if (onRows === undefined) return;
    onRows(operation, range);
    const by = operation === 'up' ? -1 : operation === 'down' ? 1 : 0;
    if (operation === 'insert') setSelection(at({ row: range.bottom + 1, column: focus.column }));
    // A row that only went into the next class has not moved.
    else if (by !== 0) setSelection({ ...selection, anchor, focus });
  };

  const copied = (event: ClipboardEvent): void => {
    if (editing !== 'no') return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeCells(textsIn(range, rows)));
    if (event.type === 'cut') clear();
  };

  const pasted = (event: ClipboardEvent): void => {
    if (editing !== 'no') return;
    event.preventDefault();
    const cells = readCells(event.clipboardData.getData('text/plain'));
    const edits = pasteEdits(cells, range, { rows, columns, grows });
    if (edits.length > 0) onEdit(edits);
    const last = { row: range.top + cells.length - 1, column: range.left + (cells[0]?.length ?? 1) - 1 };
    const first = { row: range.top, column: range.left };
    setSelection({ anchor: last, focus: first, editing: 'no' });
    onSelect?.(first, {
      ...range,
      bottom: Math.max(range.bottom, last.row),
      right: Math.max(range.right, last.column),
    });
  };

  const placeAt = (target: EventTarget): CellPlace | undefined => {
    const found = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const row = found?.closest<HTMLElement>('[data-row]');
    if (!found || !row) return undefined;
    return { row: Number(row.dataset.row), column: Number(found.dataset.column) };
  };

  const clicked = (event: MouseEvent): void => {
    const place = placeAt(event.target);
    if (place === undefined || event.button !== 0) return;
    event.preventDefault();
    finish({ type: 'to', place, extend: event.shiftKey });
    field.current?.focus({ preventScroll: true });
  };

  const dragged = (event: MouseEvent): void => {
    if (event.buttons !== 1 || editing !== 'no') return;
    const place = placeAt(event.target);
    if (place !== undefined) select({ type: 'to', place, extend: true });
  };

  return (
    <div className={styles.scroll} data-focus={hasFocus} data-wide={width >= wide}>
      <div className={styles.area}>
        {/* biome-ignore lint/a11y/useKeyWithMouseEvents: the text field below takes every key */}
        <table
          className={styles.sheet}
          aria-label={label}
          onMouseDown={clicked}
          onMouseOver={dragged}
          onDoubleClick={() => isOpen(focus) && begin('within')}
          style={{ width, ...(width < wide ? {} : { minWidth: '100%' }) }}
        >
          <colgroup>
            <col style={{ width: numberWidth }} />
            {columns.map(({ id, width }) => (
              <col key={id} style={{ width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td className={styles.corner} />
              {columns.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, index) => {
              const isIn = index >= range.top && index <= range.bottom;
              return (
                <Row
                  key={row.key}
                  row={row}
                  index={index}
                  columns={columns}
                  active={index === focus.row ? focus.column : undefined}
                  left={isIn ? range.left : undefined}
                  right={isIn ? range.right : undefined}
                />
              );
            })}
          </tbody>
        </table>
        <textarea
          ref={field}
          className={styles.field}
          data-editing={editing !== 'no'}
          data-figure={column?.isFigure || undefined}
          rows={1}
          aria-label={`${label}：${rows[focus.row]?.label ?? ''}，${column?.title ?? ''}，${cell?.text || cell?.ghost || '空白'}${cell?.flag ? `，${cell.flag.message}` : ''}`}
          aria-describedby={help}
          aria-readonly={!isOpen(focus)}
          autoComplete="off"
          spellCheck={false}
          onInput={typed}
          onCompositionStart={() => editing === 'no' && isOpen(focus) && begin('over')}
          onKeyDown={pressed}
          onCopy={copied}
          onCut={copied}
          onPaste={pasted}
          onFocus={() => setHasFocus(true)}
          onBlur={() => {
            setHasFocus(false);
            if (editing !== 'no') finish({ type: 'leave' });
          }}
        />
        <span id={help} className="hidden-text">
          方向键移动，直接输入或按F2编辑，Enter向下，Tab到下一格，Esc取消；不在编辑时按Esc再按Tab离开表格
        </span>
      </div>
    </div>
  );
};

const at = (place: CellPlace): Selection => ({ anchor: place, focus: place, editing: 'no' });
