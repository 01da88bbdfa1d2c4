import { parseChineseNumber } from './numerals.js';

/** A year or a date in a text; the parts that were printed. */
export interface CalendarMatch {
  readonly type: 'year' | 'date';
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const DASH = '(?:-{1,2}|~|—{1,2}|–|至|到|、)';
const PART = '(?:度|[上下]半年|份|底|初|末|年?[上中下]旬)?';
const YEAR = new RegExp(
  `(\\d{4}) {0,2}年(?: {0,2}(\\d{1,2}) {0,2}月(?: {0,2}(\\d{1,2}) {0,2}[日号]|${PART})|${PART})`,
  'y',
);
const YEAR_OF_RANGE = new RegExp(`(\\d{4})(?= {0,2}${DASH} {0,2}\\d{4} {0,2}年)`, 'y');
const NUMERIC_DATE = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/y;
const MONTH_RANGE = /((?:19|20)\d\d)[./](\d{1,2}) ?(?:-{1,2}|~|—{1,2}|至) ?(?:19|20)\d\d[./]\d{1,2}(?![\d.%万亿元])/y;
const MONTH = new RegExp(`(\\d{1,2}) {0,2}月(?: {0,2}(\\d{1,2})(?: ?${DASH} ?\\d{1,2})? {0,2}[日号]|${PART})`, 'y');
const MONTHS = new RegExp(`(\\d{1,2}) ?${DASH} ?\\d{1,2} ?月份?`, 'y');
const DAY = new RegExp(`(\\d{1,2})(?: ?${DASH} ?\\d{1,2})? ?日(?![内常均报照元游]|以内|之内)`, 'y');
const QUARTER = new RegExp(`[1-4](?: ?${DASH} ?[1-4])? ?季度`, 'y');
const TIME = /(\d{1,2}):[0-5]\d(?::[0-5]\d)?(?!\d)|(\d{1,2})[时点][0-5]?\d分(?!钟)/y;
const DECADE = /\d{2,4}年代/y;

const CHINESE_YEAR = new RegExp(
  `([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十廿卅]{1,3})[日号]|${PART})|${PART})`,
  'y',
);
const CHINESE_MONTH = new RegExp(
  `([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十廿卅]{1,3})[日号]|${PART})`,
  'y',
);
const CHINESE_DAY = /([一二三四五六七八九十廿卅]{1,3})日(?![内常均报照元游]|以内|之内)/y;
const CHINESE_QUARTERS = /[一二三四](?:(?:季度)?[、至到-][一二三四])*季度/y;

function run(regex: RegExp, text: string, start: number): RegExpExecArray | undefined {
  regex.lastIndex = start;
  return regex.exec(text) ?? undefined;
}

/** True for years that reports speak of. */
export function isYear(n: number): boolean {
  return n >= 1900 && n <= 2099;
}

const isMonth = (n: number): boolean => n >= 1 && n <= 12;
const isDay = (n: number): boolean => n >= 1 && n <= 31;

/** Reads a year, month, day, quarter or clock time in Arabic digits at `start` of a folded text. */
export function calendarAt(text: string, start: number): CalendarMatch | undefined {
  const year = run(YEAR, text, start) ?? run(YEAR_OF_RANGE, text, start);
  if (year !== undefined && isYear(Number(year[1]))) return dated(start, year[0], year[1], year[2], year[3]);
  const numeric = run(NUMERIC_DATE, text, start);
  if (numeric !== undefined && isYear(Number(numeric[1])) && isMonth(Number(numeric[3])) && isDay(Number(numeric[4]))) {
    return dated(start, numeric[0], numeric[1], numeric[3], numeric[4]);
  }
  const months = run(MONTH_RANGE, text, start);
  if (months !== undefined && isMonth(Number(months[2]))) return dated(start, months[0], months[1], months[2]);
  const month = run(MONTH, text, start) ?? run(MONTHS, text, start);
  if (month !== undefined && isMonth(Number(month[1]))) return dated(start, month[0], undefined, month[1], month[2]);
  const day = run(DAY, text, start);
  if (day !== undefined && isDay(Number(day[1]))) return dated(start, day[0], undefined, undefined, day[1]);
  const other = run(QUARTER, text, start) ?? run(DECADE, text, start) ?? run(TIME, text, start);
  return other === undefined ? undefined : { type: 'date', end: start + other[0].length };
}

function dated(start: number, text: string, year?: string, month?: string, day?: string): CalendarMatch {
  return {
    type: year !== undefined && month === undefined ? 'year' : 'date',
    end: start + text.length,
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

const chinese = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : parseChineseNumber(text)?.toString();

/** Reads a year, month, day or quarter in Chinese numerals at `start` of a folded text. */
export function chineseCalendarAt(text: string, start: number): CalendarMatch | undefined {
  const year = run(CHINESE_YEAR, text, start);
  const yearNumber = chinese(year?.[1]);
  if (year !== undefined && isYear(Number(yearNumber))) {
    return dated(start, year[0], yearNumber, chinese(year[2]), chinese(year[3]));
  }
  const month = run(CHINESE_MONTH, text, start);
  const monthNumber = chinese(month?.[1]);
  if (month !== undefined && isMonth(Number(monthNumber))) {
    return dated(start, month[0], undefined, monthNumber, chinese(month[2]));
  }
  // 三日 alone is a duration, 每月三日 a date.
  const day = text.charAt(start - 1) === '月' ? run(CHINESE_DAY, text, start) : undefined;
  const dayNumber = chinese(day?.[1]);
  if (day !== undefined && isDay(Number(dayNumber))) return dated(start, day[0], undefined, undefined, dayNumber);
  const quarters = run(CHINESE_QUARTERS, text, start);
  return quarters === undefined ? undefined : { type: 'date', end: start + quarters[0].length };
}
