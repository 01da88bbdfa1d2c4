import { type Evaluation, isBlank, Rational } from '@hengji/core';
import { loadPack, type Pack } from '@hengji/packs';
import { describe, expect, it } from 'vitest';
import { completeRecord } from '../record/complete.js';
import { Dice } from '../testing/dice.js';
import { drawRecord, finish } from '../testing/random-record.js';
import { bookOf } from './book.js';
import { readSheets } from './cells/read-sheets.js';
import { standardUnit } from './indicator/standard-formulas.js';
import { readWorkbook } from './read-workbook.js';
import { sheetNames } from './sheets/frame.js';
import { moneyPlan } from './sheets/money-plan.js';
import { FilledSheet } from './sheets/rows.js';
import { hasOffice, recalculated } from './testing/office.js';
import { type Typed, typeInto } from './testing/typist.js';
import { writeWorkbook } from './write-workbook.js';

const date = new Date('2024-03-01T00:00:00Z');
const packs = ['hunan-department-form-2022', 'hubei-department-2021', 'ministry-project-2020', 'hunan-department-2015'];

/** What a person changes in a workbook of that record: values with ties of rounding, words, blanks, other weights. */
function changes(record: Evaluation, pack: Pack, dice: Dice): Typed[] {
  const typed: Typed[] = [];
  const book = bookOf(record, pack);
  const put = (row: string, column: string, value: Typed['value']): void => {
    typed.push({ sheet: sheetNames.indicators, row, column, value });
  };
  book.typed.indicators.forEach((indicator, index) => {
    const row = `indicator:${index}`;
    if (indicator.sharesWeightWith !== undefined || record.indicators.some((each) => each.sharesWeightWith === index))
      return;
    if (indicator.standard !== undefined && indicator.standard.text !== '') {
      // Other standards are for a person, as soon as their figures change.
      if (standardUnit(book, indicator) === '%' && dice.chance(70)) put(row, 'I', dice.int(880, 1300) / 10);
      return;
    }
    if (dice.chance(30)) put(row, 'E', dice.one([1.5, 2.25, 4, 7.5, 8, 10, 12.5, 3.33, 0]));
    if (dice.chance(50)) {
      // 200 and 800 as targets give many ties of half a hundredth.
      put(row, 'F', dice.one(['≥', '≤', '＝', '≥', '']));
      put(row, 'G', dice.one([200, 800, 3, 7, 0, 12.5, 160, 99.99]));
      put(row, 'H', dice.one(['次', '%', '万元', '']));
      put(row, 'I', dice.one([dice.int(0, 800), dice.int(0, 9999) / 100, 0, 201, 199, 800, 12.5, 1600]));
    } else if (dice.chance(40)) {
      put(row, 'F', '定性');
      put(row, 'G', '有效提升');
      put(row, 'H', null);
      put(row, 'I', dice.one(['完成', '部分完成', '未完成', '基本完成', '有效提升', '有所提升', null]));
      if (dice.chance(50)) put(row, 'L', dice.int(0, 4) / 2);
    } else if (dice.chance(30)) put(row, 'I', null);
  });
  record.execution.forEach((_, index) => {
    for (const column of ['C', 'D', 'E']) {
      if (dice.chance(50)) {
        const value = dice.one([dice.int(0, 99_999) / 100, 200, 199.9, 160.5, 0, null]);
        typed.push({ sheet: sheetNames.money, row: `execution:${index}`, column, value });
      }
    }
  });
  const lines = new Set(
    moneyPlan(record, pack)
      .rows.filter(({ lines: known }) => known.size > 0)
      .map(({ id }) => id),
  );
  for (const id of lines) {
    if (!dice.chance(40)) continue;
    const column = dice.one(['C', 'D', 'E', 'F']);
    const value = dice.one([dice.int(0, 200_000) / 100, dice.int(1, 900), 0, null]);
    typed.push({ sheet: sheetNames.money, row: `money:${id}`, column, value });
  }
  record.staff.forEach((_, index) => {
    typed.push({ sheet: sheetNames.unit, row: `staff:${index}`, column: 'C', value: dice.int(0, 40) });
    typed.push({ sheet: sheetNames.unit, row: `staff:${index}`, column: 'D', value: dice.int(0, 41) });
  });
  return typed;
}

/** What the sheets of a calculated workbook show, against what Hengji computes from what was typed. */
function compare(bytes: Uint8Array, pack: Pack): number {
  const { evaluation, notices } = readWorkbook(bytes);
  expect(notices).toEqual([]);
  const done = completeRecord(evaluation, pack);
  const sheets = readSheets(bytes);
  const table = (name: string) => {
    const sheet = sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new RangeError(name);
    return new FilledSheet(sheet, name);
  };
  const shown = (text: string | undefined): string => (text ?? '').replace(/%$/, '');
  const indicators = table(sheetNames.indicators);
  const rows = indicators.rows('indicator');
  for (const [index, indicator] of done.evaluation.indicators.entries()) {
    const row = rows.find(({ id }) => id === String(index));
    const context = [indicator, rows.find(({ id }) => id === String(index))?.where('M')];
    expect([row?.cell('M')?.text ?? '', context]).toEqual([indicator.score?.text ?? '', context]);
  }
  for (const {
    indicators: [index, ...more],
    kind,
    allowed,
    name,
  } of done.scorecard.marks) {
    if (kind === 'execution' || index === undefined || more.length > 0) continue;
    const row = rows.find(({ id }) => id === String(index));
    if (done.evaluation.indicators[index]?.weight === undefined) continue;
    const text = allowed.min === allowed.max ? `${allowed.min}分` : `${allowed.min}～${allowed.max}分`;
    expect([name, row?.cell('K')?.text]).toEqual([name, text]);
  }
  const money = table(sheetNames.money).rows('execution');
  for (const [index, { rate, score }] of done.evaluation.execution.entries()) {
    const row = money.find(({ id }) => id === String(index));
    const percent =
      row
        ?.cell('F')
        ?.text.replace(/\.00%$/, '')
        .replace(/%$/, '') ?? '';
    expect(percent).toBe(shown(rate?.text));
    expect(row?.cell('J')?.text ?? '').toBe(score?.text ?? '');
  }
  const staff = table(sheetNames.unit).rows('staff');
  for (const [index, { controlRate }] of done.evaluation.staff.entries()) {
    const percent = staff
      .find(({ id }) => id === String(index))
      ?.cell('E')
      ?.text.replace(/\.00%$/, '')
      .replace(/%$/, '');
    expect(percent ?? '').toBe(shown(controlRate?.text));
  }
  const total = indicators.row('total', 'total', '总分');
  const { total: sums, grade } = done.evaluation;
  expect(total.cell('E')?.text ?? '').toBe(sums?.fullMarks?.text ?? '');
  expect(total.cell('M')?.text ?? '').toBe(sums?.score?.text ?? '');
  expect(indicators.row('total', 'grade', '等级').cell('M')?.text ?? '').toBe(
    grade === undefined || isBlank(grade) ? '' : grade.text,
  );
  return done.evaluation.indicators.filter(({ score }) => score?.text).length;
}

/** The result of every check by its label, as the sheet of checks shows it. */
function checksIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const sheet = readSheets(bytes).find(({ name }) => name === sheetNames.checks);
  return new Map([...(sheet?.rows.values() ?? [])].map((row) => [row.get(2)?.text ?? '', row.get(3)?.text ?? '']));
}

function compareChecks(bytes: Uint8Array, pack: Pack): void {
  const { evaluation } = readWorkbook(bytes);
  const { evaluation: done, scorecard } = completeRecord(evaluation, pack);
  const checks = checksIn(bytes);
  const expected = (wrong: boolean): string => (wrong ? '需核对' : '通过');
  const sumOf = (level1: string): Rational =>
    Rational.sum(
      done.indicators
        .filter((indicator) => indicator.level1 === level1)
        .map(({ weight }) => Rational.of(weight?.text || '0')),
    );
  expect(checks.get(`分值合计为${pack.fullMarks}分`)).toBe(expected(scorecard.fullMarks !== pack.fullMarks));
  for (const { level1, marks } of pack.frame ?? []) {
    if (marks === undefined) continue;
    expect([level1, checks.get(`“${level1}”分值合计为${marks}分`)]).toEqual([
      level1,
      expected(!sumOf(level1).eq(Rational.of(marks))),
    ]);
  }
  const open = [
    ...done.indicators.map(({ score }) => score),
    ...done.execution.filter(({ fullMarks }) => fullMarks?.text).map(({ score }) => score),
  ].filter((score) => !score?.text);
  expect(checks.get('每一项都有得分')).toBe(expected(open.length > 0));
  const overstaffed = done.staff.some(({ posts, onPost }) => Number(onPost?.text) > Number(posts?.text));
  if (done.staff.length > 0) expect(checks.get('人员情况没有问题')).toBe(expected(overstaffed));
  const wrongSum = (['opening', 'executed'] as const).some((stage) => {
    const amount = (subject: string): number | undefined => {
      const line = done.money.find(
        (each) => each.subject === subject && each.stage === stage && each.year === done.year,
      );
      return line?.amount.text ? Number(line.amount.text) : undefined;
    };
    const [whole, basic, project] = [amount('expenditure'), amount('basic'), amount('project')];
    if (whole === undefined || basic === undefined || project === undefined) return false;
    return Math.abs(whole - basic - project) > 1e-6;
  });
  if (wrongSum) expect(checks.get('收支各项合计相等')).toBe('需核对');
}

describe.skipIf(!hasOffice)('in LibreOffice', () => {
  it('the formulas give the marks, rates, totals and grades of Hengji', { timeout: 300_000 }, async () => {
    const cases: { pack: Pack; bytes: Uint8Array }[] = [];
    for (let seed = 1; seed <= 40; seed += 1) {
      const pack = loadPack(packs[seed % packs.length] ?? '');
      const record = drawRecord(pack, seed * 104_729, { odd: seed % 8 === 0 });
      const bytes = await typeInto(await writeWorkbook(record, pack, { date }), changes(record, pack, new Dice(seed)));
      cases.push({ pack, bytes });
    }
    const files = await recalculated(cases.map(({ bytes }) => bytes));
    let compared = 0;
    files.forEach((bytes, at) => {
      const pack = cases[at]?.pack;
      if (pack === undefined) return;
      compared += compare(bytes, pack);
      compareChecks(bytes, pack);
    });
    expect(compared).toBeGreaterThan(150);
  });

  it('a workbook that was opened and saved gives back its record', { timeout: 120_000 }, async () => {
    const hostile = [
      '=1+1',
      '@SUM(A1)',
      '_x0041_',
      '第一行\n第二行',
      '  空格  ',
      '😀 <b>&amp;</b>',
      'TRUE',
      '1/2',
      '012',
    ];
    const records = ['hunan-department-form-2022', 'hunan-department-2015', 'hubei-project-2021'].map((id, at) => {
      const pack = loadPack(id);
      const record = finish(drawRecord(pack, 31 * at + 5, { odd: at > 0 }), pack);
      const sections = hostile.map((text) => ({ title: `标题${text}`, level: 1, paragraphs: [text] }));
      const fields = hostile.map((text) => ({ name: `栏目${text}`, value: { text } }));
      return { pack, record: { ...record, sections, fields } };
    });
    const written = await Promise.all(records.map(({ record, pack }) => writeWorkbook(record, pack, { date })));
    const saved = await recalculated(written);
    saved.forEach((bytes, at) => {
      const { evaluation, notices } = readWorkbook(bytes);
      expect(notices).toEqual([]);
      expect(evaluation).toEqual(records[at]?.record);
    });
  });
});
