import { coversWhole, findParts, type PartsGroup } from '../extract/narrative/parts.js';
import { defineCheck } from '../kernel/check.js';
import { type Expression, exact, figure, sum } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import type { Term } from '../kernel/term.js';

export const sumOfParts = defineCheck({
  id: 'sum-of-parts',
  title: '分项之和与合计不符',
  severity: 'error',
  why: '合计应等于所列各分项之和；对不上说明至少有一个数字有误，或漏列了分项。',
  basis: '《行政单位会计制度》及部门决算报表勾稽关系：合计=各分项之和',
  advice: '与部门决算报表核对，改正有误的数字；确有未列的分项，补列或注明“其余”。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const group of findParts(passage)) yield* claimsOf(group, passage.evaluation);
    }
  },
});

function* claimsOf(group: PartsGroup, evaluation: number): Iterable<Claim> {
  const { total, parts } = group;
  const [first] = parts;
  if (!first) return;
  // Marks are added as printed; money is rounded, so that its parts are intervals.
  const term = (part: Term): Expression => (part.figure.dimension === 'marks' ? exact(part) : figure(part));
  const all = sum(parts.map(term));
  const value = parts.reduce((a, part) => a.add(part.figure.value), total.figure.value.sub(total.figure.value));
  const names = parts.map((part) => part.name).filter((name) => name !== '');
  const rule = `${total.name || '合计'}应等于所列${parts.length}项之和${names.length === parts.length && parts.length <= 6 ? `（${names.join('、')}）` : ''}`;
  if (parts.length === 1 && value.lt(total.figure.value)) {
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
  if (value.lt(total.figure.value) && !coversWhole(group)) {
    yield* partial(group, evaluation, all);
    return;
  }
  yield {
    kind: 'sum',
    result: total,
    compare: '=',
    expressions: [all],
    rule,
    evaluation,
    ...(coversWhole(group) || value.gt(total.figure.value) ? {} : { mismatch: 'unexplained' as const }),
  };
}

/** A list that does not claim to be complete: its parts may not exceed the whole. */
function* partial(group: PartsGroup, evaluation: number, all: Expression): Iterable<Claim> {
  yield {
    kind: 'sum',
    result: group.total,
    compare: '>=',
    expressions: [all],
    rule: `所列部分之和不应大于${group.total.name || '合计'}`,
    evaluation,
  };
}
