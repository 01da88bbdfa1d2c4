import { parseUnit, Rational, type Rule } from '@hengji/core';
import type { Quantity, Scale } from '../rule-parts.js';

/** The values of a scale that are worth drawing, in the unit that the standard prints. */
export interface ScaleRange {
  readonly from: Rational;
  readonly to: Rational;
  /** Values within at which the marks may jump or bend; ascending. */
  readonly breaks: readonly Rational[];
}

/** Steps are followed so far; nobody deducts more often. */
const MOST_STEPS = 60;
const two = Rational.of(2);
/** Rates that are told up to so far are worth drawing up to the whole. */
const half = Rational.of(50);
const whole = Rational.of(100);

/**
 * The range that shows everything a scale says: all ends of its bands, and its steps until the marks are used up.
 * Undefined where it prints no value, or values that cannot stand on one axis.
 */
export function scaleRange(scale: Scale, unit: string, fullMarks: Rational): ScaleRange | undefined {
  const ends: Rational[] = [];
  const see = (at: Quantity | undefined): boolean => {
    const value = at === undefined ? undefined : valueIn(at, unit);
    if (value !== undefined) ends.push(value);
    return at === undefined || value !== undefined;
  };
  const seen = [
    ...scale.bands.flatMap(({ ranges }) => ranges.flatMap(({ low, high }) => [see(low?.at), see(high?.at)])),
    ...scale.steps.flatMap(({ from, within }) => [see(from), see(within?.low?.at), see(within?.high?.at)]),
  ];
  if (seen.includes(false)) return undefined;
  const ladder = scale.steps.flatMap((step) => stepsOf(step, unit, fullMarks));
  if (ends.length === 0) {
    const percent = unit === '%';
    return percent ? { from: Rational.zero, to: Rational.of(120), breaks: [Rational.of(100)] } : undefined;
  }
  const all = ascending([...ends, ...ladder]);
  const low = all[0] ?? Rational.zero;
  const high = all.at(-1) ?? low;
  const proportional = scale.bands.some(
    ({ award, ranges }) => award.kind === 'proportion' && (ranges.length === 0 || ranges.some((one) => !one.low)),
  );
  const start = proportional && low.sign > 0 ? Rational.zero : low;
  const width = high.sub(start);
  const room = (width.isZero ? Rational.max(high.abs(), Rational.one) : width).div(Rational.of(width.isZero ? 2 : 5));
  const from = start.sub(room);
  return {
    from: start.sign > 0 && from.sign < 0 ? Rational.zero : from,
    to: Rational.max(high.add(room), unit === '%' && high.ge(half) && high.lt(whole) ? whole : high),
    breaks: all,
  };
}

/** Where each step ends. */
function stepsOf(
  { side, from, per, amount, within }: Scale['steps'][number],
  unit: string,
  full: Rational,
): Rational[] {
  const start = valueIn(from, unit);
  const size = valueIn(per, unit);
  if (start === undefined || size === undefined || size.sign <= 0) return [];
  const each = Rational.of(amount.low.includes('/') ? 0 : amount.low);
  const marks = amount.of === 'share' ? each.mul(full) : each;
  const count = marks.sign > 0 ? Number(full.div(marks).ceil()) : 1;
  const low = within?.low === undefined ? undefined : valueIn(within.low.at, unit);
  const high = within?.high === undefined ? undefined : valueIn(within.high.at, unit);
  const ends: Rational[] = [];
  for (let k = 1; k <= Math.min(count, MOST_STEPS); k += 1) {
    const distance = size.mul(Rational.of(k));
    for (const end of [
      ...(side === 'below' ? [] : [start.add(distance)]),
      ...(side === 'above' ? [] : [start.sub(distance)]),
    ])
      if ((low === undefined || end.ge(low)) && (high === undefined || end.le(high))) ends.push(end);
  }
  return ends;
}

/** A quantity of the rule in the unit of the axis; undefined where that is another measure. */
function valueIn({ value, unit }: Quantity, axis: string): Rational | undefined {
  const number = decimalOf(value);
  if (number === undefined || unit === axis || number.isZero) return number;
  if (unit === '' || (unit === '个百分点' && axis === '%')) return number;
  const own = parseUnit(unit);
  const other = parseUnit(axis);
  if (own === undefined || other === undefined || own.base !== other.base) return undefined;
  return number.mul(own.scale).div(other.scale);
}

/** A number of a rule: a decimal, or a fraction such as 1/3. */
function decimalOf(text: string): Rational | undefined {
  const [numerator = '', denominator] = text.split('/');
  try {
    const number = Rational.of(numerator);
    return denominator === undefined ? number : number.div(Rational.of(denominator));
  } catch {
    return undefined;
  }
}

/** Without repetitions, from the smallest up. */
function ascending(values: readonly Rational[]): Rational[] {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  return sorted.filter((value, n) => n === 0 || !value.eq(sorted[n - 1] ?? value));
}

/** Half way between two values. */
export const between = (low: Rational, high: Rational): Rational => low.add(high).div(two);

/** Whether values in this unit are whole numbers of things. */
export const countsThings = (unit: string): boolean => parseUnit(unit)?.dimension === 'count';

/** Whether the marks of a scale depend on its value alone, so that they can be drawn against it. */
export const isDrawable = (rule: Rule): rule is Rule & { readonly base: Scale } =>
  rule.base.kind === 'scale' &&
  rule.base.variable !== 'met' &&
  !JSON.stringify(rule.base.bands).includes('"op":"input"');
