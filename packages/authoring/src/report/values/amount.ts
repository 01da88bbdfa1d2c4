import { type Entry, inUnit, parseUnit, Rational, sameKind, type Unit } from '@hengji/core';
import { quantityOf } from '../../record/quantity.js';
import type { Amount } from './value.js';

const hundred = Rational.of(100);
const ten = Rational.of(10);

/** A unit that is sure to be known. */
export function unitNamed(name: string): Unit {
  const unit = parseUnit(name);
  if (unit === undefined) throw new RangeError(`unknown unit ${name}`);
  return unit;
}

export const percent = unitNamed('%');
export const marks = unitNamed('分');
const bare: Unit = { printed: '', dimension: 'none', base: '', scale: Rational.one };

/**
 * The figure of an entry, a bare one in `unit`; undefined where the entry holds none, several or an approximate one, or
 * one of another kind than the unit.
 */
export function amountOf(entry: Entry | undefined, unit: Unit): Amount | undefined {
  const figure = quantityOf(entry);
  if (figure === undefined || figure.approximation !== undefined) return undefined;
  const given = entry?.unit === undefined ? undefined : parseUnit(entry.unit);
  const known = figure.printedUnit === '' ? inUnit(figure, given ?? unit) : figure;
  if (known.dimension !== unit.dimension) return undefined;
  return {
    kind: 'amount',
    value: known.value,
    exact: known.value,
    digits: known.digits,
    unit: { printed: known.printedUnit, dimension: known.dimension, base: known.unit, scale: known.scale },
  };
}

/** A whole number without a unit, as counts of a list are. */
export const countOf = (count: number): Amount => ({
  kind: 'amount',
  value: Rational.of(count),
  exact: Rational.of(count),
  unit: bare,
  digits: 0,
});

/** A quotient as a percentage; whole ones are printed whole. More decimals where two would make a 0 of what is none. */
export function percentage(quotient: Rational): Amount {
  let digits = 2;
  while (digits < 6 && !quotient.isZero && quotient.mul(hundred).roundTo(digits).isZero) digits += 1;
  const rounded = quotient.mul(hundred).roundTo(digits);
  return {
    kind: 'amount',
    value: rounded.div(hundred),
    exact: quotient,
    unit: percent,
    digits: rounded.isInteger ? 0 : digits,
  };
}

/** True where the two can be added and compared. */
export const alike = (a: Amount, b: Amount): boolean =>
  sameKind({ dimension: a.unit.dimension, unit: a.unit.base }, { dimension: b.unit.dimension, unit: b.unit.base });

/** The sum of printed figures, in the unit of the first, exactly; undefined where they are not alike. */
export function sumOfAmounts(amounts: readonly Amount[]): Amount | undefined {
  const [first, ...others] = amounts;
  if (first === undefined || !others.every((other) => alike(first, other))) return undefined;
  return {
    kind: 'amount',
    value: Rational.sum(amounts.map(({ value }) => value)),
    exact: Rational.sum(amounts.map(({ exact }) => exact)),
    unit: first.unit,
    digits: Math.max(...amounts.map((amount) => digitsIn(amount, first.unit))),
  };
}

/** `a` less `b`, in the unit of `a`, exactly. */
export function differenceOf(a: Amount, b: Amount): Amount | undefined {
  const minus = { ...b, value: b.value.neg(), exact: b.exact.neg() };
  return sumOfAmounts([a, minus]);
}

export const absolute = (amount: Amount): Amount => ({
  ...amount,
  value: amount.value.abs(),
  exact: amount.exact.abs(),
});

/** In another unit of the same kind, without loss; undefined where the units cannot be exchanged. */
export function inOtherUnit(amount: Amount, unit: Unit): Amount | undefined {
  if (amount.unit.dimension !== unit.dimension || (amount.unit.base !== unit.base && amount.unit.base !== ''))
    return undefined;
  return { ...amount, unit, digits: digitsIn(amount, unit) };
}

/** Rounded half up to that many decimals of its unit. */
export const rounded = (amount: Amount, digits: number): Amount => ({
  ...amount,
  digits,
  value: amount.value.div(amount.unit.scale).roundTo(digits).mul(amount.unit.scale),
});

/** Decimals that an amount needs in a unit. */
function digitsIn(amount: Amount, unit: Unit): number {
  let digits = amount.digits;
  let ratio = unit.scale.div(amount.unit.scale);
  while (ratio.gt(Rational.one)) {
    ratio = ratio.div(ten);
    digits += 1;
  }
  while (ratio.lt(Rational.one)) {
    ratio = ratio.mul(ten);
    digits -= 1;
  }
  return Math.max(0, digits);
}

/** As printed: 「83.16万元」, without a unit 「83.16」. */
export const inPrint = ({ value, unit, digits }: Amount): string =>
  `${value.div(unit.scale).toFixed(digits)}${unit.printed}`;
