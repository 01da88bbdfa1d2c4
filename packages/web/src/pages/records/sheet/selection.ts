export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns, all included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** `over`: what is typed replaces the cell and arrows leave it; `within`: arrows move in the text. */
export type Editing = 'no' | 'over' | 'within';

export interface Selection {
  /** Where the selection began. */
  readonly anchor: CellPlace;
  /** Where it has come to: the active cell while only one is selected. */
  readonly focus: CellPlace;
  readonly editing: Editing;
}

/** What moving about must know of a sheet. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** First and last row of the cell at a place, merged ones have several. */
  reach(place: CellPlace): readonly [number, number];
}

export type SelectionEvent =
  | { readonly type: 'step'; readonly rows: number; readonly columns: number; readonly extend?: boolean }
  /** To the first or last row or column; 0 stays. */
  | { readonly type: 'edge'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1; readonly extend?: boolean }
  | { readonly type: 'to'; readonly place: CellPlace; readonly extend?: boolean }
  /** To the next open cell in reading order, as Tab does. */
  | { readonly type: 'next'; readonly by: 1 | -1; isOpen(place: CellPlace): boolean }
  | { readonly type: 'all' }
  | { readonly type: 'edit'; readonly how: Exclude<Editing, 'no'> }
  | { readonly type: 'leave' };

export const firstCell: Selection = { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 }, editing: 'no' };

/** What is selected after something was done. */
export function selected(selection: Selection, event: SelectionEvent, extent: Extent): Selection {
  if (event.type === 'edit') return { anchor: selection.focus, focus: selection.focus, editing: event.how };
  if (event.type === 'leave') return { ...selection, editing: 'no' };
  if (event.type === 'all') {
    const focus = inside({ row: extent.rows - 1, column: extent.columns - 1 }, extent);
    return { anchor: { row: 0, column: 0 }, focus, editing: 'no' };
  }
  const focus = inside(goal(selection.focus, event, extent), extent);
  const extend = 'extend' in event && event.extend === true;
  return { anchor: extend ? selection.anchor : focus, focus, editing: 'no' };
}

function goal(
  from: CellPlace,
  event: Extract<SelectionEvent, { type: 'step' | 'edge' | 'to' | 'next' }>,
  extent: Extent,
): CellPlace {
  if (event.type === 'to') return event.place;
  if (event.type === 'next') return nextOpen(from, event, extent);
  if (event.type === 'edge') {
    const at = (direction: number, now: number, last: number) => (direction === 0 ? now : direction < 0 ? 0 : last);
    return {
      row: at(event.rows, from.row, extent.rows - 1),
      column: at(event.columns, from.column, extent.columns - 1),
    };
  }
  const [first, last] = extent.reach(from);
  const row = event.rows === 0 ? from.row : event.rows > 0 ? last + event.rows : first + event.rows;
  return { row, column: from.column + event.columns };
}

function nextOpen(
  from: CellPlace,
  { by, isOpen }: Extract<SelectionEvent, { type: 'next' }>,
  { rows, columns, reach }: Extent,
): CellPlace {
  for (let index = from.row * columns + from.column + by; index >= 0 && index < rows * columns; index += by) {
    const place = { row: Math.floor(index / columns), column: index % columns };
    if (isOpen(place) && reach(place)[0] === place.row) return place;
  }
  return from;
}

/** Within the sheet, and at the beginning of a merged cell. */
export function inside({ row, column }: CellPlace, { rows, columns, reach }: Extent): CellPlace {
  const place = { row: clamp(row, rows), column: clamp(column, columns) };
  return rows === 0 ? place : { row: reach(place)[0], column: place.column };
}

const clamp = (value: number, length: number): number => Math.max(0, Math.min(value, length - 1));

/** The rectangle that is selected, with the whole of merged cells at its corners. */
export function rangeOf({ anchor, focus }: Selection, { reach }: Pick<Extent, 'reach'>): Range {
  const [a, b] = [reach(anchor), reach(focus)];
  return {
    top: Math.min(a[0], b[0]),
    bottom: Math.max(a[1], b[1]),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}
