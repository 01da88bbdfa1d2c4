import type { Indicator, Mark } from '@hengji/core';
import { indicatorsOf, type Pack } from '@hengji/packs';
import type ExcelJS from 'exceljs';
import type { Book } from '../book.js';
import { type Content, shown } from '../cells/content.js';
import { shownRate } from '../cells/rate.js';
import { at, deciding, helper as h, helperLetters } from '../indicator/columns.js';
import { completionOf } from '../indicator/completion.js';
import { type ListPlaces, rowFormulas } from '../indicator/row-formulas.js';
import { shownMeasures } from '../indicator/shown-measures.js';
import { closeSheet, type Drawing, openSheet } from './frame.js';
import { decidingCells, frozenMarks } from './frozen-marks.js';
import { rulesFor } from './indicator-rules.js';
import { drawTotals } from './indicator-totals.js';
import type { Lists } from './lists.js';
import type { Look } from './looks.js';
import type { Pen, Spec } from './pen.js';

/** Free rows below the indicators of a record, and rows for each class where there are none yet. */
const spareRows = 10;
const rowsPerClass = 3;

/** A row of the table: an indicator of the record, or an empty one with its class. */
interface Row {
  readonly id: string;
  readonly indicator?: Indicator;
  readonly level1: string;
  readonly level2: string;
}

function rowsOf({ typed, pack }: Book): Row[] {
  const rows = typed.indicators.map(
    (indicator, index): Row => ({
      id: String(index),
      indicator,
      level1: indicator.level1 ?? '',
      level2: indicator.level2 ?? '',
    }),
  );
  if (rows.length === 0) {
    for (const { level1, classes } of pack.frame ?? []) {
      for (const { level2 } of classes ?? [{ level2: '' }]) {
        for (let each = 0; each < rowsPerClass; each += 1) rows.push({ id: `+${rows.length}`, level1, level2 });
      }
    }
  }
  const spare = rows.length === 0 ? 3 * spareRows : spareRows;
  for (let each = 0; each < spare; each += 1) rows.push({ id: `+s${each}`, level1: '', level2: '' });
  return rows;
}

/** Standards have columns of their own where the record or the pack prints any. */
export const hasStandards = ({ typed, pack }: Book): boolean =>
  indicatorsOf(pack).some(({ standard }) => standard !== undefined) ||
  typed.indicators.some(({ standard, definition }) => standard !== undefined || definition !== undefined) ||
  packColumns(pack).includes('standard');

const packColumns = (pack: Pack): string[] =>
  (pack.forms ?? [])
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'indicators' ? block.columns.map(({ role }) => role) : []));

/** Whether the rate of completion is a place of the record, and not only shown. */
export const keepsCompletion = ({ typed, pack }: Book): boolean =>
  typed.indicators.some(({ completion }) => completion !== undefined) || packColumns(pack).includes('completion');

/** Number of the paper size in OOXML; the typings of exceljs leave it out. */
const a3 = 8 as ExcelJS.PaperSize;
const widths = [12, 16, 28, 8, 9, 16, 10, 16, 10, 12, 10, 8, 26, 28, 40, 40];

export function drawIndicators(drawing: Drawing, lists: Lists): void {
  const { book, places } = drawing;
  const standards = hasStandards(book);
  const pen = openSheet(
    drawing,
    'indicators',
    { widths: standards ? widths : widths.slice(0, 14), landscape: true },
    standards ? helperLetters : [at.standard, at.definition, ...helperLetters],
  );
  pen.title(
    '绩效指标',
    '一行一个指标。目标值和实际完成值只填数字，单位写在“计量单位”里；说不成数字的（如“有效提升”）直接写文字，指标性质选“定性”。得分自动计算；“可得分”是一个范围的，在“人工评分”里填一个范围内的分数。',
  );
  const headRow = pen.head(
    'indicator',
    {
      B: '一级指标',
      C: '二级指标',
      D: '三级指标',
      E: '分值',
      F: '指标性质',
      G: '目标值',
      H: '计量单位',
      I: '实际完成值',
      J: '完成率',
      K: '可得分',
      L: '人工评分',
      M: '得分',
      N: '检查',
      O: '偏差原因分析及改进措施',
      ...(standards ? { P: '评价标准', Q: '指标说明' } : {}),
    },
    34,
  );
  const first = pen.next;
  const rows = rowsOf(book);
  const marks = marksByIndicator(book);
  const context = { first, last: first + rows.length - 1, lists: lists.places, standards };
  for (const row of rows) drawRow(pen, drawing, row, marks, context);
  const last = pen.next - 1;
  pen.end('indicator');
  const totals = drawTotals(pen, drawing, first, last);
  rulesFor(pen, lists, first, last);
  // With the columns of standards the table is too wide for A4.
  if (standards) pen.sheet.pageSetup.paperSize = a3;
  pen.sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  const range = (letter: string): string => `'${pen.sheet.name}'!$${letter}$${first}:$${letter}$${last}`;
  places.indicators = {
    ...totals,
    level1: range(at.level1),
    names: range(at.name),
    weights: range(at.weight),
    modes: range(h.mode),
    scores: range(at.score),
    checks: range(at.check),
  };
  closeSheet(pen, { rows: headRow, columns: 'D' });
}

function marksByIndicator({ completed }: Book): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const mark of completed.scorecard.marks) for (const index of mark.indicators) marks.set(index, mark);
  return marks;
}

interface TableContext {
  readonly first: number;
  readonly last: number;
  readonly lists: ListPlaces;
  readonly standards: boolean;
}

function drawRow(
  pen: Pen,
  drawing: Drawing,
  { id, indicator, level1, level2 }: Row,
  marks: ReadonlyMap<number, Mark>,
  { first, last, lists, standards }: TableContext,
): void {
  const { book } = drawing;
  const row = pen.next;
  let formulas: Readonly<Record<string, string>> | undefined;
  const formulaOf = (letter: string): string => {
    if (pen.isShared(letter)) return '';
    formulas ??= rowFormulas({ row, first, rules: book.rules, lists, asksReason: asksReason(book) });
    return formulas[letter] ?? '';
  };
  const formula = (letter: string, look: Look): Spec => ({
    look,
    formula: formulaOf(letter),
    sharedTo: last,
    ...(look === 'helper' ? {} : { value: '' }),
  });
  const specs: Record<string, Spec> = {
    [at.level1]: { look: 'choice', value: level1 },
    [at.level2]: { look: 'choice', value: level2 },
    [at.name]: { look: 'text' },
    [at.weight]: { look: 'marks' },
    [at.nature]: { look: 'choice' },
    [at.target]: { look: 'free' },
    [at.unit]: { look: 'choice' },
    [at.actual]: { look: 'free' },
    [at.completion]: formula(at.completion, 'computedRate'),
    [at.allowed]: formula(at.allowed, 'computedText'),
    [at.typed]: { look: 'marks' },
    [at.score]: formula(at.score, 'computedMarks'),
    [at.check]: formula(at.check, 'check'),
    [at.reason]: { look: 'text' },
    ...(standards ? { [at.standard]: { look: 'text' }, [at.definition]: { look: 'text' } } : {}),
  };
  for (const letter of [h.mode, h.scale, h.more, h.less, h.min, h.max]) {
    specs[letter] = formula(letter, 'helper');
  }
  if (indicator !== undefined) fill(specs, drawing, indicator, Number(id), marks.get(Number(id)), row, standards);
  pen.line(`indicator:${id}`, specs);
}

/** Reasons are asked for where the form has a place for them. */
const asksReason = ({ pack, typed }: Book): boolean =>
  packColumns(pack).includes('reason') || typed.indicators.some(({ reason }) => reason !== undefined);

function fill(
  specs: Record<string, Spec>,
  { book, places }: Drawing,
  indicator: Indicator,
  index: number,
  mark: Mark | undefined,
  row: number,
  standards: boolean,
): void {
  const measures = shownMeasures(book, indicator);
  const cells = decidingCells(indicator, measures);
  const set = (letter: string, value: Content): void => {
    const spec = specs[letter];
    if (spec !== undefined) specs[letter] = { ...spec, value };
  };
  for (const name of deciding) if (name !== 'standard' || standards) set(at[name], cells[name]);
  set(at.typed, shown(indicator.score, 'marks'));
  set(at.reason, shown(indicator.reason, 'text'));
  set(at.definition, shown(indicator.definition, 'text'));
  const completion = completionOf(measures);
  const printed = shownRate(indicator.completion);
  if (printed !== undefined && printed !== completion) specs[at.completion] = { look: 'mixedRate', value: printed };
  else set(at.completion, completion ?? '');
  set(at.score, shown(book.completed.evaluation.indicators[index]?.score, 'marks') ?? '');
  if (mark === undefined) return;
  const { min, max } = mark.allowed;
  if (mark.indicators.length === 1 && typeof cells.weight === 'number') {
    set(at.allowed, min === max ? `${min}分` : `${min}～${max}分`);
  }
  Object.assign(specs, frozenMarks(book, places, cells, indicator, mark, row));
}
