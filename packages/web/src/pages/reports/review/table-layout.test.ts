import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../api/types.js';
import { columnNeeds, fitColumns, isNumber, sectionsOf } from './table-layout.js';

const cell = (row: number, column: number, text = '甲', rowSpan = 1, columnSpan = 1): Cell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text,
});

const grid = (rows: number, columns: number, text = (row: number, column: number) => `${row}.${column}`): Table => ({
  type: 'table',
  rows,
  columns,
  cells: Array.from({ length: rows * columns }, (_, index) => {
    const row = Math.floor(index / columns);
    return cell(row, index % columns, text(row, index % columns));
  }),
});

describe('sectionsOf', () => {
  it('keeps merged cells in one section and fills positions that no cell covers', () => {
    const table: Table = {
      type: 'table',
      rows: 3,
      columns: 3,
      cells: [cell(0, 0, '部门', 2, 1), cell(0, 1, '预算', 1, 2), cell(1, 2, '5'), cell(2, 0), cell(2, 1), cell(2, 2)],
    };
    const [section, ...others] = sectionsOf(table);
    expect(others).toEqual([]);
    expect(section?.rows.map(({ items }) => items.map((item) => ('gap' in item ? `-${item.gap}` : item.text)))).toEqual(
      [
        ['部门', '预算'],
        ['-1', '5'],
        ['甲', '甲', '甲'],
      ],
    );
  });

  it('cuts a long table only where no merged cell is cut', () => {
    const table = grid(150, 2);
    const cells = table.cells.filter(({ row, column }) => column !== 0 || row < 55 || row > 64);
    const merged = {
      ...table,
      cells: [...cells, cell(55, 0, '合并', 10, 1)].sort((a, b) => a.row - b.row || a.column - b.column),
    };
    const cuts = sectionsOf(merged).map(({ from, to }) => [from, to]);
    expect(cuts).toEqual([
      [0, 65],
      [65, 125],
      [125, 150],
    ]);
  });

  it('shows every cell exactly once, and fills each row', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 140 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc
        .array(
          fc.record({ row: fc.nat(rows - 1), column: fc.nat(columns - 1), down: fc.integer({ min: 1, max: 9 }) }),
          {
            maxLength: 6,
          },
        )
        .map((merges): Table => {
          const plain = grid(rows, columns);
          const taken = new Set<string>();
          const anchors: Cell[] = [];
          for (const { row, column, down } of merges) {
            const span = Math.min(down, rows - row);
            const covered = Array.from({ length: span }, (_, index) => `${row + index}/${column}`);
            if (covered.some((key) => taken.has(key))) continue;
            for (const key of covered) taken.add(key);
            anchors.push(cell(row, column, '合', span));
          }
          const cells = [...plain.cells.filter((one) => !taken.has(`${one.row}/${one.column}`)), ...anchors];
          return { ...plain, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
        }),
    );
    fc.assert(
      fc.property(table, (one) => {
        const sections = sectionsOf(one);
        const shown = sections.flatMap(({ rows }) =>
          rows.flatMap(({ items }) => items.filter((item) => !('gap' in item))),
        );
        expect(shown).toEqual(one.cells);
        for (const { to, rows } of sections) {
          for (const { items } of rows) {
            for (const item of items) if (!('gap' in item)) expect(item.row + item.rowSpan).toBeLessThanOrEqual(to);
          }
        }
        expect(sections.at(-1)?.to).toBe(one.rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe('columns', () => {
  const words = '按照评价标准逐项核对并说明扣分原因，未说明的不计分';
  const needs = columnNeeds(grid(2, 2, (_, column) => (column === 0 ? words : '1,234,567.89')));

  it('give words more room than numbers, and numbers enough in any room', () => {
    const [text = 0, figure = 0] = fitColumns(needs, 20);
    expect(text + figure).toBeCloseTo(20);
    expect(text).toBeGreaterThan(figure);
    const [, narrow = 0] = fitColumns(needs, 1);
    expect(narrow).toBeGreaterThanOrEqual('1,234,567.89'.length * 0.56);
  });

  it('take no more room than they can use', () => {
    const widths = fitColumns(needs, 500);
    for (const [column, width] of widths.entries()) expect(width).toBeCloseTo(needs.most[column] ?? 0);
  });

  it('count merged cells where nothing else stands', () => {
    const table: Table = { type: 'table', rows: 1, columns: 3, cells: [cell(0, 0, '标题标题标题', 1, 3)] };
    expect(new Set(columnNeeds(table).most).size).toBe(1);
    expect(columnNeeds(table).most[0]).toBeGreaterThan(2);
  });

  it('fill the room exactly, between what they need least and most', () => {
    const column = fc.tuple(fc.double({ min: 1, max: 12, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 1, max: 300, noNaN: true }),
        (all, room) => {
          const least = all.map(([width]) => width);
          const most = all.map(([width, more]) => width + more);
          const widths = fitColumns({ least, most }, room);
          const total = (list: readonly number[]) => list.reduce((sum, width) => sum + width, 0);
          expect(total(widths)).toBeCloseTo(Math.min(Math.max(room, total(least)), total(most)));
          for (const [index, width] of widths.entries()) {
            expect(width).toBeGreaterThanOrEqual((least[index] ?? 0) - 1e-6);
            expect(width).toBeLessThanOrEqual((most[index] ?? 0) + 1e-6);
          }
        },
      ),
    );
  });
});

describe('isNumber', () => {
  it.each([
    ['1,234.50', true],
    ['97.68%', true],
    ['-', true],
    ['12万元', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isNumber(text)).toBe(expected);
  });
});
