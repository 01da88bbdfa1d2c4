import { calendarAt, isYear } from './calendar.js';
import { parseChineseNumber } from './numerals.js';
import { fractionFigure, rangeFigure } from './printed.js';
import { arabicAt, file, isRank, MAX_DIGITS, NUMBER, type Quantity, surroundings, unitAfter } from './quantity.js';
import { Rational } from './rational.js';
import { Class, type Scanning } from './scanning.js';
import { FRACTION, type Unit, unitAt } from './units.js';

const HUNDRED = Rational.of(100);
const DIGITS = /\d+/y;
const VERSION = /\d+(?:\.\d+){2,}/y;
const WORD_TAIL = /[\w.+/-]*/y;
const PLUS_CODE = /\d{1,3}(?:\+\d{1,3}){0,4}\+[A-Za-z]\w{0,8}/y;
const LANDLINE = /\d{3,4}-\d{7,8}(?!\d)/y;
const MOBILE = /1[3-9]\d{9}(?!\d)/y;
const HOTLINE = /(?:政务|便民|市民|公共|服务|监督|举报|维权|投诉|法律|援助|消费|平台){0,3}(?:热线|专线|电话)/y;
const SPOKEN_FRACTION = /(\d{1,3})分之(\d{1,3}|[一二三四五六七八九十]{1,3})/y;
const WRITTEN_FRACTION = /(\d)\/(\d{1,2})(?=以上|以下|左右|的)/y;
const ROUND_THE_CLOCK = /7 ?[×*xX] ?24(?: ?小时)?/y;
const LABEL = /(\d{1,2}) ?(?:(、)|\.(?!\d)|\))/y;
const LABEL_RANGE = /(?:-|~|—|至|、)\d{1,2}(?![\d.])/y;
const NUMBER_BEFORE_YEAR = /(\d{1,2})\.(?=(?:19|20)\d\d ?年)/y;
const SECTION = /\d{1,2}(?:\.\d{1,2}){1,3}(?= {0,2}[\u4e00-\u9fff])/y;
const NAME_SUFFIX = /(?:等奖|周年|年级|年制|级|版|代(?!表|理|办|码)|型|强|维|楼|路|室)/y;
const SESSION_AHEAD = /(?:[一二三四五六七八九十\d]{1,3}[中次]|全会|全国|人大|政协|中央|中纪委|常委)/y;
const RANGE = /(?:\(含[^()]{0,6}\))? {0,2}(-{1,2}|~|—{1,2}|–|至|到) {0,2}(?=\d)/y;
const INCLUDED = /\(含[^()]{0,8}\)/y;
const ARITHMETIC = new Set('+-=*/×÷');

/** Reads what an Arabic digit at i begins; returns where to go on. */
export function digitsAt(s: Scanning, i: number): number {
  const label = labelAt(s, i);
  if (label !== undefined) return label;
  const date = calendarAt(s.t, i);
  if (date !== undefined) return s.calendar(i, date);
  const other = phoneOrCodeAt(s, i);
  if (other !== undefined) return other;
  const fraction = fractionAt(s, i);
  if (fraction !== undefined) return fraction;
  const quantity = arabicAt(s, i);
  return rangeFrom(s, quantity) ?? single(s, quantity);
}

/** 1、 1. 1） at the start of an item, 附件2, 目标1: */
function labelAt(s: Scanning, i: number): number | undefined {
  const beforeYear = s.match(NUMBER_BEFORE_YEAR, i);
  if (beforeYear?.[1] !== undefined) return s.token('label', i, i + beforeYear[0].length, Rational.of(beforeYear[1]));
  const boundary = s.isBoundary(i);
  const before = s.t.charAt(i - 1);
  if (!boundary && before !== ',' && before !== ' ' && !s.followsLabelNoun(i)) return undefined;
  const label = s.match(LABEL, i);
  if (label?.[1] !== undefined) {
    const end = i + label[0].length;
    const comma = label[2] !== undefined;
    const numberNext = s.classAt(end) === Class.digit && calendarAt(s.t, end)?.type !== 'year';
    // After a colon or a comma, 「3、5」 is a list of numbers; at the start of a line it is item 3.
    const list = comma && numberNext && (before === ':' || before === ',' || before === ' ');
    if (boundary ? !list : comma && !numberNext) return s.token('label', i, end, Rational.of(label[1]));
  }
  if (i > 0 && before !== '\n') return undefined;
  const section = s.match(SECTION, i);
  if (section === undefined) return undefined;
  const end = i + section[0].length;
  const quantity = unitAfter(s, end) !== undefined || '余多'.includes(s.t.charAt(end));
  return quantity ? undefined : s.token('label', i, end);
}

function phoneOrCodeAt(s: Scanning, i: number): number | undefined {
  const phone = s.match(LANDLINE, i) ?? s.match(MOBILE, i);
  if (phone !== undefined) return s.token('phone', i, i + phone[0].length);
  const version = s.match(VERSION, i);
  if (version !== undefined) return s.token('code', i, i + version[0].length);
  const around = s.match(ROUND_THE_CLOCK, i);
  if (around !== undefined) return s.token('name', i, i + around[0].length);
  const length = s.match(DIGITS, i)?.[0].length ?? 1;
  const end = i + length;
  const plus = s.match(PLUS_CODE, i);
  if (plus !== undefined) return s.token('code', i, i + plus[0].length);
  if (s.classAt(end) === Class.letter && unitAt(s.t, end) === undefined) {
    return s.token('code', i, end + (s.match(WORD_TAIL, end)?.[0].length ?? 0));
  }
  const number = s.match(NUMBER, i)?.[0] ?? '';
  if (length > MAX_DIGITS || number.length > 2 * MAX_DIGITS) {
    return s.token('code', i, i + Math.max(length, number.length));
  }
  if (number.length !== length) return undefined;
  if (length >= 3 && length <= 6 && s.match(HOTLINE, end) !== undefined) return s.token('phone', i, end);
  const unlikely = length >= (s.cell ? 16 : 9) || (length > 1 && s.t.charAt(i) === '0');
  return unlikely && unitAfter(s, end) === undefined ? s.token('code', i, end) : undefined;
}

/** 3分之2; 2/3 where the words after it show that it is no date and no pair of numbers. */
function fractionAt(s: Scanning, i: number): number | undefined {
  const spoken = s.match(SPOKEN_FRACTION, i);
  const found = spoken ?? s.match(WRITTEN_FRACTION, i);
  if (found === undefined) return undefined;
  const [top, bottom] = spoken === undefined ? [found[1], found[2]] : [found[2], found[1]];
  const numerator = parseChineseNumber(top ?? '') ?? Rational.of(top ?? '0');
  const denominator = Rational.of(bottom ?? '1');
  if (denominator.isZero || numerator.ge(denominator)) return undefined;
  const { span, widenings } = surroundings(s, i, i + found[0].length, []);
  return s.figure(fractionFigure(span, numerator.div(denominator), FRACTION, widenings));
}

/** 「90%-100%」, 「3至5个」, 「80（含）—90分」: both ends and everything between as one figure. */
function rangeFrom(s: Scanning, from: Quantity): number | undefined {
  const separator = from.inside.length > 0 ? undefined : s.match(RANGE, from.end);
  if (separator === undefined) return undefined;
  const second = from.end + separator[0].length;
  if (calendarAt(s.t, second) !== undefined || s.match(LANDLINE, second) !== undefined) return undefined;
  const to = arabicAt(s, second, false);
  const unit = to.unit.printed === '' ? from.unit : to.unit;
  const fromUnit = unitOfFirst(from.unit, unit);
  if (to.inside.length > 0 || fromUnit.dimension !== unit.dimension || fromUnit.base !== unit.base) return undefined;
  const spoken = separator[1] === '至' || separator[1] === '到';
  // 从50家到60家 is a change, not a range.
  if (spoken && /[从由]/.test(s.t.slice(Math.max(0, from.start - 8), from.start))) return undefined;
  if (isArithmetic(s, from.start, to.end)) return undefined;
  const ratio = fromUnit.scale.div(unit.scale);
  const first = { value: from.number.value.mul(ratio), digits: from.number.digits };
  const bare = unit.printed === '';
  if (bare && (spoken || first.value.ge(to.number.value) || s.followsLabelNoun(from.start))) return undefined;
  const end = to.end + (s.match(INCLUDED, to.end)?.[0].length ?? 0);
  return s.figure(rangeFigure(s.span(from.start, end), first, to.number, unit));
}

/** In 「5-10万元」 and 「5万—10万元」 the first number is money too. */
function unitOfFirst(own: Unit, second: Unit): Unit {
  if (own.printed === '') return second;
  return own.dimension === 'none' ? { ...second, scale: own.scale } : own;
}

/** A dash between numbers of a formula is a minus: (110.38-87.08)/87.08, 110.38-87.08=23.30. */
function isArithmetic(s: Scanning, start: number, end: number): boolean {
  const before = s.skipBlanks(start - 1, -1);
  const after = s.skipBlanks(end, 1);
  if (ARITHMETIC.has(s.t.charAt(before)) || ARITHMETIC.has(s.t.charAt(after))) return true;
  return s.t.charAt(after) === ')' && ARITHMETIC.has(s.t.charAt(after + 1));
}

function single(s: Scanning, q: Quantity): number {
  if (q.unit.printed === '' && q.unit.dimension === 'none' && q.inside.length === 0) {
    const other = bareOther(s, q);
    if (other !== undefined) return other;
  }
  const session = q.unit.base === '届' && s.match(SESSION_AHEAD, q.end) !== undefined;
  if (session || isRank(s, q)) return s.token('ordinal', q.start, q.end, q.number.value);
  if (q.unit.printed === '%' && isFactor(s, q)) return s.token('factor', q.start, q.end, q.number.value);
  // 1小时30分
  if (q.unit.base === '分' && s.figureEndsAt(q.start)?.unit === '小时') {
    return file(s, { ...q, unit: { ...q.unit, dimension: 'duration', base: '分钟' } });
  }
  return file(s, q);
}

/** What a number without a unit can be when it is not a quantity. */
function bareOther(s: Scanning, { number, start, numberEnd: end }: Quantity): number | undefined {
  if (number.digits > 0) return s.t.charAt(end) === '版' ? s.token('name', start, end + 1) : undefined;
  if (s.t.charAt(end) === '号') return s.token('document-number', start, end + 1, number.value);
  const suffix = s.match(NAME_SUFFIX, end);
  if (suffix !== undefined) return s.token('name', start, end + suffix[0].length);
  if (s.followsLabelNoun(start) && number.value.lt(HUNDRED)) {
    return s.token('label', start, end + (s.match(LABEL_RANGE, end)?.[0].length ?? 0), number.value);
  }
  const year = end - start === 4 ? Number(s.t.slice(start, end)) : 0;
  const wholeCell = s.cell && s.isWhole(start, end);
  if (year < 1949 || !isYear(year) || wholeCell || isArithmetic(s, start, end)) return undefined;
  return s.calendar(start, { type: 'year', end, year });
}

/** The ×100% that only turns a quotient into a percentage; in 10分×100%=10分 it is a figure. */
function isFactor(s: Scanning, { number, start }: Quantity): boolean {
  if (!number.value.eq(HUNDRED)) return false;
  const times = s.skipBlanks(start - 1, -1);
  if (!/[×*✕╳xX]/.test(s.t.charAt(times))) return false;
  return s.figureEndsAt(s.skipBlanks(times - 1, -1) + 1) === undefined;
}
