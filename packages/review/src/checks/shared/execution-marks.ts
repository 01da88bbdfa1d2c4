import type { Evaluation, ExecutionRow } from '@hengji/core';
import { type Term, termOf } from '../../kernel/term.js';

/** Full marks of the execution part: of the total row alone where the form splits the money by source. */
export function executionMarks(evaluation: Evaluation): Term[] {
  const row = scoredExecutionRow(evaluation);
  const term = row && termOf(row.fullMarks, '预算执行', '分');
  return term ? [term] : [];
}

/** The execution row that is scored: the one with a score, else the one with full marks. */
export const scoredExecutionRow = (evaluation: Evaluation): ExecutionRow | undefined =>
  evaluation.execution.find((row) => row.score !== undefined && row.score.text !== '') ??
  evaluation.execution.find((row) => row.fullMarks !== undefined && row.fullMarks.text !== '');
