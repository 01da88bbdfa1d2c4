import type { Entry } from '@hengji/core';
import { isOpen, quantityOf } from '../../record/quantity.js';
import type { Book } from '../book.js';
import { columnOf, letterOf } from '../cells/columns.js';
import { type Content, shown } from '../cells/content.js';
import { rateFormula } from '../formulas/exact.js';
import type { Drawing } from './frame.js';
import { alarm } from './looks.js';
import { amountIn, amountRule, moneyHeader } from './money.js';
import { type MoneyRow, moneyPlan } from './money-plan.js';
import type { Pen, Spec } from './pen.js';

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
