import { describe, expect, it } from 'vitest';
import { joinTables, startTable } from './join-tables.js';
import type { PdfCell, PdfTable } from './page.js';

/** A table of rows of texts; 「^」 goes on from the cell above. */
function table(rows: readonly (readonly string[])[], xs = [0, 50, 100, 150]): PdfTable {
  const cells: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[] = [];
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      const above = cells.findLast((cell) => cell.column === column);
      if (text === '^' && above) above.rowSpan++;
      else cells.push({ row, column, rowSpan: 1, columnSpan: 1, text });
    });
  });
  return { xs, top: 0, bottom: 100, rows: rows.length, cells };
}

function join(upper: PdfTable, lower: PdfTable) {
  const remarks: string[] = [];
  const joined = joinTables(startTable(upper, 1), lower, 2, remarks);
  return { joined, remarks, texts: joined && show(joined.cells) };
}

const show = (cells: readonly PdfCell[]) =>
  cells.map((cell) => `${cell.row},${cell.column}${cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''} ${cell.text}`);

describe('joinTables', () => {
  it('appends rows', () => {
    const { texts, remarks } = join(table([['甲', '1', '2']]), table([['乙', '3', '4']]));
    expect(texts).toEqual(['0,0 甲', '0,1 1', '0,2 2', '1,0 乙', '1,1 3', '1,2 4']);
    expect(remarks).toEqual(['第1页末与第2页开头的表格按同一张表连接。']);
  });

  it('drops repeated header rows', () => {
    const header = ['指标', '分值', '得分'];
    const { joined, remarks } = join(table([header, ['甲', '1', '2']]), table([header, ['乙', '3', '4']]));
    expect(joined?.rows).toBe(3);
    expect(remarks.join()).toContain('重复的 1 行表头');
  });

  it('puts a row together that the break cut', () => {
    const { texts, remarks } = join(
      table([['甲', '5', '按计划完成的计满']]),
      table([
        ['', '', '分。'],
        ['乙', '4', '同上'],
      ]),
    );
    expect(texts).toEqual(['0,0 甲', '0,1 5', '0,2 按计划完成的计满分。', '1,0 乙', '1,1 4', '1,2 同上']);
    expect(remarks[1]).toContain('被分页断开');
  });

  it('does not run two rows with figures of their own together', () => {
    expect(join(table([['甲', '5', '']]), table([['乙', '4', '说明']])).joined?.rows).toBe(2);
  });

  it('goes on with a merged cell', () => {
    const { texts } = join(
      table([
        ['产出（4', '甲', '1'],
        ['^', '乙', '2'],
      ]),
      table([
        ['0分）', '丙', '3'],
        ['^', '丁', '4'],
      ]),
    );
    expect(texts?.[0]).toBe('0,0↓4 产出（40分）');
  });

  it('leaves tables of other widths alone', () => {
    expect(join(table([['甲', '1', '2']]), table([['乙', '3', '4']], [0, 50, 100, 190])).joined).toBeUndefined();
  });
});
