import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearEdits, pasteEdits, reachIn, textsIn } from './edits.js';
import { type Extent, firstCell, rangeOf, type SelectionEvent, selected } from './selection.js';
import type { SheetColumn, SheetRow } from './sheet.js';

const columns: SheetColumn[] = ['一级', '三级', '分值', '可得'].map((title, at) => ({
  id: title,
  title,
  width: 80,
  ...(at === 3 ? { isFixed: true } : {}),
}));
const rows: SheetRow[] = ['甲', '乙', '丙', '丁'].map((text, at) => ({
  key: text,
  label: text,
  cells: [
    { text: at < 3 ? '产出' : '效益', span: at === 0 ? 3 : at < 3 ? 0 : 1 },
    { text },
    { text: `${at}` },
    { text: '', ghost: '5' },
  ],
}));
const extent: Extent = { rows: 4, columns: 4, reach: ({ row, column }) => reachIn(rows, row, column) };
const table = { rows, columns, grows: true };
const run = (...events: SelectionEvent[]) => events.reduce((state, event) => selected(state, event, extent), firstCell);
const step = (down: number, across: number, extend = false) =>
  ({ type: 'step', rows: down, columns: across, extend }) as const;

describe('moving about', () => {
  it('leaves merged cells below their end and enters them at their beginning', () => {
    expect(run(step(1, 0)).focus).toEqual({ row: 3, column: 0 });
    expect(run(step(1, 0), step(-1, 0)).focus).toEqual({ row: 0, column: 0 });
    expect(run(step(0, 1), step(2, 0), step(0, -1)).focus).toEqual({ row: 0, column: 0 });
  });

  it('selects rectangles with the whole of a merged cell', () => {
    expect(rangeOf(firstCell, extent)).toEqual({ top: 0, bottom: 2, left: 0, right: 0 });
    expect(rangeOf(run(step(0, 1), step(2, 1, true)), extent)).toEqual({ top: 0, bottom: 2, left: 1, right: 2 });
    expect(rangeOf(run({ type: 'all' }), extent)).toEqual({ top: 0, bottom: 3, left: 0, right: 3 });
  });

  it('goes on with Tab to the next open cell, over fixed and covered ones', () => {
    const next = { type: 'next', by: 1, isOpen: ({ column }: { column: number }) => column !== 3 } as const;
    expect(run(next, next, next).focus).toEqual({ row: 1, column: 1 });
    expect(run(next, next, next, { ...next, by: -1 }).focus).toEqual({ row: 0, column: 2 });
    expect(run({ type: 'edge', rows: 1, columns: 1 }, next).focus).toEqual({ row: 3, column: 3 });
  });

  it('never leaves the sheet', () => {
    const event = fc.oneof(
      fc.record({
        type: fc.constant('step' as const),
        rows: fc.integer({ min: -5, max: 5 }),
        columns: fc.integer({ min: -5, max: 5 }),
        extend: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('edge' as const),
        rows: fc.constantFrom(-1 as const, 0 as const, 1 as const),
        columns: fc.constantFrom(-1 as const, 0 as const, 1 as const),
        extend: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const state = run(...events);
        const range = rangeOf(state, extent);
        expect(range.top).toBeGreaterThanOrEqual(0);
        expect(range.bottom).toBeLessThan(4);
        expect(range.right).toBeLessThan(4);
        expect(reachIn(rows, state.focus.row, state.focus.column)[0]).toBe(state.focus.row);
      }),
    );
  });
});

describe('edits of a selection', () => {
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, bottom, left, right });

  it('fill a selection with one cell, repeat a block, or begin at the corner', () => {
    expect(pasteEdits([['9']], at(0, 2, 2, 2), table).map(({ row, text }) => [row, text])).toEqual([
      [0, '9'],
      [1, '9'],
      [2, '9'],
    ]);
    expect(pasteEdits([['a'], ['b']], at(0, 1, 3, 1), table).map(({ text }) => text)).toEqual(['a', 'b', 'a', 'b']);
    expect(pasteEdits([['a', 'b']], at(3, 1, 3, 1), table)).toEqual([
      { row: 3, column: 1, text: 'a' },
      { row: 3, column: 2, text: 'b' },
    ]);
  });

  it('spare fixed cells, and grow the sheet only where it may grow', () => {
    expect(pasteEdits([['x', 'y']], at(0, 2), table)).toEqual([{ row: 0, column: 2, text: 'x' }]);
    const two = [['戊'], ['己']];
    expect(pasteEdits(two, at(3, 1), table).map(({ row }) => row)).toEqual([3, 4]);
    expect(pasteEdits(two, at(3, 1), { ...table, grows: false }).map(({ row }) => row)).toEqual([3]);
  });

  it('blank what is typed, and copy also what is computed', () => {
    expect(clearEdits(at(1, 1, 1, 3), table)).toEqual([
      { row: 1, column: 1, text: '' },
      { row: 1, column: 2, text: '' },
    ]);
    expect(textsIn(at(1, 2, 1, 3), rows)).toEqual([['1', '5']]);
  });
});
