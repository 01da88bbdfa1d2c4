import type { Approximation, Dimension, Figure } from './figure.js';
import { closed, halfOpen, hull, type Interval, open, point, scale } from './interval.js';
import { Rational } from './rational.js';
import type { Unit } from './units.js';

const half = Rational.of(1, 2);
const ten = Rational.of(10);

/** How a word before or after a number widens it. */
export type Widening =
  | 'about' // 约, 左右
  | 'nearly' // 近
  | 'some' // 余, 多: up to the next unit of the last non-zero digit
  | 'above' // 超过: more than
  | 'at-least'
  | 'at-most'
  | 'below'; // 不足: less than

const APPROXIMATIONS: Readonly<Record<Widening, Approximation>> = {
  about: 'about',
  nearly: 'nearly',
  some: 'over',
  above: 'over',
  'at-least': 'at-least',
  'at-most': 'at-most',
  below: 'at-most',
};

/** A number as printed, before its unit is applied. */
export interface PrintedNumber {
  readonly value: Rational;
  readonly digits: number;
}

/** The steps of figures with few decimals, which are nearly all. */
const STEPS = Array.from({ length: 8 }, (_, digits) => Rational.of(1n, 10n ** BigInt(digits)));

/** One unit in the last printed place: 1, 1/10, 1/100 … */
export function stepOf(digits: number): Rational {
  return STEPS[digits] ?? Rational.of(1n, 10n ** BigInt(digits));
}

/** What is counted or awarded is exact when printed as a whole number; what is measured was rounded. */
function isExact(dimension: Dimension, digits: number, unitScale: Rational): boolean {
  if (digits > 0) return false;
  switch (dimension) {
    case 'count':
    case 'none':
      return unitScale.eq(Rational.one);
    case 'marks':
    case 'duration':
      return true;
    default:
      return false;
  }
}

/** The values that round half away from zero to `value` when printed in steps of `step`. */
function rounding(value: Rational, step: Rational): Interval {
  const margin = step.mul(half);
  if (value.sign > 0) return halfOpen(value.sub(margin), value.add(margin));
  if (value.sign === 0) return halfOpen(value, margin);
  return { lo: value.sub(margin), hi: value.add(margin), loOpen: true, hiOpen: false };
}

/** One unit of the last non-zero digit: 10 for 260, 1 for 13, 1/10 for 3.7; the step itself for zero. */
function lastPlace({ value, digits }: PrintedNumber): Rational {
  let place = stepOf(digits);
  if (value.isZero) return place;
  let mantissa = value.div(place).numerator;
  while (mantissa % 10n === 0n) {
    mantissa /= 10n;
    place = place.mul(ten);
  }
  return place;
}

function widened(number: PrintedNumber, widening: Widening, unit: Unit): Interval {
  const { value } = number;
  // Rates of change can be negative, amounts and counts that are "at most" something cannot.
  const floor = unit.dimension === 'ratio' || unit.dimension === 'none' || value.sign < 0 ? null : Rational.zero;
  switch (widening) {
    case 'some':
      return halfOpen(value, value.add(lastPlace(number)));
    case 'nearly':
      return { lo: value.sub(lastPlace(number)), hi: value, loOpen: true, hiOpen: false };
    case 'about': {
      const margin = lastPlace(number).mul(half);
      return closed(value.sub(margin), value.add(margin));
    }
    case 'above':
      return open(value, null);
    case 'at-least':
      return closed(value, null);
    case 'at-most':
      return closed(floor, value);
    case 'below':
      // Below zero of something that cannot be negative: keep the range non-empty.
      return value.isZero ? open(null, value) : halfOpen(floor, value);
  }
}

/** Where a figure stands and how it reads. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function assemble(
  span: Span,
  number: PrintedNumber,
  unit: Unit,
  interval: Interval,
  approximation: Approximation | undefined,
): Figure {
  return {
    text: span.text,
    start: span.start,
    end: span.end,
    dimension: unit.dimension,
    value: number.value.mul(unit.scale),
    unit: unit.base,
    printedUnit: unit.printed,
    scale: unit.scale,
    digits: number.digits,
    step: stepOf(number.digits).mul(unit.scale),
    interval,
    ...(approximation !== undefined && { approximation }),
    ...(unit.points && { points: true }),
  };
}

/** The interval, in base units, that a number printed without any approximation word stands for. */
function plainInterval({ value, digits }: PrintedNumber, unit: Unit): Interval {
  const inBase = value.mul(unit.scale);
  if (isExact(unit.dimension, digits, unit.scale)) return point(inBase);
  return rounding(inBase, stepOf(digits).mul(unit.scale));
}

/** The figure for one printed number; several words (近…余) widen to the hull of what each means. */
export function figureOf(span: Span, number: PrintedNumber, unit: Unit, widenings: readonly Widening[]): Figure {
  const [first, ...others] = widenings;
  if (first === undefined) return assemble(span, number, unit, plainInterval(number, unit), undefined);
  let interval = widened(number, first, unit);
  for (const other of others) interval = hull(interval, widened(number, other, unit));
  return assemble(span, number, unit, scale(interval, unit.scale), APPROXIMATIONS[first]);
}

/** The figure for a printed range 「3至5个」: its value is the first number printed, its interval the closed range. */
export function rangeFigure(span: Span, from: PrintedNumber, to: PrintedNumber, unit: Unit): Figure {
  const ends = closed(Rational.min(from.value, to.value), Rational.max(from.value, to.value));
  const digits = Math.max(from.digits, to.digits);
  return assemble(span, { value: from.value, digits }, unit, scale(ends, unit.scale), undefined);
}

/** The figure for an exact fraction such as 三分之二. */
export function fractionFigure(span: Span, value: Rational, unit: Unit, widenings: readonly Widening[]): Figure {
  const [widening] = widenings;
  const number = { value, digits: 0 };
  if (widening === undefined) return { ...assemble(span, number, unit, point(value), undefined), step: Rational.zero };
  const bounded = widening === 'at-least' || widening === 'at-most' || widening === 'above' || widening === 'below';
  const tenth = value.mul(Rational.of(1, 10));
  const interval = bounded ? widened(number, widening, unit) : closed(value.sub(tenth), value.add(tenth));
  return { ...assemble(span, number, unit, interval, APPROXIMATIONS[widening]), step: Rational.zero };
}

/**
 * Reads a figure printed without a unit in the unit that its column header or caption names: 「83.16」 under 万元 is the
 * money [831,550, 831,650) 元. A bare 万 or 亿 multiplies the base unit of the header (0.9万 under 万元 is 9,000 元).
 * A figure with a unit of its own is returned as it is.
 */
export function inUnit(figure: Figure, unit: Unit): Figure {
  if (figure.dimension !== 'none') return figure;
  const number = { value: figure.value.div(figure.scale), digits: figure.digits };
  const bare = { printed: figure.printedUnit, dimension: figure.dimension, base: '', scale: figure.scale };
  const multiplied = figure.printedUnit !== '';
  const target: Unit = multiplied ? { ...unit, printed: figure.printedUnit + unit.base, scale: figure.scale } : unit;
  const plain = figure.approximation === undefined && sameInterval(figure.interval, plainInterval(number, bare));
  const factor = target.scale.div(figure.scale);
  const interval = plain ? plainInterval(number, target) : scale(figure.interval, factor);
  return assemble(figure, number, target, interval, figure.approximation);
}

function sameInterval(a: Interval, b: Interval): boolean {
  const same = (x: Rational | null, y: Rational | null) => (x === null || y === null ? x === y : x.eq(y));
  return same(a.lo, b.lo) && same(a.hi, b.hi) && a.loOpen === b.loOpen && a.hiOpen === b.hiOpen;
}
