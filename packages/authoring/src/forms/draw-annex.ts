import type { Page } from '../page/page.js';
import { type Band, tablesOf } from './band.js';
import { drawBuildings, usualBuildings } from './blocks/buildings.js';
import { drawExecution, usualExecution } from './blocks/execution.js';
import { drawGoals, usualGoals } from './blocks/goals.js';
import { drawInlineMoney } from './blocks/inline-money.js';
import { drawMoney, otherMoney } from './blocks/money.js';
import { drawStaff, usualStaff } from './blocks/staff.js';
import { drawUnfinished, usualUnfinished } from './blocks/unfinished.js';
import type { Desk } from './desk.js';
import { unitLine } from './lines.js';

const unit = '万元';

/** What the record holds and no form of its pack has printed; undefined where that is nothing. */
export function drawAnnex(desk: Desk): Page | undefined {
  const { record } = desk;
  const bands: Band[] = [];
  if (record.staff.length > 0 && !desk.has('staff')) bands.push(drawStaff(usualStaff, desk));
  bands.push(...drawInlineMoney(desk, unit));
  if (desk.money.some(({ stage }) => stage !== undefined)) bands.push(drawMoney(otherMoney, desk, unit));
  if (record.buildings.length > 0 && !desk.has('buildings')) bands.push(drawBuildings(usualBuildings, desk));
  if (record.execution.length > 0 && !desk.has('execution')) bands.push(drawExecution(usualExecution, desk, unit));
  if (record.goals.length > 0 && !desk.has('goals')) bands.push(drawGoals(usualGoals, desk, record.goals));
  if (record.unfinished.length > 0 && !desk.has('unfinished')) bands.push(drawUnfinished(usualUnfinished, desk));
  if (bands.length === 0) return undefined;
  return {
    name: '其他数据表',
    orientation: 'portrait',
    blocks: [{ type: 'line', look: 'title', text: '绩效自评其他数据表' }, unitLine(unit), ...tablesOf(bands)],
  };
}
