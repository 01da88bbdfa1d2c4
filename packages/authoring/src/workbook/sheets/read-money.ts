import type { Entry, Evaluation, MoneyLine } from '@hengji/core';
import type { Book } from '../book.js';
import { cellText, entryOf, holds, shown, typedText } from '../cells/content.js';
import { WorkbookError } from '../workbook-error.js';
import { amountIn, partsOf } from './money.js';
import { type MoneyColumn, type MoneyPlan, type MoneyRow, moneyPlan } from './money-plan.js';
import { type FilledRow, type FilledSheet, isBlankRow } from './rows.js';

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
