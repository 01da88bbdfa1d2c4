import type { Goal, UnfinishedIndicator } from '@hengji/core';
import type { Book } from '../book.js';
import { type Content, entryOf, holds, shown } from '../cells/content.js';
import { closeSheet, type Drawing, openSheet } from './frame.js';
import { type FilledSheet, isBlankRow } from './rows.js';
import { isAsShown, oldOf, put, wordsIn } from './unit.js';

const spareGoals = 4;
const spareUnfinished = 8;
const tall = 66;

const goalCells = [
  ['B', 'text', 'text'],
  ['C', 'actual', 'text'],
  ['D', 'weight', 'marks'],
] as const;

/** 年度总体目标. */
export function drawGoals(drawing: Drawing): void {
  const { typed } = drawing.book;
  const weighed = typed.goals.some(({ weight }) => weight !== undefined);
  const pen = openSheet(drawing, 'goals', { widths: weighed ? [62, 62, 10] : [66, 66], landscape: true });
  pen.title('年度总体目标', '左边写年初批复的目标，右边写全年的实际完成情况。一个目标一行，没有用到的行空着。');
  const head = pen.head('goal', { B: '预期目标', C: '实际完成情况', ...(weighed ? { D: '分值' } : {}) });
  const first = pen.next;
  const spares = Array.from({ length: spareGoals }, (): Goal => ({ text: { text: '' } }));
  [...typed.goals, ...spares].forEach((goal, at) => {
    const isSpare = at >= typed.goals.length;
    pen.line(
      isSpare ? `goal:+${at}` : `goal:${at}`,
      {
        B: { look: 'text', value: shown(goal.text, 'text') },
        C: { look: 'text', value: shown(goal.actual, 'text') },
        ...(weighed ? { D: { look: 'marks', value: shown(goal.weight, 'marks') } } : {}),
      },
      isSpare ? tall : undefined,
    );
  });
  pen.rule(`B${first}:C${pen.next - 1}`, {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [32_000],
    title: '年度总体目标',
    prompt: '写一段话，与年初批复的目标一致；完成情况逐项对应，用数据说话。',
  });
  pen.end('goal');
  pen.sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  closeSheet(pen, { rows: head });
}

export function readGoals({ typed }: Book, sheet: FilledSheet): { goals: Goal[]; origins: (number | undefined)[] } {
  const goals: Goal[] = [];
  const origins: (number | undefined)[] = [];
  for (const row of sheet.rows('goal')) {
    const [old, index] = oldOf(typed.goals, row);
    if (isBlankRow(row, ['B', 'C', 'D']) && !isAsShown(row, old && shownGoal(old))) continue;
    const goal: Goal = { ...old, text: old?.text ?? { text: '' } };
    for (const [letter, property, kind] of goalCells) {
      const entry = entryOf(old?.[property], row.cell(letter), kind, row.where(letter));
      if (property === 'text') goal.text = entry ?? { text: '' };
      else put(goal, property, entry);
    }
    goals.push(goal);
    origins.push(index);
  }
  return { goals, origins };
}

const shownGoal = (goal: Goal): Record<string, Content> =>
  Object.fromEntries(goalCells.map(([letter, property, kind]) => [letter, shown(goal[property], kind)]));

const unfinishedCells = [
  ['D', 'target'],
  ['E', 'actual'],
  ['F', 'reason'],
] as const;

/** Whether the record or a form of the pack has a table of unfinished indicators. */
export const hasUnfinished = ({ typed, pack }: Book): boolean =>
  typed.unfinished.length > 0 ||
  (pack.forms ?? []).some(({ blocks }) => blocks.some(({ kind }) => kind === 'unfinished'));

/** 未完成绩效指标及原因. */
export function drawUnfinished(drawing: Drawing): void {
  const { typed } = drawing.book;
  const pen = openSheet(drawing, 'unfinished', { widths: [18, 34, 18, 18, 52], landscape: true });
  pen.title('未完成绩效指标及原因', '只列没有完成的指标，与“绩效指标”表一致，逐项写明原因。全部完成的，这张表空着。');
  const head = pen.head('unfinished', {
    B: '二级指标',
    C: '三级指标',
    D: '年初目标值',
    E: '实际完成值',
    F: '未完成原因分析',
  });
  const spares = Array.from({ length: spareUnfinished }, (): UnfinishedIndicator => ({ name: { text: '' } }));
  [...typed.unfinished, ...spares].forEach((line, at) => {
    pen.line(at < typed.unfinished.length ? `unfinished:${at}` : `unfinished:+${at}`, {
      B: { look: 'text', value: line.level2 },
      C: { look: 'text', value: shown(line.name, 'text') },
      D: { look: 'text', value: shown(line.target, 'text') },
      E: { look: 'text', value: shown(line.actual, 'text') },
      F: { look: 'text', value: shown(line.reason, 'text') },
    });
  });
  pen.end('unfinished');
  pen.sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  closeSheet(pen, { rows: head });
}

export function readUnfinished({ typed }: Book, sheet: FilledSheet): UnfinishedIndicator[] {
  const lines: UnfinishedIndicator[] = [];
  for (const row of sheet.rows('unfinished')) {
    const [old] = oldOf(typed.unfinished, row);
    const wasBlank = old !== undefined && isAsShown(row, { B: old.level2, C: shown(old.name, 'text') });
    if (isBlankRow(row, ['B', 'C', 'D', 'E', 'F']) && !wasBlank) continue;
    const name = entryOf(old?.name, row.cell('C'), 'text', row.where('C')) ?? { text: '' };
    const line: UnfinishedIndicator = { ...old, name };
    if (!(old !== undefined && holds(row.cell('B'), old.level2))) {
      const level2 = wordsIn(row.cell('B'));
      put(line, 'level2', level2 === '' ? undefined : level2);
    }
    for (const [letter, property] of unfinishedCells) {
      put(line, property, entryOf(old?.[property], row.cell(letter), 'text', row.where(letter)));
    }
    lines.push(line);
  }
  return lines;
}
