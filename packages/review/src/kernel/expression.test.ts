import { intervals, Rational } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed } from '../testing/printed.js';
import {
  constant,
  difference,
  type Expression,
  enclosureOf,
  exact,
  figure,
  least,
  pointOf,
  product,
  quotient,
  show,
  sum,
  termsIn,
} from './expression.js';

const rounding = (expression: Expression) => enclosureOf(expression, (term) => term.figure.interval);

describe('pointOf', () => {
  it('computes with the printed digits, in base units', () => {
    const total = sum([figure(printed('91.51万元')), figure(printed('7.34万元'))]);
    expect(pointOf(total)?.toDecimal()).toBe('988500');
    expect(pointOf(difference(total, figure(printed('8500元'))))?.toDecimal()).toBe('980000');
    expect(pointOf(product(exact(printed('20分')), figure(printed('97.67%'))))?.toDecimal()).toBe('19.534');
    expect(pointOf(quotient(figure(printed('34个')), figure(printed('40个'))))?.toDecimal()).toBe('0.85');
    expect(pointOf(least(constant(12), constant(10)))?.toDecimal()).toBe('10');
    expect(pointOf(sum([]))?.isZero).toBe(true);
  });

  it('has no value for a division by zero, wherever it stands', () => {
    const zero = quotient(constant(5), figure(printed('0个')));
    expect(pointOf(zero)).toBeUndefined();
    expect(pointOf(sum([constant(1), zero]))).toBeUndefined();
    expect(pointOf(least(constant(1), zero))).toBeUndefined();
  });
});

describe('enclosureOf', () => {
  it('takes counts, whole marks and exact figures as points', () => {
    expect(intervals.isPoint(rounding(sum([figure(printed('3家')), figure(printed('4家'))])))).toBe(true);
    expect(intervals.isPoint(rounding(exact(printed('9.5分'))))).toBe(true);
    expect(intervals.isPoint(rounding(figure(printed('9.5分'))))).toBe(false);
  });

  it('encloses what the expression gives for any values behind the printed digits', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000 });
    // A true value within half a unit of the second decimal.
    const within = fc.integer({ min: -49, max: 49 });
    fc.assert(
      fc.property(
        cents,
        within,
        cents,
        within,
        fc.constantFrom('sum', 'difference', 'product', 'quotient', 'least'),
        (a, da, b, db, op) => {
          const [x, y] = [a, b].map((value) => figure(printed(`${(value / 100).toFixed(2)}万元`)));
          const [p, q] = [
            [a, da],
            [b, db],
          ].map(([value = 0, off = 0]) => Rational.of(value * 100 + off));
          if (!x || !y || !p || !q) return;
          const made: Record<typeof op, Expression> = {
            sum: sum([x, y]),
            difference: difference(x, y),
            product: product(x, y),
            quotient: quotient(x, y),
            least: least(x, y),
          };
          const value = {
            sum: p.add(q),
            difference: p.sub(q),
            product: p.mul(q),
            quotient: p.div(q),
            least: Rational.min(p, q),
          }[op];
          expect(intervals.contains(rounding(made[op]), value)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('show', () => {
  it('fills in the numbers and keeps brackets where they are needed', () => {
    const [a, b, c] = [printed('5万元'), printed('3.20万元'), printed('1.5亿元')].map(figure);
    if (!a || !b || !c) return;
    expect(show(sum([a, b]))).toBe('5+3.20');
    expect(show(difference(a, difference(b, a)))).toBe('5-(3.20-5)');
    expect(show(product(sum([a, b]), a))).toBe('(5+3.20)×5');
    expect(show(quotient(a, product(a, b)))).toBe('5÷(5×3.20)');
    expect(show(c)).toBe('1.5亿元');
    expect(show(figure(printed('2.99个百分点')))).toBe('2.99%');
    expect(show(least(constant(12), exact(printed('10分'))))).toBe('12（最高10）');
  });

  it('writes a negative summand without a plus', () => {
    expect(show(sum([constant(68), constant(-44), constant(2)]))).toBe('68-44+2');
  });
});

it('lists the figures of an expression in order', () => {
  const [a, b, c] = [printed('1个'), printed('2个'), printed('3个')];
  if (!a || !b || !c) return;
  expect(termsIn(quotient(difference(figure(a), exact(b)), sum([constant(9), figure(c)])))).toEqual([a, b, c]);
});
