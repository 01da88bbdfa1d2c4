import { type Interval, intervals as interval, type Rational } from '@hengji/core';
import type { Verdict } from '../model/review.js';
import { type Expression, enclosureOf, pointOf } from './expression.js';
import type { Relation } from './relation.js';
import type { Term } from './term.js';

export interface Judgement {
  readonly verdict: Verdict;
  /** The reading that was judged. */
  readonly expression: Expression;
  /** What the printed digits give, in the unit and with the decimals of the result; absent for a division by zero. */
  readonly recomputed?: string;
  /** True where the relation holds only if a figure was cut off instead of rounded: a difference in the last digit. */
  readonly lastDigit: boolean;
}

const rank: Record<Verdict, number> = { holds: 0, 'holds-within-rounding': 1, unexplained: 2, contradiction: 3 };

/**
 * Tests a relation by exact interval arithmetic; of several readings the kindest verdict counts. A contradiction means:
 * in no reading do values exist that round (or are cut off) to the printed digits and satisfy it.
 */
export function judge(relation: Relation): Judgement {
  let best: Judgement | undefined;
  for (const expression of relation.expressions) {
    const judged = judgeReading(relation, expression);
    if (
      !best ||
      rank[judged.verdict] < rank[best.verdict] ||
      (rank[judged.verdict] === rank[best.verdict] && best.lastDigit && !judged.lastDigit)
    ) {
      best = judged;
    }
  }
  return best ?? judgeReading(relation, relation.expressions[0]);
}

function judgeReading(relation: Relation, expression: Expression): Judgement {
  const { result, compare } = relation;
  const point = pointOf(expression);
  const base = { expression, ...(point ? { recomputed: inUnitOf(result, point) } : {}) };
  if (point && compares(compare, result.figure.value, roundedLike(result, point), point)) {
    return { ...base, verdict: 'holds', lastDigit: false };
  }
  const possible = meets(
    compare,
    result.figure.interval,
    enclosureOf(expression, (term) => term.figure.interval),
  );
  if (possible) return { ...base, verdict: 'holds-within-rounding', lastDigit: false };
  const loose = meets(compare, cutOff(result), enclosureOf(expression, cutOff));
  const near = point && hasRounding(relation.result) && point.sub(result.figure.value).abs().le(result.figure.step);
  if (loose || near) return { ...base, verdict: 'holds-within-rounding', lastDigit: true };
  return { ...base, verdict: relation.mismatch ?? 'contradiction', lastDigit: false };
}

function compares(compare: Relation['compare'], printed: Rational, rounded: Rational, computed: Rational): boolean {
  if (compare === '=') return printed.eq(rounded);
  return compare === '<=' ? printed.le(computed) : printed.ge(computed);
}

/** True where some value of `a` and some value of `b` satisfy the comparison. */
function meets(compare: Relation['compare'], a: Interval, b: Interval): boolean {
  if (compare === '=') return interval.intersects(a, b);
  return compare === '<=' ? interval.canBeAtMost(a, b) : interval.canBeAtMost(b, a);
}

/** A figure whose printed digits stand for a range; counts and weights do not. */
const hasRounding = (term: Term): boolean => !interval.isPoint(term.figure.interval);

/** The values that are printed like this when rounded or cut off: the rounding interval up to the next digit. */
function cutOff(term: Term): Interval {
  const { figure } = term;
  if (!hasRounding(term) || figure.approximation) return figure.interval;
  const next =
    figure.value.sign < 0
      ? { lo: figure.value.sub(figure.step), hi: figure.value, loOpen: true, hiOpen: false }
      : { lo: figure.value, hi: figure.value.add(figure.step), loOpen: false, hiOpen: true };
  return interval.hull(figure.interval, next);
}

/** `value` rounded to the digits that the term prints, in base units. */
function roundedLike(term: Term, value: Rational): Rational {
  const { scale, digits } = term.figure;
  return value.div(scale).roundTo(digits).mul(scale);
}

/** `value` written in the unit of the term, with its decimals (at least as many as needed to show a difference). */
export function inUnitOf(term: Term, value: Rational): string {
  const { scale, digits, dimension, printedUnit } = term.figure;
  const number = value.div(scale);
  const shown = dimension === 'count' && !number.isInteger ? Math.max(digits, 2) : digits;
  const text = number.roundTo(shown).eq(number) || shown > 0 ? number.toFixed(shown) : number.toDecimal(4);
  return dimension === 'ratio' ? `${text}${printedUnit.includes('点') ? '%' : printedUnit}` : text;
}
