import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../budget.js';
import { defaultLimits } from '../limits.js';
import { type Area, parseArea, parseReference, type Sheet } from './sheet.js';
import { sheetToBlocks } from './sheet-to-blocks.js';

const position = fc.record({ row: fc.integer({ min: 0, max: 12 }), column: fc.integer({ min: 0, max: 8 }) });
const cell = fc.tuple(position, fc.integer({ min: 1, max: 999 })).map(([at, text]) => ({ ...at, text: `值${text}` }));
const area: fc.Arbitrary<Area> = fc
  .tuple(position, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .map(([at, down, right]) => ({ top: at.row, left: at.column, bottom: at.row + down, right: at.column + right }));
const sheet: fc.Arbitrary<Sheet> = fc.record({
  name: fc.constant('表'),
  cells: fc.uniqueArray(cell, { maxLength: 60, selector: ({ row, column }) => `${row},${column}` }),
  merges: fc.array(area, { maxLength: 6 }),
  hiddenRows: fc.uniqueArray(fc.nat(12), { maxLength: 3 }).map((rows) => new Set(rows)),
  hiddenColumns: fc.array(
    fc.nat(8).map((column) => ({ first: column, last: column + 1 })),
    { maxLength: 2 },
  ),
  ruledRows: fc.uniqueArray(fc.nat(12), { maxLength: 5 }).map((rows) => new Set(rows)),
});

describe('sheetToBlocks', () => {
  it('gives grids that are covered exactly once, even for overlapping areas', () => {
    fc.assert(
      fc.property(sheet, (given) => {
        for (const block of sheetToBlocks(given, new Budget(defaultLimits), [])) {
          if (block.type !== 'table') continue;
          const covered = new Array<number>(block.rows * block.columns).fill(0);
          for (const { row, column, rowSpan, columnSpan } of block.cells) {
            for (let r = row; r < row + rowSpan; r++) {
              for (let c = column; c < column + columnSpan; c++)
                covered[r * block.columns + c] = (covered[r * block.columns + c] ?? 0) + 1;
            }
          }
          expect(covered.every((count) => count === 1)).toBe(true);
        }
      }),
    );
  });

  it('keeps every text that shows', () => {
    fc.assert(
      fc.property(sheet, (given) => {
        const plain = { ...given, merges: [], hiddenRows: new Set<number>(), hiddenColumns: [] };
        const found = sheetToBlocks(plain, new Budget(defaultLimits), []).flatMap((block) =>
          block.type === 'table' ? block.cells.map((one) => one.text).filter((text) => text !== '') : [block.text],
        );
        expect(found.sort()).toEqual(given.cells.map((one) => one.text).sort());
      }),
    );
  });
});

describe('references', () => {
  it('reads positions and areas', () => {
    expect(parseReference('$AB$12')).toEqual({ row: 11, column: 27 });
    expect(parseReference('XFD1048576')).toEqual({ row: 1_048_575, column: 16_383 });
    expect(parseReference('XFE1')).toBeUndefined();
    expect(parseReference('A0')).toBeUndefined();
    expect(parseArea('C3:A1')).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
    expect(parseArea('B2')).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  });
});
