import { type Entry, type Evaluation, moneyWholes } from '@hengji/core';
import type { Book } from '../book.js';
import { columnOf, letterOf } from '../cells/columns.js';
import { shown } from '../cells/content.js';
import { quoted } from '../formulas/exact.js';
import type { Drawing } from './frame.js';
import { alarm } from './looks.js';
import { columnId, type MoneyColumn, type MoneyPlan, type MoneyRow, moneyPlan } from './money-plan.js';
import type { Pen, Spec } from './pen.js';

const stageNames = {
  opening: '年初预算数',
  change: '追加（减）数',
  adjusted: '全年预算数',
  executed: '决算数',
} as const;

/** Header of a column; where the year is not known yet, it follows the input cell of the year. */
export function moneyHeader({ offset, stage }: MoneyColumn, { typed }: Book, yearCell: string | undefined): Spec {
  const name = stage === undefined ? '金额' : stageNames[stage];
  if (Math.abs(offset) > 1000) return { look: 'head', value: `${offset}年${name}` };
  const word = offset === 0 ? '本年' : offset === -1 ? '上年' : `前${-offset}年`;
  const text = typed.year === undefined ? `${word}${name}` : `${typed.year + offset}年${name}`;
  if (yearCell === undefined) return { look: 'head', value: text };
  return {
    look: 'head',
    value: text,
    formula: `IF(ISNUMBER(${yearCell}),(${yearCell}${offset === 0 ? '' : offset > 0 ? `+${offset}` : offset})&${quoted(`年${name}`)},${quoted(`${word}${name}`)})`,
  };
}

/** The table of subjects on the sheet of money. */
export function drawMoney(pen: Pen, drawing: Drawing): void {
  const { book, places } = drawing;
  const plan = moneyPlan(book.typed, book.pack);
  if (plan.rows.length === 0) return;
  pen.section('二、收支和“三公”经费（万元）');
  const check = letterOf(columnOf(plan.columns.at(-1)?.letter ?? 'F') + 1);
  const headers = plan.columns.map((column) => [column.letter, moneyHeader(column, book, places.year)]);
  pen.head('money', { B: '科目', ...Object.fromEntries(headers), [check]: '检查' });
  const first = pen.next;
  const rowOfId = new Map(plan.rows.map((row, at) => [row.id, first + at]));
  plan.rows.forEach((row, at) => {
    const specs: Record<string, Spec> = {
      B: { look: 'label', value: row.name, indent: row.indent },
    };
    for (const column of plan.columns) specs[column.letter] = amountSpec(book, plan, row, column, rowOfId);
    specs[check] = { look: 'check', value: '', formula: checkFormula(plan, row, rowOfId) };
    pen.line(`money:${row.id}`, specs);
    for (const column of plan.columns) {
      const key = `${row.subject} ${column.id}`;
      places.amounts.set(key, places.amounts.has(key) ? '' : pen.reference(column.letter, first + at));
      places.watched.push({ cell: pen.reference(column.letter, first + at), content: specs[column.letter]?.value });
    }
    if (row.subject === 'carry-over') {
      const [from, to] = ['C', letterOf(columnOf(check) - 1)];
      places.carried.push({ name: row.name, range: `'${pen.sheet.name}'!$${from}$${first + at}:$${to}$${first + at}` });
    }
  });
  const last = pen.next - 1;
  pen.end('money');
  const area = `C${first}:${letterOf(columnOf(check) - 1)}${last}`;
  amountRule(pen, area);
  pen.colour(area, `AND(ISTEXT(C${first}),LEN(C${first})>0)`, alarm);
  pen.colour(`${check}${first}:${check}${last}`, `LEN(${check}${first})>0`, alarm);
  places.moneyChecks = `'${pen.sheet.name}'!$${check}$${first}:$${check}$${last}`;
}

/** Limits and help for cells of amounts. */
export function amountRule(pen: Pen, area: string): void {
  pen.rule(area, {
    type: 'decimal',
    operator: 'between',
    formulae: [-1e9, 1e9],
    title: '金额（万元）',
    prompt:
      '以万元为单位填数字，保留两位小数。没有这项收支就空着；确实是零就填0。绿色格子会自动合计，合计不对时可以直接改写。',
    error: '请填以万元为单位的数字，不要写“万元”两个字。',
    style: 'warning',
  });
}

/** What an amount is the sum of, where the plan has a row for each part. */
export function partsOf(plan: MoneyPlan, row: MoneyRow): readonly MoneyRow[] | undefined {
  const parts = moneyWholes.find(({ whole }) => whole === row.subject)?.parts;
  if (parts === undefined || plan.rows.filter(({ subject }) => subject === row.subject).length > 1) return undefined;
  const rows = parts.map((part) => plan.rows.filter(({ subject }) => subject === part));
  return rows.every((found) => found.length === 1) ? rows.flat() : undefined;
}

function amountSpec(
  book: Book,
  plan: MoneyPlan,
  row: MoneyRow,
  column: MoneyColumn,
  rowOfId: ReadonlyMap<string, number>,
): Spec {
  const entry = amountIn(book.typed, row, column);
  const content = shown(entry, 'amount');
  const parts = partsOf(plan, row);
  if (parts === undefined) return { look: 'amount', value: content };
  if (content !== undefined) return { look: 'mixedAmount', value: content };
  const result = computedAmount(book, row, column);
  // The formula must give what Hengji gives, or it is left to the person.
  if (!sameNumber(result, sumShown(book, plan, parts, column))) return { look: 'mixedAmount' };
  const cells = parts.map(({ id }) => `${column.letter}${rowOfId.get(id)}`);
  return {
    look: 'mixedAmount',
    value: result ?? '',
    formula: `IF(COUNT(${cells.join(',')})=${cells.length},ROUND(${cells.join('+')},6),"")`,
  };
}

/** The entry of a row in a column. */
export const amountIn = (record: Evaluation, row: MoneyRow, column: MoneyColumn): Entry | undefined =>
  record.money[row.lines.get(column.id) ?? -1]?.amount;

/** What Hengji puts into a place that was left blank. */
function computedAmount(book: Book, row: MoneyRow, column: MoneyColumn): number | undefined {
  const { typed, completed } = book;
  const index = row.lines.get(column.id);
  const line =
    index === undefined
      ? completed.evaluation.money
          .slice(typed.money.length)
          .find((each) => each.subject === row.subject && columnId(each, typed.year) === column.id)
      : completed.evaluation.money[index];
  const content = shown(line?.amount, 'amount');
  return typeof content === 'number' ? content : undefined;
}

function sumShown(book: Book, plan: MoneyPlan, parts: readonly MoneyRow[], column: MoneyColumn): number | undefined {
  let sum = 0;
  for (const part of parts) {
    const own = shown(amountIn(book.typed, part, column), 'amount');
    const inner = partsOf(plan, part);
    const amount = own ?? (inner === undefined ? undefined : sumShown(book, plan, inner, column));
    if (typeof amount !== 'number') return undefined;
    sum += amount;
  }
  return sum;
}

const sameNumber = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Math.abs(a - b) < 1e-7;

/** Words where the parts of a row are all there and do not give its sum. */
function checkFormula(plan: MoneyPlan, row: MoneyRow, rowOfId: ReadonlyMap<string, number>): string {
  const parts = partsOf(plan, row);
  if (parts === undefined) return '""';
  const own = rowOfId.get(row.id);
  const tests = plan.columns.map(({ letter }) => {
    const cells = parts.map(({ id }) => `${letter}${rowOfId.get(id)}`);
    return `IF(COUNT(${letter}${own},${cells.join(',')})=${cells.length + 1},ABS(${letter}${own}-(${cells.join('+')}))>0.000001,FALSE)`;
  });
  const names = parts.map(({ name }) => name.replace(/^其中[:：]/, '')).join('＋');
  return `IF(OR(${tests.join(',')}),${quoted(`不等于${names}`)},"")`;
}
