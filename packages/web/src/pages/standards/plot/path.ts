import type { Sample } from './samples.js';

/** A point for drawing; marks as floats. */
export interface Point {
  readonly x: number;
  readonly min: number;
  readonly max: number;
}

/** Points that belong together without a jump; a single one is a dot. */
export type Run = readonly Point[];

/** Values for which the standard says nothing. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What of a plot can be drawn in one go, and where nothing can be drawn. */
export function runsOf(samples: readonly Sample[], fullMarks: number): { readonly runs: Run[]; readonly gaps: Gap[] } {
  const runs: Point[][] = [];
  const gaps: Gap[] = [];
  let before: Sample | undefined;
  let run: Point[] = [];
  for (const sample of samples) {
    const { x, score } = sample;
    if (score === undefined) {
      run = [];
      const from = before === undefined || before.score === undefined ? x : before.x;
      const last = gaps.at(-1);
      const goesOn = before !== undefined && before.score === undefined && last !== undefined;
      if (goesOn) gaps[gaps.length - 1] = { from: last.from, to: x.toNumber() };
      else gaps.push({ from: from.toNumber(), to: x.toNumber() });
    } else {
      const point = { x: x.toNumber(), min: score.min.toNumber(), max: score.max.toNumber() };
      const last = run.at(-1);
      if (last === undefined || (before !== undefined && jumps(before, sample, last, point, fullMarks))) {
        run = [point];
        runs.push(run);
      } else run.push(point);
    }
    before = sample;
  }
  return { runs, gaps };
}

/** Whether marks differ over a distance of nearly nothing. */
const jumps = (before: Sample, after: Sample, a: Point, b: Point, fullMarks: number): boolean =>
  (before.side === 'at' || after.side === 'at') &&
  Math.max(Math.abs(a.min - b.min), Math.abs(a.max - b.max)) > fullMarks / 1000;
