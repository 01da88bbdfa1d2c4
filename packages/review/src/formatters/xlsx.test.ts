import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ReviewResult } from '../model/review.js';
import { dismissedResult, hostileResult, sampleResult, sampleReview } from './testing/sample-result.js';
import { xlsxFormatter } from './xlsx.js';

async function open(result: ReviewResult) {
  const bytes = await xlsxFormatter.format(result, { color: false, width: 80, verbose: false });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(Buffer.from(bytes)).buffer);
  return workbook;
}
const texts = (sheet: exceljs.Worksheet | undefined, row: number): string[] => {
  const values = sheet?.getRow(row).values;
  return Array.isArray(values) ? Array.from(values.slice(1), (value) => String(value ?? '')) : [];
};

describe('xlsxFormatter', () => {
  it('writes one row a finding, the gravest first, ready to be answered', async () => {
    const sheet = (await open(sampleResult)).getWorksheet('问题清单');
    expect(texts(sheet, 1)).toEqual([
      ...[
        '序号',
        '文件',
        '单位',
        '年度',
        '级别',
        '问题',
        '位置',
        '原文',
        '表述数',
        '核对数',
        '说明',
        '依据',
        '建议',
        '整改情况',
        '编号',
      ],
    ]);
    expect(texts(sheet, 2).slice(0, 7)).toEqual([
      ...[
        '1',
        sampleReview.file,
        '云岭县工商业联合会',
        '2023',
        '错误',
        '得分与评分标准不符',
        '第1个表格第2行第7、6列（二、部门财务情况）',
      ],
    ]);
    expect(sheet?.rowCount).toBe(5);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe('A1:O5');
    expect(sheet?.getRow(2).height).toBeGreaterThan(30);
  });

  it('tells what was checked and what could not be read', async () => {
    const workbook = await open(sampleResult);
    expect(texts(workbook.getWorksheet('核对情况'), 2).slice(2)).toEqual([
      '2023',
      '96.82',
      '92.82',
      '优',
      '2',
      '1',
      '1',
      '27',
      '12',
      '5',
      '1',
      '1',
      '2',
      '1',
      '1',
    ]);
    expect(texts(workbook.getWorksheet('未能读取'), 2)).toEqual([
      '报告/损坏.docx',
      '文件已损坏，无法打开；请用 Word 重新另存后再试。',
    ]);
    expect((await open({ ...sampleResult, failed: [] })).worksheets).toHaveLength(2);
  });

  it('moves what was dismissed to a sheet of its own', async () => {
    const workbook = await open(dismissedResult);
    expect(workbook.getWorksheet('问题清单')?.rowCount).toBe(4);
    const sheet = workbook.getWorksheet('已排除');
    expect(texts(sheet, 2)[4]).toBe('已排除');
    expect(texts(sheet, 2).slice(6)).toEqual(['李明', '2024-03-18']);
    expect(texts(sheet, 3).slice(1, 3)).toEqual(['f9lapsed', '总分与得分之和不符']);
    expect(texts(sheet, 3)[4]).toBe('已失效');
  });

  it('never makes a formula or a link of text, and its XML is legal', async () => {
    for (const sheet of (await open(hostileResult)).worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect([exceljs.ValueType.String, exceljs.ValueType.Number, exceljs.ValueType.Null]).toContain(cell.type);
          expect(cell.text).not.toMatch(/[\p{Cs}\u202e]|(?![\n\t])\p{Cc}/u);
        }),
      );
    }
  });
});
