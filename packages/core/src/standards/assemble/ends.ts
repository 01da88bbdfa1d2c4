import { Rational } from '../../figures/rational.js';
import { sameKind } from '../../figures/units.js';
import { numberOf } from '../text/numbers.js';
import { kindOf, scaleOf, unitOf } from '../text/quantity.js';
import type { Amount, Award, End, Quantity, Range } from '../types.js';

/** The quantity in base units: 0.9 for 90%, 0.05 for 5个百分点. */
export const baseValue = ({ value, unit }: Quantity): Rational => {
  const scale = scaleOf(unit);
  return scale.eq(Rational.one) ? numberOf(value) : numberOf(value).mul(scale);
};

/** Every end of some ranges. */
export const endsOf = (ranges: readonly Range[]): End[] =>
  ranges.flatMap(({ low, high }) => [...(low === undefined ? [] : [low]), ...(high === undefined ? [] : [high])]);

/** Whether two printed units can stand on one scale; a bare zero fits everything. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit || (a.unit === '' && a.value === '0') || (b.unit === '' && b.value === '0')) return true;
  const kinds = [kindOf(a.unit), kindOf(b.unit)];
  if (kinds.every((kind) => kind === 'ratio' || kind === 'points')) return true;
  const first = unitOf(a.unit);
  const second = unitOf(b.unit);
  if (first === undefined || second === undefined) return false;
  if (sameKind({ ...first, unit: first.base }, { ...second, unit: second.base })) return true;
  // 单位成本≤500元/人，每超过10元: what the price is for is not said again.
  return [first, second].some(({ base }, n) => base.split('/')[0] === [second, first][n]?.base && base.includes('/'));
}

/** The most marks an amount can be, as marks. */
export const marksOf = (amount: Amount, full: Rational, end: 'low' | 'high' = 'high'): Rational => {
  const value = numberOf(amount[end]);
  return amount.of === 'share' ? value.mul(full) : value;
};

/** The most marks an award can give; undefined where that depends on the value. */
export function mostOf(award: Award, full: Rational): Rational | undefined {
  switch (award.kind) {
    case 'full':
      return full;
    case 'none':
      return Rational.zero;
    case 'amount':
      return marksOf(award.amount, full);
    case 'less':
      return full.sub(marksOf(award.amount, full, 'low'));
    case 'discretion':
      return full;
    default:
      return undefined;
  }
}

/** Whether an award is the full marks, in words or as printed marks. */
export const isFull = (award: Award, full: Rational): boolean => {
  if (award.kind === 'full') return true;
  return award.kind === 'amount' && award.amount.low === award.amount.high && marksOf(award.amount, full).eq(full);
};
