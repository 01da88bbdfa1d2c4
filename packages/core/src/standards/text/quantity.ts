import { NUMERAL_CHARACTERS, parseChineseNumber } from '../../figures/numerals.js';
import { Rational } from '../../figures/rational.js';
import { parseUnit, type Unit, unitAt } from '../../figures/units.js';
import type { Quantity } from '../types.js';
import { numberOf, numberText } from './numbers.js';
import { matchAt } from './source.js';

/** A quantity found in a text. */
export interface Found {
  readonly value: Rational;
  /** As printed, with one spelling for percentage points; '' for none. */
  readonly unit: string;
  readonly end: number;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
}

const ARABIC = /\d{1,3}(?:,\d{3}){1,4}(?!\d)(?:\.\d+)?|\d{1,18}(?:\.\d{1,12})?/y;
const PERCENT_WORDS = /百分之/y;
const FRACTION = /([零〇一二两三四五六七八九十]{1,3})分之([零〇一二两三四五六七八九十]{1,3})(?![a-z点])/y;
const SLASH_FRACTION = /(\d{1,3})\/(\d{1,3})(?![\d%.])/y;
/** 半分 is no amount: half a mark, or half of the marks. */
const HALF = /一半|半(?=个百分点|个点|天|个工作日)/y;
const POINTS = /个?百分点|个点(?!位)/y;
const numerals = new Set([...NUMERAL_CHARACTERS, '点', '半']);

/** The Chinese numeral at `i`, the longest that is well formed. */
function chineseAt(clean: string, i: number, end: number): { value: Rational; end: number } | undefined {
  let k = i;
  while (k < end && k - i < 20 && numerals.has(clean.charAt(k))) k += 1;
  for (; k > i; k -= 1) {
    const value = parseChineseNumber(clean.slice(i, k));
    if (value !== undefined) return { value, end: k };
  }
  return undefined;
}

function arabicAt(clean: string, i: number, end: number): { value: Rational; end: number } | undefined {
  const match = matchAt(ARABIC, clean, i, end);
  if (match === undefined) return undefined;
  return { value: numberOf(match[0].replaceAll(',', '')), end: i + match[0].length };
}

function unitFrom(clean: string, i: number, end: number): { unit: string; end: number } {
  const points = matchAt(POINTS, clean, i, end);
  if (points !== undefined) return { unit: '个百分点', end: i + points[0].length };
  const found = unitAt(clean, i);
  if (found === undefined || found.end > end || found.approximated !== undefined) return { unit: '', end: i };
  // A division by a named thing is a price (500元/人) or no part of the unit: 5分/项.
  const { printed } = found.unit;
  if (found.unit.dimension === 'measure') return { unit: printed, end: found.end };
  const slash = printed.indexOf('/');
  return slash < 0 ? { unit: printed, end: found.end } : { unit: printed.slice(0, slash), end: i + slash };
}

/**
 * Reads the quantity at `i`: 5分, 90%, 百分之九十, 零点五分, 一个百分点, 三分之一, 1/2, 1,200万元. Chinese numerals need
 * a unit (一般 is no number).
 */
export function quantityAt(clean: string, i: number, end: number): Found | undefined {
  const first = clean.charAt(i);
  const isDigit = first >= '0' && first <= '9';
  if (!isDigit && first !== '百' && !numerals.has(first)) return undefined;
  if (isDigit) {
    const slash = matchAt(SLASH_FRACTION, clean, i, end);
    if (slash !== undefined && Number(slash[2]) > 0) {
      return {
        value: Rational.of(slash[1] ?? '0').div(Rational.of(slash[2] ?? '1')),
        unit: '分之',
        end: i + slash[0].length,
        chinese: false,
      };
    }
    const number = arabicAt(clean, i, end);
    if (number === undefined) return undefined;
    return { value: number.value, ...unitFrom(clean, number.end, end), chinese: false };
  }
  if (matchAt(PERCENT_WORDS, clean, i, end) !== undefined) {
    if (clean.charAt(i + 3) === '百') return { value: Rational.of(100), unit: '%', end: i + 4, chinese: true };
    const number = chineseAt(clean, i + 3, end) ?? arabicAt(clean, i + 3, end);
    return number === undefined ? undefined : { value: number.value, unit: '%', end: number.end, chinese: true };
  }
  const fraction = matchAt(FRACTION, clean, i, end);
  if (fraction !== undefined) {
    const below = parseChineseNumber(fraction[1] ?? '');
    const above = parseChineseNumber(fraction[2] ?? '');
    if (below !== undefined && above !== undefined && !below.isZero) {
      return { value: above.div(below), unit: '分之', end: i + fraction[0].length, chinese: true };
    }
  }
  const half = matchAt(HALF, clean, i, end);
  if (half !== undefined) {
    const after = i + half[0].length;
    if (half[0] === '一半') return { value: Rational.of(1, 2), unit: '分之', end: after, chinese: true };
    return { value: Rational.of(1, 2), ...unitFrom(clean, after, end), chinese: true };
  }
  const number = chineseAt(clean, i, end);
  if (number === undefined) return undefined;
  const unit = unitFrom(clean, number.end, end);
  return unit.unit === '' ? undefined : { value: number.value, ...unit, chinese: true };
}

/** The quantity as a rule holds it. */
export const quantityOf = ({ value, unit }: Pick<Found, 'value' | 'unit'>): Quantity => ({
  value: numberText(value),
  unit,
});

const units = new Map<string, Unit | undefined>();

/** The meaning of a printed unit; undefined for one that is unknown. */
export function unitOf(printed: string): Unit | undefined {
  if (!units.has(printed) && units.size < 500) units.set(printed, parseUnit(printed));
  return units.get(printed) ?? parseUnit(printed);
}

export type Kind = 'ratio' | 'points' | 'marks' | 'plain' | 'other';

/** What a unit measures, as far as the grammar cares. */
export function kindOf(printed: string): Kind {
  if (printed === '' || printed === '分之') return printed === '' ? 'plain' : 'ratio';
  const unit = unitOf(printed);
  if (unit?.dimension === 'marks') return 'marks';
  if (unit?.dimension === 'ratio') return unit.points ? 'points' : 'ratio';
  return 'other';
}

/** Base units in one printed unit (1/100 for % and for percentage points). */
export function scaleOf(printed: string): Rational {
  return unitOf(printed)?.scale ?? Rational.one;
}
