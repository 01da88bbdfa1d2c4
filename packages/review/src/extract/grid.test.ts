import { describe, expect, it } from 'vitest';
import { Grid, slotUnder } from './grid.js';
import { tableOf } from './testing/tables.js';

describe('Grid', () => {
  const grid = new Grid(
    tableOf(`
      产出指标 | 数量\\n指标 | 办结件数 | 12件
      ^        | ^          | 走访次数
      合计     | <          | 　100　
    `),
    7,
  );

  it('resolves merged areas to one cell', () => {
    expect(grid.at(1, 0)?.cell).toBe(grid.at(0, 0)?.cell);
    expect(grid.at(2, 1)?.cell.text).toBe('合计');
  });

  it('tells anchors, continuations and absent positions apart', () => {
    expect(grid.position(0, 1)).toBe('anchor');
    expect(grid.position(1, 1)).toBe('continuation');
    expect(grid.position(2, 1)).toBe('continuation');
    expect(grid.position(1, 3)).toBe('absent');
  });

  it('gives trimmed texts and keys without any blanks', () => {
    expect(grid.at(0, 1)?.cell.key).toBe('数量指标');
    expect(grid.at(2, 2)?.cell.text).toBe('100');
  });

  it('finds the cell under a heading, also where it is wider', () => {
    expect(slotUnder(grid.row(2), { from: 0, to: 1 })?.cell.text).toBe('合计');
    expect(slotUnder(grid.row(2), { from: 1, to: 3 })?.cell.text).toBe('合计');
    expect(slotUnder(grid.row(1), { from: 3, to: 4 })).toBeUndefined();
  });
});
