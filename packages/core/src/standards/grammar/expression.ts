import { numberText } from '../text/numbers.js';
import { quantityAt } from '../text/quantity.js';
import { matchAt } from '../text/source.js';
import type { Expression } from '../types.js';

/** How a name in an expression is understood. */
export type NameReader = (name: string) => Expression | undefined;

export interface ExpressionFound {
  readonly expression: Expression;
  readonly end: number;
}

/** Deeper nesting than any formula has. */
const MAX_DEPTH = 20;
const PLUS = /\+|加上|-{1,2}|减去/y;
const TIMES = /[*/]|乘以|除以|[xX](?=[\d(])|乘(?=[\d分权])/y;
/** A name goes on after a closing quotation mark or a bracketed remark: 本年度"三公经费"预算数. */
const NAME_PIECE = /"[^"()+*/=;。\n]{1,30}"|[A-Za-z\u4e00-\u9fff、]|\d+(?=年|月|季)/y;
const REMARK = /\([\u4e00-\u9fff、]{1,12}\)(?=[\u4e00-\u9fff])/y;
/** Words after a formula that are no part of its last name. */
const STOP = /(?:来)?(?:计算得分|计算|计分|给分|赋分|确定得分|得分)(?=[,;。)\n]|$)/y;
const OPERATOR_WORD = /乘以|除以|加上|减去|[xX](?=[\d(])|乘(?=[\d分权])/y;

class Parser {
  depth = 0;
  constructor(
    readonly s: string,
    readonly end: number,
    readonly name: NameReader,
  ) {}

  sum(i: number): ExpressionFound | undefined {
    return this.chain(i, PLUS, (k) => this.product(k));
  }

  private product(i: number): ExpressionFound | undefined {
    return this.chain(i, TIMES, (k) => this.factor(k));
  }

  private chain(
    i: number,
    operators: RegExp,
    next: (k: number) => ExpressionFound | undefined,
  ): ExpressionFound | undefined {
    let left = next(i);
    while (left !== undefined) {
      const operator = matchAt(operators, this.s, left.end, this.end);
      if (operator === undefined) return left;
      const right = next(left.end + operator[0].length);
      if (right === undefined) return left;
      left = {
        expression: { op: SIGN[operator[0]] ?? '*', left: left.expression, right: right.expression },
        end: right.end,
      };
    }
    return undefined;
  }

  private factor(i: number): ExpressionFound | undefined {
    const c = this.s.charAt(i);
    if (c === '(' || c === '[') return this.bracket(i);
    if (c === '-') {
      const inner = this.factor(i + 1);
      return inner && { expression: { op: 'negate', of: inner.expression }, end: inner.end };
    }
    const found = quantityAt(this.s, i, this.end);
    if (
      found !== undefined &&
      (c >= '0' && c <= '9' ? !/[年月]/.test(found.unit) : found.unit === '%' || found.unit === '分')
    ) {
      return { expression: { op: 'number', value: numberText(found.value), unit: found.unit }, end: found.end };
    }
    return this.named(i);
  }

  private bracket(i: number): ExpressionFound | undefined {
    if (this.depth >= MAX_DEPTH) return undefined;
    this.depth += 1;
    const inner = this.sum(i + 1);
    this.depth -= 1;
    const close = this.s.charAt(inner?.end ?? -1);
    if (inner === undefined || inner.end >= this.end || (close !== ')' && close !== ']')) return undefined;
    return { expression: inner.expression, end: inner.end + 1 };
  }

  private named(i: number): ExpressionFound | undefined {
    let k = i;
    while (k < this.end && k - i < 60) {
      if (k > i && (matchAt(OPERATOR_WORD, this.s, k, this.end) ?? matchAt(STOP, this.s, k, this.end)) !== undefined)
        break;
      const piece =
        matchAt(NAME_PIECE, this.s, k, this.end) ?? (k > i ? matchAt(REMARK, this.s, k, this.end) : undefined);
      if (piece === undefined) break;
      k += piece[0].length;
    }
    if (k === i) return undefined;
    const expression = this.name(this.s.slice(i, k));
    return expression && { expression, end: k };
  }
}

const SIGN: Readonly<Record<string, '+' | '-' | '*' | '/'>> = {
  '+': '+',
  加上: '+',
  '-': '-',
  '--': '-',
  减去: '-',
  '*': '*',
  '/': '/',
  乘以: '*',
  乘: '*',
  x: '*',
  X: '*',
  除以: '/',
};

/** Reads the longest arithmetic expression at `i`. */
export function expressionAt(s: string, i: number, end: number, name: NameReader): ExpressionFound | undefined {
  return new Parser(s, end, name).sum(i);
}

/** Visits every node. */
export function walk(expression: Expression, visit: (node: Expression) => void): void {
  visit(expression);
  if (expression.op === 'negate') walk(expression.of, visit);
  else if ('left' in expression) {
    walk(expression.left, visit);
    walk(expression.right, visit);
  }
}

const PRECEDENCE = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const PRINTED = { '+': '+', '-': '-', '*': '×', '/': '÷' } as const;
const ROLES = { full: '分值', target: '目标值', actual: '实际完成值', value: '完成率' } as const;

/** Writes an expression in Chinese; `leaf` may put numbers in place of names. */
export function expressionText(expression: Expression, leaf?: (node: Expression) => string | undefined): string {
  const write = (node: Expression, above: number, right: boolean): string => {
    const replaced = leaf?.(node);
    if (replaced !== undefined) return replaced;
    switch (node.op) {
      case 'number':
        return node.unit === '分之' ? `(${node.value})` : `${node.value}${node.unit}`;
      case 'role':
        return ROLES[node.role];
      case 'input':
        return node.name;
      case 'negate':
        return `(-${write(node.of, 3, false)})`;
      default: {
        const own = PRECEDENCE[node.op];
        // (4÷3)×100%, as the forms print it.
        const divided = node.op === '*' && node.left.op === '/';
        const left = divided ? `(${write(node.left, 0, false)})` : write(node.left, own, false);
        const text = `${left}${PRINTED[node.op]}${write(node.right, own, true)}`;
        return own < above || (own === above && right) ? `(${text})` : text;
      }
    }
  };
  return write(expression, 0, false);
}
