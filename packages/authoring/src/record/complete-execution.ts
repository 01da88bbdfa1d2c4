import type { Evaluation, ExecutionRow } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { isOpen, percentOf } from './quantity.js';

/** Execution rates of all rows, and the full marks of the first, which is the one that is scored. */
export function withExecution(record: Evaluation, pack: Pack): Evaluation {
  return { ...record, execution: record.execution.map((row, at) => completed(row, at === 0, pack)) };
}

function completed(row: ExecutionRow, isFirst: boolean, pack: Pack): ExecutionRow {
  const rate = isOpen(row.rate)
    ? percentOf(row.executed, isOpen(row.adjusted) ? row.opening : row.adjusted)
    : undefined;
  const full = isFirst && isOpen(row.fullMarks) ? pack.executionMarks : undefined;
  return {
    ...row,
    ...(rate === undefined ? {} : { rate: { text: rate } }),
    ...(full === undefined ? {} : { fullMarks: { text: full } }),
  };
}
