import { Rational } from '../../figures/rational.js';
import { NO_UNIT, sameKind, type Unit } from '../../figures/units.js';
import { fold } from '../../figures/width.js';
import { quantityAt, unitOf } from '../text/quantity.js';
import type { GivenValue } from '../types.js';

/** A given value that was read. */
export interface Value {
  /** Base units. */
  readonly value: Rational;
  /** undefined for an exact number, which is in base units already. */
  readonly unit: Unit | undefined;
  /** ≥ or ≤ before it. */
  readonly bound?: 'least' | 'most';
  /** As printed. */
  readonly text: string;
}

const SHAPE =
  /^(≥|≤|>=|<=|>|<|=|不低于|不少于|不小于|不超过|不高于|不大于|不多于)?([+-]?)(\d{1,18}(?:\.\d{1,12})?)([^\d]*)$/;
const LEAST = /^(?:≥|>=|>|不低于|不少于|不小于)$/;
const PERCENT = unitOf('%');
const MAX_LENGTH = 60;

/** Reads a given value; undefined when it is no single quantity. */
export function readValue(given: GivenValue): Value | undefined {
  if (given instanceof Rational) return { value: given, unit: undefined, text: '' };
  const raw = typeof given === 'number' ? plain(given) : given;
  if (typeof raw !== 'string' || raw.length > MAX_LENGTH) return undefined;
  const text = fold(raw).replace(/[\s,]/g, '');
  const match = SHAPE.exec(text);
  if (match === null) return chineseValue(text);
  const [, sign = '', minus, digits = '', suffix = ''] = match;
  const unit =
    suffix === '' ? NO_UNIT : suffix === '%' ? PERCENT : unitOf(suffix === '以上' || suffix === '以下' ? '' : suffix);
  if (unit === undefined) return undefined;
  const number = Rational.of(minus === '-' ? `-${digits}` : digits);
  const value = unit.scale.denominator === 1n && unit.scale.numerator === 1n ? number : number.mul(unit.scale);
  const bound = sign === '' || sign === '=' ? undefined : LEAST.test(sign) ? 'least' : 'most';
  return { value, unit, ...(bound !== undefined && { bound }), text: text.slice(sign.length) };
}

/** A number as a decimal string; undefined for what is none. */
function plain(n: number): string | undefined {
  if (!Number.isFinite(n)) return undefined;
  const text = String(n);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
}

function chineseValue(text: string): Value | undefined {
  const negative = text.startsWith('负');
  const found = quantityAt(text, negative ? 1 : 0, text.length);
  if (found === undefined || found.end !== text.length || found.unit === '分之') return undefined;
  const unit = unitOf(found.unit) ?? (found.unit === '' ? NO_UNIT : undefined);
  if (unit === undefined) return undefined;
  const value = found.value.mul(unit.scale);
  return { value: negative ? value.neg() : value, unit, text };
}

/** Whether a value can stand on a scale in `unit`; a bare number only where the scale counts things. */
export function fits({ value, unit }: Value, scale: Unit): boolean {
  if (unit === undefined || value.isZero || unit === scale) return true;
  if (scale.dimension === 'none' && scale.printed === '')
    return unit.dimension === 'none' || unit.dimension === 'count';
  if (unit.dimension === 'none')
    return scale.dimension === 'count' || scale.dimension === 'duration' || scale.dimension === 'marks';
  if (unit.dimension === 'ratio' && scale.dimension === 'ratio') return true;
  return sameKind({ ...unit, unit: unit.base }, { ...scale, unit: scale.base });
}

/** Whether two values measure the same thing. */
export function sameMeasure(a: Value, b: Value): boolean {
  if (a.unit === undefined || b.unit === undefined) return true;
  if (a.unit.dimension === 'none' && b.unit.dimension === 'none') return true;
  if (a.value.isZero && a.unit.dimension === 'none') return true;
  if (b.value.isZero && b.unit.dimension === 'none') return true;
  if (a.unit.dimension === 'ratio' && b.unit.dimension === 'ratio') return true;
  return sameKind({ ...a.unit, unit: a.unit.base }, { ...b.unit, unit: b.unit.base });
}

/** A number in a unit, as people write it. */
export function inUnit(value: Rational, unit: Unit, digits = 4): string {
  const number = unit.scale.eq(Rational.one) ? value : value.div(unit.scale);
  return `${number.toDecimal(digits)}${unit.printed}`;
}
