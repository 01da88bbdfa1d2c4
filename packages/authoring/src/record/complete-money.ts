import { type Entry, type Evaluation, type MoneyLine, type MoneySubject, moneyWholes } from '@hengji/core';
import { isOpen, sumOf } from './quantity.js';

/** Totals of money that are open while all their parts are given, by year and stage. */
export function withMoney(record: Evaluation): Evaluation {
  let money = record.money;
  for (const { whole, name, parts } of moneyWholes) {
    for (const column of columnsOf(money)) {
      const [total, ...more] = money.filter((line) => line.subject === whole && isIn(line, column));
      if (more.length > 0 || (total !== undefined && !isOpen(total.amount))) continue;
      const sum = sumOf(parts.map((part) => amountOf(money, part, column)));
      if (sum === undefined) continue;
      if (total === undefined) money = [...money, { ...column, subject: whole, name, amount: { text: sum } }];
      else money = money.map((line) => (line === total ? { ...line, amount: { ...line.amount, text: sum } } : line));
    }
  }
  return money === record.money ? record : { ...record, money };
}

type Column = Pick<MoneyLine, 'year' | 'stage'>;

const isIn = (line: MoneyLine, { year, stage }: Column): boolean => line.year === year && line.stage === stage;

function columnsOf(money: readonly MoneyLine[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { year, stage } of money) {
    columns.set(`${year ?? ''} ${stage ?? ''}`, {
      ...(year === undefined ? {} : { year }),
      ...(stage === undefined ? {} : { stage }),
    });
  }
  return [...columns.values()];
}

/** The amount of a subject that stands in a column once. */
function amountOf(money: readonly MoneyLine[], subject: MoneySubject, column: Column): Entry | undefined {
  const lines = money.filter((line) => line.subject === subject && isIn(line, column));
  return lines.length === 1 ? lines[0]?.amount : undefined;
}
