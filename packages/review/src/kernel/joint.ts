import { feasible, type Interval, intervals, type LinearConstraint, Rational } from '@hengji/core';
import type { Statement } from '../model/review.js';
import type { Expression } from './expression.js';
import type { Relation } from './relation.js';
import { keyOfTerm, type Term } from './term.js';

/** Larger groups are left to the tests one by one: nothing is ever accused for want of time. */
const mostVariables = 40;
const mostConstraints = 80;

interface Candidate {
  readonly index: number;
  readonly relation: Relation;
  readonly terms: readonly Term[];
}

/**
 * Finds smallest groups of relations that hold one by one and cannot all hold together, whatever values stand behind
 * the printed digits (cut off or rounded). Each group is a list of indexes into `tested`.
 */
export function contradictsTogether(
  tested: readonly { readonly statement: Pick<Statement, 'verdict'>; readonly claim?: Relation }[],
): number[][] {
  const candidates = tested.flatMap(({ statement, claim }, index): Candidate[] => {
    const usable = claim?.compare === '=' && claim.expressions.length === 1 && claim.mismatch !== 'unexplained';
    if (!usable || (statement.verdict !== 'holds' && statement.verdict !== 'holds-within-rounding')) return [];
    const terms = [claim.result, ...linearTerms(claim)];
    return terms.length > 1 ? [{ index, relation: claim, terms }] : [];
  });
  return components(candidates).flatMap((group) => {
    const rounded = group.filter(({ index }) => tested[index]?.statement.verdict === 'holds-within-rounding');
    if (rounded.length === 0 || group.length < 2 || possible(group)) return [];
    return [smallest(group).map(({ index }) => index)];
  });
}

/** The figures of a relation that can be written linearly; empty where it cannot. */
function linearTerms(relation: Relation): Term[] {
  const [expression] = relation.expressions;
  const form = linear(expression) ?? (expression.op === 'quotient' ? quotientTerms(expression) : undefined);
  return form ? [...form.keys()] : [];
}

type Linear = Map<Term, Rational>;

/** Σ coefficient · figure for sums and differences of figures; undefined for anything else. */
function linear(expression: Expression): Linear | undefined {
  switch (expression.op) {
    case 'figure':
      return new Map([[expression.term, Rational.one]]);
    // A bare 「0」 adds nothing.
    case 'exact':
      return expression.term.figure.value.isZero ? new Map() : undefined;
    case 'sum':
      return combine(expression.of.map((part) => [linear(part), Rational.one]));
    case 'difference':
      return combine([
        [linear(expression.of[0]), Rational.one],
        [linear(expression.of[1]), Rational.one.neg()],
      ]);
    default:
      return undefined;
  }
}

function combine(parts: readonly (readonly [Linear | undefined, Rational])[]): Linear | undefined {
  const total: Linear = new Map();
  for (const [part, factor] of parts) {
    if (!part) return undefined;
    for (const [term, coefficient] of part) {
      total.set(term, (total.get(term) ?? Rational.zero).add(coefficient.mul(factor)));
    }
  }
  return total;
}

function quotientTerms(expression: Expression & { op: 'quotient' }): Linear | undefined {
  return combine([
    [linear(expression.of[0]), Rational.one],
    [linear(expression.of[1]), Rational.one],
  ]);
}

/** Groups of relations that are connected by shared figures; a rate that stands in one relation only connects nothing. */
function components(candidates: readonly Candidate[]): Candidate[][] {
  const parent = candidates.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root && parent[root] !== undefined) root = parent[root] as number;
    return root;
  };
  const owner = new Map<string, number>();
  for (const [i, { terms }] of candidates.entries()) {
    for (const term of terms) {
      const key = keyOfTerm(term);
      const first = owner.get(key);
      if (first === undefined) owner.set(key, i);
      else parent[find(i)] = find(first);
    }
  }
  const groups = new Map<number, Candidate[]>();
  for (const [i, candidate] of candidates.entries()) {
    const root = find(i);
    groups.set(root, [...(groups.get(root) ?? []), candidate]);
  }
  return [...groups.values()];
}

/** Drops relations one by one for as long as the rest stays impossible. */
function smallest(group: readonly Candidate[]): Candidate[] {
  let rest = [...group];
  for (const candidate of group) {
    const without = rest.filter((other) => other !== candidate);
    if (!possible(without)) rest = without;
  }
  return rest;
}

/** Whether values behind the printed digits exist that satisfy all the relations. */
function possible(group: readonly Candidate[]): boolean {
  const variables = new Map<string, number>();
  const bounds: Interval[] = [];
  const variable = (term: Term): number => {
    const key = keyOfTerm(term);
    const known = variables.get(key);
    if (known !== undefined) return known;
    variables.set(key, bounds.length);
    bounds.push(loosened(term));
    return bounds.length - 1;
  };
  const constraints: LinearConstraint[] = [];
  for (const { relation } of group) {
    const [expression] = relation.expressions;
    const form = linear(expression);
    if (form) {
      constraints.push(constraint([...form, [relation.result, Rational.one.neg()]], '=', variable));
      continue;
    }
    if (expression.op !== 'quotient') continue;
    const above = linear(expression.of[0]);
    const below = linear(expression.of[1]);
    const rate = loosened(relation.result);
    if (!above || !below || rate.lo === null || rate.hi === null) continue;
    // rate.lo · below ≤ above ≤ rate.hi · below, for a positive divisor
    constraints.push(constraint(weighted(below, rate.lo, above, Rational.one.neg()), '<=', variable));
    constraints.push(constraint(weighted(above, Rational.one, below, rate.hi.neg()), '<=', variable));
  }
  if (bounds.length > mostVariables || constraints.length > mostConstraints) return true;
  return feasible(constraints, bounds);
}

const weighted = (a: Linear, fa: Rational, b: Linear, fb: Rational): [Term, Rational][] => [
  ...[...a].map(([term, c]): [Term, Rational] => [term, c.mul(fa)]),
  ...[...b].map(([term, c]): [Term, Rational] => [term, c.mul(fb)]),
];

function constraint(
  parts: readonly (readonly [Term, Rational])[],
  relation: '=' | '<=',
  variable: (term: Term) => number,
): LinearConstraint {
  const coefficients: Rational[] = [];
  for (const [term, coefficient] of parts) {
    const i = variable(term);
    while (coefficients.length <= i) coefficients.push(Rational.zero);
    coefficients[i] = (coefficients[i] ?? Rational.zero).add(coefficient);
  }
  return { coefficients, relation, bound: Rational.zero };
}

/** One unit in the last digit to either side, ends included: a group is accused only when even that cannot save it. */
function loosened(term: Term): Interval {
  const { figure } = term;
  if (intervals.isPoint(figure.interval) || figure.approximation) return figure.interval;
  return intervals.hull(
    figure.interval,
    intervals.closed(figure.value.sub(figure.step), figure.value.add(figure.step)),
  );
}
