import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGrids } from './grid.js';
import type { Segment } from './segments.js';

const across = (at: number, from: number, to: number): Segment => ({ horizontal: true, at, from, to });
const down = (at: number, from: number, to: number): Segment => ({ horizontal: false, at, from, to });

describe('findGrids', () => {
  it('rebuilds merged cells from missing lines', () => {
    const grids = findGrids([
      across(0, 0, 90),
      across(20, 30, 90),
      across(40, 0, 90),
      down(0, 0, 40),
      down(30, 0, 40),
      down(60, 20, 40),
      down(90, 0, 40),
    ]);
    expect(grids?.[0]?.cells).toEqual([
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
      { row: 1, column: 2, rowSpan: 1, columnSpan: 1 },
    ]);
  });

  it('keeps tables apart that do not touch', () => {
    const table = (x: number, y: number) =>
      [0, 20, 40].flatMap((o) => [across(y + o, x, x + 40), down(x + o, y, y + 40)]);
    expect(
      findGrids([...table(0, 100), ...table(0, 0), ...table(200, 0)])?.map((grid) => [grid.xs[0], grid.ys[0]]),
    ).toEqual([
      [0, 0],
      [200, 0],
      [0, 100],
    ]);
  });

  it('gives up on a drawing', () => {
    const lines = Array.from({ length: 4_000 }, (_, i) => across(i * 3, 0, 500));
    expect(findGrids(lines)).toBeUndefined();
  });

  it('covers every grid exactly, whatever lines there are', () => {
    const place = fc.integer({ min: 0, max: 10 }).map((step) => step * 20);
    const segment = fc.tuple(fc.boolean(), place, place, place).map(([horizontal, at, a, b]) => ({
      horizontal,
      at,
      from: Math.min(a, b),
      to: Math.max(a, b) + 20,
    }));
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 40 }), (segments) => {
        for (const grid of findGrids(segments) ?? []) {
          const columns = grid.xs.length - 1;
          const covered = new Array<number>(columns * (grid.ys.length - 1)).fill(0);
          for (const { row, column, rowSpan, columnSpan } of grid.cells) {
            for (let r = row; r < row + rowSpan; r++) {
              for (let c = column; c < column + columnSpan; c++)
                covered[r * columns + c] = (covered[r * columns + c] ?? 0) + 1;
            }
          }
          expect(covered.every((count) => count === 1)).toBe(true);
        }
      }),
    );
  });
});
