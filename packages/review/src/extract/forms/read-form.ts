import type { Evaluation } from '@hengji/core';
import type { NotUnderstood } from '../../model/review.js';
import type { Grid } from '../grid.js';
import { headingOf, isSubtotalLabel } from '../headers.js';
import { bareLabel } from '../text.js';
import { startBasicData } from './basic-data.js';
import { startBuildings } from './buildings.js';
import { columnsOf } from './columns.js';
import { type FormContext, type Line, reportRow, type Section, type SectionStart } from './context.js';
import { startExecution, takeExecutionPairs, takeInlineMoney } from './execution.js';
import { takeFieldRow, takeOtherFields, takeReasonRow, takeWideRow } from './field-rows.js';
import { FrameBuilder } from './frame.js';
import { startGoals, takeGoalRow } from './goals.js';
import { startIndicators } from './indicators.js';
import { startNamedAmounts } from './named-amounts.js';
import { resolveSharedWeights } from './shared-weights.js';
import { startStaff } from './staff.js';
import { type TotalColumns, takeTotal, totalColumnsOf } from './total.js';

const unknownRow = '表中的这一行未能识别，没有参加核对。';
const unknownTable = '没有识别出这张表的类型，表中数字没有参加核对。';

/** In order: narrower headings first. */
const starts: readonly SectionStart[] = [
  startIndicators,
  startStaff,
  startBuildings,
  startExecution,
  startGoals,
  startBasicData,
  startNamedAmounts,
];

/** Reads the tables of one evaluation, row by row; a table that continues on the next page keeps its headings. */
export class FormReader {
  readonly #context: FormContext;
  #section: Section | undefined;
  #totals: TotalColumns = { weights: [] };
  #columns = 0;
  /** Rows of the present table that were understood. */
  #understood = 0;

  constructor(evaluation: Evaluation, notUnderstood: NotUnderstood[]) {
    this.#context = { evaluation, frame: new FrameBuilder(evaluation), moneyUnit: undefined, notUnderstood };
  }

  /** Unit of money from a line above the table, such as 「单位：万元」. */
  set moneyUnit(unit: string) {
    this.#context.moneyUnit = unit;
  }

  /**
   * Reads a table.
   * @param continues true where nothing but blank stands between this table and the one before.
   * @returns true where at least one row was understood.
   */
  read(grid: Grid, continues: boolean): boolean {
    if (!continues || grid.columns !== this.#columns) {
      this.#section = undefined;
      this.#totals = { weights: [] };
      this.#context.frame.closeAll();
    }
    this.#columns = grid.columns;
    this.#context.moneyUnit ??= moneyUnitOf(grid);
    const already = this.#context.notUnderstood.length;
    const missed: Line[] = [];
    this.#understood = 0;
    for (let row = 0; row < grid.rows; row += 1) {
      const slots = grid.row(row);
      const printed = slots.filter(({ cell, anchor }) => anchor && !cell.blank);
      const line: Line = { grid, row, slots, printed, columns: columnsOf(slots) };
      if (printed.length === 0) {
        this.#section?.takeBlank?.(line);
        continue;
      }
      if (this.#take(line)) this.#understood += 1;
      else missed.push(line);
    }
    const known = this.#understood > 0;
    if (!known) this.#context.notUnderstood.length = already;
    const withFigures = missed.filter(({ printed }) => printed.some(({ cell }) => /\d/.test(cell.key)));
    for (const line of known ? withFigures : withFigures.slice(0, 1)) {
      reportRow(line, this.#context, known ? unknownRow : unknownTable);
    }
    return known;
  }

  /** To be called after the last table. */
  finish(): void {
    resolveSharedWeights(this.#context.evaluation);
  }

  #take(line: Line): boolean {
    for (const start of starts) {
      const section = start(line, this.#context);
      if (section) {
        this.#section = section;
        this.#totals = start === startIndicators ? totalColumnsOf(line) : { weights: [] };
        return true;
      }
    }
    const context = this.#context;
    return (
      takeWideRow(line, context) ||
      this.#takeTotalRow(line) ||
      takeGoalRow(line, context) ||
      takeReasonRow(line, context) ||
      this.#takeInSection(line) ||
      takeFieldRow(line, context) ||
      takeExecutionPairs(line, context) ||
      takeInlineMoney(line, context) ||
      (this.#understood > 0 && takeOtherFields(line, context)) ||
      this.#isRestOfHeading(line)
    );
  }

  #takeInSection(line: Line): boolean {
    if (this.#section?.take(line)) return true;
    if (!this.#section?.survivesOtherRows) this.#section = undefined;
    return false;
  }

  #takeTotalRow(line: Line): boolean {
    const first = line.printed[0]?.cell;
    if (!first) return false;
    if (isSubtotalLabel(bareLabel(first.key))) return true;
    const scored = this.#totals.score !== undefined || this.#totals.weights.length > 0;
    return scored && takeTotal(line, this.#context, this.#totals);
  }

  /** The second row of a heading, or headings without a section of their own. */
  #isRestOfHeading(line: Line): boolean {
    return line.printed.every(({ cell }) => headingOf(cell.key) !== undefined || cell.key.length <= 1);
  }
}

/** The unit that a heading of the table gives, where all headings agree. */
function moneyUnitOf(grid: Grid): string | undefined {
  let unit: string | undefined;
  for (let row = 0; row < grid.rows; row += 1) {
    for (const { cell, anchor } of grid.row(row)) {
      if (!anchor || cell.text.length > 40) continue;
      const found = /\((?:单位[:：]?)?(万元|亿元|千元|元)\)|单位[:：](万元|亿元|千元|元)/.exec(cell.key);
      const here = found?.[1] ?? found?.[2];
      if (here && unit && here !== unit) return undefined;
      unit ??= here;
    }
  }
  return unit;
}
