import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCells, readFirstTable } from './testing/read.js';
import { p, r, tbl, tc, tr } from './testing/write-docx.js';

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const start = '<w:vMerge w:val="restart"/>';
const goOn = '<w:vMerge/>';
const cells = (body: string) => describeCells(readFirstTable(body));

describe('tables', () => {
  it('reads cells merged across and down', () => {
    const table = tbl(
      tr([tc('指标', start), tc('预算', span(2)), tc('得分')]),
      tr([tc('', goOn), tc('年初'), tc('调整'), tc('10', start)]),
      tr([tc('合计', span(3)), tc('', goOn)]),
    );
    expect(cells(table)).toEqual([
      '0,0 2×1 指标',
      '0,1 1×2 预算',
      '0,3 得分',
      '1,1 年初',
      '1,2 调整',
      '1,3 2×1 10',
      '2,0 1×3 合计',
    ]);
  });

  it('keeps the true columns of rows that begin later and of rows of different lengths', () => {
    const table = tbl(
      tr([tc('甲'), tc('乙')]),
      tr([tc('丙')], '<w:gridBefore w:val="2"/>'),
      tr([tc('丁', span(4))], '<w:gridAfter w:val="3"/>'),
    );
    expect(cells(table)).toEqual(['0,0 甲', '0,1 乙', '1,2 丙', '2,0 1×4 丁']);
    expect(readFirstTable(table).columns).toBe(4);
  });

  it('joins cells of the older horizontal merge, also where they continue downwards', () => {
    const left = '<w:hMerge w:val="restart"/>';
    const right = '<w:hMerge w:val="continue"/>';
    const table = tbl(
      tr([tc('甲', left + start), tc('', right + start), tc('乙')]),
      tr([tc('', left + goOn), tc('', right + goOn), tc('丙')]),
    );
    expect(cells(table)).toEqual(['0,0 2×2 甲', '0,2 乙', '1,2 丙']);
  });

  it('drops deleted and hidden rows and deleted cells', () => {
    const table = tbl(
      tr([tc('甲'), tc('乙')]),
      tr([tc('删'), tc('除')], '<w:del w:id="1"/>'),
      tr([tc('藏')], '<w:hidden/>'),
      tr([tc('旧', '<w:cellDel w:id="2"/>'), tc('丙'), tc('丁')], '<w:ins w:id="3"/>'),
    );
    expect(cells(table)).toEqual(['0,0 甲', '0,1 乙', '1,0 丙', '1,1 丁']);
  });

  it('reads rows and cells inside content controls', () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const table = `<w:tbl>${control(tr([tc('甲'), control(tc('乙'))]))}${tr([tc('丙'), tc('丁')])}</w:tbl>`;
    expect(cells(table)).toEqual(['0,0 甲', '0,1 乙', '1,0 丙', '1,1 丁']);
  });

  it('joins the paragraphs of a cell and keeps its blanks', () => {
    const broken = `<w:p>${r('第二段')}<w:r><w:br/></w:r>${r('换行　')}</w:p>`;
    const content = [p(' 第一段'), p(''), broken, p(''), p('')].join('');
    expect(readFirstTable(tbl(tr([`<w:tc>${content}</w:tc>`]))).cells[0]?.text).toBe(' 第一段\n\n第二段\n换行　');
  });

  it('keeps nested tables, and their text in the cell', () => {
    const inner = tbl(tr([tc('内一'), tc('内二')]), tr([tc('内合', span(2))]));
    const [cell] = readFirstTable(tbl(tr([`<w:tc>${p('前')}${inner}${p('')}</w:tc>`]))).cells;
    expect(cell?.text).toBe('前\n内一\t内二\n内合');
    expect(cell?.tables?.map(describeCells)).toEqual([['0,0 内一', '0,1 内二', '1,0 1×2 内合']]);
  });

  it('does not let cells overlap, whatever the spans and merges', () => {
    const merge = fc.constantFrom('', start, goOn, '<w:hMerge/>', '<w:hMerge w:val="restart"/>');
    const cell = fc.tuple(fc.integer({ min: 1, max: 4 }), merge);
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const table = readFirstTable(
          tbl(...drawn.map((row) => tr(row.map(([columns, more]) => tc('x', span(columns) + more))))),
        );
        const taken = new Set<string>();
        for (const { row, column, rowSpan, columnSpan } of table.cells) {
          for (let y = row; y < row + rowSpan; y++) {
            for (let x = column; x < column + columnSpan; x++) {
              expect(taken.has(`${y},${x}`)).toBe(false);
              taken.add(`${y},${x}`);
            }
          }
          expect(row + rowSpan).toBeLessThanOrEqual(table.rows);
          expect(column + columnSpan).toBeLessThanOrEqual(table.columns);
        }
        // Rows without gaps: every drawn position belongs to exactly one cell.
        const positions = drawn.reduce((sum, row) => sum + row.reduce((width, [columns]) => width + columns, 0), 0);
        expect(taken.size).toBe(positions);
      }),
      { numRuns: 60 },
    );
  });
});
