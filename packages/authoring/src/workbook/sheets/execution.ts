import { type ExecutionRow, type Mark, scoredExecutionRow } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import type { Book } from '../book.js';
import { shown } from '../cells/content.js';
import { amounts, fullMarksOf, type Helper } from './execution-columns.js';
import { allowedFormula, checkFormula, frozenSpecs, helperSpecs } from './execution-formulas.js';
import type { Drawing } from './frame.js';
import { alarm } from './looks.js';
import { amountRule } from './money.js';
import type { Pen, Spec } from './pen.js';
import { rateSpec } from './unit.js';

const spareRows = 3;
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

const boundsText = ({ allowed: { min, max } }: Mark): string => (min === max ? `${min}分` : `${min}～${max}分`);
