import type { Evaluation } from '@hengji/core';
import type { NotUnderstood } from '../../model/review.js';
import type { Grid, Slot } from '../grid.js';
import type { HeaderColumn } from './columns.js';
import type { FrameBuilder } from './frame.js';

/** One row of a table. */
export interface Line {
  readonly grid: Grid;
  readonly row: number;
  readonly slots: readonly Slot[];
  /** Slots with a text that begin in this row. */
  readonly printed: readonly Slot[];
  /** The recognised headings among the cells. */
  readonly columns: readonly HeaderColumn[];
}

/** What the readers of the parts of a form fill and share. */
export interface FormContext {
  readonly evaluation: Evaluation;
  readonly frame: FrameBuilder;
  /** Unit of money that the form gives for bare amounts, e.g. by 「单位：万元」. */
  moneyUnit: string | undefined;
  /** Rows of known tables that could not be placed. */
  readonly notUnderstood: NotUnderstood[];
}

/** Reads the rows below a recognised heading. */
export interface Section {
  /** Takes a row; false where it does not belong to this part of the form. */
  take(line: Line): boolean;
  /** True where rows of other kinds may stand between the rows of this part. */
  readonly survivesOtherRows?: boolean;
  /** Takes a row of blank cells where that means something: the places are there and were left empty. */
  takeBlank?(line: Line): void;
}

/** Recognises the heading row of one kind of table. */
export type SectionStart = (line: Line, context: FormContext) => Section | undefined;

/** Records a row that should have been understood and was not. */
export function reportRow(line: Line, context: FormContext, reason: string): void {
  const slot = line.printed.find(({ cell }) => /\d/.test(cell.key)) ?? line.printed[0];
  if (!slot) return;
  const { cell } = slot;
  context.notUnderstood.push({
    at: { block: line.grid.block, row: cell.row, column: cell.column, start: 0, end: cell.raw.length },
    text: line.printed
      .map((printed) => printed.cell.text)
      .join(' | ')
      .slice(0, 200),
    reason,
  });
}
