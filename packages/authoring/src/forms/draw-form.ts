import type { Evaluation } from '@hengji/core';
import type { PackForm } from '@hengji/packs';
import type { Line, Page, PageBlock } from '../page/page.js';
import { type Band, tablesOf } from './band.js';
import { drawBuildings } from './blocks/buildings.js';
import { drawExecution } from './blocks/execution.js';
import { drawFields, drawOtherFields } from './blocks/fields.js';
import { drawGoals, usualGoals } from './blocks/goals.js';
import { drawIndicators, type IndicatorTable } from './blocks/indicators.js';
import { drawMoney } from './blocks/money.js';
import { drawOptions } from './blocks/options.js';
import { drawStaff } from './blocks/staff.js';
import { drawText } from './blocks/text.js';
import { drawTotal } from './blocks/total.js';
import { drawUnfinished } from './blocks/unfinished.js';
import type { Desk } from './desk.js';
import { footOf, headOf, titleOf } from './lines.js';
import { packFrame } from './pack-frame.js';

export interface FormPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly attachment: number | undefined;
}

/** A table with more columns lies across the paper. */
const widestUpright = 8;

/** One form as a page: mark, title, labels, table, notes and signatures. */
export function drawForm(form: PackForm, desk: Desk, place: FormPlace): Page {
  const title = titleOf(form, desk);
  const mark =
    place.attachment === undefined
      ? place.isFirst
        ? desk.record.attachmentMark?.text
        : undefined
      : `附件${place.attachment}`;
  const lines: Line[] = [];
  if (mark && isMark(mark)) {
    lines.push({ type: 'line', look: 'attachment', text: mark });
    if (place.isFirst) desk.shown.attachmentMark = { text: mark };
  }
  lines.push({ type: 'line', look: 'title', text: title });
  if (place.isFirst) desk.shown.title = { text: title };
  lines.push(...headOf(form, desk, place.isFirst));
  const { bands, columns } = bandsOf(form, desk, place.isFirst);
  const tables: PageBlock[] = tablesOf(bands);
  return {
    name: title.replace(/^\d{4}年度/, '').replace(/（\d{4}年度）$/, ''),
    orientation: columns > widestUpright ? 'landscape' : 'portrait',
    blocks: [...lines, ...tables, ...footOf(form, desk, place.isLast)],
  };
}

const isMark = (text: string): boolean => /^(?:附件|附表|附)\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$/.test(text);

function bandsOf(form: PackForm, desk: Desk, isFirst: boolean): { bands: Band[]; columns: number } {
  const { unit } = form;
  const bands: Band[] = [];
  let table: IndicatorTable | undefined;
  let total: Band | undefined;
  const others = (): void => {
    if (isFirst && desk.once('fields')) bands.push(...drawOtherFields(desk));
  };
  const [first] = form.blocks;
  if (first?.kind !== 'fields') others();
  const hasOptions = form.blocks.some(({ kind }) => kind === 'options');
  for (const block of form.blocks) {
    switch (block.kind) {
      case 'fields':
        bands.push(...drawFields(block, desk, unit));
        if (!hasOptions && desk.once('options')) bands.push(...drawOptions(undefined, desk));
        others();
        break;
      case 'options':
        desk.once('options');
        bands.push(...drawOptions(block, desk));
        break;
      case 'execution':
        bands.push(drawExecution(block, desk, unit));
        break;
      case 'goals':
        // Goals above the classes stand with their indicators.
        if (hasGoalNodes(desk.record)) break;
        desk.once('goals');
        bands.push(drawGoals(block, desk, desk.record.goals));
        break;
      case 'indicators': {
        const record =
          desk.record.indicators.length + desk.record.frame.length > 0
            ? desk.record
            : { ...desk.record, ...packFrame(desk.pack, desk.year) };
        const apart = goalsApart(record);
        if (desk.once('goals') && apart.length > 0) bands.push(drawGoals(usualGoals, desk, apart));
        table = drawIndicators(block, desk, record);
        bands.push(...table.bands);
        break;
      }
      case 'total':
        if (table === undefined) break;
        total = drawTotal(block.label, desk, table);
        bands.push(total);
        break;
      case 'staff':
        bands.push(drawStaff(block, desk));
        break;
      case 'money':
        bands.push(drawMoney(block, desk, unit));
        break;
      case 'buildings':
        bands.push(drawBuildings(block, desk));
        break;
      case 'unfinished':
        bands.push(drawUnfinished(block, desk));
        break;
      case 'text':
        // Below the indicators a table of its own begins, so that their headings are not repeated over it.
        bands.push({ ...drawText(block.label, desk), ...(bands.at(-1) === total ? { headings: 0 } : {}) });
        break;
    }
  }
  const columns = Math.max(0, ...bands.map(({ shares, sided }) => shares.length - (sided ? 1 : 0)));
  return { bands, columns };
}

const hasGoalNodes = ({ frame }: Evaluation): boolean => frame.some(({ level }) => level === 'goal');

/** The goals that no part of the frame belongs to. */
function goalsApart({ goals, frame }: Evaluation): Evaluation['goals'] {
  const used = new Set(frame.flatMap(({ level, goal }) => (level === 'goal' && goal !== undefined ? [goal] : [])));
  return goals.filter((_, index) => !used.has(index));
}
