import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../document.js';
import { defaultLimits } from '../limits.js';
import { readXlsx } from './read-xlsx.js';
import { sheetData, writeXlsx } from './testing/write-xlsx.js';

const read = (xml: string, more: { strings?: string; styles?: string; date1904?: boolean } = {}) =>
  readXlsx(writeXlsx({ sheets: [{ name: '自评表', xml }], ...more }), defaultLimits);

const table = (blocks: readonly Block[]): Table => {
  const found = blocks.find((block) => block.type === 'table');
  if (found?.type !== 'table') throw new Error('no table');
  return found;
};
const texts = (blocks: readonly Block[]) => table(blocks).cells.map((cell) => cell.text);

const STYLES = `<numFmts count="2"><numFmt numFmtId="170" formatCode="#,##0.00&quot;万元&quot;"/><numFmt numFmtId="171" formatCode="0.0_ "/></numFmts>
<borders><border/><border><left style="thin"/><right style="thin"/></border></borders>
<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="171"/><xf numFmtId="0" borderId="1"/></cellXfs>`;

describe('readXlsx', () => {
  it('gives values as displayed', () => {
    const { blocks } = read(
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
       <row r="2"><c r="A2" s="1"><v>0.97670000000000001</v></c><c r="B2" s="2"><v>3279.31</v></c></row>
       <row r="3"><c r="A3" s="3"><v>45291</v></c><c r="B3" s="4"><v>45291</v></c></row>
       <row r="4"><c r="A4"><v>0.30000000000000004</v></c><c r="B4" s="5"><v>19.999999999999996</v></c></row>
       <row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>`,
      {
        strings:
          '<si><r><t>一级</t></r><r><t>指标</t></r><rPh sb="0" eb="1"><t>ヨミ</t></rPh></si><si><t>第一行_x000D_\n第二行</t></si>',
        styles: STYLES,
      },
    );
    expect(texts(blocks)).toEqual([
      '一级指标',
      '第一行\n第二行',
      '97.67%',
      '3,279.31万元',
      '2023年12月31日',
      '2023年12月',
      '0.3',
      '20.0',
      'TRUE',
      '#DIV/0!',
    ]);
  });

  it('counts days from 1904 where the workbook says so', () => {
    const cells = '<sheetData><row r="1"><c r="A1" s="3"><v>43829</v></c></row></sheetData>';
    const { blocks } = read(cells, { styles: STYLES, date1904: true });
    expect(blocks).toEqual([{ type: 'paragraph', text: '2023年12月31日', origin: 'body' }]);
  });

  it('keeps merged areas, and shows only their first cell', () => {
    const rows = [
      ['产出', '数量', '10'],
      ['残留', '质量', '8'],
    ];
    const { blocks } = read(`${sheetData(rows)}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`);
    expect(table(blocks)).toMatchObject({ rows: 2, columns: 3, name: '自评表' });
    expect(table(blocks).cells[0]).toEqual({ row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: '产出' });
    expect(texts(blocks)).not.toContain('残留');
  });

  it('makes titles and notes paragraphs and cuts at blank rows', () => {
    const { blocks } = read(
      `${sheetData([
        ['青川县司法局自评表'],
        ['指标', '得分'],
        ['数量', '9'],
        ['说明：得分保留两位小数。'],
        [],
        ['附表'],
        ['项目', '金额'],
        ['普法', '12.5'],
      ])}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    );
    expect(blocks.map((block) => (block.type === 'table' ? block.rows : block.text))).toEqual([
      '青川县司法局自评表',
      2,
      '说明：得分保留两位小数。',
      '附表',
      2,
    ]);
  });

  it('keeps a last row with one filled cell in the table', () => {
    const { blocks } = read(
      sheetData([
        ['指标', '得分'],
        ['数量', '9'],
        ['合计', ''],
      ]),
    );
    expect(table(blocks).rows).toBe(3);
  });

  it('keeps a blank row of a drawn grid inside the table', () => {
    const ruled = '<row r="2"><c r="A2" s="6"/><c r="B2" s="6"/></row>';
    const xml = sheetData([['指标', '得分'], [], ['数量', '9']]).replace('<row r="2"></row>', ruled);
    expect(table(read(xml, { styles: STYLES }).blocks).rows).toBe(3);
    expect(read(xml).blocks).toHaveLength(2);
  });

  it('leaves out hidden sheets, rows and columns and says so', () => {
    const xml = sheetData([
      ['指标', '底数', '得分'],
      ['数量', '7', '9'],
      ['质量', '6', '8'],
    ]).replace('<row r="2">', '<row r="2" hidden="1">');
    const { blocks, remarks } = readXlsx(
      writeXlsx({
        sheets: [
          { name: '自评表', xml: `<cols><col min="2" max="2" hidden="1"/></cols>${xml}` },
          { name: '底稿', state: 'veryHidden', xml: sheetData([['底稿']]) },
        ],
      }),
      defaultLimits,
    );
    expect(texts(blocks)).toEqual(['指标', '得分', '质量', '8']);
    expect(remarks).toHaveLength(2);
    expect(remarks.join()).toContain('底稿');
    expect(remarks.join()).toContain('隐藏');
  });

  it('says which formulas have no stored result', () => {
    const xml =
      '<sheetData><row r="1"><c r="A1" t="str"><v>合计</v></c><c r="B1"><f>SUM(C1:D1)</f></c></row></sheetData>';
    expect(read(xml).remarks.join()).toContain('1 个公式');
  });

  it('is not moved by far cells and areas over the whole sheet', () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="str"><v>远处</v></c></row></sheetData>';
    const xml = sheetData([
      ['甲', '乙'],
      ['1', '2'],
    ]).replace('</sheetData>', far);
    expect(read(xml).blocks).toHaveLength(2);
    const merged = `${sheetData([['整表']])}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(read(merged).blocks).toEqual([{ type: 'paragraph', text: '整表', origin: 'body' }]);
  });

  it('refuses areas that overlap without end', () => {
    const merges = Array.from({ length: 5_000 }, () => '<mergeCell ref="A1:C3"/>').join('');
    expect(() => read(`${sheetData([['甲']])}<mergeCells>${merges}</mergeCells>`)).toThrow('合并单元格过多');
  });
});
