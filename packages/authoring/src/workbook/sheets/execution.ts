import type { Entry, Evaluation, ExecutionRow, Mark } from '@hengji/core';
import { Rational, scoredExecutionRow } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { isOpen } from '../../record/quantity.js';
import type { Book } from '../book.js';
import { columnOf, letterOf } from '../cells/columns.js';
import { type Content, decimalOf, entryOf, holds, shown } from '../cells/content.js';
import { rateOf } from '../cells/rate.js';
import { quotient, scaleFor } from '../formulas/exact.js';
import type { Drawing } from './frame.js';
import { alarm } from './looks.js';
import { amountRule } from './money.js';
import type { Pen, Spec } from './pen.js';
import { type FilledRow, type FilledSheet, isBlankRow } from './rows.js';
import { isAsShown, oldOf, put, rateCheck, rateSpec, wordsIn } from './unit.js';

const spareRows = 3;
const inputs = ['C', 'D', 'E', 'G', 'I'] as const;
const amounts = [
  ['C', 'opening'],
  ['D', 'adjusted'],
  ['E', 'executed'],
] as const;

/** Names of hidden helper columns, right of everything that is shown. */
const helperNames = [
  'scale',
  'exact',
  'printed',
  'min',
  'max',
  'wasC',
  'wasD',
  'wasE',
  'wasF',
  'wasG',
  'from',
  'to',
] as const;
type Helper = (typeof helperNames)[number];

/** Letters of the helper columns, from a column on. */
export const executionHelpers = (first: string): Record<Helper, string> =>
  Object.fromEntries(helperNames.map((name, at) => [name, letterOf(columnOf(first) + at)])) as Record<Helper, string>;

/** A row of the sheet: of the record, of the pack's form, or free. */
interface Row {
  readonly id: string;
  readonly line: ExecutionRow;
}

function rowsOf({ typed, pack }: Book): Row[] {
  const rows = typed.execution.map((line, at): Row => ({ id: String(at), line }));
  if (rows.length === 0) {
    for (const [at, name] of wantedNames(pack).entries()) rows.push({ id: `+${at}`, line: { name } });
  }
  for (let at = 0; at < spareRows; at += 1) rows.push({ id: `+s${at}`, line: { name: '' } });
  return rows;
}

function wantedNames(pack: Pack): string[] {
  const blocks = (pack.forms ?? []).flatMap((form) => form.blocks);
  const names = blocks.flatMap((block) =>
    block.kind === 'execution' ? (block.rows ?? []).map(({ label }) => label) : [],
  );
  return names.length > 0 ? names : ['年度资金总额'];
}

/** The row whose score Hengji computes: as the evaluator chooses it, the first one where nothing is filled yet. */
function scoredAt({ typed, completed }: Book): number {
  const row = scoredExecutionRow(completed.evaluation);
  return row === undefined
    ? 0
    : Math.max(0, completed.evaluation.execution.indexOf(row), typed.execution.length === 0 ? 0 : -1);
}

const hundred = '(ROUND(G#*100,4))';

/** 预算执行情况 with the score of the execution rate. */
export function drawExecution(pen: Pen, drawing: Drawing, h: Record<Helper, string>): void {
  const { book, places } = drawing;
  const { completed, pack } = book;
  const rows = rowsOf(book);
  const scored = scoredAt(book);
  const mark = completed.scorecard.marks.find(({ kind }) => kind === 'execution');
  pen.section('一、预算执行情况（万元）');
  pen.head('execution', {
    B: '资金来源',
    C: '年初预算数',
    D: '全年预算数',
    E: '全年执行数',
    F: '执行率',
    G: '分值',
    H: '可得分',
    I: '人工评分',
    J: '得分',
    K: '检查',
  });
  const first = pen.next;
  rows.forEach(({ id, line }, at) => {
    const row = pen.next;
    const done = completed.evaluation.execution[at];
    const full = shown(line.fullMarks, 'marks') ?? (at === 0 ? fullMarksOf(pack) : undefined);
    const budget = `IF(D${row}<>"",D${row},C${row})`;
    const isScored = at === scored;
    const specs: Record<string, Spec> = { B: { look: 'text', value: line.name } };
    for (const [letter, property] of amounts)
      specs[letter] = { look: 'amount', value: shown(line[property], 'amount') };
    specs.F = rateSpec(line.rate, done?.rate, `E${row}`, `(${budget})`);
    specs.G = { look: 'marks', value: full };
    specs.H = {
      look: 'computedText',
      value: isScored && mark !== undefined ? boundsText(mark) : '',
      formula: isScored ? allowedFormula(row, h) : '""',
    };
    specs.I = { look: 'marks', value: shown(line.score, 'marks') };
    const score = shown(done?.score ?? line.score, 'marks');
    specs.J = {
      look: 'computedMarks',
      value: score ?? '',
      formula: isScored
        ? `IF(I${row}<>"",I${row},IF(AND(ISNUMBER(${h.min}${row}),ISNUMBER(${h.max}${row})),IF(${h.min}${row}=${h.max}${row},${h.min}${row},""),""))`
        : `IF(I${row}<>"",I${row},"")`,
    };
    specs.K = { look: 'check', value: '', formula: checkFormula(row, isScored, h) };
    if (isScored) Object.assign(specs, helperSpecs(row, h), frozenSpecs(specs, mark, h));
    pen.line(`execution:${id}`, specs);
    for (const [letter] of amounts)
      places.watched.push({ cell: pen.reference(letter, row), content: specs[letter]?.value });
  });
  const last = pen.next - 1;
  pen.end('execution');
  amountRule(pen, `C${first}:E${last}`);
  const scoreRow = first + scored;
  places.firstOpening = pen.reference('C', first);
  pen.rule(`G${first}:G${last}`, {
    type: 'decimal',
    operator: 'between',
    formulae: [0, 1000],
    title: '分值',
    prompt: '只在计分的一行填预算执行的分值，其他行空着。',
    error: '请填不小于0的分数。',
    style: 'warning',
  });
  pen.rule(`I${first}:I${last}`, {
    type: 'custom',
    formulae: [`AND(ISNUMBER(I${first}),I${first}>=0,I${first}<=G${first})`],
    title: '人工评分',
    prompt: '一般空着：得分按执行率自动计算。只有自动得分算不出来时才填。',
    error: '得分应是数字，不能超过分值。',
    style: 'warning',
  });
  pen.colour(`C${first}:E${last}`, `AND(ISTEXT(C${first}),LEN(C${first})>0)`, alarm);
  pen.colour(`K${first}:K${last}`, `LEN(K${first})>0`, alarm);
  const sheet = `'${pen.sheet.name}'`;
  places.executionChecks = `${sheet}!$K$${first}:$K$${last}`;
  places.execution = {
    fullMarks: `${sheet}!$G$${first}:$G$${last}`,
    scores: `${sheet}!$J$${first}:$J$${last}`,
    firstRate: `${sheet}!$F$${scoreRow}`,
  };
}

const fullMarksOf = ({ executionMarks }: Pack): number | undefined =>
  executionMarks === undefined ? undefined : Number(executionMarks);

const boundsText = ({ allowed: { min, max } }: Mark): string => (min === max ? `${min}分` : `${min}～${max}分`);

const allowedFormula = (row: number, { min, max }: Record<Helper, string>): string =>
  `IF(AND(ISNUMBER(${min}${row}),ISNUMBER(${max}${row})),IF(${min}${row}=${max}${row},${min}${row}&"分",${min}${row}&"～"&${max}${row}&"分"),"")`;

/** Marks by the exact rate and by the printed one: both are right, and where they differ a person chooses. */
function helperSpecs(row: number, h: Record<Helper, string>): Record<string, Spec> {
  const budget = `(IF(D${row}<>"",D${row},C${row}))`;
  const full = hundred.replace('#', String(row));
  const [scale, exact, printed] = [`${h.scale}${row}`, `${h.exact}${row}`, `${h.printed}${row}`];
  const ready = `AND(ISNUMBER(E${row}),ISNUMBER(${budget}),ISNUMBER(G${row}))`;
  const frozen = `AND(${h.from}${row}<>"",EXACT(C${row},${h.wasC}${row}),EXACT(D${row},${h.wasD}${row}),EXACT(E${row},${h.wasE}${row}),EXACT(F${row},${h.wasF}${row}),EXACT(G${row},${h.wasG}${row}))`;
  const bound = (which: 'MIN' | 'MAX', was: string): string =>
    `IF(G${row}="","",IF(${frozen},${was},IF(AND(ISNUMBER(${exact}),ISNUMBER(${printed})),${which}(${exact},${printed}),IF(ISNUMBER(${printed}),${printed},${which === 'MIN' ? '0' : `ROUND(G${row},2)`}))))`;
  const helper = (formula: string): Spec => ({ look: 'helper', formula });
  return {
    [h.scale]: helper(`IF(${ready},${scaleFor(`E${row}`, budget)},"")`),
    [h.exact]: helper(
      `IF(ISNUMBER(${scale}),IF(AND(${budget}>0,E${row}>=0),IF(E${row}>=${budget},ROUND(G${row},2),${quotient(full, `E${row}`, budget, scale)}/100),""),"")`,
    ),
    [h.printed]: helper(
      `IF(AND(ISNUMBER(F${row}),ISNUMBER(G${row})),IF(F${row}>=1,ROUND(G${row},2),INT((${full}*ROUND(F${row}*1000000,0)+500000)/1000000)/100),"")`,
    ),
    [h.min]: helper(bound('MIN', `${h.from}${row}`)),
    [h.max]: helper(bound('MAX', `${h.to}${row}`)),
  };
}

/** Where the formulas say something else than the rules, what the rules say of the figures as they are. */
function frozenSpecs(
  specs: Readonly<Record<string, Spec>>,
  mark: Mark | undefined,
  h: Record<Helper, string>,
): Record<string, Spec> {
  if (mark === undefined || typeof specs.G?.value !== 'number') return {};
  const live = liveMarks(specs, specs.G.value);
  const [min, max] = [Rational.of(mark.allowed.min), Rational.of(mark.allowed.max)];
  if (live[0].eq(min) && live[1].eq(max)) return {};
  const was = (letter: 'C' | 'D' | 'E' | 'F' | 'G'): Spec => ({ look: 'helper', value: specs[letter]?.value });
  return {
    [h.wasC]: was('C'),
    [h.wasD]: was('D'),
    [h.wasE]: was('E'),
    [h.wasF]: was('F'),
    [h.wasG]: was('G'),
    [h.from]: { look: 'helper', value: Number(mark.allowed.min) },
    [h.to]: { look: 'helper', value: Number(mark.allowed.max) },
  };
}

const fraction = (content: Content): Rational | undefined =>
  typeof content === 'number' ? Rational.of(decimalOf(content)) : undefined;

/** The arithmetic of the helper formulas, on fractions. */
function liveMarks(specs: Readonly<Record<string, Spec>>, full: number): [Rational, Rational] {
  const marks = Rational.of(decimalOf(full));
  const budget = specs.D?.value === undefined ? specs.C?.value : specs.D.value;
  const [a, b, rate] = [fraction(budget), fraction(specs.E?.value), fraction(specs.F?.value)];
  const capped = (share: Rational): Rational => Rational.min(marks, marks.mul(share)).roundTo(2);
  const exact = a !== undefined && b !== undefined && a.sign > 0 && b.sign >= 0 ? capped(b.div(a)) : undefined;
  const printed = rate === undefined ? undefined : capped(rate);
  if (printed === undefined) return [Rational.zero, marks.roundTo(2)];
  return exact === undefined ? [printed, printed] : [Rational.min(exact, printed), Rational.max(exact, printed)];
}

function checkFormula(row: number, isScored: boolean, h: Record<Helper, string>): string {
  const budget = `(IF(D${row}<>"",D${row},C${row}))`;
  const over = `IF(AND(ISNUMBER(E${row}),ISNUMBER(${budget})),IF(E${row}>${budget},"执行数大于预算数",${rateCheck(`F${row}`, `E${row}`, budget)}),"")`;
  const blank = `AND(COUNTA(C${row}:E${row},I${row})=0,B${row}<>"")`;
  const named = `IF(AND(B${row}="",COUNTA(C${row}:E${row})>0),"缺资金来源的名称",${over})`;
  if (!isScored) return named;
  const score = `IF(J${row}="","请在“人工评分”填得分",IF(J${row}>G${row},"得分超过分值",IF(AND(I${row}<>"",OR(J${row}<${h.min}${row},J${row}>${h.max}${row})),"得分与执行率不符",${named})))`;
  return `IF(${blank},IF(G${row}<>"","缺预算数和执行数",""),IF(G${row}="",${named},${score}))`;
}

/** Reads the execution rows. */
export function readExecution(
  book: Book,
  sheet: FilledSheet,
): { readonly execution: Evaluation['execution']; readonly origins: (number | undefined)[] } {
  const { typed, pack } = book;
  const execution: ExecutionRow[] = [];
  const origins: (number | undefined)[] = [];
  for (const row of sheet.rows('execution')) {
    const [old, index] = oldOf(typed.execution, row);
    const isFirst = index === 0 || row.id === '+0';
    // Marks that only the pack gives make no row of a record.
    const letters = old === undefined ? inputs.filter((letter) => letter !== 'G') : (['B', ...inputs] as const);
    if (isBlankRow(row, letters) && !isAsShown(row, old && shownRow(old))) continue;
    const name = row.cell('B');
    const line: ExecutionRow = { ...old, name: old !== undefined && holds(name, old.name) ? old.name : wordsIn(name) };
    for (const [letter, property] of amounts) {
      put(line, property, entryOf(old?.[property], row.cell(letter), 'amount', row.where(letter), book.moneyUnit));
    }
    put(line, 'rate', rateOf(old?.rate, row.cell('F'), row.where('F')));
    put(line, 'fullMarks', fullMarksIn(old, row, isFirst ? fullMarksOf(pack) : undefined));
    put(line, 'score', entryOf(old?.score, row.cell('I'), 'marks', row.where('I')));
    execution.push(line);
    origins.push(index);
  }
  return { execution, origins };
}

/** The pack's marks that the sheet shows are no entry of a row of the record, unless they were changed. */
function fullMarksIn(line: ExecutionRow | undefined, row: FilledRow, byPack: number | undefined): Entry | undefined {
  const old = line?.fullMarks;
  if (line !== undefined && isOpen(old) && holds(row.cell('G'), byPack)) return old;
  return entryOf(old, row.cell('G'), 'marks', row.where('G'));
}

const shownRow = (line: ExecutionRow): Record<string, Content> => ({
  B: line.name,
  ...Object.fromEntries(amounts.map(([letter, property]) => [letter, shown(line[property], 'amount')])),
  I: shown(line.score, 'marks'),
});
