import { type Evaluation, emptyEvaluation } from '@hengji/core';
import { UnreadableFile } from '@hengji/documents';
import { loadPack } from '@hengji/packs';
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sheetData, writeXlsx } from '../../../documents/src/xlsx/testing/write-xlsx.js';
import { completeRecord } from '../record/complete.js';
import { drawRecord, finish } from '../testing/random-record.js';
import { isWorkbook, readWorkbook } from './read-workbook.js';
import { nextYear } from './record/next-year.js';
import { edited, rowOf, type Typed, typeInto } from './testing/typist.js';
import { WorkbookError } from './workbook-error.js';
import { writeWorkbook } from './write-workbook.js';

const date = new Date('2024-03-01T00:00:00Z');
const pack = loadPack('hunan-department-form-2022');
const drawn = drawRecord(pack, 4711, { indicators: { min: 6, max: 6 } });
const entry = (text: string) => ({ text });
/** With an indicator whose mark the formulas give. */
const first = {
  level1: '产出指标',
  level2: '数量指标',
  name: entry('整理档案'),
  weight: entry('10'),
  target: entry('≥4000卷'),
  actual: entry('3000卷'),
  reason: entry('库房维修。'),
};
const record: Evaluation = finish(
  {
    ...drawn,
    frame: [],
    indicators: [first, ...drawn.indicators.slice(1)],
    sections: [{ number: '一、', title: '部门基本情况', level: 1, paragraphs: ['我馆有职工36人。', '下设三个科室。'] }],
  },
  pack,
);
const written = await writeWorkbook(record, pack, { date });

const at = (sheet: string, row: string, column: string, value: Typed['value']): Typed => ({
  sheet,
  row,
  column,
  value,
});
const typed = async (...cells: Typed[]) => readWorkbook(await typeInto(written, cells));
const changed = async (change: (workbook: ExcelJS.Workbook) => void) => readWorkbook(await edited(written, change));

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new RangeError(name);
  return sheet;
}

describe('readWorkbook', () => {
  it('takes what was typed, computes what follows from it, and leaves the rest as it was', async () => {
    const { evaluation, notices } = await typed(at('绩效指标', 'indicator:0', 'I', 3600));
    expect(evaluation.indicators[0]).toMatchObject({ actual: { text: '3600卷' }, score: { text: '9' } });
    expect(evaluation.indicators.slice(1)).toEqual(record.indicators.slice(1));
    expect(evaluation.total?.score?.text).not.toBe(record.total?.score?.text);
    expect(evaluation.total).toEqual(completeRecord(evaluation, pack, {}).evaluation.total);
    expect({ ...evaluation, indicators: [], total: {} }).toEqual({ ...record, indicators: [], total: {} });
    expect(notices).toEqual([]);
  });

  it('writes values as a report prints them', async () => {
    const { evaluation } = await typed(
      at('绩效指标', 'indicator:0', 'F', '≤'),
      at('绩效指标', 'indicator:0', 'G', 4100.5),
      at('绩效指标', 'indicator:1', 'G', '有效提升'),
      at('绩效指标', 'indicator:1', 'F', '定性'),
      at('绩效指标', 'indicator:1', 'H', null),
      at('绩效指标', 'indicator:1', 'I', '基本完成'),
      at('单位和人员', 'staff:0', 'C', 40),
      at('单位和人员', 'field:s1', 'C', '2025年2月'),
      at('资金', 'money:0', 'C', 1234.5),
      at('报告文字', 'section:0', 'E', '第一段。\n\n 第二段。'),
    );
    expect(evaluation.indicators[0]?.target?.text).toBe('≤4100.5卷');
    expect(evaluation.indicators[1]).toMatchObject({ target: { text: '有效提升' }, actual: { text: '基本完成' } });
    expect(evaluation.staff[0]?.posts?.text).toBe('40');
    expect(evaluation.signatures[1]).toEqual({ name: '填报日期', value: { text: '2025年2月' } });
    expect(evaluation.money[0]?.amount.text).toBe('1234.50');
    expect(evaluation.sections[0]?.paragraphs).toEqual(['第一段。', '第二段。']);
  });

  it('reads an empty workbook that was filled', async () => {
    const empty = await writeWorkbook(undefined, pack, { date, year: 2024 });
    expect(readWorkbook(empty)).toEqual({
      evaluation: { ...emptyEvaluation('department'), year: 2024 },
      packId: pack.id,
      notices: [],
    });
    const row = (n: number, cells: readonly (string | number)[]): Typed[] =>
      cells.map((value, column) => at('绩效指标', `indicator:+${n}`, 'DEFGHI'.charAt(column), value));
    const { evaluation, notices } = readWorkbook(
      await typeInto(empty, [
        at('单位和人员', 'field:unit', 'C', '云溪县档案馆'),
        at('单位和人员', 'field:+s0', 'C', '周明'),
        at('单位和人员', 'staff:+0', 'C', 20),
        at('单位和人员', 'staff:+0', 'D', 18),
        at('资金', 'execution:+0', 'C', 220),
        at('资金', 'execution:+0', 'E', 240.7),
        at('资金', 'execution:+0', 'D', 250),
        at('项目', 'project:+0', 'B', '古籍修复'),
        at('项目', 'project:+0', 'F', 12),
        at('年度目标', 'goal:+0', 'B', '完成档案数字化。'),
        ...row(0, ['整理档案', 50, '≥', 4000, '卷', 3000]),
        ...row(12, ['查档人次', 40, '≥', 1000, '人次', 1200]),
        ...row(1, ['举办展览', 0, '≥', 5, '次', 5]),
        at('报告文字', 'section:+s0', 'C', '部门概况'),
        at('报告文字', 'section:+s0', 'E', '我馆是公益一类事业单位。'),
      ]),
    );
    expect(notices).toEqual([]);
    expect(evaluation).toMatchObject({
      unit: { text: '云溪县档案馆' },
      signatures: [{ name: '填表人', value: { text: '周明' } }],
      staff: [{ kind: '合计', posts: { text: '20' }, onPost: { text: '18' }, controlRate: { text: '90%' } }],
      execution: [
        { name: '年度资金总额', executed: { text: '240.70' }, rate: { text: '96.28%' }, score: { text: '9.63' } },
      ],
      money: [{ subject: 'project-item', name: '古籍修复', year: 2024, stage: 'executed', amount: { text: '12.00' } }],
      goals: [{ text: { text: '完成档案数字化。' } }],
      frame: [
        { name: '产出指标', weight: { text: '50' } },
        { name: '效益指标', weight: { text: '40' } },
      ],
      total: { fullMarks: { text: '100' }, score: { text: '87.13' } },
      grade: { text: '良' },
      sections: [{ title: '部门概况', level: 1, paragraphs: ['我馆是公益一类事业单位。'] }],
    });
    expect(evaluation.indicators.map(({ level2, name, score }) => [level2, name.text, score?.text])).toEqual([
      ['数量指标', '整理档案', '37.5'],
      ['数量指标', '举办展览', '0'],
      ['经济效益指标', '查档人次', '40'],
    ]);
  });

  it('finds sheets and rows that were renamed, moved, copied, inserted and deleted', async () => {
    const { evaluation, notices } = await changed((workbook) => {
      const indicators = sheetOf(workbook, '绩效指标');
      indicators.name = '指标（最终版）';
      const row = rowOf(indicators, 'indicator:1') ?? 0;
      indicators.spliceRows(row, 0, [null, '产出指标', '数量指标', '插入的指标', 5, '≥', 10, '次', 8]);
      const goals = sheetOf(workbook, '年度目标');
      goals.getRow(rowOf(goals, 'goal:+2') ?? 99).getCell(2).value = '补充的目标';
      sheetOf(workbook, '核对').name = '不看';
      workbook.removeWorksheet(sheetOf(workbook, '填写说明').id);
    });
    expect(evaluation.indicators.map(({ name }) => name.text).slice(0, 3)).toEqual([
      '整理档案',
      '插入的指标',
      record.indicators[1]?.name.text,
    ]);
    expect(evaluation.indicators[1]).toMatchObject({ target: { text: '≥10次' }, score: { text: '4' } });
    expect(evaluation.goals.at(-1)?.text.text).toBe('补充的目标');
    expect(notices).toEqual([]);
    const without = await changed((workbook) => {
      const sheet = sheetOf(workbook, '绩效指标');
      sheet.spliceRows(rowOf(sheet, 'indicator:2') ?? 0, 1);
    });
    expect(without.evaluation.indicators).toHaveLength(record.indicators.length - 1);
  });

  it('keeps a formula that was written over as what a person typed', async () => {
    const { evaluation } = await changed((workbook) => {
      const sheet = sheetOf(workbook, '绩效指标');
      sheet.getCell(`M${rowOf(sheet, 'indicator:1')}`).value = 1.5;
      const money = sheetOf(workbook, '资金');
      money.getCell(`F${rowOf(money, 'execution:0')}`).value = 0.5;
    });
    expect(evaluation.indicators[1]?.score?.text).toBe('1.5');
    expect(evaluation.execution[0]?.rate?.text).toBe('50%');
  });

  it('goes by what was typed where the workbook was not calculated again, and says so', async () => {
    const { evaluation, notices } = await changed((workbook) => {
      const sheet = sheetOf(workbook, '绩效指标');
      sheet.getCell(`I${rowOf(sheet, 'indicator:0')}`).value = 2000;
    });
    expect(evaluation.indicators[0]?.score?.text).toBe('5');
    expect(notices).toEqual([expect.stringMatching(/工作表“绩效指标”的M\d+显示7\.5分，按填写的内容应为5分/)]);
  });

  it.each<[string, Typed, RegExp]>([
    [
      'words for an amount',
      at('资金', 'execution:0', 'D', '约两百'),
      /工作表“资金”的D\d+：这里应填数字，现在是“约两百”/,
    ],
    ['words for a weight', at('绩效指标', 'indicator:0', 'E', '十分'), /工作表“绩效指标”的E\d+：这里应填数字/],
    ['an unknown sign', at('绩效指标', 'indicator:0', 'F', '大于'), /F\d+：指标性质应是≥、≤、＝、定性之一/],
    ['no year', at('单位和人员', 'field:year', 'C', '去年'), /C\d+：评价年度应是四位数的年份/],
    ['words for a level', at('报告文字', 'section:0', 'D', '最高'), /D\d+：标题级别应是1到4/],
    ['words for a score', at('绩效指标', 'indicator:0', 'L', '满分'), /L\d+：这里应填数字/],
    ['an amount without a name', at('项目', 'project:+11', 'C', 5), /B\d+：这一行有金额，没有名称/],
  ])('names the cell: %s', async (_, cell, sentence) => {
    await expect(typed(cell)).rejects.toThrow(WorkbookError);
    await expect(typed(cell)).rejects.toThrow(sentence);
  });

  it('names the cell of a date, and of a percentage beside another unit', async () => {
    const format = (column: string, value: number, numFmt: string) =>
      changed((workbook) => {
        const sheet = sheetOf(workbook, '绩效指标');
        const cell = sheet.getCell(`${column}${rowOf(sheet, 'indicator:0')}`);
        cell.value = value;
        // Styles are shared; this one becomes the cell's own.
        cell.style = { ...cell.style, numFmt };
      });
    await expect(format('I', 45_000, 'yyyy/m/d')).rejects.toThrow(/I\d+：表格程序把这里的内容变成了日期“2023\/3\/15”/);
    await expect(format('I', 0.95, '0%')).rejects.toThrow(/I\d+：这里填的是百分数，计量单位却是“卷”/);
  });

  it('takes a percentage for what it means where the unit is %', async () => {
    const { evaluation } = await changed((workbook) => {
      const sheet = sheetOf(workbook, '绩效指标');
      const row = rowOf(sheet, 'indicator:0');
      sheet.getCell(`H${row}`).value = '%';
      sheet.getCell(`G${row}`).value = 90;
      const cell = sheet.getCell(`I${row}`);
      cell.value = 0.81;
      cell.style = { ...cell.style, numFmt: '0%' };
    });
    expect(evaluation.indicators[0]).toMatchObject({
      target: { text: '≥90%' },
      actual: { text: '81%' },
      score: { text: '9' },
    });
  });

  it.each<[string, (workbook: ExcelJS.Workbook) => void, RegExp]>([
    ['a deleted sheet', (workbook) => workbook.removeWorksheet(sheetOf(workbook, '资金').id), /缺少工作表“资金”/],
    ['a deleted row of the unit', deleteRow('单位和人员', 'field:unit'), /“单位名称”一行被删除/],
    ['deleted totals', deleteRow('绩效指标', 'total:total'), /“总分”一行被删除/],
    ['deleted letters', (workbook) => sheetOf(workbook, '资金').spliceRows(1, 1), /缺少工作表“资金”/],
    [
      'a changed record',
      (workbook) => {
        const cell = sheetOf(workbook, '_数据').getCell('A5');
        cell.value = String(cell.value).replace('档案', '');
      },
      /隐藏的数据页被改动/,
    ],
    [
      'a newer layout',
      (workbook) => {
        sheetOf(workbook, '_数据').getCell('A2').value = '9';
      },
      /新版本的衡绩/,
    ],
    ['no record', (workbook) => workbook.removeWorksheet(sheetOf(workbook, '_数据').id), /不是衡绩生成的填报工作簿/],
  ])('refuses %s with a sentence', async (_, change, sentence) => {
    await expect(changed(change)).rejects.toThrow(sentence);
  });

  it('refuses other files, and says what they are not', () => {
    expect(() => readWorkbook(new Uint8Array(10))).toThrow(UnreadableFile);
    const other = writeXlsx({ sheets: [{ name: '自评表', xml: sheetData([['指标', '得分']]) }] });
    expect(isWorkbook(other)).toBe(false);
    expect(isWorkbook(written)).toBe(true);
    expect(() => readWorkbook(other)).toThrow('不是衡绩生成的填报工作簿');
  });

  it('is not held up by areas over the whole sheet and cells at its end', () => {
    const far = '<sheetData><row r="1048576"><c r="XFD1048576" t="str"><v>远</v></c></row></sheetData>';
    const merged = writeXlsx({
      sheets: [{ name: '表', xml: `${far}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` }],
    });
    expect(() => readWorkbook(merged)).toThrow('不是衡绩生成的填报工作簿');
    const cells = Array.from({ length: 210_000 }, (_, row) => `<row r="${row + 1}"><c><v>1</v></c></row>`).join('');
    const huge = writeXlsx({ sheets: [{ name: '表', xml: `<sheetData>${cells}</sheetData>` }] });
    expect(() => readWorkbook(huge)).toThrow('不像是填报工作簿');
  });
});

function deleteRow(name: string, key: string): (workbook: ExcelJS.Workbook) => void {
  return (workbook) => {
    const sheet = sheetOf(workbook, name);
    sheet.spliceRows(rowOf(sheet, key) ?? 0, 1);
  };
}

describe('a workbook for the next year', () => {
  it('carries over unit, staff, names, targets and what was spent', async () => {
    const year = record.year ?? 0;
    const { evaluation } = readWorkbook(await writeWorkbook(undefined, pack, { date, lastYear: record }));
    expect(evaluation).toEqual(nextYear(record));
    expect(evaluation.year).toBe(year + 1);
    expect(evaluation.unit).toEqual(record.unit);
    expect(evaluation.staff[0]).toEqual({ kind: '', posts: record.staff[0]?.posts, onPost: record.staff[0]?.onPost });
    expect(new Set(evaluation.money.map((line) => `${line.year} ${line.stage}`))).toEqual(
      new Set([`${year} executed`]),
    );
    expect(evaluation.indicators[0]).toEqual({ ...first, actual: entry(''), score: entry(''), reason: entry('') });
    expect(evaluation.total?.score).toBeUndefined();
    const filled = readWorkbook(
      await typeInto(await writeWorkbook(undefined, pack, { date, lastYear: record }), [
        at('资金', 'money:0', 'D', 500),
        at('绩效指标', 'indicator:0', 'I', 4000),
      ]),
    ).evaluation;
    expect(filled.money.at(-1)).toMatchObject({ year: year + 1, stage: 'opening', amount: { text: '500.00' } });
    expect(filled.indicators[0]).toMatchObject({ actual: { text: '4000卷' }, score: { text: '10' } });
  });
});
