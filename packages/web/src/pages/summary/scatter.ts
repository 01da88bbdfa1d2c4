import { exact, scoreRate } from '@hengji/core';
import type { SummaryRow } from '../../api/types.js';
import type { Extent } from '../../common/chart/frame.js';

/** One evaluation that has both figures; floats, for drawing only. */
export interface Dot {
  readonly row: SummaryRow;
  /** Percent. */
  readonly execution: number;
  /** On a scale of 100. */
  readonly score: number;
}

export interface ScatterData {
  readonly dots: readonly Dot[];
  readonly execution: Extent;
  readonly score: Extent;
  /** Evaluations that lack one of the figures. */
  readonly missing: number;
}

export function scatterOf(rows: readonly SummaryRow[]): ScatterData {
  const dots = rows.flatMap((row): Dot[] => {
    const execution = exact(row.executionRate);
    const score = scoreRate(row);
    return execution === undefined || score === undefined
      ? []
      : [{ row, execution: execution.toNumber(), score: score.toNumber() }];
  });
  return {
    dots,
    execution: extentOf(dots.map(({ execution }) => execution)),
    score: extentOf(dots.map(({ score }) => score)),
    missing: rows.length - dots.length,
  };
}

/** The range of values in whole tens, at least twenty wide; 100 is always in it. */
export function extentOf(values: readonly number[]): Extent {
  const low = values.reduce((least, value) => Math.min(least, value), 100);
  const high = values.reduce((most, value) => Math.max(most, value), 100);
  const from = Math.floor(Math.max(low, -1000) / 10) * 10;
  const to = Math.ceil(Math.min(high, 1000) / 10) * 10;
  return { from: Math.min(from, to - 20), to };
}
