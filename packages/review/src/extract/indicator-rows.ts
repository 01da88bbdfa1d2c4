import type { Evaluation } from '@hengji/core';

/** Tells the rows of tables that hold an indicator; their columns have checks of their own. */
export function isIndicatorRow(evaluations: readonly Evaluation[]): (block: number, row: number) => boolean {
  const rows = new Set(
    evaluations.flatMap(({ indicators, unfinished }) =>
      [...indicators, ...unfinished].flatMap(({ name }) => (name.at ? [`${name.at.block}.${name.at.row}`] : [])),
    ),
  );
  return (block, row) => rows.has(`${block}.${row}`);
}
