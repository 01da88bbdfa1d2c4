import { Rational } from '../../figures/rational.js';
import { numberOf } from '../text/numbers.js';
import { scaleOf } from '../text/quantity.js';
import type { Expression } from '../types.js';

/** What the names of an expression stand for; undefined for what is not given. */
export type Lookup = (node: Extract<Expression, { op: 'role' | 'input' }>) => Rational | undefined;

/** Why an expression has no value. */
export type Failure = { readonly missing: string } | 'division-by-zero';

const NAMES = { full: '分值', target: '目标值', actual: '实际完成值', value: '指标值（率）' } as const;

/** Evaluates exactly. */
export function evaluateExpression(node: Expression, lookup: Lookup): Rational | Failure {
  switch (node.op) {
    case 'number':
      return node.unit === '分之'
        ? numberOf(node.value)
        : numberOf(node.value).mul(node.unit === '%' ? scaleOf('%') : Rational.one);
    case 'role':
    case 'input':
      return lookup(node) ?? { missing: node.op === 'role' ? NAMES[node.role] : node.name };
    case 'negate': {
      const value = evaluateExpression(node.of, lookup);
      return value instanceof Rational ? value.neg() : value;
    }
    default: {
      const left = evaluateExpression(node.left, lookup);
      if (!(left instanceof Rational)) return left;
      const right = evaluateExpression(node.right, lookup);
      if (!(right instanceof Rational)) return right;
      if (node.op === '+') return left.add(right);
      if (node.op === '-') return left.sub(right);
      if (node.op === '*') return left.mul(right);
      return right.isZero ? 'division-by-zero' : left.div(right);
    }
  }
}

/** How an expression uses target and actual: B/A (the more the better), A/B, or neither. */
export function directionOf(node: Expression): 'positive' | 'negative' | undefined {
  if (node.op === '/') {
    if (isRole(node.left, 'actual') && isRole(node.right, 'target')) return 'positive';
    if (isRole(node.left, 'target') && isRole(node.right, 'actual')) return 'negative';
    // 权重×B/A is (权重×B)/A.
    if (
      node.left.op === '*' &&
      isRole(node.right, 'target') &&
      (isRole(node.left.left, 'actual') || isRole(node.left.right, 'actual'))
    )
      return 'positive';
    if (
      node.left.op === '*' &&
      isRole(node.right, 'actual') &&
      (isRole(node.left.left, 'target') || isRole(node.left.right, 'target'))
    )
      return 'negative';
  }
  if (node.op === '*') return directionOf(node.left) ?? directionOf(node.right);
  return undefined;
}

const isRole = (node: Expression, role: 'target' | 'actual'): boolean => node.op === 'role' && node.role === role;
