import { Rational } from '../figures/index.js';

/** Marks by the rule of the forms, and why. */
export interface ProportionalMark {
  readonly mark: Rational;
  readonly kind: 'met' | 'both-zero' | 'none-needed' | 'missed-zero' | 'part';
}

/**
 * 正向 full × actual ÷ target, 反向 full × target ÷ actual, never above the full marks. A target of 0 has no quotient:
 * 0 wanted and 0 reached is a target met, and so is more than 0 where more is better; where less is better more than 0
 * has missed it. Negative values have no proportion: met earns the full marks, missed none.
 */
export function proportionalMark(
  full: Rational,
  target: Rational,
  actual: Rational,
  direction: 'at-least' | 'at-most',
): ProportionalMark {
  if (target.isZero && actual.isZero) return { mark: full, kind: 'both-zero' };
  const met = direction === 'at-least' ? actual.ge(target) : actual.le(target);
  if (met) return { mark: full, kind: actual.isZero ? 'none-needed' : 'met' };
  const [part, whole] = direction === 'at-least' ? [actual, target] : [target, actual];
  if (part.sign < 0 || whole.sign <= 0 || (target.isZero && direction === 'at-most'))
    return { mark: Rational.zero, kind: 'missed-zero' };
  return { mark: full.mul(part).div(whole), kind: 'part' };
}
