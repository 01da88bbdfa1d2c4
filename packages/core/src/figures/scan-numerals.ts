import { approximationBefore, approximationInside } from './approximation.js';
import { chineseCalendarAt } from './calendar.js';
import { fixedNameEnd } from './names.js';
import { NUMERAL_CHARACTERS, parseChineseNumber } from './numerals.js';
import { fractionFigure, rangeFigure } from './printed.js';
import { file, isRank, MAX_DIGITS, NUMBER, type Quantity, surroundings, withUnit } from './quantity.js';
import { Rational } from './rational.js';
import type { Scanning } from './scanning.js';
import { FRACTION, type Unit } from './units.js';

const HUNDRED = Rational.of(100);
const NUMERAL = new RegExp(`[${NUMERAL_CHARACTERS}]+(?:点[零〇一二三四五六七八九]+)?`, 'y');
const RANGE = /至|到|-|~|—/y;
const CLOSER = /[,。;、:!?)\]”’」』】\n\r\t]/;
const COUNTLESS_RUN = /^[一二两三四五六七八九]{2,3}$/;
/** 届 with what it convenes: 十九届五中, 十二届七次, 届二中、三中、四中 */
export const SESSION = /届(?:[一二三四五六七八九十\d]{1,3}[中次](?:、[一二三四五六七八九十]{1,3}[中次])*)?/y;
/** Words that make a Chinese numeral + 分 marks (得五分) and not a word (十分). */
const MARK_VERBS = '得计扣加减给记打';
const FORMAL_DIGITS = '壹贰叁肆伍陆柒捌玖拾佰仟';

const PER: Readonly<Record<string, Rational>> = {
  百: Rational.of(1, 100),
  千: Rational.of(1, 1000),
  万: Rational.of(1, 10000),
};
/** Round numbers said without a digit: 近百家, 千余人, 超百万元. */
const ROUND: Readonly<Record<string, Rational>> = {
  百: HUNDRED,
  千: Rational.of(1000),
  万: Rational.of(10_000),
  百万: Rational.of(1_000_000),
  千万: Rational.of(10_000_000),
};

/** Reads what a Chinese numeral at i begins; returns where to go on. */
export function numeralAt(s: Scanning, i: number): number {
  const { t } = s;
  const name = fixedNameEnd(t, i);
  if (name > i) return s.token('name', i, name);
  if (t.startsWith('分之', i + 1) || t.startsWith('分百', i + 1)) {
    const ratio = perHundredAt(s, i);
    if (ratio !== undefined) return ratio;
  }
  const date = t.charAt(i - 1) === '个' ? undefined : chineseCalendarAt(t, i);
  if (date !== undefined) return s.calendar(i, date);
  const run = s.match(NUMERAL, i)?.[0] ?? t.charAt(i);
  return labelAt(s, i, run) ?? fractionAt(s, i, run) ?? rangeAt(s, i, run) ?? classifiedAt(s, i, run);
}

/** 一、 二. at the start of an item; 一是, 二要 in a sentence. */
function labelAt(s: Scanning, i: number, run: string): number | undefined {
  const value = run.length > 3 ? undefined : parseChineseNumber(run);
  if (value === undefined) return undefined;
  const end = i + run.length;
  const next = s.t.charAt(end);
  const before = s.t.charAt(i - 1);
  const item = (next === '、' || next === '.') && (before === ' ' || s.isBoundary(i));
  const point = (next === '是' || next === '要') && (',、('.includes(before || ',') || s.isBoundary(i));
  return item || point ? s.token('label', i, end + 1, value) : undefined;
}

/** 百分之九十, 千分之三, 百分之85.5, 百分之百, 百分百 */
function perHundredAt(s: Scanning, i: number): number | undefined {
  const { t } = s;
  const scale = PER[t.charAt(i)];
  if (scale === undefined) return undefined;
  const unit: Unit = { printed: `${t.charAt(i)}分之`, dimension: 'ratio', base: '1', scale };
  const start = i + 3;
  const whole = t.startsWith('百分百', i) ? start : t.startsWith('百分之百', i) ? start + 1 : 0;
  if (whole > 0) {
    return file(s, { number: { value: HUNDRED, digits: 0 }, unit, start: i, numberEnd: whole, end: whole, inside: [] });
  }
  const arabic = s.match(NUMBER, start)?.[0];
  const run = arabic ?? s.match(NUMERAL, start)?.[0];
  if (run === undefined || run.length > MAX_DIGITS) return undefined;
  const value = arabic === undefined ? parseChineseNumber(run) : Rational.of(run.replaceAll(',', ''));
  if (value === undefined) return undefined;
  const numberEnd = start + run.length;
  const word = approximationInside(t, numberEnd);
  const inside = word === undefined ? [] : [word.widening];
  const number = { value, digits: decimalsOf(run) };
  return file(s, { number, unit, start: i, numberEnd, end: word?.at ?? numberEnd, inside });
}

function decimalsOf(run: string): number {
  const dot = run.search(/[.点]/);
  return dot < 0 ? 0 : run.length - dot - 1;
}

/** 三分之二 */
function fractionAt(s: Scanning, i: number, run: string): number | undefined {
  if (!s.t.startsWith('分之', i + run.length)) return undefined;
  const second = i + run.length + 2;
  const numerator = s.match(NUMERAL, second)?.[0] ?? '';
  const top = parseChineseNumber(numerator);
  const bottom = parseChineseNumber(run);
  if (top === undefined || bottom === undefined || bottom.isZero) return undefined;
  const { span, widenings } = surroundings(s, i, second + numerator.length, []);
  return s.figure(fractionFigure(span, top.div(bottom), FRACTION, widenings));
}

/** 三至五个, 十到十五年 */
function rangeAt(s: Scanning, i: number, run: string): number | undefined {
  const separator = s.match(RANGE, i + run.length);
  if (separator === undefined || '从由'.includes(s.t.charAt(i - 1) || ' ')) return undefined;
  const second = i + run.length + separator[0].length;
  const other = s.match(NUMERAL, second)?.[0] ?? '';
  const from = parseChineseNumber(run);
  const to = parseChineseNumber(other.slice(0, other.length - trailingMultiplier(other)));
  if (from === undefined || to === undefined || from.ge(to)) return undefined;
  const q = withUnit(s, { value: to, digits: 0 }, second, second + other.length - trailingMultiplier(other));
  if (q.unit.dimension === 'none' || q.inside.length > 0) return undefined;
  return s.figure(rangeFigure(s.span(i, q.end), { value: from, digits: 0 }, q.number, q.unit));
}

/** Length of the 万 and 亿 that end a numeral: they belong to the unit (五万元 is 5 × 万元). */
function trailingMultiplier(run: string): number {
  let start = run.length;
  while (start > 1 && '万萬亿億'.includes(run.charAt(start - 1))) start -= 1;
  return run.length - start;
}

/** A Chinese numeral is a quantity only before a unit or classifier, and not in set phrases. */
function classifiedAt(s: Scanning, i: number, run: string): number {
  const digits = run.slice(0, run.length - trailingMultiplier(run));
  const parsed = parseChineseNumber(digits);
  const value = parsed ?? ROUND[run];
  if (value === undefined) return word(s, i, run);
  const numberEnd = i + (parsed === undefined ? run : digits).length;
  const q = withUnit(s, { value, digits: decimalsOf(digits) }, i, numberEnd);
  if (q.unit.dimension === 'none') return word(s, i, run);
  const roundWord = parsed === undefined && q.inside.length === 0 && approximationBefore(s.t, i) === undefined;
  if (roundWord) return word(s, i, run);
  // 数十家, 几百人, 两三个, 十七八岁: nothing to hold anybody to.
  const vague = '数几好上若'.includes(s.t.charAt(i - 1) || ' ') || COUNTLESS_RUN.test(run);
  if (vague) return s.token('weak', i, q.end);
  switch (q.unit.dimension) {
    case 'marks':
      return MARK_VERBS.includes(s.t.charAt(i - 1) || ' ') ? file(s, q) : word(s, i, run);
    case 'ratio':
      return file(s, q);
    case 'duration':
      return durationAt(s, q, run);
    default:
      return countAt(s, q, run);
  }
}

function durationAt(s: Scanning, q: Quantity, run: string): number {
  if (/^(?:规划|行动|计划|攻坚|禁|期|制)/.test(s.t.slice(q.end, q.end + 2))) return s.token('name', q.start, q.end);
  return run === '一' ? s.token('weak', q.start, q.end) : file(s, q);
}

function countAt(s: Scanning, q: Quantity, run: string): number {
  const { start, end, unit } = q;
  const { value } = q.number;
  const next = s.t.slice(end, end + 4);
  if (unit.base === '届' && !'共办了过'.includes(s.t.charAt(start - 1) || ' ')) {
    const session = s.match(SESSION, end - 1);
    return s.token('ordinal', start, session === undefined ? end : end - 1 + session[0].length, value);
  }
  const meeting = unit.base === '次' && /^(?:(?:全体)?会议|常委会|全会)/.test(next);
  const inSession = meeting && /届|人大|政协|代表大会/.test(s.t.slice(Math.max(0, start - 10), start));
  const phase = unit.base === '期' && /^[工项建]/.test(next);
  if (inSession || phase || isRank(s, q)) return s.token('ordinal', start, end, value);
  // Two of anything is 两: 二次, 二期, 二类 are the second.
  const second = run === '二' && '次期批轮类组'.includes(unit.base);
  if (second || (run === '一' && !isCountOfOne(s, q))) return s.token('weak', start, end, value);
  return file(s, q);
}

/** 内设股室一个。 counts; 一个支部, 每一次 and 在一起 do not. */
function isCountOfOne(s: Scanning, { start, end, unit, inside }: Quantity): boolean {
  if (unit.dimension !== 'count') return true;
  if (inside.length > 0 || unit.base === '起') return false;
  const next = s.t.charAt(end);
  if (next !== '' && !CLOSER.test(next)) return false;
  return !'每同某另这那哪任逐统唯单之万头有为'.includes(s.t.charAt(start - 1) || '每');
}

/** A numeral that only spells a word is a name (十九大, “四好”); a lone character outside quotes is not worth a token. */
function word(s: Scanning, start: number, run: string): number {
  const end = start + run.length;
  if (run.length > 1) return s.token('name', start, end);
  if (!s.isQuoted(start, end) || `十百千万亿零〇○${FORMAL_DIGITS}`.includes(run)) return end;
  return s.token('name', start, end);
}
