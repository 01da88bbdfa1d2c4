import type { Entry, Evaluation, MoneyLine } from '@hengji/core';
import { wholes } from '../../record/complete-money.js';
import { isOpen, quantityOf } from '../../record/quantity.js';
import type { Book } from '../book.js';
import { columnOf, letterOf } from '../cells/columns.js';
import { type Content, cellText, entryOf, holds, shown, typedText } from '../cells/content.js';
import { quoted, rateFormula } from '../formulas/exact.js';
import { WorkbookError } from '../workbook-error.js';
import type { Drawing } from './frame.js';
import { alarm } from './looks.js';
import { columnId, type MoneyColumn, type MoneyPlan, type MoneyRow, moneyPlan } from './money-plan.js';
import type { Pen, Spec } from './pen.js';
import { type FilledRow, type FilledSheet, isBlankRow } from './rows.js';

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
function partsOf(plan: MoneyPlan, row: MoneyRow): readonly MoneyRow[] | undefined {
  const parts = wholes.find(({ whole }) => whole === row.subject)?.parts;
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

const amountIn = (record: Evaluation, row: MoneyRow, column: MoneyColumn): Entry | undefined =>
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

/** Reads the table of subjects, and the projects where they are on their own sheet. */
export function readMoney(
  book: Book,
  tables: readonly { readonly sheet: FilledSheet; readonly table: 'money' | 'project' }[],
  record: Evaluation,
  notices: string[],
): { readonly record: Evaluation; readonly origins: (number | undefined)[] } {
  const plan = moneyPlan(book.typed, book.pack);
  const rows = { money: plan.rows, project: plan.projects };
  const lines = new Map<number, MoneyLine>();
  const added: MoneyLine[] = [];
  for (const { sheet, table } of tables) {
    const filled = sheet.rows(table);
    for (const row of rows[table]) {
      const found = filled.find(({ id }) => id === row.id);
      if (found === undefined) {
        if (row.lines.size > 0) notices.push(`工作表“${sheet.title}”里“${row.name}”一行已删除，记录里也删去了。`);
        continue;
      }
      takeRow(book, record, plan, row, found, table, lines, added);
    }
    const known = new Set(rows[table].map(({ id }) => id));
    for (const found of filled) {
      if (found.id === undefined || !known.has(found.id)) takeNewRow(book, record, plan, found, table, added);
    }
  }
  const kept = [...lines].sort(([a], [b]) => a - b);
  return {
    record: { ...record, money: [...kept.map(([, line]) => line), ...added] },
    origins: [...kept.map(([index]) => index), ...added.map(() => undefined)],
  };
}

function takeRow(
  book: Book,
  record: Evaluation,
  plan: MoneyPlan,
  row: MoneyRow,
  found: FilledRow,
  table: 'money' | 'project',
  lines: Map<number, MoneyLine>,
  added: MoneyLine[],
): void {
  const label = found.cell('B');
  const name = holds(label, row.name) || label === undefined ? row.name : typedText(label);
  const amounts = plan.columns.map(({ letter }) => letter);
  // A project whose name and amounts were all taken out is no project any more.
  if (table === 'project' && isBlankRow(found, ['B', ...amounts]) && shows(book, plan, row)) return;
  for (const column of plan.columns) {
    const cell = found.cell(column.letter);
    const index = row.lines.get(column.id);
    const old = index === undefined ? undefined : book.typed.money[index];
    const isSum = partsOf(plan, row) !== undefined && (cell === undefined || cell.formula);
    const amount = isSum
      ? old?.amount
      : entryOf(old?.amount, cell, 'amount', found.where(column.letter), book.moneyUnit);
    const year = yearFor(column, record.year);
    if (old !== undefined && index !== undefined) {
      const { share, ...line } = old;
      const moved = book.typed.year !== record.year && line.year !== undefined && year !== undefined ? { year } : {};
      const sameAmount = amount === old.amount;
      lines.set(index, {
        ...line,
        name,
        ...moved,
        amount: amount ?? { text: '' },
        ...(sameAmount && share !== undefined ? { share } : {}),
      });
    } else if (amount !== undefined) added.push(newLine(row.subject, name, column, year, amount));
  }
}

/** Whether a row had anything to show. */
const shows = (book: Book, plan: MoneyPlan, row: MoneyRow): boolean =>
  cellText(row.name).trim() !== '' ||
  plan.columns.some((column) => shown(amountIn(book.typed, row, column), 'amount') !== undefined);

function takeNewRow(
  book: Book,
  record: Evaluation,
  plan: MoneyPlan,
  found: FilledRow,
  table: 'money' | 'project',
  added: MoneyLine[],
): void {
  const amounts = plan.columns.flatMap((column) => {
    const amount = entryOf(undefined, found.cell(column.letter), 'amount', found.where(column.letter), book.moneyUnit);
    return amount === undefined ? [] : [{ column, amount }];
  });
  if (amounts.length === 0) return;
  const label = found.cell('B');
  const name = label === undefined ? '' : typedText(label);
  if (name === '') throw new WorkbookError(`${found.where('B')}：这一行有金额，没有名称，请填写名称。`);
  const subject = table === 'project' ? 'project-item' : 'other';
  for (const { column, amount } of amounts) {
    added.push(newLine(subject, name, column, yearFor(column, record.year), amount));
  }
}

const yearFor = ({ offset }: MoneyColumn, year: number | undefined): number | undefined =>
  Math.abs(offset) > 1000 ? offset : year === undefined ? undefined : year + offset;

const newLine = (
  subject: MoneyLine['subject'],
  name: string,
  { stage }: MoneyColumn,
  year: number | undefined,
  amount: Entry,
): MoneyLine => ({
  subject,
  name,
  ...(year === undefined ? {} : { year }),
  ...(stage === undefined ? {} : { stage }),
  amount,
});

/** The table of named projects with their execution rates. */
export function drawProjects(pen: Pen, { book, places }: Drawing, spare: number): void {
  const plan = moneyPlan(book.typed, book.pack);
  const at = (id: string): string | undefined => plan.columns.find((column) => column.id === id)?.letter;
  const rate = letterOf(columnOf(plan.columns.at(-1)?.letter ?? 'F') + 1);
  const check = letterOf(columnOf(rate) + 1);
  const headers = plan.columns.map((column) => [column.letter, moneyHeader(column, book, places.year)]);
  pen.head('project', { B: '项目名称', ...Object.fromEntries(headers), [rate]: '执行率', [check]: '检查' });
  const first = pen.next;
  const spares = Array.from(
    { length: spare },
    (_, index): MoneyRow => ({
      id: `+${index}`,
      subject: 'project-item',
      name: '',
      indent: 0,
      lines: new Map(),
    }),
  );
  const [opening, adjusted, executed] = [at('0:opening'), at('0:adjusted'), at('0:executed')];
  for (const row of [...plan.projects, ...spares]) {
    const specs: Record<string, Spec> = { B: { look: 'text', value: row.name } };
    for (const column of plan.columns) {
      specs[column.letter] = { look: 'amount', value: shown(amountIn(book.typed, row, column), 'amount') };
    }
    const number = pen.next;
    const budget = `IF(${adjusted}${number}<>"",${adjusted}${number},${opening}${number})`;
    specs[rate] = {
      look: 'computedRate',
      value: rateResult(book, row),
      formula: rateFormula(`${executed}${number}`, `(${budget})`),
    };
    const amounts = plan.columns.map(({ letter }) => `${letter}${number}`).join(',');
    specs[check] = {
      look: 'check',
      value: '',
      formula: `IF(AND(B${number}="",COUNT(${amounts})>0),"缺项目名称",IF(ISNUMBER(${rate}${number}),IF(${rate}${number}>1,"支出大于预算",""),""))`,
    };
    pen.line(`project:${row.id}`, specs);
  }
  const last = pen.next - 1;
  pen.end('project');
  const area = `C${first}:${letterOf(columnOf(rate) - 1)}${last}`;
  amountRule(pen, area);
  pen.colour(area, `AND(ISTEXT(C${first}),LEN(C${first})>0)`, alarm);
  pen.colour(`${check}${first}:${check}${last}`, `LEN(${check}${first})>0`, alarm);
  for (const { id, letter } of plan.columns) {
    places.projects.set(id, `'${pen.sheet.name}'!$${letter}$${first}:$${letter}$${last}`);
  }
}

function rateResult({ typed }: Book, row: MoneyRow): Content {
  const entry = (id: string): Entry | undefined => typed.money[row.lines.get(id) ?? -1]?.amount;
  const budget = isOpen(entry('0:adjusted')) ? entry('0:opening') : entry('0:adjusted');
  const [a, b] = [quantityOf(entry('0:executed')), quantityOf(budget)];
  if (a === undefined || b === undefined || b.value.sign <= 0 || a.value.sign < 0) return '';
  return Number(a.value.div(b.value).toFixed(4));
}
