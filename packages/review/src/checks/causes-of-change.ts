import { type Causes, findCauses } from '../extract/narrative/causes.js';
import { defineCheck } from '../kernel/check.js';
import { difference, type Expression, figure, sum } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Relation } from '../kernel/relation.js';

export const causesOfChange = defineCheck({
  id: 'causes-of-change',
  title: '所列原因不能解释全部差额',
  severity: 'warning',
  why: '把增减额分解到各项原因的，各项之和应等于增减额，否则还有一部分没有说明。',
  basis: '增减额=各项增减原因金额之代数和',
  advice: '核对各项金额；确有其他原因的，补充说明其余部分。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const causes of findCauses(passage)) yield* claimOf(causes, passage.evaluation);
    }
  },
});

function* claimOf({ amount, from, to, causes, open }: Causes, evaluation: number): Iterable<Claim> {
  const explained = signedSum(causes);
  const base = { kind: 'sum', mismatch: 'unexplained', evaluation } as const;
  const relation: Relation | undefined = amount
    ? { ...base, result: amount, compare: '=', expressions: [explained], rule: '差额=各项原因金额之和' }
    : from && to
      ? {
          ...base,
          result: to,
          compare: '=',
          expressions: [sum([figure(from), explained])],
          rule: '两数之差=各项原因金额之和',
        }
      : undefined;
  if (!relation) return;
  if (!open || judge(relation).verdict.startsWith('holds')) {
    yield relation;
    return;
  }
  // Main causes explain part of a difference: together they cannot be more than it while nothing works against them.
  if (amount && causes.every(({ sign }) => sign > 0)) {
    yield { ...relation, compare: '>=', rule: '所列主要原因之和不应大于差额' };
  }
}

/** 甲 + 乙 - 丙, beginning with a cause that adds where there is one. */
function signedSum(causes: Causes['causes']): Expression {
  const adding = causes.filter(({ sign }) => sign > 0).map((cause) => figure(cause.figure));
  const start: Expression = adding.length === 1 ? (adding[0] ?? sum([])) : sum(adding);
  return causes
    .filter(({ sign }) => sign < 0)
    .reduce<Expression>((total, cause) => difference(total, figure(cause.figure)), start);
}
