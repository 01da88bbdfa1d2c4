import { type Entry, type Evaluation, type ExecutionRow, scoredExecutionRow } from '@hengji/core';
import type { Term } from '../../kernel/term.js';
import { scoreTerm, weightTerm } from './marks.js';

/** Names of indicators and classes that score the execution of the budget once more. */
const mirrors = /(?:预算|资金|支出|支付).{0,4}(?:执行|使用率|支付率|支付进度|完成率)|执行率/;

/** True where the indicators themselves contain the execution of the budget. */
export const isExecutionMirrored = ({ indicators }: Evaluation): boolean =>
  indicators.some(({ name, level1, level2 }) =>
    [name.text, level1 ?? '', level2 ?? ''].some((text) => mirrors.test(text)),
  );

/**
 * What the execution part adds to the full marks, in every way the form can be read, the likeliest first: the one
 * scored row (the total of the money), every row with marks (a form that scores each source of money), and nothing,
 * where an indicator scores the same once more.
 */
export const executionMarks = (evaluation: Evaluation): Term[][] =>
  readings(evaluation, (row) => weightTerm(row.fullMarks, '预算执行'));

/** What the execution part adds to the total score; readings as for {@link executionMarks}. */
export const executionScores = (evaluation: Evaluation): Term[][] =>
  readings(evaluation, (row) => scoreTerm(row.score, `${row.name}得分`));

function readings(evaluation: Evaluation, termFor: (row: ExecutionRow) => Term | undefined): Term[][] {
  const scored = scoredExecutionRow(evaluation);
  const first = scored && termFor(scored);
  const all = evaluation.execution.flatMap((row) => termFor(row) ?? []);
  const found: Term[][] = [first ? [first] : all.slice(0, 1)];
  if (all.length > 1) found.push(all);
  if (all.length > 0 && isExecutionMirrored(evaluation)) found.push([]);
  return found;
}

/** The unit of money of a row: that of the entry, else of another entry of the row, else 万元. */
export const moneyUnitOf = (row: ExecutionRow, entry: Entry | undefined): string =>
  entry?.unit ?? [row.executed, row.adjusted, row.opening].find((other) => other?.unit)?.unit ?? '万元';
