import { intervals, Rational } from '@hengji/core';
import { type Expression, enclosureOf, pointOf, show } from '../../kernel/expression.js';

const whole = Rational.one;

/** Whether percentages that were rounded one by one can make up 100%. */
export function judgePercentages(total: Expression): {
  holds: boolean;
  relation: string;
  printed: string;
  recomputed: string;
} {
  const value = pointOf(total) ?? Rational.zero;
  const holds =
    intervals.contains(
      enclosureOf(total, (term) => term.figure.interval),
      whole,
    ) || value.eq(whole);
  const percent = `${value.mul(Rational.of(100)).toDecimal(4)}%`;
  return {
    holds,
    relation: `${show(total)}=${percent}${holds ? '' : '，不是100%'}`,
    printed: '100%',
    recomputed: percent,
  };
}
