import { describe, expect, it } from 'vitest';
import { Grid } from '../grid.js';
import { tableOf } from '../testing/tables.js';
import { alignRow } from './align.js';

const columnsOf = (header: string, row: string): number[] => {
  const grid = new Grid(tableOf(`${header}\n${row}`), 0);
  return alignRow(grid.row(1), grid.row(0)).map(({ from }) => from);
};

describe('alignRow', () => {
  const header = '二级指标 | 三级指标 | 分值 | 评价标准 | 指标说明 | 得分';

  it('spreads the merged cell over the columns of words', () => {
    expect(columnsOf(header, '效益 | 经济效益 | 6 | 按实际情况设置。 | 3')).toEqual([0, 1, 2, 3, 5]);
    expect(columnsOf(header, ' | 社会效益 |  |  | 3')).toEqual([0, 1, 2, 3, 5]);
  });

  it('leaves a full row, and a row whose last cells are missing', () => {
    expect(columnsOf(header, '效益 | 经济效益 | 6 | 标准 | 说明 | 3')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(columnsOf(header, '效益 | 经济效益 | 6 | 标准')).toEqual([0, 1, 2, 3]);
  });
});
