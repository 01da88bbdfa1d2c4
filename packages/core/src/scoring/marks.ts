import { Rational } from '../figures/index.js';
import type { MarkRange } from './scorecard.js';

/** The marks that a rule allows, unrounded. */
export interface Allowed {
  readonly min: Rational;
  readonly max: Rational;
}

export const exactly = (mark: Rational): Allowed => ({ min: mark, max: mark });

/** The smallest range around all. */
export function hullOf(first: Allowed, ...others: readonly Allowed[]): Allowed {
  return others.reduce(
    (hull, { min, max }) => ({ min: Rational.min(hull.min, min), max: Rational.max(hull.max, max) }),
    first,
  );
}

/** As forms print marks: rounded half up to two decimals. */
export const rounded = (mark: Rational): Rational => mark.roundTo(2);

/** The decimal string of a rounded mark, without trailing zeros. */
export const show = (mark: Rational): string => mark.toDecimal(2);

export const showRange = ({ min, max }: Allowed): MarkRange => ({ min: show(min), max: show(max) });

/** 3分, or 3—5分. */
export const inWords = ({ min, max }: Allowed): string => {
  const [low, high] = [show(min), show(max)];
  return low === high ? `${low}分` : `${low}—${high}分`;
};
