import { Rational, type StandardResult } from '@hengji/core';
import type { ScaleRange } from './scale-range.js';

/** The marks at one value. */
export interface Sample {
  readonly x: Rational;
  readonly status: StandardResult['status'];
  /** Undefined where the standard says nothing. */
  readonly score: { readonly min: Rational; readonly max: Rational } | undefined;
  /**
   * `at`: a value at which marks may jump; `before` and `after`: as close to one as can be, so that the marks there are
   * the limits of the marks on either side; `within`: any other.
   */
  readonly side: 'at' | 'before' | 'after' | 'within';
}

/** Values between the breaks, so that curves look like curves. */
const BETWEEN = 120;

/** Evaluates a standard all over a range, and closely around every value at which the marks may jump. */
export function samplesOf({ from, to, breaks }: ScaleRange, evaluate: (x: Rational) => StandardResult): Sample[] {
  const width = to.sub(from);
  // Eight decimals are what a value is told with.
  const close = Rational.max(width.div(Rational.of(1_000_000)).roundTo(8), Rational.of('0.00000001'));
  const points = new Map<string, { x: Rational; side: Sample['side'] }>();
  const add = (x: Rational, side: Sample['side']): void => {
    const key = x.toString();
    if (x.ge(from) && x.le(to) && (side === 'at' || !points.has(key))) points.set(key, { x, side });
  };
  for (const x of breaks) {
    add(x, 'at');
    add(x.sub(close), 'before');
    add(x.add(close), 'after');
  }
  for (let k = 0; k <= BETWEEN; k += 1) add(from.add(width.mul(Rational.of(k, BETWEEN))).roundTo(8), 'within');
  return [...points.values()]
    .sort((a, b) => a.x.cmp(b.x))
    .map(({ x, side }) => {
      const { status, score } = evaluate(x);
      return { x, status, score: score ?? undefined, side };
    });
}
