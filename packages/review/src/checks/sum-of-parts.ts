import { Rational } from '@hengji/core';
import type { TextFigure } from '../extract/narrative/narrative.js';
import { findOutcomes } from '../extract/narrative/outcomes.js';
import { findParts, type PartsGroup } from '../extract/narrative/parts.js';
import { isNothing, sumOf } from '../extract/narrative/quantities.js';
import { findShares } from '../extract/narrative/shares.js';
import { findWholes } from '../extract/narrative/wholes.js';
import { defineCheck } from '../kernel/check.js';
import { type Expression, exact, figure, sum } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { judgePercentages } from './common/percentages.js';

export const sumOfParts = defineCheck({
  id: 'sum-of-parts',
  title: '分项之和与合计不符',
  severity: 'error',
  why: '合计应等于所列各分项之和；对不上说明至少有一个数字有误，或漏列了分项。',
  basis: '部门决算报表勾稽关系：合计=各分项之和',
  advice: '与部门决算报表核对，改正有误的数字；确有未列的分项，补列或注明“其余”。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const group of findParts(passage)) yield* claimsOf(group, passage.evaluation);
      for (const { total, parts, certain } of findWholes(passage)) {
        yield madeUp(total, parts, certain, passage.evaluation);
      }
      const summed = new Set(findWholes(passage).flatMap(({ parts }) => parts));
      for (const { input, outcome } of findOutcomes(passage)) {
        if (summed.has(outcome)) continue;
        yield {
          kind: 'bound',
          result: outcome,
          compare: '<=',
          expressions: [figure(input)],
          rule: `“${outcome.name}”来自“${input.name}”，不应大于它`,
          mismatch: 'unexplained',
          evaluation: passage.evaluation,
        };
      }
    }
  },
});

const hundred = Rational.of(100);

/** Marks and a bare 「0」 are added as printed; money is rounded, so that its parts are intervals. */
const added = (parts: readonly TextFigure[]): Expression =>
  sum(parts.map((part) => (part.figure.dimension === 'marks' || isNothing(part) ? exact(part) : figure(part))));

function ruleOf(total: TextFigure, parts: readonly TextFigure[]): string {
  const names = parts.map((part) => part.name).filter((name) => name !== '');
  const listed = names.length === parts.length && parts.length <= 6 ? `（${names.join('、')}）` : '';
  return `${total.name || '合计'}应等于所列${parts.length}项之和${listed}`;
}

/** The total is made up of the parts; where that is not certain, a difference asks for an explanation only. */
const madeUp = (total: TextFigure, parts: readonly TextFigure[], certain: boolean, evaluation: number): Claim => ({
  kind: 'sum',
  result: total,
  compare: '=',
  expressions: [added(parts)],
  rule: ruleOf(total, parts),
  evaluation,
  ...(certain ? {} : { mismatch: 'unexplained' }),
});

/**
 * The shares that the text gives to the parts add up to 100%, and more is missing than their rounding can hide: then the
 * parts are all there is, and they are not what the total says.
 */
function isCovered({ total, parts }: PartsGroup): boolean {
  const real = parts.filter((part) => !part.figure.value.isZero);
  const shares = findShares(total.passage)
    .filter(({ part, totals }) => part && real.includes(part) && totals.some(([only]) => only === total))
    .map(({ share }) => share);
  if (real.length < 2 || shares.length !== real.length) return false;
  const missing = Rational.one.sub(sumOf(parts).div(total.figure.value));
  const hidden = Rational.sum(shares.map((share) => share.figure.step));
  return missing.gt(hidden) && judgePercentages(sum(shares.map(figure))).holds;
}

function* claimsOf(group: PartsGroup, evaluation: number): Iterable<Claim> {
  const { total, parts, fits, whole, certain } = group;
  const [first] = parts;
  if (!first) return;
  const value = sumOf(parts);
  const less = value.lt(total.figure.value);
  if (parts.length === 1 && !fits) {
    if (!less && !certain) return;
    yield {
      kind: 'bound',
      result: first,
      compare: '<=',
      expressions: [figure(total)],
      rule: `“${first.name}”是“${total.name}”的一部分，不应大于它`,
      evaluation,
    };
    return;
  }
  if (fits || whole || (certain && less && isCovered(group))) {
    yield madeUp(total, parts, certain, evaluation);
    return;
  }
  // A list that leaves out next to nothing, and does not say so, was meant to be complete.
  const missing = total.figure.value.sub(value);
  if (
    less &&
    certain &&
    parts.length > 2 &&
    total.figure.dimension === 'money' &&
    missing.lt(total.figure.value.div(hundred))
  ) {
    yield {
      kind: 'sum',
      result: total,
      compare: '=',
      expressions: [added(parts)],
      rule: ruleOf(total, parts),
      mismatch: 'unexplained',
      evaluation,
    };
    return;
  }
  // People and things may be counted under several heads; only their single parts are bound by the whole.
  if (!less && !certain && total.figure.dimension === 'count') return;
  yield {
    kind: 'sum',
    result: total,
    compare: '>=',
    expressions: [added(parts)],
    rule: `所列部分之和不应大于${total.name || '合计'}`,
    evaluation,
    ...(certain ? {} : { mismatch: 'unexplained' }),
  };
}
