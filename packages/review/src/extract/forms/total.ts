import type { Entry } from '@hengji/core';
import { cellValue, isPlainNumber, valueEntry } from '../entries.js';
import { type GridCell, slotUnder } from '../grid.js';
import { isTotalLabel } from '../headers.js';
import { bareLabel } from '../text.js';
import { columnWith, type HeaderColumn } from './columns.js';
import type { FormContext, Line } from './context.js';
import { splitWeight } from './weights.js';

/** The columns of full marks and scores that the last heading row showed. */
export interface TotalColumns {
  readonly weights: readonly HeaderColumn[];
  readonly score?: HeaderColumn | undefined;
}

export function totalColumnsOf({ columns }: Line): TotalColumns {
  return { weights: columns.filter(({ role }) => role === 'weight'), score: columnWith(columns, 'score') };
}

/**
 * The row 合计, 总分, 总计. In a grid the columns tell full marks and score apart; where the row was merged and its
 * columns are lost, the last of several numbers is the score and a single number is the score. 「总分（100分）」 gives the
 * full marks of a form without a column for them.
 */
export function takeTotal(line: Line, context: FormContext, columns: TotalColumns): boolean {
  const first = line.printed[0]?.cell;
  if (!first || !isTotalLabel(bareLabel(first.key))) return false;
  const numbers = line.printed.filter(({ cell }) => cell !== first && isPlainNumber(cell.key)).map(({ cell }) => cell);
  const { fullMarks, score } = byColumn(line, first, columns, numbers) ?? byOrder(numbers, columns);
  const total: { fullMarks?: Entry; score?: Entry } = {};
  const besideLabel = fullMarks ? undefined : splitWeight(first.raw, 'indicator').weight;
  if (fullMarks) total.fullMarks = cellValue(fullMarks);
  else if (besideLabel) total.fullMarks = valueEntry(first, besideLabel);
  if (score) total.score = cellValue(score);
  if (total.fullMarks || score) context.evaluation.total ??= total;
  return true;
}

interface TotalCells {
  readonly fullMarks?: GridCell | undefined;
  readonly score?: GridCell | undefined;
}

function byColumn(
  line: Line,
  label: GridCell,
  columns: TotalColumns,
  numbers: readonly GridCell[],
): TotalCells | undefined {
  const score = columns.score && slotUnder(line.slots, columns.score)?.cell;
  if (!score || score === label) return undefined;
  // Blank, or words such as a grade: then the one number can only be the full marks.
  const printed = numbers.includes(score);
  if (!printed && numbers.length !== 1) return undefined;
  const weight = columns.weights
    .map((column) => slotUnder(line.slots, column)?.cell)
    .findLast((cell) => cell !== undefined && cell !== score && numbers.includes(cell));
  if (!printed && !weight) return undefined;
  // Every number must stand in a column of its own, else the row is shifted.
  const placed = new Set([score, ...columns.weights.map((column) => slotUnder(line.slots, column)?.cell)]);
  if (numbers.some((cell) => !placed.has(cell))) return undefined;
  return { fullMarks: weight, score: printed ? score : undefined };
}

const byOrder = (numbers: readonly GridCell[], columns: TotalColumns): TotalCells => {
  if (!columns.score) return { fullMarks: numbers.at(-1) };
  return numbers.length > 1 ? { fullMarks: numbers[0], score: numbers.at(-1) } : { score: numbers[0] };
};
