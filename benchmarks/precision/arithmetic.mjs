/**
 * The laboratory's own arithmetic on printed figures, written apart from the reviewer's: closed intervals of exact
 * fractions. What it calls impossible is impossible for all values that are printed like this, rounded or cut off, and
 * is off by more than one unit of the last printed digit.
 */
import { Rational } from '@hengji/core';

const half = Rational.of(1, 2);
export const zero = Rational.zero;

/** Every value that is printed like this when rounded or cut off. */
export function rangeOf({ value, step, exact }) {
  if (exact) return [value, value];
  if (value.sign < 0) return [value.sub(step), value.add(step.mul(half))];
  return [value.isZero ? zero : value.sub(step.mul(half)), value.add(step)];
}

const add = ([a, b], [c, d]) => [a.add(c), b.add(d)];
const sub = ([a, b], [c, d]) => [a.sub(d), b.sub(c)];
const ends = (values) => [Rational.min(...values), Rational.max(...values)];
const mul = ([a, b], [c, d]) => ends([a.mul(c), a.mul(d), b.mul(c), b.mul(d)]);

/** Undefined where the divisor may be zero. */
function div([a, b], [c, d]) {
  if (c.sign <= 0 && d.sign >= 0) return undefined;
  return ends([a.div(c), a.div(d), b.div(c), b.div(d)]);
}

// Expressions over figures: a figure's id, a number, or [operator, ...expressions].
export const sum = (...parts) => ['+', ...parts];
export const diff = (a, b) => ['-', a, b];
export const over = (a, b) => ['/', a, b];
export const times = (a, b) => ['*', a, b];
/** A norm, such as a target, is the number that is printed. */
export const norm = (a) => ['norm', a];
export const least = (a, b) => ['min', a, b];

/** Ids of the figures in an expression. */
export function figuresIn(expression) {
  if (expression?.id !== undefined) return [expression.id];
  return Array.isArray(expression) ? expression.slice(1).flatMap(figuresIn) : [];
}

/**
 * What the expression can be: `{ range, point }`, or undefined where a figure is missing. A sum leaves out rows that
 * were dropped, as a reader of the table would.
 */
export function evaluate(expression, get) {
  if (expression instanceof Rational) return { range: [expression, expression], point: expression };
  if (typeof expression === 'number') return evaluate(Rational.of(expression), get);
  if (!Array.isArray(expression)) {
    const printed = get(expression.id);
    return printed?.value && { range: rangeOf(printed), point: printed.value };
  }
  const [operator, ...parts] = expression;
  if (operator === '+') {
    const all = parts.map((part) => evaluate(part, get)).filter((part) => part !== undefined);
    return {
      range: all.reduce((total, { range }) => add(total, range), [zero, zero]),
      point: Rational.sum(all.map(({ point }) => point)),
    };
  }
  const [a, b] = parts.map((part) => evaluate(part, get));
  if (operator === 'norm') return a && { range: [a.point, a.point], point: a.point };
  if (!a || !b) return undefined;
  switch (operator) {
    case '-':
      return { range: sub(a.range, b.range), point: a.point.sub(b.point) };
    case '*':
      return { range: mul(a.range, b.range), point: a.point.mul(b.point) };
    case 'min':
      return {
        range: [Rational.min(a.range[0], b.range[0]), Rational.min(a.range[1], b.range[1])],
        point: Rational.min(a.point, b.point),
      };
    default: {
      const range = div(a.range, b.range);
      return range && { range, point: a.point.div(b.point) };
    }
  }
}

/** True where the printed result cannot be what the expression gives. `compare`: '=', '<=' or '>='. */
export function isImpossible(result, compare, computed) {
  if (!result?.value || !computed) return false;
  const [low, high] = rangeOf(result);
  const [least_, most] = computed.range;
  // A whole number of marks or pieces is not off by one through rounding.
  const whole = result.kind !== 'money' && result.step.ge(Rational.one);
  const tolerance = whole || (result.exact && result.kind !== 'marks') ? zero : result.step;
  const off = result.value.sub(computed.point);
  // The upper end of what is rounded or cut off does not belong to it.
  const above = (most.eq(computed.point) ? low.gt(most) : low.ge(most)) && off.gt(tolerance);
  const below = (result.exact ? high.lt(least_) : high.le(least_)) && off.neg().gt(tolerance);
  if (compare === '<=') return above;
  return compare === '>=' ? below : above || below;
}
