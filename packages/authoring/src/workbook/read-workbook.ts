import { asRecord, type Entry, type Evaluation, type FrameNode, type Indicator, type Mark } from '@hengji/core';
import { loadPack, type Pack } from '@hengji/packs';
import { type Completed, completeRecord } from '../record/complete.js';
import { quantityOf, sumOf } from '../record/quantity.js';
import { type Book, bookOf } from './book.js';
import { decimalOf, entryOf } from './cells/content.js';
import { type RawSheet, readSheets } from './cells/read-sheets.js';
import { at } from './indicator/columns.js';
import { readStored, storedSheet } from './record/stored.js';
import { type Origins, settled } from './record/typed.js';
import { readFields } from './sheets/fields.js';
import { type SheetId, sheetNames } from './sheets/frame.js';
import { hasUnfinished, readGoals, readUnfinished } from './sheets/goals.js';
import { readExecution } from './sheets/read-execution.js';
import { type ReadIndicators, readIndicators } from './sheets/read-indicators.js';
import { readMoney } from './sheets/read-money.js';
import { readReport } from './sheets/report.js';
import { FilledSheet } from './sheets/rows.js';
import { readBuildings, readStaff } from './sheets/unit.js';
import { WorkbookError } from './workbook-error.js';

/** What a filled workbook says. */
export interface ReadWorkbook {
  readonly evaluation: Evaluation;
  /** The pack that the workbook was made with. */
  readonly packId: string;
  /** Chinese: what was left out, and what the workbook shows otherwise than the rules say. */
  readonly notices: readonly string[];
}

export interface ReadWorkbookOptions {
  /** Finds the pack that the workbook names. Default: the packs that come with Hengji. */
  readonly packOf?: (id: string) => Pack;
}

/** True for a workbook that `writeWorkbook` made, filled or not. False for every other file. */
export function isWorkbook(bytes: Uint8Array): boolean {
  try {
    return storedSheet(readSheets(bytes)) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Reads a workbook of `writeWorkbook` back. Cells that were not touched give the very entries that were written;
 * touched ones give what was typed. Rates, sums and scores follow from what was typed, by Hengji's own arithmetic; where
 * the workbook shows another value (it was not calculated again), a notice says so.
 *
 * @throws WorkbookError with one Chinese sentence naming the cell, for what cannot be read without guessing
 * @throws UnreadableFile for a damaged file, and one beyond the limits
 */
export function readWorkbook(bytes: Uint8Array, options: ReadWorkbookOptions = {}): ReadWorkbook {
  const sheets = readSheets(bytes);
  const hidden = storedSheet(sheets);
  if (hidden === undefined) {
    throw new WorkbookError('这个文件不是衡绩生成的填报工作簿，或者隐藏的数据页已被删除，不能当作记录读取。');
  }
  const { packId, record } = readStored(hidden);
  const { packOf = loadPack } = options;
  const book = bookOf(record, packOf(packId));
  const notices: string[] = [];
  const sheet = finder(sheets, notices);
  const unit = sheet('unit');
  const money = sheet('money');
  const projects = sheet('projects');
  let next = readFields(book, unit, 'unit', book.typed);
  next = readFields(book, projects, 'projects', next);
  const staff = readStaff(book, unit);
  const buildings = readBuildings(book, unit);
  const execution = readExecution(book, money);
  const lines = readMoney(
    book,
    [
      { sheet: money, table: 'money' },
      { sheet: projects, table: 'project' },
    ],
    next,
    notices,
  );
  const goals = readGoals(book, sheet('goals'));
  const indicators = readIndicators(book, sheet('indicators'));
  const total = readTotals(book, sheet('indicators'));
  next = {
    ...lines.record,
    ...total,
    staff: staff.staff,
    buildings: buildings.buildings,
    execution: execution.execution,
    goals: goals.goals,
    indicators: indicators.indicators,
    unfinished: hasUnfinished(book) ? readUnfinished(book, sheet('unfinished')) : book.typed.unfinished,
    sections: readReport(book, sheet('report')),
  };
  const origins: Origins = {
    execution: execution.origins,
    staff: staff.origins,
    buildings: buildings.origins,
    indicators: indicators.origins,
    money: lines.origins,
  };
  next = withGoals(next, goals.origins, indicators, book);
  return { evaluation: finished(book, next, indicators, origins, notices), packId, notices };
}

/** Finds sheets by their hidden mark, also where they were renamed or moved. */
function finder(sheets: readonly RawSheet[], notices: string[]): (id: SheetId) => FilledSheet {
  const known = new Map<SheetId, FilledSheet>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const marked = sheets.filter((sheet) => sheet.rows.get(1)?.get(1)?.text === `hengji:${id}`);
    const [first, ...copies] = [...marked].sort(
      (a, b) => Number(b.name === sheetNames[id]) - Number(a.name === sheetNames[id]),
    );
    if (first === undefined) {
      throw new WorkbookError(`工作簿里缺少工作表“${sheetNames[id]}”（被删除，或者第1行、A列被改动），不能读取。`);
    }
    if (copies.length > 0) notices.push(`工作表“${sheetNames[id]}”有几份，只读取了“${first.name}”。`);
    const found = new FilledSheet(first, sheetNames[id]);
    for (const row of found.stray) notices.push(`工作表“${first.name}”第${row}行不在任何表里，没有读取。`);
    known.set(id, found);
    return found;
  };
}

/** Totals that were typed over the formulas. */
function readTotals({ typed }: Book, sheet: FilledSheet): Pick<Evaluation, 'total' | 'grade'> {
  const typedIn = (id: 'total' | 'grade', letter: string, old: Entry | undefined): Entry | undefined => {
    const row = sheet.row('total', id, id === 'grade' ? '等级' : '总分');
    const cell = row.cell(letter);
    const isFormula = cell?.formula === true;
    return isFormula ? blankOf(old) : entryOf(old, cell, id === 'grade' ? 'text' : 'marks', row.where(letter));
  };
  const fullMarks = typedIn('total', at.weight, typed.total?.fullMarks);
  const score = typedIn('total', at.score, typed.total?.score);
  const grade = typedIn('grade', at.score, typed.grade);
  const isThere = typed.total !== undefined || fullMarks !== undefined || score !== undefined;
  return {
    ...(isThere
      ? { total: { ...(fullMarks === undefined ? {} : { fullMarks }), ...(score === undefined ? {} : { score }) } }
      : {}),
    ...(grade === undefined ? {} : { grade }),
  };
}

const blankOf = (entry: Entry | undefined): Entry | undefined => (entry === undefined ? undefined : { text: '' });

/** Indicators keep their goals where goals were deleted or added. */
function withGoals(
  record: Evaluation,
  origins: readonly (number | undefined)[],
  { sameStructure }: ReadIndicators,
  { typed }: Book,
): Evaluation {
  const sameGoals = origins.length === typed.goals.length && origins.every((origin, at) => origin === at);
  const place = new Map(origins.flatMap((origin, now) => (origin === undefined ? [] : [[origin, now] as const])));
  const indicators = sameGoals
    ? record.indicators
    : record.indicators.map(({ goal, ...indicator }) => {
        const now = goal === undefined ? undefined : place.get(goal);
        return now === undefined ? indicator : { ...indicator, goal: now };
      });
  // Classes grow again from the names of the indicators where these have changed.
  return { ...record, indicators, frame: sameStructure && sameGoals ? typed.frame : [] };
}

function finished(
  book: Book,
  typed: Evaluation,
  read: ReadIndicators,
  origins: Origins,
  notices: string[],
): Evaluation {
  const first = completeRecord(typed, book.pack);
  const taken = withShownScores(typed, read, first, notices);
  const done = taken === typed ? first : completeRecord(taken, book.pack);
  const before = { record: book.record, typed: book.typed, done: book.completed.evaluation };
  const evaluation = settled(before, taken, done.evaluation, origins);
  return asRecord({ ...evaluation, frame: frameOf(book, evaluation, done.evaluation) });
}

/**
 * Scores that the sheet computed and Hengji cannot (a unit that it does not know), within what the rules allow; a
 * notice where the two differ.
 */
function withShownScores(
  typed: Evaluation,
  { computed }: ReadIndicators,
  { evaluation, scorecard }: Completed,
  notices: string[],
): Evaluation {
  let indicators = typed.indicators;
  computed.forEach((shown, index) => {
    if (shown === undefined) return;
    const score = quantityOf(evaluation.indicators[index]?.score)?.value;
    const text = decimalOf(shown.score);
    if (score !== undefined) {
      if (score.toDecimal(6) !== text) {
        notices.push(
          `${shown.where}显示${text}分，按填写的内容应为${score.toDecimal(6)}分，已按后者读取；请重新计算并保存工作簿。`,
        );
      }
      return;
    }
    const mark = scorecard.marks.find((each) => each.indicators.includes(index));
    if (mark !== undefined && mark.indicators.length === 1 && isWithin(shown.score, mark)) {
      indicators = indicators.map((each, place) => (place === index ? { ...each, score: { text } } : each));
    }
  });
  return indicators === typed.indicators ? typed : { ...typed, indicators };
}

const isWithin = (score: number, { allowed: { min, max } }: Mark): boolean =>
  score >= Number(min) && score <= Number(max);

/** The classes: as they were where nothing moved, with the weights that follow from those of the indicators. */
function frameOf({ record, typed }: Book, evaluation: Evaluation, done: Evaluation): FrameNode[] {
  if (evaluation.frame.length > 0) {
    return evaluation.frame.map((node) => reweighed(node, typed.indicators, evaluation.indicators));
  }
  const isNew = record.indicators.length === 0;
  return record.frame.length === 0 && !isNew ? [] : done.frame;
}

function reweighed(node: FrameNode, before: readonly Indicator[], after: readonly Indicator[]): FrameNode {
  const children = node.children.map((child) => reweighed(child, before, after));
  const indexes = indexesBelow(node);
  const [was, is] = [before, after].map((indicators) =>
    sumOf(
      indexes
        .flatMap((index) => indicators[index] ?? [])
        .filter(({ sharesWeightWith }) => sharesWeightWith === undefined)
        .map(({ weight }) => weight),
    ),
  );
  const changed = node.weight !== undefined && is !== undefined && is !== was;
  return { ...node, children, ...(changed ? { weight: { text: is } } : {}) };
}

const indexesBelow = ({ indicators, children }: FrameNode): number[] => [
  ...indicators,
  ...children.flatMap(indexesBelow),
];
