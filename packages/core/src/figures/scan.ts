import { approximationAfter, approximationBefore, approximationInside } from './approximation.js';
import { type CalendarMatch, calendarAt, chineseCalendarAt, isYear } from './calendar.js';
import type { Figure } from './figure.js';
import { fixedNameEnd } from './names.js';
import { NUMERAL_CHARACTERS, parseChineseNumber } from './numerals.js';
import { figureOf, fractionFigure, type PrintedNumber, rangeFigure, type Span, type Widening } from './printed.js';
import { Rational } from './rational.js';
import type { Scan, Token, TokenType } from './token.js';
import { NO_UNIT, type Unit, unitAt } from './units.js';
import { fold } from './width.js';

/** Where the text comes from: a table cell holds bare numbers that prose would not. */
export interface ScanOptions {
  readonly cell?: boolean;
}

/**
 * Finds every number of a text: quantities as figures, all others with the reason why they are none. Linear in the
 * length of the text; offsets are UTF-16 offsets into `text`.
 */
export function scanFigures(text: string, options: ScanOptions = {}): Scan {
  return new Scanner(text, options.cell ?? false).run();
}

const enum Class {
  None,
  Digit,
  Numeral,
  Ordinal,
  Letter,
  Open,
  Quote,
  Book,
  Circled,
}

const CLASSES = new Uint8Array(65536);
function classify(characters: Iterable<string>, value: Class): void {
  for (const c of characters) CLASSES[c.charCodeAt(0)] = value;
}
classify('0123456789', Class.Digit);
classify(NUMERAL_CHARACTERS, Class.Numeral);
classify('第', Class.Ordinal);
classify('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', Class.Letter);
classify('([〔【', Class.Open);
classify('“‘「『"', Class.Quote);
classify('《', Class.Book);
for (let code = 0x2460; code <= 0x249b; code += 1) CLASSES[code] = Class.Circled;

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };
/** A quotation of at most this many characters is a term, not a sentence. */
const SHORT_QUOTE = 24;
const LONGEST_TITLE = 150;
/** More digits than any quantity has; also keeps the arithmetic small. */
const MAX_DIGITS = 24;

const NUMBER = /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/y;
const NUMERAL = new RegExp(`[${NUMERAL_CHARACTERS}]+(?:点[零〇一二三四五六七八九]+)?`, 'y');
const VERSION = /\d+(?:\.\d+){2,}/y;
const RANGE = /(?:\(含[^()]{0,6}\))? {0,2}(-{1,2}|~|—{1,2}|–|至|到) {0,2}(?=\d)/y;
const CHINESE_RANGE = /(至|到|-|~|—)/y;
const INCLUDED = /\(含[^()]{0,8}\)/y;
const ARITHMETIC = new Set('+-=*/×÷');
const WORD_TAIL = /[\w.+/-]*/y;
const LANDLINE = /\d{3,4}-\d{7,8}(?!\d)/y;
const MOBILE = /1[3-9]\d{9}(?!\d)/y;
const HOTLINE = /(?:政务|便民|市民|公共|服务|监督|举报|维权|投诉|法律|援助|消费|平台){0,3}(?:热线|专线|电话)/y;
const LETTER_CODE = /[A-Za-z_]+(?:\/[A-Za-z]+)?[-.]?\d[\w.-]*/y;
const STANDARD = /(?:GB|DB|ISO|JGJ|JTG|HJ|CJJ|YY|WS|TSG|DL|SL|NY)(?:\/[A-Z]+)? ?\d[\d.]*(?:-\d{2,4})?/y;
const LETTERS = /[A-Za-z_]+/y;
const LINK = /(?:https?:\/\/|www\.)[\w./?&=%#:+~-]*/y;
const DOCUMENT = /[[(〔【] {0,1}((?:19|20)\d\d) {0,1}[\])〕】] {0,1}(?:第 {0,1})?\d{1,5} {0,1}号/y;
const BRACKETED_YEAR = /[[(〔【]((?:19|20)\d\d)[\])〕】]/y;
const PAREN_LABEL = /\( ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?\)/y;
const LABEL = /(\d{1,2}) ?(?:(、)|\.(?!\d)|\.(?=(?:19|20)\d\d ?年)|\))/y;
const SECTION = /\d{1,2}(?:\.\d{1,2}){1,3}(?= {0,2}[\u4e00-\u9fff])/y;
const ORDINAL = new RegExp(
  `第 ?(\\d{1,5}|[${NUMERAL_CHARACTERS}]{1,6})(?: ?(?:[、至到~-]|—{1,2}) ?第? ?(?:\\d{1,5}(?!\\d*[.%])|[${NUMERAL_CHARACTERS}]{1,6}))*`,
  'y',
);
const NAME_SUFFIX = /(?:等奖|周年|年级|年制|级|版|代(?!表|理|办|码)|型|强|维|楼|路|室)/y;
const SESSION = /届(?:[一二三四五六七八九十\d]{1,3}[中次])?/y;
const SESSION_AHEAD = /(?:[一二三四五六七八九十\d]{1,3}[中次]|全会|全国|人大|政协|中央|中纪委|常委)/y;
const LABEL_NOUN = /(?:目标|附件|附表|附|表|图|注|备注|专项|序号)$/;
const BOUNDARY = new Set('\n\r\t。;!?]☑□☐■√:】');
const CLOSER = /[,。;、:!?)\]”’」』】\n\r\t]/;
const STEP_VERBS = '得计扣加减给记打';

interface Quantity {
  readonly number: PrintedNumber;
  readonly unit: Unit;
  readonly start: number;
  /** End of the number, before any unit. */
  readonly numberEnd: number;
  readonly end: number;
  readonly inside: readonly Widening[];
}

class Scanner {
  private readonly t: string;
  private readonly figures: Figure[] = [];
  private readonly others: Token[] = [];
  /** End of the last figure or token. */
  private last = 0;
  private quoteOpen = -1;
  private quoteClose = -1;
  private bookClose = -1;

  constructor(
    private readonly text: string,
    private readonly cell: boolean,
  ) {
    this.t = fold(text);
  }

  run(): Scan {
    const { t } = this;
    let i = 0;
    while (i < t.length) {
      const kind = CLASSES[t.charCodeAt(i)];
      i = kind === Class.None || kind === undefined ? i + 1 : this.at(i, kind);
    }
    return { figures: this.figures, others: this.others };
  }

  /** Reads what starts at i; returns where to go on, always beyond i. */
  private at(i: number, kind: Class): number {
    switch (kind) {
      case Class.Digit:
        return this.digits(i);
      case Class.Numeral:
        return this.numeral(i);
      case Class.Ordinal:
        return this.ordinal(i);
      case Class.Letter:
        return this.letters(i);
      case Class.Open:
        return this.bracket(i);
      case Class.Quote:
        return this.quote(i);
      case Class.Book:
        this.bookClose = this.closing('》', i, LONGEST_TITLE);
        return i + 1;
      case Class.Circled:
        return this.token('label', i, i + 1, Rational.of(((this.t.charCodeAt(i) - 0x2460) % 20) + 1));
      default:
        return i + 1;
    }
  }

  private match(regex: RegExp, start: number): RegExpExecArray | undefined {
    regex.lastIndex = start;
    return regex.exec(this.t) ?? undefined;
  }

  private token(type: TokenType, start: number, end: number, value?: Rational, date?: CalendarMatch): number {
    const { year, month, day } = date ?? {};
    this.others.push({
      type,
      text: this.text.slice(start, end),
      start,
      end,
      ...(value !== undefined && { value }),
      ...(year !== undefined && { year }),
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
    });
    this.last = end;
    return end;
  }

  private calendar(start: number, found: CalendarMatch): number {
    const value = found.type === 'year' && found.year !== undefined ? Rational.of(found.year) : undefined;
    return this.token(found.type, start, found.end, value, found);
  }

  private figure(figure: Figure): number {
    const quoted = figure.start > this.quoteOpen && figure.end <= this.quoteClose;
    if (figure.end <= this.bookClose || (quoted && !this.standsQuoted(figure))) {
      return this.token('name', figure.start, figure.end);
    }
    this.figures.push(figure);
    this.last = figure.end;
    return figure.end;
  }

  /** “100人” quotes a target value; “99” and “15分钟生活圈” are names. */
  private standsQuoted(figure: Figure): boolean {
    if (figure.printedUnit === '') return false;
    const before = this.t.slice(this.quoteOpen + 1, figure.start).trim();
    const after = this.t.slice(figure.end, this.quoteClose).trim();
    if (before === '' && after === '') return true;
    return figure.dimension === 'money' || figure.printedUnit === '%';
  }

  private span(start: number, end: number): Span {
    return { text: this.text.slice(start, end), start, end };
  }

  /** Offset of the closing mark within `limit` characters of the same line, or -1. */
  private closing(mark: string, from: number, limit: number): number {
    const stop = Math.min(this.t.length, from + limit + 2);
    for (let i = from + 1; i < stop; i += 1) {
      const c = this.t.charAt(i);
      if (c === mark) return i;
      if (c === '\n') return -1;
    }
    return -1;
  }

  private quote(i: number): number {
    if (i >= this.quoteClose) {
      this.quoteClose = this.closing(CLOSING[this.t.charAt(i)] ?? '', i, SHORT_QUOTE);
      this.quoteOpen = i;
    }
    return i + 1;
  }

  private isBoundary(i: number): boolean {
    let j = i - 1;
    while (j >= 0 && this.t.charCodeAt(j) === 32) j -= 1;
    return j < 0 || BOUNDARY.has(this.t.charAt(j));
  }

  // ---- brackets, letters, ordinals -------------------------------------------------------------------------------

  private bracket(i: number): number {
    const document = this.match(DOCUMENT, i);
    if (document !== undefined) return this.token('document-number', i, i + document[0].length);
    const year = this.match(BRACKETED_YEAR, i);
    if (year !== undefined) {
      const found = { type: 'year', end: i + 5, year: Number(year[1]) } as const;
      return this.calendar(i + 1, found);
    }
    const label = this.match(PAREN_LABEL, i);
    if (label?.[1] === undefined) return i + 1;
    const chinese = CLASSES[label[1].charCodeAt(0)] === Class.Numeral;
    const end = i + label[0].length;
    if (!chinese && !this.isBoundary(i) && this.t.charAt(end) !== '、') return i + 1;
    return this.token('label', i, end, chinese ? parseChineseNumber(label[1]) : Rational.of(label[1]));
  }

  private letters(i: number): number {
    const found = this.match(LINK, i) ?? this.match(STANDARD, i) ?? this.match(LETTER_CODE, i);
    const letters = this.match(LETTERS, i)?.[0].length ?? 1;
    if (found === undefined) return i + letters;
    // "APP3个": letters of two or more before a number with a unit are a word, not part of a code.
    if (letters >= 2 && CLASSES[this.t.charCodeAt(i + letters)] === Class.Digit && !found[0].includes('_')) {
      const number = this.match(NUMBER, i + letters);
      if (number !== undefined && unitAt(this.t, i + letters + number[0].length) !== undefined) return i + letters;
    }
    return this.token('code', i, i + found[0].length);
  }

  private ordinal(i: number): number {
    const found = this.match(ORDINAL, i);
    if (found?.[1] === undefined) return i + 1;
    const end = i + found[0].length;
    const value = /^\d/.test(found[1]) ? Rational.of(found[1]) : parseChineseNumber(found[1]);
    const session = this.match(SESSION, end);
    if (session !== undefined) return this.token('ordinal', i, end + session[0].length, value);
    const unit = unitAt(this.t, end);
    const countable = unit !== undefined && (unit.unit.dimension === 'count' || unit.unit.dimension === 'duration');
    return this.token('ordinal', i, countable ? unit.end : end, value);
  }

  // ---- Arabic numbers ----------------------------------------------------------------------------------------------

  private digits(i: number): number {
    const { t } = this;
    const label = this.arabicLabel(i);
    if (label !== undefined) return label;
    const date = calendarAt(t, i);
    if (date !== undefined) return this.calendar(i, date);
    const other = this.phoneOrCode(i);
    if (other !== undefined) return other;
    const quantity = this.arabic(i);
    return this.range(quantity) ?? this.single(quantity);
  }

  private arabicLabel(i: number): number | undefined {
    const { t } = this;
    const boundary = this.isBoundary(i);
    const before = t.charAt(i - 1);
    if (!boundary && before !== ',' && before !== ' ' && !this.afterLabelNoun(i)) return undefined;
    const label = this.match(LABEL, i);
    if (label !== undefined) {
      const end = i + label[0].length;
      const next = t.charAt(end);
      const listed = CLASSES[next.charCodeAt(0)] === Class.Digit && calendarAt(t, end)?.type !== 'year';
      // After a colon or a comma, 「3、5」 is a list of numbers; at the start of a line it is item 3.
      const list = label[2] !== undefined && listed && (before === ':' || before === ',' || before === ' ');
      const isLabel = boundary ? !list : label[2] !== undefined && !listed;
      if (isLabel) return this.token('label', i, end, Rational.of(label[1] ?? '0'));
    }
    const lineStart = i === 0 || t.charAt(i - 1) === '\n';
    if (lineStart) {
      const section = this.match(SECTION, i);
      const end = i + (section?.[0].length ?? 0);
      if (section !== undefined && unitAt(t, end) === undefined && t.charAt(end) !== '余' && t.charAt(end) !== '多') {
        return this.token('label', i, end);
      }
    }
    return undefined;
  }

  private afterLabelNoun(i: number): boolean {
    return LABEL_NOUN.test(this.t.slice(Math.max(0, i - 2), i));
  }

  private phoneOrCode(i: number): number | undefined {
    const { t } = this;
    const phone = this.match(LANDLINE, i) ?? this.match(MOBILE, i);
    if (phone !== undefined) return this.token('phone', i, i + phone[0].length);
    const version = this.match(VERSION, i);
    if (version !== undefined) return this.token('code', i, i + version[0].length);
    let end = i;
    while (CLASSES[t.charCodeAt(end)] === Class.Digit) end += 1;
    const length = end - i;
    const next = t.charAt(end);
    const letterNext = CLASSES[t.charCodeAt(end)] === Class.Letter;
    const afterPlus = next === '+' && CLASSES[t.charCodeAt(end + 1)] === Class.Letter;
    if (afterPlus || (letterNext && unitAt(t, end) === undefined)) {
      return this.token('code', i, end + (this.match(WORD_TAIL, end)?.[0].length ?? 0));
    }
    if (length > MAX_DIGITS) return this.token('code', i, end);
    if (next === '.' || next === ',') return undefined;
    if (length >= 3 && length <= 6 && this.match(HOTLINE, end) !== undefined) return this.token('phone', i, end);
    const unlikely = length >= (this.cell ? 16 : 9) || (length > 1 && t.charAt(i) === '0');
    if (unlikely && this.unitAfter(end) === undefined) return this.token('code', i, end);
    return undefined;
  }

  /** The unit after a number, at most two blanks away. */
  private unitAfter(end: number): ReturnType<typeof unitAt> {
    let start = end;
    while (start - end < 2 && this.t.charCodeAt(start) === 32) start += 1;
    return unitAt(this.t, start);
  }

  private arabic(i: number): Quantity {
    const { t } = this;
    let raw = this.match(NUMBER, i)?.[0] ?? t.charAt(i);
    // A full-width comma is a pause unless decimals, a unit or the end of the cell show that the groups are one number.
    if (raw.includes(',') && this.text.slice(i, i + raw.length).includes('，')) {
      const whole = raw.includes('.') || this.cell || this.unitAfter(i + raw.length) !== undefined;
      if (!whole) raw = raw.slice(0, raw.indexOf(','));
    }
    const dot = raw.indexOf('.');
    const digits = dot < 0 ? 0 : raw.length - dot - 1;
    let numberEnd = i + raw.length;
    let plain = raw.replaceAll(',', '');
    if (plain.length > 2 * MAX_DIGITS) {
      plain = plain.slice(0, 2 * MAX_DIGITS);
      numberEnd = i + raw.length;
    }
    const start = this.signStart(i);
    const magnitude = Rational.of(plain);
    const number = { value: start < i ? magnitude.neg() : magnitude, digits: Math.min(digits, MAX_DIGITS) };
    return this.withUnit(number, start, numberEnd);
  }

  /** Where the minus sign or 负 before the number stands, or i when there is none. */
  private signStart(i: number): number {
    const sign = this.t.charAt(i - 1);
    if (sign === '负') return i - 1;
    if (sign !== '-' || (this.last === i - 1 && this.last > 0)) return i;
    const before = this.t.charAt(i - 2);
    return before === '' || /[\s(:,;=<>≤≥、|\u4e00-\u9fff]/.test(before) ? i - 1 : i;
  }

  /** Reads 余/多, the multiplier and the unit after a number; 1亿3000万元 is one number in 万元. */
  private withUnit(number: PrintedNumber, start: number, numberEnd: number): Quantity {
    const { t } = this;
    const inside: Widening[] = [];
    const word = approximationInside(t, numberEnd);
    const after = word?.at ?? numberEnd;
    if (word !== undefined) inside.push(word.widening);
    const found = this.unitAfter(after);
    if (found === undefined) {
      const unit = this.t.charAt(start - 1) === '¥' ? { ...YUAN } : NO_UNIT;
      return { number, unit, start, numberEnd, end: after, inside };
    }
    if (found.approximated !== undefined || found.unit.printed.startsWith('个多')) inside.push('some');
    if (found.unit.dimension === 'none' && inside.length === 0) {
      const rest = CLASSES[t.charCodeAt(found.end)] === Class.Digit ? this.arabic(found.end) : undefined;
      const ratio = rest && rest.unit.scale.gt(Rational.one) ? found.unit.scale.div(rest.unit.scale) : Rational.zero;
      if (rest !== undefined && ratio.isInteger && ratio.gt(rest.number.value) && rest.number.value.sign > 0) {
        const value = number.value.mul(ratio).add(rest.number.value);
        return { ...rest, number: { value, digits: rest.number.digits }, start };
      }
    }
    return { number, unit: found.unit, start, numberEnd, end: found.end, inside };
  }

  /** 「90%-100%」, 「3至5个」, 「80（含）—90分」: both ends and everything between as one figure. */
  private range(from: Quantity): number | undefined {
    const { t } = this;
    if (from.inside.length > 0) return undefined;
    const separator = this.match(RANGE, from.end);
    if (separator === undefined) return undefined;
    const second = from.end + separator[0].length;
    if (calendarAt(t, second) !== undefined || this.match(LANDLINE, second) !== undefined) return undefined;
    const to = this.arabic(second);
    if (to.inside.length > 0) return undefined;
    const unit = to.unit.printed === '' ? from.unit : to.unit;
    const bare = unit.printed === '';
    const fromUnit = from.unit.printed === '' ? unit : from.unit;
    if (fromUnit.dimension !== unit.dimension || fromUnit.base !== unit.base) return undefined;
    const word = separator[1];
    const spoken = word === '至' || word === '到';
    if (spoken && /[从由]/.test(t.slice(Math.max(0, from.start - 8), from.start))) return undefined;
    if (this.isArithmetic(from.start, to.end)) return undefined;
    if (bare && (word === '到' || from.number.value.ge(to.number.value) || this.afterLabelNoun(from.start))) {
      return undefined;
    }
    let end = to.end;
    end += this.match(INCLUDED, end)?.[0].length ?? 0;
    const ratio = fromUnit.scale.div(unit.scale);
    const first = { value: from.number.value.mul(ratio), digits: from.number.digits };
    return this.figure(rangeFigure(this.span(from.start, end), first, to.number, unit));
  }

  /** A dash between numbers of a formula is a minus: (110.38-87.08)/87.08, 110.38-87.08=23.30. */
  private isArithmetic(start: number, end: number): boolean {
    const { t } = this;
    let before = start - 1;
    while (t.charCodeAt(before) === 32) before -= 1;
    let after = end;
    while (t.charCodeAt(after) === 32) after += 1;
    if (ARITHMETIC.has(t.charAt(before)) || ARITHMETIC.has(t.charAt(after))) return true;
    return t.charAt(after) === ')' && ARITHMETIC.has(t.charAt(after + 1));
  }

  private single(q: Quantity): number {
    const { t } = this;
    const bare = q.unit.printed === '' && q.unit.dimension === 'none';
    if (bare && q.inside.length === 0) {
      const other = this.bareOther(q);
      if (other !== undefined) return other;
    }
    if (q.unit.base === '届' && this.match(SESSION_AHEAD, q.end) !== undefined) {
      return this.token('ordinal', q.start, q.end + 0, q.number.value);
    }
    if (this.isRank(q)) return this.token('ordinal', q.start, q.end, q.number.value);
    if (q.unit.printed === '%' && this.isFactor(q)) return this.token('factor', q.start, q.end, q.number.value);
    return this.quantity(q, t);
  }

  /** Adds the approximation words around a quantity and files the figure. */
  private quantity(q: Quantity, t: string): number {
    const widenings: Widening[] = [];
    const before = approximationBefore(t, q.start);
    const fresh = before !== undefined && before.at >= this.last;
    if (fresh) widenings.push(before.widening);
    widenings.push(...q.inside);
    const after = approximationAfter(t, q.end);
    if (after !== undefined) widenings.push(after.widening);
    const span = this.span(fresh ? before.at : q.start, after?.at ?? q.end);
    return this.figure(figureOf(span, q.number, q.unit, widenings));
  }

  /** What a number without a unit can be when it is not a quantity. */
  private bareOther({ number, start, numberEnd: end }: Quantity): number | undefined {
    const { t } = this;
    if (number.digits > 0 && !NAME_SUFFIX.test('')) {
      const versioned = t.charAt(end) === '版';
      return versioned ? this.token('name', start, end + 1) : undefined;
    }
    const next = t.charAt(end);
    if (next === '号') return this.token('document-number', start, end + 1, number.value);
    const suffix = this.match(NAME_SUFFIX, end);
    if (suffix !== undefined) return this.token('name', start, end + suffix[0].length);
    if (this.afterLabelNoun(start) && number.value.lt(Rational.of(100))) {
      return this.token('label', start, end, number.value);
    }
    const year = end - start === 4 ? Number(t.slice(start, end)) : 0;
    if (isYear(year) && year >= 1949 && !(this.cell && this.isWholeText(start, end)) && !this.isArithmetic(start, end)) {
      return this.calendar(start, { type: 'year', end, year });
    }
    return undefined;
  }

  private isWholeText(start: number, end: number): boolean {
    return this.t.slice(0, start).trim() === '' && this.t.slice(end).trim() === '';
  }

  /** 前3名, 前10位 */
  private isRank({ start, unit }: Quantity): boolean {
    if (unit.base !== '名' && unit.base !== '位') return false;
    return this.t.charAt(start - 1) === '前' && !'目当之以此年先日提月'.includes(this.t.charAt(start - 2) || ' ');
  }

  /** The ×100% that only turns a quotient into a percentage; in 10分×100%=10分 it is a figure. */
  private isFactor({ number, start }: Quantity): boolean {
    if (!number.value.eq(HUNDRED)) return false;
    let j = start - 1;
    while (this.t.charCodeAt(j) === 32) j -= 1;
    if (!/[×*✕╳xX]/.test(this.t.charAt(j))) return false;
    j -= 1;
    while (this.t.charCodeAt(j) === 32) j -= 1;
    return !(this.last === j + 1 && this.figures.at(-1)?.end === this.last);
  }

  // ---- Chinese numerals --------------------------------------------------------------------------------------------

  private numeral(i: number): number {
    const { t } = this;
    const name = fixedNameEnd(t, i);
    if (name > i) return this.token('name', i, name);
    if (t.startsWith('分之', i + 1) || t.startsWith('分百', i + 1)) {
      const ratio = this.perHundred(i);
      if (ratio !== undefined) return ratio;
    }
    const date = t.charAt(i - 1) === '个' ? undefined : chineseCalendarAt(t, i);
    if (date !== undefined) return this.calendar(i, date);
    const run = this.match(NUMERAL, i)?.[0] ?? t.charAt(i);
    const end = i + run.length;
    const label = this.chineseLabel(i, run);
    if (label !== undefined) return label;
    if (t.startsWith('分之', end)) {
      const fraction = this.fraction(i, run);
      if (fraction !== undefined) return fraction;
    }
    return this.classified(i, run);
  }

  private chineseLabel(i: number, run: string): number | undefined {
    if (run.length > 3) return undefined;
    const { t } = this;
    const end = i + run.length;
    const next = t.charAt(end);
    const value = parseChineseNumber(run);
    if (value === undefined) return undefined;
    if ((next === '、' || next === '.') && (this.isBoundary(i) || t.charAt(i - 1) === ' ')) {
      return this.token('label', i, end + 1, value);
    }
    if (next === '是' || next === '要') {
      const opens = this.isBoundary(i) || /[,、(]/.test(t.charAt(i - 1));
      if (opens) return this.token('label', i, end + 1, value);
    }
    return undefined;
  }

  /** 百分之九十, 千分之三, 百分之85.5, 百分之百, 百分百 */
  private perHundred(i: number): number | undefined {
    const { t } = this;
    const scale = PER[t.charAt(i)];
    if (scale === undefined) return undefined;
    const unit: Unit = { printed: `${t.charAt(i)}分之`, dimension: 'ratio', base: '1', scale };
    const start = i + 3;
    if (t.startsWith('百分百', i) || t.startsWith('百分之百', i)) {
      const end = t.startsWith('百分百', i) ? start : start + 1;
      return this.quantity({ number: { value: HUNDRED, digits: 0 }, unit, start: i, numberEnd: end, end, inside: [] }, t);
    }
    const arabic = this.match(NUMBER, start)?.[0];
    const run = arabic ?? this.match(NUMERAL, start)?.[0];
    if (run === undefined || run.length > MAX_DIGITS) return undefined;
    const value = arabic !== undefined ? Rational.of(run.replaceAll(',', '')) : parseChineseNumber(run);
    if (value === undefined) return undefined;
    const dot = run.search(/[.点]/);
    const number = { value, digits: dot < 0 ? 0 : run.length - dot - 1 };
    const numberEnd = start + run.length;
    const word = approximationInside(t, numberEnd);
    const inside = word === undefined ? [] : [word.widening];
    return this.quantity({ number, unit, start: i, numberEnd, end: word?.at ?? numberEnd, inside }, t);
  }

  /** 三分之二 */
  private fraction(i: number, run: string): number | undefined {
    const { t } = this;
    const second = i + run.length + 2;
    const numerator = this.match(NUMERAL, second)?.[0];
    const top = numerator === undefined ? undefined : parseChineseNumber(numerator);
    const bottom = parseChineseNumber(run);
    if (numerator === undefined || top === undefined || bottom === undefined || bottom.isZero) return undefined;
    const end = second + numerator.length;
    const before = approximationBefore(t, i);
    const after = approximationAfter(t, end);
    const fresh = before !== undefined && before.at >= this.last;
    const widenings = [...(fresh ? [before.widening] : []), ...(after === undefined ? [] : [after.widening])];
    const span = this.span(fresh ? before.at : i, after?.at ?? end);
    const unit: Unit = { printed: '分之', dimension: 'ratio', base: '1', scale: Rational.one };
    return this.figure(fractionFigure(span, top.div(bottom), unit, widenings));
  }

  /** A Chinese numeral is a quantity only before a unit or classifier, and not in set phrases. */
  private classified(i: number, run: string): number {
    const { t } = this;
    const end = i + run.length;
    const large = /[万萬亿億]+$/.exec(run)?.[0].length ?? 0;
    const digitsOfRun = large < run.length ? run.slice(0, run.length - large) : run;
    const numberEnd = i + digitsOfRun.length;
    const parsed = parseChineseNumber(digitsOfRun);
    const value = parsed ?? ROUND[run];
    const dot = digitsOfRun.indexOf('点');
    const number = { value: value ?? Rational.zero, digits: dot < 0 ? 0 : digitsOfRun.length - dot - 1 };
    const q = this.withUnit(number, i, parsed === undefined ? end : numberEnd);
    const { unit } = q;
    if (value === undefined || unit.dimension === 'none') return this.word(i, end, run);
    const vague = '数几好上若'.includes(t.charAt(i - 1) || ' ');
    const before = approximationBefore(t, i);
    if (parsed === undefined && before === undefined && q.inside.length === 0) return this.word(i, end, run);
    if (vague || (/^[一二两三四五六七八九]{2,}$/.test(run) && run.length < 4)) return this.token('weak', i, q.end);
    switch (unit.dimension) {
      case 'marks':
        if (!STEP_VERBS.includes(t.charAt(i - 1) || ' ')) return this.word(i, end, run);
        return this.quantity(q, t);
      case 'ratio':
        return this.quantity(q, t);
      case 'duration':
        if (/^(?:规划|行动|计划|攻坚|禁|期|制)/.test(t.slice(q.end, q.end + 2))) return this.token('name', i, q.end);
        if (run === '一') return this.token('weak', i, q.end);
        return this.quantity(q, t);
      default:
        break;
    }
    if (unit.base === '届' && !'共办了过'.includes(t.charAt(i - 1) || ' ')) {
      const session = this.match(SESSION, end);
      return this.token('ordinal', i, session === undefined ? q.end : end + session[0].length, value);
    }
    if (this.isRank(q)) return this.token('ordinal', i, q.end, value);
    if (unit.base === '次' && /届|人大|政协|代表大会/.test(t.slice(Math.max(0, i - 10), i)) && /^(?:全体)?会议|^常委会|^全会/.test(t.slice(q.end, q.end + 4))) {
      return this.token('ordinal', i, q.end, value);
    }
    if (unit.base === '期' && /^[工项建]/.test(t.slice(q.end, q.end + 1))) return this.token('ordinal', i, q.end, value);
    if (run === '二' && '次期批轮类组'.includes(unit.base)) return this.token('weak', i, q.end, value);
    if (run === '一' && !this.isCountOfOne(q)) return this.token('weak', i, q.end, value);
    return this.quantity(q, t);
  }

  /** 内设股室一个。 counts; 一个支部, 每一次 and 在一起 do not. */
  private isCountOfOne({ start, end, unit, inside }: Quantity): boolean {
    const { t } = this;
    if (inside.length > 0 || unit.dimension !== 'count' || unit.base === '起') return unit.dimension === 'money';
    const next = t.charAt(end);
    if (next !== '' && !CLOSER.test(next)) return false;
    return !'每同某另这那哪任逐统唯单之万头有为'.includes(t.charAt(start - 1) || '每');
  }

  /** Numerals that only spell words (十九大, 万众) are names; a lone 一, 百 or 万 is not worth a token. */
  private word(start: number, end: number, run: string): number {
    if (run.length === 1 && '一十百千万亿零两〇○'.includes(run)) return end;
    return this.token('name', start, end);
  }
}

const HUNDRED = Rational.of(100);
const YUAN: Unit = { printed: '元', dimension: 'money', base: '元', scale: Rational.one };
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
