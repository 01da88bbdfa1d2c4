import { type Indicator, parseCell } from '@hengji/core';
import { termOf } from '../../kernel/term.js';
import { directionOf } from './direction.js';

/**
 * Whether an indicator reached its target, as its own figures say; where target or actual value are words, whether it
 * earned its full marks. Undefined where neither can be told.
 */
export function isMet(indicator: Indicator): boolean | undefined {
  const target = parseCell(indicator.target?.text ?? '').figures[0];
  const actuals = parseCell(indicator.actual?.text ?? '').figures;
  if (target && actuals.length > 0 && actuals.every((a) => a.dimension === target.dimension || a.unit === '')) {
    const reverse = directionOf(indicator) === 'at-most';
    return actuals.every((a) => {
      const value = a.unit === '' && a.dimension === 'none' ? a.value.mul(target.scale) : a.value;
      return reverse ? value.le(target.value) : value.ge(target.value);
    });
  }
  const score = termOf(indicator.score, '得分', '分');
  const weight = termOf(indicator.weight, '分值', '分');
  return score && weight ? score.figure.value.eq(weight.figure.value) : undefined;
}
