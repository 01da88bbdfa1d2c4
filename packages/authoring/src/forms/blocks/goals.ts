import type { Goal } from '@hengji/core';
import type { PackBlock } from '@hengji/packs';
import type { Band } from '../band.js';
import type { Desk } from '../desk.js';

type GoalsBlock = Extract<PackBlock, { kind: 'goals' }>;

export const usualGoals: GoalsBlock = {
  kind: 'goals',
  label: '年度总体目标',
  columns: [
    { role: 'goal', header: '预期目标' },
    { role: 'result', header: '实际完成情况' },
  ],
};

/**
 * The goals and how far they were met, several as 「目标1：… 目标2：…」 in one cell. Goals above the classes of
 * indicators stand with their indicators instead.
 */
export function drawGoals({ label = '年度总体目标', columns }: GoalsBlock, desk: Desk, goals: readonly Goal[]): Band {
  const { text, actual, shown } = wordsOf(goals);
  desk.shown.goals.push(...shown);
  return {
    shares: [10, 50, 40],
    sided: true,
    rows: [
      [
        { at: 0, down: 2, text: label, look: 'group' },
        ...columns.slice(0, 2).map(({ header }, at) => ({ at: at + 1, text: header, look: 'header' as const })),
      ],
      [
        { at: 1, text, look: 'text', lines: 3 },
        { at: 2, text: actual, look: 'text', lines: 3 },
      ],
    ],
  };
}

/** The two texts, and the goals as they are found in them. */
function wordsOf(goals: readonly Goal[]): { text: string; actual: string; shown: Goal[] } {
  const [only, more] = goals;
  if (only === undefined) return { text: '', actual: '', shown: [] };
  if (more === undefined && only.number === undefined) {
    const actual = only.actual?.text ?? '';
    if (only.text.text === '' && actual === '') return { text: '', actual: '', shown: [] };
    return { text: only.text.text, actual, shown: [{ text: { text: only.text.text }, actual: { text: actual } }] };
  }
  const actuals = goals.map(({ actual }) => actual?.text ?? '');
  // What is said of all goals alike is said once.
  const once = new Set(actuals).size === 1;
  const numbers = numbersOf(goals);
  const line = (at: number, words: string): string => `目标${numbers[at] ?? at + 1}：${words}`;
  return {
    text: goals.map(({ text }, at) => line(at, text.text)).join('\n'),
    actual: once ? (actuals[0] ?? '') : actuals.map((words, at) => line(at, words)).join('\n'),
    shown: goals.map(({ text }, at) => ({
      number: numbers[at] ?? at + 1,
      text: { text: text.text },
      actual: { text: actuals[at] ?? '' },
    })),
  };
}

/** Their own numbers where each has another, else 1, 2, 3 …. */
function numbersOf(goals: readonly Goal[]): number[] {
  const own = goals.map(({ number }) => number ?? 0);
  const usable = new Set(own).size === own.length && own.every((number) => number >= 1 && number <= 999);
  return usable ? own : goals.map((_, at) => at + 1);
}
