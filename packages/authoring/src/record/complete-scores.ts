import type { Evaluation, Mark, Scorecard } from '@hengji/core';
import { isOpen } from './quantity.js';

/** Scores where the rules leave one; where they leave a choice, a remark says which marks a person may give. */
export function withScores(
  record: Evaluation,
  { marks }: Scorecard,
): { readonly evaluation: Evaluation; readonly remarks: readonly string[] } {
  const remarks: string[] = [];
  const indicators = [...record.indicators];
  let execution = record.execution;
  for (const mark of marks) {
    if (mark.kind === 'execution') {
      const row = execution.find(({ name }) => name === mark.name) ?? execution[0];
      if (row === undefined || !isOpen(row.score)) continue;
      if (mark.settled === undefined) remarks.push(openMark(mark));
      else {
        const score = { text: mark.settled };
        execution = execution.map((each) => (each === row ? { ...each, score } : each));
      }
      continue;
    }
    const open = mark.indicators.filter((index) => isOpen(indicators[index]?.score));
    const [index] = open;
    const indicator = index === undefined ? undefined : indicators[index];
    if (index === undefined || indicator === undefined) continue;
    // How several indicators divide one weight is for the unit to say.
    if (mark.settled === undefined || mark.indicators.length > 1) remarks.push(openMark(mark));
    else indicators[index] = { ...indicator, score: { text: mark.settled } };
  }
  return { evaluation: { ...record, indicators, execution }, remarks };
}

const openMark = ({ name, allowed, explanation }: Mark): string =>
  allowed.min === allowed.max
    ? `“${name}”的得分请填写：${explanation}。`
    : `“${name}”的得分需要人工确定，可在${allowed.min}～${allowed.max}分之间：${explanation}。`;
