/** Arithmetic on figures of running text that extraction needs to choose between readings. */
import { type Interval, intervals, Rational, sameKind } from '@hengji/core';
import type { TextFigure } from './narrative.js';

/** Comparable as parts of one total: the same kind of quantity; counts also in units of one family (次, 场, 期). */
export const sameQuantity = (a: TextFigure, b: TextFigure): boolean =>
  a.figure.dimension === b.figure.dimension &&
  (a.figure.points ?? false) === (b.figure.points ?? false) &&
  (a.figure.unit === b.figure.unit || (a.figure.dimension === 'count' && sameKind(a.figure, b.figure)));

/** Exact sum of the printed values. */
export const sumOf = (figures: readonly TextFigure[]): Rational => Rational.sum(figures.map((f) => f.figure.value));

/** A bare 「0」 is nothing at all, and not a sum below half a unit. */
export const isNothing = ({ figure }: Pick<TextFigure, 'figure'>): boolean =>
  figure.digits === 0 && figure.value.isZero;

/**
 * Whether the parts can make up the total: some values behind the printed digits do, or the difference is one unit of
 * the last printed digit (cut off instead of rounded).
 */
export function addUp(parts: readonly TextFigure[], total: TextFigure): boolean {
  const sum = sumOf(parts);
  if (sum.eq(total.figure.value)) return true;
  const range = parts
    .filter((f) => !isNothing(f))
    .reduce<Interval>((a, f) => intervals.add(a, f.figure.interval), intervals.point(Rational.zero));
  if (isNothing(total)) return intervals.contains(range, Rational.zero);
  if (intervals.intersects(range, total.figure.interval)) return true;
  if (intervals.isPoint(total.figure.interval)) return false;
  return sum.sub(total.figure.value).abs().le(total.figure.step);
}

/** The longest beginning of a list that makes up the total; 0 where none does. Nothing but zeros counts for nothing. */
export function fittingPrefix(list: readonly TextFigure[], total: TextFigure): number {
  let longest = 0;
  let sum = Rational.zero;
  const most = slack(list, total);
  const loose = total.figure.approximation !== undefined || list.some((f) => f.figure.approximation !== undefined);
  for (const [i, f] of list.entries()) {
    sum = sum.add(f.figure.value);
    // Far beyond the total no later part can bring the sum back, unless one is negative.
    const near = loose || sum.sub(total.figure.value).abs().le(most);
    if (near && addUp(list.slice(0, i + 1), total)) longest = i + 1;
  }
  return longest;
}

/** The most by which rounding can set a sum apart from its total. */
function slack(list: readonly TextFigure[], total: TextFigure): Rational {
  return Rational.sum(list.map((f) => f.figure.step)).add(total.figure.step);
}
