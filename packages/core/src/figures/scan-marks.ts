import { NUMERAL_CHARACTERS, parseChineseNumber } from './numerals.js';
import { NUMBER } from './quantity.js';
import { Rational } from './rational.js';
import { SESSION } from './scan-numerals.js';
import { Class, type Scanning } from './scanning.js';
import { unitAt } from './units.js';

const LETTERS = /[A-Za-z_]+/y;
const LETTER_CODE = /[A-Za-z_]+(?:\/[A-Za-z]+)?[-.]?\d[\w.-]*/y;
const STANDARD = /(?:GB|DB|ISO|JGJ|JTG|HJ|CJJ|YY|WS|TSG|DL|SL|NY)(?:\/[A-Z]+)? ?\d[\d.]*(?:-\d{2,4})?/y;
const LINK = /(?:https?:\/\/|www\.)[\w./?&=%#:+~-]*/y;
const DOCUMENT = /[[(〔【] ?((?:19|20)\d\d) ?[\])〕】] ?(?:第 ?)?\d{1,5} ?号/y;
const BRACKETED_YEAR = /[[(〔【]((?:19|20)\d\d)[\])〕】]/y;
const PAREN_LABEL = /\( ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?\)/y;
const ITEM = `(?:\\d{1,5}(?!\\d*[.%])|[${NUMERAL_CHARACTERS}]{1,6})`;
const ORDINAL = new RegExp(
  `第 ?(\\d{1,5}|[${NUMERAL_CHARACTERS}]{1,6})(?: ?(?:[、至到~-]|—{1,2}) ?第? ?${ITEM})*`,
  'y',
);

/** 〔2020〕10号, （2021）, （一）, （1）; returns where to go on. */
export function bracketAt(s: Scanning, i: number): number {
  const document = s.match(DOCUMENT, i);
  if (document !== undefined) return s.token('document-number', i, i + document[0].length);
  const year = s.match(BRACKETED_YEAR, i);
  if (year !== undefined) return s.calendar(i + 1, { type: 'year', end: i + 5, year: Number(year[1]) });
  const label = s.match(PAREN_LABEL, i);
  if (label?.[1] === undefined) return i + 1;
  const chinese = s.classAt(i + label[0].indexOf(label[1])) === Class.numeral;
  const end = i + label[0].length;
  const item = chinese || s.isBoundary(i) || s.t.charAt(i - 1) === ' ' || s.t.charAt(end) === '、';
  if (!item) return i + 1;
  return s.token('label', i, end, chinese ? parseChineseNumber(label[1]) : Rational.of(label[1]));
}

/** A4, PM2.5, GB/T 1234-2020, links; other letters are passed over. Returns where to go on. */
export function lettersAt(s: Scanning, i: number): number {
  const letters = s.match(LETTERS, i)?.[0].length ?? 1;
  const found = s.match(LINK, i) ?? s.match(STANDARD, i) ?? s.match(LETTER_CODE, i);
  if (found === undefined) return i + letters;
  // "APP3个": letters before a number with a unit are a word, not part of a code.
  if (letters >= 2 && s.classAt(i + letters) === Class.digit && !found[0].includes('_')) {
    const number = s.match(NUMBER, i + letters);
    if (number !== undefined && unitAt(s.t, i + letters + number[0].length) !== undefined) return i + letters;
  }
  return s.token('code', i, i + found[0].length);
}

/** 第七轮, 第1、2次, 第十三届; returns where to go on. */
export function ordinalAt(s: Scanning, i: number): number {
  const found = s.match(ORDINAL, i);
  if (found?.[1] === undefined) return i + 1;
  const end = i + found[0].length;
  const value = /^\d/.test(found[1]) ? Rational.of(found[1]) : parseChineseNumber(found[1]);
  const session = s.match(SESSION, end);
  if (session !== undefined) return s.token('ordinal', i, end + session[0].length, value);
  if (s.t.startsWith('季度', end)) return s.token('ordinal', i, end + 2, value);
  const unit = unitAt(s.t, end);
  const counts = unit?.unit.dimension === 'count' || unit?.unit.dimension === 'duration';
  return s.token('ordinal', i, counts ? unit.end : end, value);
}

/** ①, ⑴, ⒈ */
export function circledAt(s: Scanning, i: number): number {
  return s.token('label', i, i + 1, Rational.of(((s.t.charCodeAt(i) - 0x2460) % 20) + 1));
}
