import { type Entry, type Indicator, isBlank } from '@hengji/core';
import type { Book } from '../book.js';
import { type Content, decimalOf, entryOf, holds, isEmpty, shorten, shown, typedText } from '../cells/content.js';
import { rateOf, shownRate } from '../cells/rate.js';
import type { RawCell } from '../cells/read-sheets.js';
import { at, shared } from '../indicator/columns.js';
import { completionOf } from '../indicator/completion.js';
import { composeActual, composeTarget, type Measures, natures } from '../indicator/measures.js';
import { shownMeasures, weightContent } from '../indicator/shown-measures.js';
import { WorkbookError } from '../workbook-error.js';
import { keepsCompletion } from './indicators.js';
import type { FilledRow, FilledSheet } from './rows.js';
import { isBlankRow } from './rows.js';
import { isAsShown, oldOf, put, wordsIn } from './unit.js';

/** The indicators of a filled workbook, in their new order. */
export interface ReadIndicators {
  readonly indicators: Indicator[];
  /** Index in the old record; undefined for a new one. */
  readonly origins: (number | undefined)[];
  /** Scores that the sheet computed, for comparison. */
  readonly computed: readonly (ComputedScore | undefined)[];
  /** Whether indicators, their classes and their order are as they were. */
  readonly sameStructure: boolean;
}

export interface ComputedScore {
  readonly score: number;
  readonly where: string;
}

const filledLetters = [
  at.name,
  at.weight,
  at.nature,
  at.target,
  at.unit,
  at.actual,
  at.typed,
  at.reason,
  at.standard,
  at.definition,
];

interface Found {
  readonly row: FilledRow;
  readonly indicator: Indicator;
  readonly index: number | undefined;
  readonly sharesAbove: boolean;
  readonly sameSharing: boolean;
}

export function readIndicators(book: Book, sheet: FilledSheet): ReadIndicators {
  const { typed } = book;
  const keeps = keepsCompletion(book);
  const found: Found[] = [];
  for (const row of sheet.rows('indicator')) {
    const [old, index] = oldOf(typed.indicators, row);
    const letters = old === undefined ? filledLetters : [at.level1, at.level2, ...filledLetters];
    if (isBlankRow(row, letters) && !isAsShown(row, old && shownCells(book, old))) continue;
    found.push({ row, index, ...taken(book, old, row, keeps) });
  }
  const ordered = byClass(found, typed.indicators.length);
  const place = new Map(ordered.flatMap(({ index }, now) => (index === undefined ? [] : [[index, now] as const])));
  const indicators = ordered.map((each, now) => withShare(each, now, place, ordered));
  const sameStructure =
    indicators.length === typed.indicators.length &&
    ordered.every(
      ({ index, indicator }, now) =>
        index === now &&
        indicator.level1 === typed.indicators[now]?.level1 &&
        indicator.level2 === typed.indicators[now]?.level2,
    );
  return {
    indicators,
    origins: ordered.map(({ index }) => index),
    computed: ordered.map(({ row }) => computedScore(row)),
    sameStructure,
  };
}

/** An indicator as its cells show it. */
const shownCells = (book: Book, old: Indicator): Record<string, Content> => {
  const { target, actual } = shownMeasures(book, old);
  return {
    [at.level1]: old.level1,
    [at.level2]: old.level2,
    [at.name]: shown(old.name, 'text'),
    [at.weight]: weightContent(old),
    [at.target]: target,
    [at.actual]: actual,
    [at.typed]: shown(old.score, 'marks'),
    [at.reason]: shown(old.reason, 'text'),
  };
};

function computedScore(row: FilledRow): ComputedScore | undefined {
  const cell = row.cell(at.score);
  return cell?.formula && cell.number !== undefined ? { score: cell.number, where: row.where(at.score) } : undefined;
}

function taken(
  book: Book,
  old: Indicator | undefined,
  row: FilledRow,
  keeps: boolean,
): Pick<Found, 'indicator' | 'sharesAbove' | 'sameSharing'> {
  const before: Measures =
    old === undefined ? { nature: '', target: undefined, unit: '', actual: undefined } : shownMeasures(book, old);
  const after = measuresIn(row, before);
  const text = (entry: Entry | undefined, letter: string): Entry | undefined =>
    entryOf(entry, row.cell(letter), 'text', row.where(letter));
  const indicator: Indicator = { ...old, name: text(old?.name, at.name) ?? { text: '' } };
  const weight = row.cell(at.weight);
  const sharesAbove = weight !== undefined && typedText(weight) === shared;
  const sameSharing = old !== undefined && holds(weight, weightContent(old));
  if (!sameSharing) {
    delete indicator.sharesWeightWith;
    put(indicator, 'weight', sharesAbove ? undefined : entryOf(old?.weight, weight, 'marks', row.where(at.weight)));
  }
  putLevel(indicator, 'level1', old?.level1, row.cell(at.level1));
  putLevel(indicator, 'level2', old?.level2, row.cell(at.level2));
  put(indicator, 'target', targetOf(old?.target, before, after));
  put(indicator, 'actual', actualOf(old?.actual, before, after));
  put(indicator, 'score', scoreOf(old?.score, row));
  put(indicator, 'reason', text(old?.reason, at.reason));
  put(indicator, 'standard', columnText(old?.standard, row, at.standard));
  put(indicator, 'definition', columnText(old?.definition, row, at.definition));
  put(indicator, 'completion', keeps ? completionIn(old?.completion, row, before, after) : old?.completion);
  return { indicator, sharesAbove, sameSharing };
}

/** The columns of standards are not in every workbook. */
const columnText = (old: Entry | undefined, row: FilledRow, letter: string): Entry | undefined =>
  row.has(letter) ? entryOf(old, row.cell(letter), 'text', row.where(letter)) : old;

function putLevel(
  indicator: Indicator,
  level: 'level1' | 'level2',
  old: string | undefined,
  cell: RawCell | undefined,
): void {
  if (holds(cell, old)) return;
  put(indicator, level, wordsIn(cell));
}

/** A score written over the formula counts as typed. */
function scoreOf(old: Entry | undefined, row: FilledRow): Entry | undefined {
  const typed = entryOf(old, row.cell(at.typed), 'marks', row.where(at.typed));
  const score = row.cell(at.score);
  if (score === undefined || score.formula || isEmpty(score)) return typed;
  return entryOf(typed, score, 'marks', row.where(at.score));
}

function measuresIn(row: FilledRow, before: Measures): Measures {
  const nature = contentIn(row, at.nature, before.nature);
  const unit = contentIn(row, at.unit, before.unit);
  const [target, actual] = [valueIn(row, at.target, before.target), valueIn(row, at.actual, before.actual)];
  if (nature !== '' && !natures.some((each) => each === nature)) {
    throw new WorkbookError(
      `${row.where(at.nature)}：指标性质应是${natures.join('、')}之一，现在是“${shorten(nature)}”。`,
    );
  }
  const percents = [target, actual].filter((each) => each.percent);
  if (percents.length > 0 && unit !== '' && unit !== '%') {
    const where = row.where(target.percent ? at.target : at.actual);
    throw new WorkbookError(`${where}：这里填的是百分数，计量单位却是“${shorten(unit)}”，请改成一致。`);
  }
  return {
    nature,
    unit: percents.length > 0 ? '%' : unit,
    target: target.content,
    actual: actual.content,
  };
}

const contentIn = (row: FilledRow, letter: string, before: string): string => {
  const cell = row.cell(letter);
  return holds(cell, before) ? before : wordsIn(cell);
};

/** A number or words; a percentage is given in hundredths, as its unit says. */
function valueIn(row: FilledRow, letter: string, before: Content): { content: Content; percent: boolean } {
  const cell = row.cell(letter);
  if (holds(cell, before)) return { content: before, percent: false };
  if (cell === undefined || isEmpty(cell)) return { content: undefined, percent: false };
  if (cell.shownAs === 'date') {
    throw new WorkbookError(
      `${row.where(letter)}：表格程序把这里的内容变成了日期“${shorten(cell.text)}”；请先把格子设为文本格式再填。`,
    );
  }
  if (cell.number === undefined) return { content: numberTyped(typedText(cell)), percent: false };
  const percent = cell.shownAs === 'percent';
  return { content: percent ? Number((cell.number * 100).toPrecision(15)) : cell.number, percent };
}

/** 「4,000」 and 「４０００」 typed as text are numbers all the same. */
function numberTyped(text: string): Content {
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return /^-?\d{1,12}(?:\.\d{1,8})?$/.test(plain) ? Number(plain) : text;
}

const blankOf = (old: Entry | undefined): Entry | undefined => (old === undefined ? undefined : { text: '' });

function targetOf(old: Entry | undefined, before: Measures, after: Measures): Entry | undefined {
  const untouched =
    after.target === before.target &&
    after.nature === before.nature &&
    (after.unit === before.unit || typeof after.target !== 'number');
  if (untouched) return old;
  if (after.target === undefined) return blankOf(old);
  const text = composeTarget(after);
  return old?.text === text ? old : { text };
}

function actualOf(old: Entry | undefined, before: Measures, after: Measures): Entry | undefined {
  const untouched = after.actual === before.actual && (after.unit === before.unit || typeof after.actual !== 'number');
  if (untouched) return old;
  if (after.actual === undefined) return blankOf(old);
  const text = composeActual(after.actual, after.unit);
  return old?.text === text ? old : { text };
}

/** The rate of completion follows from the values, unless a person has written over it. */
function completionIn(old: Entry | undefined, row: FilledRow, before: Measures, after: Measures): Entry | undefined {
  const cell = row.cell(at.completion);
  if (cell !== undefined && !cell.formula && !isEmpty(cell)) return rateOf(old, cell, row.where(at.completion));
  const [was, is] = [completionOf(before), completionOf(after)];
  if (was === is && (old === undefined || isBlank(old) || shownRate(old) === was)) return old;
  return is === undefined ? blankOf(old) : { text: `${decimalOf(Number((is * 100).toFixed(2)))}%` };
}

/** New indicators from the free rows go to the others of their class. */
function byClass(found: readonly Found[], known: number): Found[] {
  if (known === 0) return [...found];
  const ordered: Found[] = [];
  for (const each of found) {
    const isFree = each.index === undefined && each.row.id?.startsWith('+s') === true;
    const last = isFree
      ? ordered.findLastIndex(
          ({ indicator }) => indicator.level1 === each.indicator.level1 && indicator.level2 === each.indicator.level2,
        )
      : -1;
    if (last < 0) ordered.push(each);
    else ordered.splice(last + 1, 0, each);
  }
  return ordered;
}

/** Who shares whose marks, by the new places. */
function withShare(
  { indicator, sharesAbove, sameSharing, row }: Found,
  now: number,
  place: ReadonlyMap<number, number>,
  ordered: readonly Found[],
): Indicator {
  if (!sharesAbove) return indicator;
  const owner =
    sameSharing && indicator.sharesWeightWith !== undefined ? place.get(indicator.sharesWeightWith) : undefined;
  const above = owner ?? ordered.slice(0, now).findLastIndex((each) => !each.sharesAbove);
  if (above < 0) {
    throw new WorkbookError(`${row.where(at.weight)}：这里写着“${shared}”，上面却没有可以合用分值的指标。`);
  }
  return { ...indicator, sharesWeightWith: above };
}
