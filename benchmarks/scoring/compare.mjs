import { scoreColumns } from '../../packages/core/dist/index.js';

/** How many marks (in hundredths) differ from the exact ones. */
export function differentMarks({ rows, units }, marks) {
  const exact = scoreColumns(rows, units).marks;
  return exact.reduce((count, mark, row) => (mark === marks[row] ? count : count + 1), 0);
}
