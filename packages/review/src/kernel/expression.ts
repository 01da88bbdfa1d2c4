import { type Interval, intervals as interval, Rational } from '@hengji/core';
import type { Term } from './term.js';

/** The computed side of a relation: a small tree over figures. */
export type Expression =
  | { readonly op: 'figure'; readonly term: Term }
  /** A figure taken as printed: marks, weights and scores are exact where they are added up. */
  | { readonly op: 'exact'; readonly term: Term }
  | { readonly op: 'constant'; readonly value: Rational; readonly text: string }
  | { readonly op: 'sum'; readonly of: readonly Expression[] }
  | { readonly op: 'difference'; readonly of: readonly [Expression, Expression] }
  | { readonly op: 'product'; readonly of: readonly [Expression, Expression] }
  | { readonly op: 'quotient'; readonly of: readonly [Expression, Expression] }
  /** The smaller of the two: a score does not exceed its full marks. */
  | { readonly op: 'least'; readonly of: readonly [Expression, Expression] };

export const figure = (term: Term): Expression => ({ op: 'figure', term });
export const exact = (term: Term): Expression => ({ op: 'exact', term });
export const constant = (value: number | bigint | string, text = String(value)): Expression => ({
  op: 'constant',
  value: Rational.of(value),
  text,
});
export const sum = (of: readonly Expression[]): Expression => ({ op: 'sum', of });
export const difference = (a: Expression, b: Expression): Expression => ({ op: 'difference', of: [a, b] });
export const product = (a: Expression, b: Expression): Expression => ({ op: 'product', of: [a, b] });
export const quotient = (a: Expression, b: Expression): Expression => ({ op: 'quotient', of: [a, b] });
export const least = (a: Expression, b: Expression): Expression => ({ op: 'least', of: [a, b] });

/** The figures of an expression, in order. */
export function termsIn(expression: Expression): Term[] {
  switch (expression.op) {
    case 'figure':
    case 'exact':
      return [expression.term];
    case 'constant':
      return [];
    default:
      return expression.of.flatMap(termsIn);
  }
}

/** The value that the printed digits themselves give, in base units; undefined for a division by zero. */
export function pointOf(expression: Expression): Rational | undefined {
  switch (expression.op) {
    case 'figure':
    case 'exact':
      return expression.term.figure.value;
    case 'constant':
      return expression.value;
    case 'sum': {
      let total = Rational.zero;
      for (const part of expression.of) {
        const value = pointOf(part);
        if (!value) return undefined;
        total = total.add(value);
      }
      return total;
    }
    default: {
      const a = pointOf(expression.of[0]);
      const b = pointOf(expression.of[1]);
      if (!a || !b) return undefined;
      if (expression.op === 'difference') return a.sub(b);
      if (expression.op === 'product') return a.mul(b);
      if (expression.op === 'least') return a.le(b) ? a : b;
      return b.isZero ? undefined : a.div(b);
    }
  }
}

/**
 * An interval that encloses every value the expression can take when each figure is anywhere in `of(figure)`. It is
 * exact where each figure occurs once, and never too narrow: what lies outside it is impossible.
 */
export function enclosureOf(expression: Expression, of: (term: Term) => Interval): Interval {
  switch (expression.op) {
    case 'figure':
      return of(expression.term);
    case 'exact':
      return interval.point(expression.term.figure.value);
    case 'constant':
      return interval.point(expression.value);
    case 'sum':
      return expression.of.map((part) => enclosureOf(part, of)).reduce(interval.add, interval.point(Rational.zero));
    default: {
      const a = enclosureOf(expression.of[0], of);
      const b = enclosureOf(expression.of[1], of);
      if (expression.op === 'difference') return interval.sub(a, b);
      if (expression.op === 'product') return interval.mul(a, b);
      if (expression.op === 'least') return interval.minOf(a, b);
      return interval.div(a, b);
    }
  }
}

/** The expression with its numbers filled in, e.g. 「34÷40」 or 「20×97.67%」. */
export function show(expression: Expression): string {
  switch (expression.op) {
    case 'figure':
    case 'exact':
      return showFigure(expression.term);
    case 'constant':
      return expression.text;
    case 'sum':
      return expression.of
        .map(show)
        .reduce((text, part) => (text === '' || part.startsWith('-') ? `${text}${part}` : `${text}+${part}`), '');
    case 'difference':
      return `${show(expression.of[0])}-${nested(expression.of[1], ['sum', 'difference'])}`;
    case 'product':
      return `${nested(expression.of[0], ['sum', 'difference'])}×${nested(expression.of[1], ['sum', 'difference'])}`;
    case 'quotient':
      return `${nested(expression.of[0], ['sum', 'difference'])}÷${nested(expression.of[1], ['sum', 'difference', 'product', 'quotient'])}`;
    case 'least':
      return `${show(expression.of[0])}（最高${show(expression.of[1])}）`;
  }
}

const nested = (expression: Expression, brackets: readonly Expression['op'][]): string =>
  brackets.includes(expression.op) ? `(${show(expression)})` : show(expression);

/** A figure as it stands in arithmetic: the number with %, 万 or 亿元, without classifiers and 万元. */
function showFigure(term: Term): string {
  const { figure: f } = term;
  const number = f.value.div(f.scale).toFixed(f.digits);
  if (f.dimension === 'ratio') return `${number}${f.printedUnit.endsWith('点') ? '%' : f.printedUnit}`;
  return f.dimension === 'money' && f.printedUnit !== '万元' ? `${number}${f.printedUnit}` : number;
}
