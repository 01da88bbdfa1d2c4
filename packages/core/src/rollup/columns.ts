import { asHundredths, proportionalHundredths, shareInHundredths } from './hundredths.js';

/** How a row is marked. */
export const columnKinds = { atLeast: 0, atMost: 1, given: 2 } as const;

/**
 * Indicators in columns: the form for a whole province in one process. Marks and values are integers in
 * ten-thousandths, as they are stored; every row belongs to a unit.
 */
export interface IndicatorColumns {
  /** Index of the unit. */
  readonly unit: Uint32Array;
  /** One of `columnKinds`; `given` takes the mark from `actual`, never above the full marks. */
  readonly kind: Uint8Array;
  /** Full marks. */
  readonly full: Float64Array;
  readonly target: Float64Array;
  readonly actual: Float64Array;
}

/** Units in columns; money in 分, marks in ten-thousandths. */
export interface UnitColumns {
  readonly count: number;
  readonly budget: Float64Array;
  readonly executed: Float64Array;
  /** Full marks of the execution row; 0 where the form has none. */
  readonly executionFull: Float64Array;
}

/** Marks in hundredths, as forms round them. */
export interface ScoredColumns {
  readonly marks: Int32Array;
  readonly executionMarks: Int32Array;
  /** By unit: the sum of the rounded marks. */
  readonly totals: Float64Array;
  /** By unit: the sum of the full marks. */
  readonly fullMarks: Float64Array;
}

/**
 * Marks every row by the rule of the forms and adds up the units. Exact: the same as `proportionalMark` rounded half up
 * to two decimals, without a fraction ever being made into a double.
 *
 * @throws RangeError for a value that is not a safe integer
 */
export function scoreColumns(rows: IndicatorColumns, units: UnitColumns): ScoredColumns {
  const { unit, kind, full, target, actual } = rows;
  const size = unit.length;
  const marks = new Int32Array(size);
  const executionMarks = new Int32Array(units.count);
  const totals = new Float64Array(units.count);
  const fullMarks = new Float64Array(units.count);
  for (let u = 0; u < units.count; u += 1) {
    const weight = units.executionFull[u] ?? 0;
    const budget = units.budget[u] ?? 0;
    const executed = units.executed[u] ?? 0;
    const mark =
      weight <= 0 || budget <= 0 || executed <= 0
        ? 0
        : executed >= budget
          ? asHundredths(weight)
          : shareInHundredths(weight, executed, budget);
    executionMarks[u] = mark;
    totals[u] = mark;
    fullMarks[u] = asHundredths(weight);
  }
  for (let row = 0; row < size; row += 1) {
    const of = kind[row];
    const weight = full[row] ?? 0;
    const value = actual[row] ?? 0;
    const mark =
      of === columnKinds.given
        ? asHundredths(Math.max(0, Math.min(weight, value)))
        : proportionalHundredths(weight, target[row] ?? 0, value, of === columnKinds.atMost);
    marks[row] = mark;
    const u = unit[row] ?? 0;
    totals[u] = (totals[u] ?? 0) + mark;
    fullMarks[u] = (fullMarks[u] ?? 0) + asHundredths(weight);
  }
  return { marks, executionMarks, totals, fullMarks };
}
