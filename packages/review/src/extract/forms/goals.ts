import type { Entry, Goal } from '@hengji/core';
import { fold } from '@hengji/core';
import { cellWords, proseEntry, valueEntry } from '../entries.js';
import { type GridCell, slotUnder } from '../grid.js';
import { bareLabel, ordinalOf } from '../text.js';
import type { FormContext, Line, Section, SectionStart } from './context.js';
import { splitWeight } from './weights.js';

interface GoalLabel {
  readonly number?: number;
  readonly weight?: Entry;
}

/** Reads 「年度目标1」, 「年度绩效目标2（12分）」; undefined for another label. */
export function goalLabelOf(cell: GridCell): GoalLabel | undefined {
  if (cell.key.length > 30) return undefined;
  const match = /^(?:年度)?(?:总体|整体)?(?:绩效)?目标([\d一二三四五六七八九十]{0,3})(?:\([^()]*\))?:?$/.exec(cell.key);
  if (!match) return undefined;
  const number = match[1] ? ordinalOf(match[1]) : undefined;
  const weight = weightIn(cell);
  return { ...(number !== undefined ? { number } : {}), ...(weight ? { weight } : {}) };
}

/** The weight in a side label such as 「年度绩效指标（10分）」; undefined for another label. */
export function goalWeightOf(cell: GridCell): Entry | undefined {
  if (cell.key.length > 30) return undefined;
  return /^(?:年度)?(?:绩效)?指标[\d一二三四五六七八九十]{0,3}\([^()]*\)$/.test(cell.key) ? weightIn(cell) : undefined;
}

function weightIn(cell: GridCell): Entry | undefined {
  const { weight } = splitWeight(cell.raw, 'class');
  return weight && valueEntry(cell, weight);
}

/** The side cell of an indicator block: opens a numbered or weighted goal, or gives the open goal its weight. */
export function readGoalSide(cell: GridCell, context: FormContext): void {
  const weight = goalWeightOf(cell);
  if (weight) {
    context.frame.weighGoal(weight);
    const { goal } = context.frame;
    const open = goal === undefined ? undefined : context.evaluation.goals[goal];
    if (open) open.weight ??= weight;
    return;
  }
  const label = goalLabelOf(cell);
  if (!label || (label.number === undefined && !label.weight)) return;
  const { goal: openIndex } = context.frame;
  const open = openIndex === undefined ? undefined : context.evaluation.goals[openIndex];
  const continued = open && label.number === open.number && (context.frame.goalIsEmpty || !label.weight);
  if (continued) {
    if (label.weight) {
      open.weight ??= label.weight;
      context.frame.weighGoal(label.weight);
    }
    return;
  }
  openGoal(context, cell, label, proseEntry(cell, { start: cell.raw.length }));
}

function openGoal(context: FormContext, cell: GridCell, label: GoalLabel, text: Entry): void {
  const { goals } = context.evaluation;
  const goal: Goal = {
    text,
    ...(label.number !== undefined ? { number: label.number } : {}),
    ...(label.weight ? { weight: label.weight } : {}),
  };
  goals.push(goal);
  if (label.number === undefined && !label.weight) return;
  const { name } = splitWeight(cell.raw, 'class');
  context.frame.openGoal(
    goals.length - 1,
    cell.raw.slice(name.start, name.end).replace(/\s+/g, ''),
    cellWords(cell).at,
  );
  if (label.weight) context.frame.weighGoal(label.weight);
}

/** A row of a goal label and its text, 「年度目标1 | 推进……」, perhaps with its fulfilment. True where the row was one. */
export function takeGoalRow(line: Line, context: FormContext): boolean {
  const [first, second, third] = line.printed;
  if (!first || (third && line.slots.length !== 3) || !first.anchor || first.cell.column !== line.slots[0]?.cell.column)
    return false;
  const label = goalLabelOf(first.cell);
  if (!label) return false;
  if (!second) return line.slots.length <= 2 && openWithoutText(first.cell, label, context);
  openGoal(context, first.cell, label, cellWords(second.cell));
  const goal = context.evaluation.goals.at(-1);
  if (third && goal) goal.actual = cellWords(third.cell);
  return true;
}

function openWithoutText(cell: GridCell, label: GoalLabel, context: FormContext): boolean {
  openGoal(context, cell, label, proseEntry(cell, { start: cell.raw.length }));
  return true;
}

const expectedLabel =
  /^(?:(?:年度|年初|总体|预期)*(?:设定)?(?:绩效)?目标|预期(?:绩效|总体)?目标|年初设定的?(?:绩效)?目标)$/;
const actualLabel = /^(?:年度|全年|总体|绩效|目标)*(?:实际)?(?:完成|实现|达成)(?:情况|结果|目标)?(?:说明|综述)?$/;

/** 「年度总体目标 | 预期目标 | 实际完成情况」 above one row of texts. */
export const startGoals: SectionStart = (line, context) => {
  if (line.printed.length < 2 || line.printed.length > 4) return undefined;
  const labels = line.slots.map((slot) => ({ slot, label: bareLabel(slot.cell.key) }));
  const actual = labels.find(({ label }) => actualLabel.test(label));
  const expected = labels.findLast(
    ({ slot, label }) =>
      expectedLabel.test(label) && actual !== undefined && slot.cell.column < actual.slot.cell.column,
  );
  if (!actual || !expected || !actual.slot.anchor || !expected.slot.anchor) return undefined;
  return new GoalSection(
    { from: expected.slot.cell.column, to: expected.slot.cell.columnEnd },
    { from: actual.slot.cell.column, to: actual.slot.cell.columnEnd },
    context,
  );
};

class GoalSection implements Section {
  #done = false;

  constructor(
    private readonly expected: { from: number; to: number },
    private readonly actual: { from: number; to: number },
    private readonly context: FormContext,
  ) {}

  take(line: Line): boolean {
    const text = slotUnder(line.slots, this.expected);
    const actual = slotUnder(line.slots, this.actual);
    if (this.#done || !text?.anchor) return false;
    this.#done = true;
    if (text.cell.blank && (!actual || actual.cell.blank)) return true;
    const fulfilled = actual && actual.cell !== text.cell ? actual.cell : undefined;
    this.context.evaluation.goals.push(...goalsIn(text.cell, fulfilled));
    return true;
  }
}

/** Several goals in one cell, 「目标1：…… 目标2：……」, or the whole cell as one. */
function goalsIn(cell: GridCell, actual: GridCell | undefined): Goal[] {
  const parts = numberedParts(cell.raw);
  if (parts.length === 0) {
    return [{ text: cellWords(cell), ...(actual ? { actual: cellWords(actual) } : {}) }];
  }
  const fulfilled = actual ? numberedParts(actual.raw) : [];
  return parts.map((part) => {
    const own = fulfilled.find(({ number }) => number === part.number);
    const entry = actual && (own ? proseEntry(actual, own) : fulfilled.length === 0 ? cellWords(actual) : undefined);
    return { number: part.number, text: proseEntry(cell, part), ...(entry ? { actual: entry } : {}) };
  });
}

function numberedParts(raw: string): { number: number; start: number; end: number }[] {
  const marks = [
    ...fold(raw).matchAll(/(?<=^|[\n;；。\s])(?:年度)?(?:绩效)?目标([\d一二三四五六七八九十]{1,3})[:：、.]/g),
  ];
  return marks.flatMap((mark, index) => {
    const number = ordinalOf(mark[1] ?? '');
    if (number === undefined) return [];
    return [{ number, start: mark.index + mark[0].length, end: marks[index + 1]?.index ?? raw.length }];
  });
}
