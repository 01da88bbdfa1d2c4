import { Rational } from '@hengji/core';
import { decimalOf } from '../cells/content.js';
import type { Measures } from './measures.js';

/**
 * The rate of completion as its cell holds it: actual ÷ target, or target ÷ actual where less is better, rounded half
 * up to 0.01%. Undefined where it is no quotient of two numbers.
 */
export function completionOf({ nature, target, actual }: Measures): number | undefined {
  if (typeof target !== 'number' || typeof actual !== 'number') return undefined;
  const [part, whole] = nature === '≤' ? [target, actual] : [actual, target];
  if (whole <= 0) return undefined;
  return Number(
    Rational.of(decimalOf(part))
      .div(Rational.of(decimalOf(whole)))
      .toFixed(4),
  );
}
