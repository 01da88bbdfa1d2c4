import { approximationAfter, approximationBefore, approximationInside } from './approximation.js';
import { figureOf, type PrintedNumber, type Widening } from './printed.js';
import { Rational } from './rational.js';
import { Class, type Scanning } from './scanning.js';
import { NO_UNIT, type Unit, unitAt } from './units.js';

/** A number with its unit, before the words around it are read. */
export interface Quantity {
  readonly number: PrintedNumber;
  readonly unit: Unit;
  readonly start: number;
  /** End of the number, before any unit. */
  readonly numberEnd: number;
  readonly end: number;
  /** Approximation words between number and unit. */
  readonly inside: readonly Widening[];
}

/** More digits than any quantity has; also keeps the arithmetic small. */
export const MAX_DIGITS = 24;
/** Thousands groups are bounded so that a long chain of them is not tried again from each of its links. */
export const NUMBER = /\d{1,3}(?:,\d{3}){1,6}(?!\d|,\d{3})(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** Thousands set apart by no-break or thin blanks; an ordinary blank separates two numbers. */
const SPACED = /\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,6}(?!\d)(?:\.\d+)?/y;
const BEFORE_SIGN = /[\s(:,;=<>≤≥、|\u4e00-\u9fff]/;
const YUAN: Unit = { printed: '元', dimension: 'money', base: '元', scale: Rational.one };

/** The unit after a number, at most two blanks away. */
export function unitAfter(s: Scanning, end: number): ReturnType<typeof unitAt> {
  let start = end;
  while (start - end < 2 && s.t.charCodeAt(start) === 32) start += 1;
  return unitAt(s.t, start);
}

/** Reads the Arabic number at i with its unit, and its sign unless a dash before it means something else. */
export function arabicAt(s: Scanning, i: number, signed = true): Quantity {
  const quantity = plainArabicAt(s, i, signed);
  const { unit, end, number } = quantity;
  // 1亿3000万元 is one number, in 万元.
  if (
    unit.dimension !== 'none' ||
    unit.printed === '' ||
    quantity.inside.length > 0 ||
    s.classAt(end) !== Class.digit
  ) {
    return quantity;
  }
  const rest = plainArabicAt(s, end, false);
  const ratio = unit.scale.div(rest.unit.scale);
  if (!rest.unit.scale.gt(Rational.one) || !ratio.isInteger || !ratio.gt(rest.number.value)) return quantity;
  const value = number.value.mul(ratio).add(rest.number.value);
  return { ...rest, number: { value, digits: rest.number.digits }, start: quantity.start };
}

function plainArabicAt(s: Scanning, i: number, signed: boolean): Quantity {
  SPACED.lastIndex = i;
  let raw = SPACED.exec(s.text)?.[0] ?? s.match(NUMBER, i)?.[0] ?? s.t.charAt(i);
  // A full-width comma is a pause unless decimals, a unit or the end of the cell show that the groups are one number.
  const pause = raw.includes(',') ? s.text.slice(i, i + raw.length).indexOf('，') : -1;
  if (pause >= 0) {
    const uniform = raw.indexOf(',') === pause;
    const whole = raw.includes('.') || s.cell || unitAfter(s, i + raw.length) !== undefined;
    if (!uniform || !whole) raw = raw.slice(0, pause);
  }
  const dot = raw.indexOf('.');
  const start = signed ? signStart(s, i) : i;
  const magnitude = Rational.of(raw.replace(/[,\s]/g, ''));
  const value = start < i ? magnitude.neg() : magnitude;
  return withUnit(s, { value, digits: dot < 0 ? 0 : raw.length - dot - 1 }, start, i + raw.length);
}

/** Where the minus sign or 负 before the number stands, or i when there is none. */
function signStart(s: Scanning, i: number): number {
  const sign = s.t.charAt(i - 1);
  if (sign === '负') return i - 1;
  if (sign !== '-' || (s.last === i - 1 && s.last > 0)) return i;
  const before = s.t.charAt(i - 2);
  return before === '' || BEFORE_SIGN.test(before) ? i - 1 : i;
}

/** The unit in 12.5（万元）. */
function bracketedUnit(s: Scanning, start: number): ReturnType<typeof unitAt> {
  if (s.t.charAt(start) !== '(') return undefined;
  const found = unitAt(s.t, start + 1);
  return found !== undefined && s.t.charAt(found.end) === ')' ? { unit: found.unit, end: found.end + 1 } : undefined;
}

/** Adds 余/多, the multiplier and the unit that follow a number. */
export function withUnit(s: Scanning, number: PrintedNumber, start: number, numberEnd: number): Quantity {
  const inside: Widening[] = [];
  const word = approximationInside(s.t, numberEnd);
  const after = word?.at ?? numberEnd;
  if (word !== undefined) inside.push(word.widening);
  const found = unitAfter(s, after) ?? bracketedUnit(s, after);
  if (found === undefined) {
    const unit = s.t.charAt(start - 1) === '¥' ? YUAN : NO_UNIT;
    return { number, unit, start, numberEnd, end: after, inside };
  }
  if (found.approximated !== undefined || found.unit.printed.startsWith('个多')) inside.push('some');
  return { number, unit: found.unit, start, numberEnd, end: found.end, inside };
}

/** The approximation words around [start, end), in order, and the range with them. */
export function surroundings(s: Scanning, start: number, end: number, inside: readonly Widening[]) {
  const before = approximationBefore(s.t, start);
  const after = approximationAfter(s.t, end);
  const own = before !== undefined && before.at >= s.last ? before : undefined;
  const widenings: Widening[] = [];
  if (own !== undefined) widenings.push(own.widening);
  widenings.push(...inside);
  if (after !== undefined) widenings.push(after.widening);
  return { span: s.span(own?.at ?? start, after?.at ?? end), widenings };
}

/** Files the figure for a quantity together with the approximation words around it; returns where to go on. */
export function file(s: Scanning, { number, unit, start, end, inside }: Quantity): number {
  const { span, widenings } = surroundings(s, start, end, inside);
  return s.figure(figureOf(span, number, unit, widenings));
}

/** 前3名, 前十位, 某村五组: a rank or a number in a row, not a count. */
export function isRank(s: Scanning, { start, unit }: Quantity): boolean {
  if (unit.base === '组') return '村社庄屯'.includes(s.t.charAt(start - 1) || ' ');
  if (unit.base !== '名' && unit.base !== '位') return false;
  return s.t.charAt(start - 1) === '前' && !'目当之以此年先日提月'.includes(s.t.charAt(start - 2) || ' ');
}
