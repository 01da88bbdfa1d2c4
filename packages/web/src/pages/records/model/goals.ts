import type { Evaluation, FrameNode, Goal } from '@hengji/core';
import { textOf } from './entries.js';
import { regrown } from './frame.js';
import { figureColumn, wordsColumn } from './people.js';
import { type LineColumn, listTable, type Table } from './table.js';

/** The goals of the year; number and weight where the record's goals have any. */
export function goalsTable(evaluation: Evaluation): Table {
  const { goals, frame } = evaluation;
  const stands = frame.some(({ level }) => level === 'goal');
  const isNumbered = stands || goals.some(({ number }) => number !== undefined);
  const isWeighed = stands || goals.some(({ weight }) => weight !== undefined);
  const table = listTable<Goal>(
    {
      columns: [
        ...(isNumbered ? [numberColumn] : []),
        textColumn,
        wordsColumn<Goal>('actual', '实际完成情况', 460),
        ...(isWeighed ? [figureColumn<Goal>('weight', '分值', 70)] : []),
      ],
      lines: (record) => record.goals,
      put: (record, next) => ({ ...record, goals: next }),
      blank: { text: { text: '' } },
      label: ({ text }) => text.text.slice(0, 20),
    },
    withWeightsOnGoals(evaluation),
  );
  return {
    ...table,
    edited: (record, edits) => table.edited(withWeightsOnGoals(record), edits),
    operated(record, operation, range) {
      const before = withWeightsOnGoals(record);
      return followed(before, table.operated(before, operation, range));
    },
  };
}

const numberColumn: LineColumn<Goal> = {
  id: 'number',
  title: '编号',
  width: 60,
  isFigure: true,
  get: ({ number }) => (number === undefined ? '' : String(number)),
  set: ({ number, ...goal }, text) => {
    if (text === '') return goal;
    const typed = /^\d{1,3}$/.test(text) ? Number(text) : number;
    return typed === undefined ? goal : { ...goal, number: typed };
  },
};

const textColumn: LineColumn<Goal> = {
  id: 'text',
  title: '预期目标',
  width: 460,
  isName: true,
  get: ({ text }) => text.text,
  set: (goal, text) => ({ ...goal, text: { text } }),
};

/** What goals are called where an indicator names the one it belongs to: by their rows in the table of goals. */
export const goalName = (index: number): string => `目标${index + 1}`;

/** The goal of a typed name; undefined for no goal at all, and for a goal that there is not. */
export function goalNamed({ goals }: Evaluation, text: string): number | undefined {
  const match = /^(?:目标)?(\d{1,3})$/.exec(text.trim());
  const index = Number(match?.[1] ?? 0) - 1;
  return goals[index] === undefined ? undefined : index;
}

/** The weight of a goal stands with the goal, not with its part of the frame, so that there is one to edit. */
function withWeightsOnGoals(evaluation: Evaluation): Evaluation {
  const goals = [...evaluation.goals];
  const frame = evaluation.frame.map((node): FrameNode => {
    const goal = node.goal === undefined ? undefined : goals[node.goal];
    if (node.level !== 'goal' || node.goal === undefined || goal === undefined || node.weight === undefined)
      return node;
    const { weight, ...rest } = node;
    if (textOf(goal.weight) === '') goals[node.goal] = { ...goal, weight };
    return rest;
  });
  return { ...evaluation, goals, frame };
}

/** Indicators and frame follow the goals that moved; those of a goal that is gone belong to none. */
function followed(before: Evaluation, after: Evaluation): Evaluation {
  const places = before.goals.map((goal) => after.goals.indexOf(goal));
  const placed = <Part extends { goal?: number | undefined }>(part: Part): Part => {
    const { goal, ...rest } = part;
    const place = goal === undefined ? -1 : (places[goal] ?? -1);
    return (place < 0 ? rest : { ...rest, goal: place }) as Part;
  };
  const indicators = after.indicators.map(placed);
  const gone = ({ level, goal }: FrameNode): boolean =>
    level === 'goal' && goal !== undefined && (places[goal] ?? -1) < 0;
  const frame = after.frame.flatMap((node) => (gone(node) ? node.children : [placed(node)]));
  if (!after.frame.some(gone)) return { ...after, indicators, frame };
  return { ...after, indicators, frame: regrown(frame, indicators, [...indicators.keys()]) };
}
