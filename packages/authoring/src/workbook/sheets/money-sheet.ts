import { columnOf, letterOf } from '../cells/columns.js';
import { drawExecution } from './execution.js';
import { executionHelpers } from './execution-columns.js';
import { closeSheet, type Drawing, openSheet } from './frame.js';
import { drawMoney } from './money.js';
import { moneyPlan } from './money-plan.js';

/** The last column of the table of execution. */
const lastOfExecution = columnOf('K');

/** 资金: the execution of the budget with its score, and the table of subjects. */
export function drawMoneySheet(drawing: Drawing): void {
  const { typed, pack } = drawing.book;
  const plan = moneyPlan(typed, pack);
  // Right of the columns of amounts stands the check.
  const lastOfMoney = plan.rows.length === 0 ? 0 : plan.columns.length + 3;
  const last = Math.max(lastOfExecution, lastOfMoney);
  const widths = Array.from({ length: last - 1 }, (_, at) => widthOf(at));
  const h = executionHelpers(letterOf(last + 1));
  const pen = openSheet(drawing, 'money', { widths, landscape: true }, Object.values(h));
  pen.title(
    '资金',
    '金额都以万元为单位，只填数字。没有这项收支就空着，确实是零填0。执行率和得分自动计算；全年预算数空着的，按年初预算数计算执行率。',
  );
  drawExecution(pen, drawing, h);
  drawMoney(pen, drawing);
  closeSheet(pen, { rows: 3, columns: 'B' });
}

const widthOf = (at: number): number => (at === 0 ? 34 : at === lastOfExecution - 2 ? 26 : 15);
