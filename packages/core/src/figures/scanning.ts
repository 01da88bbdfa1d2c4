import type { CalendarMatch } from './calendar.js';
import type { Figure } from './figure.js';
import { NUMERAL_CHARACTERS } from './numerals.js';
import type { Span } from './printed.js';
import { Rational } from './rational.js';
import type { Scan, Token, TokenType } from './token.js';
import { fold } from './width.js';

/** What a character can begin, for the scanner's main loop. */
export const Class = {
  none: 0,
  digit: 1,
  numeral: 2,
  ordinal: 3,
  letter: 4,
  open: 5,
  quote: 6,
  book: 7,
  circled: 8,
} as const;

const CLASSES = new Uint8Array(65536);
function classify(characters: Iterable<string>, value: number): void {
  for (const c of characters) CLASSES[c.charCodeAt(0)] = value;
}
classify('0123456789', Class.digit);
classify(NUMERAL_CHARACTERS, Class.numeral);
classify('第', Class.ordinal);
classify('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', Class.letter);
classify('([〔【', Class.open);
classify('“‘「『"', Class.quote);
classify('《', Class.book);
for (let code = 0x2460; code <= 0x249b; code += 1) CLASSES[code] = Class.circled;

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };
/** A quotation of at most this many characters is a term, not a sentence. */
const SHORT_QUOTE = 24;
const LONGEST_TITLE = 150;
const BOUNDARY = new Set('\n\r\t。;!?]☑□☐■√:】');
const LABEL_NOUN = /(?:目标|附件|附表|附|表|图|注|备注|专项|序号)$/;

/** The state of one scan: the folded text, what has been found, and the quotation or title around the present place. */
export class Scanning {
  /** The folded text; same length and offsets as the text scanned. */
  readonly t: string;
  /** End of the last figure or token. */
  last = 0;
  private readonly figures: Figure[] = [];
  private readonly others: Token[] = [];
  private quoteOpen = -1;
  private quoteClose = -1;
  private titleClose = -1;

  constructor(
    readonly text: string,
    /** True when the text is a table cell, where bare numbers stand that prose would not have. */
    readonly cell: boolean,
  ) {
    this.t = fold(text);
  }

  result(): Scan {
    return { figures: this.figures, others: this.others };
  }

  classAt(i: number): number {
    return CLASSES[this.t.charCodeAt(i)] ?? Class.none;
  }

  /** Runs a sticky regex at `start`. */
  match(regex: RegExp, start: number): RegExpExecArray | undefined {
    regex.lastIndex = start;
    return regex.exec(this.t) ?? undefined;
  }

  span(start: number, end: number): Span {
    return { text: this.text.slice(start, end), start, end };
  }

  /** Files a number that is no quantity; returns where to go on. */
  token(type: TokenType, start: number, end: number, value?: Rational, date?: CalendarMatch): number {
    const { year, month, day } = date ?? {};
    this.others.push({
      type,
      ...this.span(start, end),
      ...(value !== undefined && { value }),
      ...(year !== undefined && { year }),
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
    });
    this.last = end;
    return end;
  }

  /** Files a year or a date; returns where to go on. */
  calendar(start: number, found: CalendarMatch): number {
    const value = found.type === 'year' && found.year !== undefined ? Rational.of(found.year) : undefined;
    return this.token(found.type, start, found.end, value, found);
  }

  /** Files a figure, or a name when it stands in a title or a quoted term; returns where to go on. */
  figure(figure: Figure): number {
    if (figure.end <= this.titleClose || (this.isQuoted(figure.start, figure.end) && !this.standsQuoted(figure))) {
      return this.token('name', figure.start, figure.end);
    }
    this.figures.push(figure);
    this.last = figure.end;
    return figure.end;
  }

  /** The last thing found, when it is a figure that ends at `end`. */
  figureEndsAt(end: number): Figure | undefined {
    const figure = this.last === end ? this.figures.at(-1) : undefined;
    return figure?.end === end ? figure : undefined;
  }

  /** True when the range lies in a short quotation. */
  isQuoted(start: number, end: number): boolean {
    return start > this.quoteOpen && end <= this.quoteClose;
  }

  /** “100人” quotes a target value; “99” and “15分钟生活圈” are names. */
  private standsQuoted(figure: Figure): boolean {
    if (figure.printedUnit === '') return false;
    const before = this.t.slice(this.quoteOpen + 1, figure.start).trim();
    const after = this.t.slice(figure.end, this.quoteClose).trim();
    if (before === '' && after === '') return true;
    return figure.dimension === 'money' || figure.printedUnit === '%';
  }

  /** Notes the quotation that opens at i. */
  openQuote(i: number): void {
    if (i < this.quoteClose) return;
    this.quoteClose = this.closing(CLOSING[this.t.charAt(i)] ?? '', i, SHORT_QUOTE);
    this.quoteOpen = i;
  }

  /** Notes the title 《…》 that opens at i. */
  openTitle(i: number): void {
    this.titleClose = this.closing('》', i, LONGEST_TITLE);
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

  /** The first offset from `i` on (or back, for step -1) that holds no blank. */
  skipBlanks(i: number, step: 1 | -1): number {
    let j = i;
    while (this.t.charCodeAt(j) === 32) j += step;
    return j;
  }

  /** True where an item of a list can begin: at a line's or a sentence's start. */
  isBoundary(i: number): boolean {
    const j = this.skipBlanks(i - 1, -1);
    return j < 0 || BOUNDARY.has(this.t.charAt(j));
  }

  /** True after 附件, 表, 目标 …: the number numbers them. */
  followsLabelNoun(i: number): boolean {
    return LABEL_NOUN.test(this.t.slice(Math.max(0, i - 2), i));
  }

  /** True when [start, end) is all of the text but blanks. */
  isWhole(start: number, end: number): boolean {
    return this.t.slice(0, start).trim() === '' && this.t.slice(end).trim() === '';
  }
}
