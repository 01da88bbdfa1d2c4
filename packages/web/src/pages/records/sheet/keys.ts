import type { CellPlace, Editing, SelectionEvent } from './selection.js';

export interface SheetKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks of a sheet; undefined where the key keeps its own meaning. */
export type SheetAction =
  | { readonly type: 'select'; readonly event: SelectionEvent }
  /** What was typed counts; then the selection goes on. */
  | { readonly type: 'commit'; readonly event: SelectionEvent }
  | { readonly type: 'cancel' | 'clear' | 'undo' | 'redo' | 'edit' | 'line' }
  | { readonly type: 'insert' | 'delete' | 'up' | 'down' };

const arrows: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const page = 15;

/** As in Excel, and Ctrl+Enter, Ctrl+Delete, Alt+↑/↓ for whole rows. */
export function actionOf(
  { key, ctrlKey, metaKey, shiftKey, altKey }: SheetKey,
  editing: Editing,
  isOpen: (place: CellPlace) => boolean,
): SheetAction | undefined {
  const command = ctrlKey || metaKey;
  const step = (rows: number, columns: number, extend = false): SelectionEvent => ({
    type: 'step',
    rows,
    columns,
    extend,
  });
  if (editing !== 'no') {
    if (key === 'Escape') return { type: 'cancel' };
    if (key === 'Enter') {
      if (altKey || (shiftKey && editing === 'within')) return { type: 'line' };
      return { type: 'commit', event: step(shiftKey ? -1 : 1, 0) };
    }
    if (key === 'Tab') return { type: 'commit', event: { type: 'next', by: shiftKey ? -1 : 1, isOpen } };
    const arrow = arrows[key];
    if (arrow !== undefined && editing === 'over' && !command && !shiftKey) {
      return { type: 'commit', event: step(...arrow) };
    }
    return undefined;
  }
  const arrow = arrows[key];
  if (arrow !== undefined) {
    if (altKey) return arrow[0] === 0 ? undefined : { type: arrow[0] < 0 ? 'up' : 'down' };
    if (command)
      return { type: 'select', event: { type: 'edge', rows: arrow[0], columns: arrow[1], extend: shiftKey } };
    return { type: 'select', event: step(arrow[0], arrow[1], shiftKey) };
  }
  switch (key) {
    case 'Enter':
      if (command) return { type: 'insert' };
      return { type: 'select', event: step(shiftKey ? -1 : 1, 0) };
    case 'Tab':
      return { type: 'select', event: { type: 'next', by: shiftKey ? -1 : 1, isOpen } };
    case 'Home':
      return { type: 'select', event: { type: 'edge', rows: command ? -1 : 0, columns: -1, extend: shiftKey } };
    case 'End':
      return { type: 'select', event: { type: 'edge', rows: command ? 1 : 0, columns: 1, extend: shiftKey } };
    case 'PageUp':
      return { type: 'select', event: step(-page, 0, shiftKey) };
    case 'PageDown':
      return { type: 'select', event: step(page, 0, shiftKey) };
    case 'F2':
      return { type: 'edit' };
    case 'Delete':
      return { type: command ? 'delete' : 'clear' };
    case 'Backspace':
      return { type: 'clear' };
    case 'z':
    case 'Z':
      return command ? { type: shiftKey ? 'redo' : 'undo' } : undefined;
    case 'y':
      return command ? { type: 'redo' } : undefined;
    case 'a':
      return command ? { type: 'select', event: { type: 'all' } } : undefined;
    default:
      return undefined;
  }
}

/** Tab at the end of a sheet, and Esc, let the keyboard go on to what follows it. */
export const leaves = (before: CellPlace, after: CellPlace): boolean =>
  before.row === after.row && before.column === after.column;
