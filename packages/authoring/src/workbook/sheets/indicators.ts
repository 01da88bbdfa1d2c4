import { type Indicator, type Mark, Rational } from '@hengji/core';
import { indicatorsOf, type Pack, rulesOf } from '@hengji/packs';
import type ExcelJS from 'exceljs';
import type { Book } from '../book.js';
import { type Content, shown } from '../cells/content.js';
import { shownRate } from '../cells/rate.js';
import { quoted } from '../formulas/exact.js';
import { at, deciding, helper as h, helperLetters, shared } from '../indicator/columns.js';
import { completionOf } from '../indicator/completion.js';
import type { InputPlaces } from '../indicator/input-formulas.js';
import { liveBounds } from '../indicator/live-rules.js';
import { type Measures, natures } from '../indicator/measures.js';
import { type ListPlaces, rowFormulas } from '../indicator/row-formulas.js';
import { shownMeasures, weightContent } from '../indicator/shown-measures.js';
import { standardFormulas } from '../indicator/standard-formulas.js';
import { closeSheet, type Drawing, type IndicatorPlaces, openSheet } from './frame.js';
import type { Lists } from './lists.js';
import { alarm, faint, hint, type Look } from './looks.js';
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

/** The cells of an indicator that decide its mark. */
export type Deciding = Readonly<Record<(typeof deciding)[number], Content>>;

export function decidingCells(indicator: Indicator, measures: Measures): Deciding {
  return {
    name: shown(indicator.name, 'text'),
    weight: weightContent(indicator),
    nature: measures.nature,
    target: measures.target,
    unit: measures.unit,
    actual: measures.actual,
    standard: shown(indicator.standard, 'text'),
  };
}

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
  const formulas = rowFormulas({ row, first, rules: book.rules, lists, asksReason: asksReason(book) });
  const formula = (letter: string, look: Look): Spec => ({
    look,
    formula: formulas[letter] ?? '',
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
  Object.assign(specs, frozen(book, places, cells, indicator, mark, row));
}

/** What the formulas of a row cannot express: marks by standards, and by wordings that only Hengji understands. */
function frozen(
  book: Book,
  places: InputPlaces,
  cells: Deciding,
  indicator: Indicator,
  mark: Mark,
  row: number,
): Record<string, Spec> {
  if (mark.indicators.length > 1) return {};
  const byStandard = mark.basis === 'printed-standard' || mark.basis === 'pack-standard';
  const hidden = (value: Content): Spec => ({ look: 'helper', value });
  const specs: Record<string, Spec> = {};
  if (!byStandard) {
    const live = liveBounds(
      {
        name: indicator.name.text,
        level2: indicator.level2 ?? '',
        weight: cells.weight,
        nature: String(cells.nature ?? ''),
        target: cells.target,
        actual: cells.actual,
      },
      book.rules,
    );
    if (live.min.eq(Rational.of(mark.allowed.min)) && live.max.eq(Rational.of(mark.allowed.max))) return {};
  } else {
    // Without a number of its own, a standard takes its data from the other sheets.
    specs[h.byStandard] = hidden(typeof cells.actual === 'number' ? 'own' : 'inputs');
    const formulas = standardFormulas(book, indicator, row, places);
    if (formulas !== undefined) {
      specs[h.value] = { look: 'helper', formula: formulas.value };
      specs[h.standardMin] = { look: 'helper', formula: formulas.min };
      specs[h.standardMax] = { look: 'helper', formula: formulas.max };
    }
  }
  for (const name of deciding) specs[h[`was_${name}`]] = hidden(cells[name]);
  specs[h.from] = hidden(Number(mark.allowed.min));
  specs[h.to] = hidden(Number(mark.allowed.max));
  return specs;
}

function rulesFor(pen: Pen, lists: Lists, first: number, last: number): void {
  const range = (letter: string): string => `${letter}${first}:${letter}${last}`;
  const choose = (letter: string, formula: string | undefined, title: string, prompt: string): void => {
    if (formula !== undefined) pen.rule(range(letter), { type: 'list', formulae: [formula], title, prompt });
  };
  choose(at.level1, lists.level1, '一级指标', '从下拉列表里选。列表是模板规定的一级指标，确有需要可以另填。');
  choose(at.level2, lists.level2, '二级指标', '从下拉列表里选。确有需要可以另填。');
  choose(
    at.nature,
    `"${natures.join(',')}"`,
    '指标性质',
    '越多越好选“≥”，越少越好（成本、事故等）选“≤”，正好等于选“＝”，说不成数字选“定性”。',
  );
  choose(at.unit, lists.units, '计量单位', '从下拉列表里选，也可以另填。百分数选“%”，目标值填90就是90%。');
  pen.rule(range(at.name), {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [500],
    title: '三级指标',
    prompt: '与年初批复的绩效目标表一致。不用的行空着就行，不必删除。',
  });
  pen.rule(range(at.weight), {
    type: 'custom',
    formulae: [`OR(ISNUMBER(${at.weight}${first}),${at.weight}${first}="${shared}")`],
    title: '分值',
    prompt: `填数字，全部分值加上预算执行的分值应等于总分。与上一行合用分值的填“${shared}”。`,
    error: `请填数字，或者填“${shared}”。`,
    style: 'stop',
  });
  pen.rule(range(at.target), {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [32_000],
    title: '目标值',
    prompt: '能用数字的只填数字，不带单位和≥≤；不能用数字的写文字，例如“有效提升”。',
  });
  pen.rule(range(at.actual), {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [32_000],
    title: '实际完成值',
    prompt: '与目标值同一单位，只填数字。定性指标写完成情况，例如“完成”“部分完成”“未完成”。',
  });
  pen.rule(range(at.typed), {
    type: 'custom',
    formulae: [
      `AND(ISNUMBER(${at.typed}${first}),${at.typed}${first}>=${h.min}${first},${at.typed}${first}<=${h.max}${first})`,
    ],
    title: '人工评分',
    prompt: '“可得分”是一个范围时才填，填范围以内的分数，最多两位小数；“可得分”只有一个数时不用填。',
    error: '得分应是数字，并且在“可得分”的范围以内。仍要这样填吗？',
    style: 'warning',
  });
  pen.rule(range(at.reason), {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [32_000],
    title: '偏差原因',
    prompt: '没有完成，或者超出目标很多的，写明原因和改进措施。',
  });
  const check = range(at.check);
  pen.colour(check, `LEFT(${at.check}${first},2)="没有"`, hint);
  pen.colour(check, `AND(LEN(${at.check}${first})>0,LEFT(${at.check}${first},2)<>"没有")`, alarm);
  const required = (letter: string, test: string): void => pen.colour(range(letter), test, alarm);
  required(at.weight, `${h.mode}${first}="W"`);
  required(at.name, `AND(${h.mode}${first}<>"",${at.name}${first}="")`);
  required(at.target, `AND(${h.mode}${first}="N",${at.target}${first}="")`);
  required(at.actual, `AND(${h.mode}${first}="N",${at.target}${first}<>"",${at.actual}${first}="")`);
  required(
    at.typed,
    `AND(${h.mode}${first}<>"",${at.name}${first}<>"",${at.target}${first}<>"",${at.actual}${first}<>"",${at.score}${first}="")`,
  );
  required(
    at.score,
    `AND(ISNUMBER(${at.score}${first}),ISNUMBER(${h.max}${first}),OR(${at.score}${first}>${h.max}${first},${at.score}${first}<${h.min}${first}))`,
  );
  // A class that is the same as in the row above is pale, so that groups show.
  pen.colour(`B${first + 1}:C${last}`, `AND($B${first + 1}=$B${first},B${first + 1}=B${first})`, faint);
}

const totalHeight = 22;
/** Number of the paper size in OOXML; the typings of exceljs leave it out. */
const a3 = 8 as ExcelJS.PaperSize;

type Totals = Pick<IndicatorPlaces, 'total' | 'fullMarks' | 'grade' | 'open'>;

function drawTotals(pen: Pen, drawing: Drawing, first: number, last: number): Totals {
  const { book, places } = drawing;
  const { typed, completed } = book;
  const execution = places.execution;
  const range = (letter: string): string => `${letter}${first}:${letter}${last}`;
  const executionMarks = execution === undefined ? '0' : `SUM(${execution.fullMarks})`;
  const executionScore = execution === undefined ? '0' : `SUM(${execution.scores})`;
  const openExecution =
    execution === undefined ? '0' : `SUMPRODUCT((${execution.fullMarks}<>"")*(${execution.scores}=""))`;
  const total = completed.evaluation.total;
  const line = (key: string, label: string, weight: Spec, score: Spec): number => {
    const row = pen.line(
      `total:${key}`,
      {
        B: { look: 'head', value: label },
        C: { look: 'head' },
        D: { look: 'head' },
        [at.weight]: weight,
        [at.score]: score,
      },
      totalHeight,
    );
    pen.merge('B', 'D', row);
    return row;
  };
  const sum = (letter: string): string => `SUM(${range(letter)})`;
  line(
    'indicators',
    '绩效指标小计',
    { look: 'computedMarks', formula: `ROUND(${sum(at.weight)},4)` },
    { look: 'computedMarks', formula: `ROUND(${sum(at.score)},4)` },
  );
  line(
    'execution',
    '预算执行',
    { look: 'computedMarks', formula: executionMarks },
    { look: 'computedMarks', formula: executionScore },
  );
  const scores = `SUMPRODUCT((${range(h.mode)}<>"")*(${range(at.score)}=""))`;
  const openRow = line(
    'open',
    '还没有得分的项数',
    { look: 'computedMarks', value: '' },
    { look: 'computedMarks', formula: `${scores}+${openExecution}` },
  );
  const fullTyped = shown(typed.total?.fullMarks, 'marks');
  const scoreTyped = shown(typed.total?.score, 'marks');
  const used = `SUMPRODUCT((${range(h.mode)}<>"")*1)${execution === undefined ? '' : `+COUNT(${execution.fullMarks})`}`;
  const sheet = `'${pen.sheet.name}'`;
  const totalRow = line(
    'total',
    '总分',
    override(fullTyped, {
      look: 'strong',
      value: shown(total?.fullMarks, 'marks') ?? '',
      formula: `IF(${used}=0,"",ROUND(${sum(at.weight)}+${executionMarks},4))`,
    }),
    override(scoreTyped, {
      look: 'strong',
      value: shown(total?.score, 'marks') ?? '',
      formula: `IF(OR(${used}=0,${at.score}${openRow}>0),"",ROUND(${sum(at.score)}+${executionScore},4))`,
    }),
  );
  const grade = shown(typed.grade, 'text');
  const gradeRow = line(
    'grade',
    '等级',
    { look: 'computedMarks', value: '' },
    override(grade, {
      look: 'strong',
      value: shown(completed.evaluation.grade, 'text') ?? '',
      formula: gradeFormula(book, `${at.score}${totalRow}`, `${at.weight}${totalRow}`),
    }),
  );
  pen.end('total');
  pen.colour(`${at.score}${openRow}`, `${at.score}${openRow}>0`, alarm);
  return {
    total: `${sheet}!$${at.score}$${totalRow}`,
    fullMarks: `${sheet}!$${at.weight}$${totalRow}`,
    grade: `${sheet}!$${at.score}$${gradeRow}`,
    open: `${sheet}!$${at.score}$${openRow}`,
  };
}

/** What the record says otherwise stands in the place of the formula. */
const override = (content: Content, spec: Spec): Spec =>
  content === undefined ? spec : { look: typeof content === 'number' ? 'mixedMarks' : 'mixedText', value: content };

function gradeFormula({ pack }: Book, score: string, full: string): string {
  const grades = [...rulesOf(pack).grades].sort((a, b) => Number(b.from) - Number(a.from));
  const steps = grades.reduceRight(
    (rest, { name, from }) => `IF(ROUND(${score}*100-${from}*${full},6)>=0,${quoted(name)},${rest})`,
    '""',
  );
  return `IF(AND(ISNUMBER(${score}),ISNUMBER(${full})),${steps},"")`;
}
