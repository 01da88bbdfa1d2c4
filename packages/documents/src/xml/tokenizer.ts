import { damagedXml, doctypeRefused } from './errors.js';
import { nameEnd } from './names.js';
import { resolveReferences } from './references.js';

/**
 * What a tokenizer reports. An element without content is opened and closed.
 * `start` and `end` are the offsets of the tag in the source; those of the end of an empty element are both after it.
 */
export interface TokenHandlers {
  /** `declares` is true where an attribute declares a namespace. */
  open(name: string, attributes: Readonly<Record<string, string>>, declares: boolean, start: number, end: number): void;
  close(name: string, start: number, end: number): void;
  text?(text: string): void;
}

const TAB = 0x09;
const LINE_END = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x20;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML forbids
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const DECLARATION =
  /<\?xml\s+version\s*=\s*(?:"1\.\d"|'1\.\d')(?:\s+encoding\s*=\s*(?:"[\w.-]{1,40}"|'[\w.-]{1,40}'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/y;
const WITH_CARE = /[&<\t\n\r]/;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/** Objects without inherited properties that, other than those of `Object.create(null)`, the engine keeps in fast mode. */
const Attributes = function Attributes() {} as unknown as new () => Record<string, string>;
Attributes.prototype = Object.create(null);

const isBlank = (code: number): boolean => code === BLANK || code === LINE_END || code === TAB || code === RETURN;

/**
 * Cuts an XML 1.0 text into tags and text, in one pass and in linear time. Office files are one line of a hundred
 * thousand small tags, and this is the innermost loop of reading them: several times as fast as a general parser.
 *
 * Throws `UnreadableFile` on a DOCTYPE (`unsupported`) and on anything that is not well-formed (`damaged`).
 */
export function tokenize(source: string, handlers: TokenHandlers): void {
  if (FORBIDDEN.test(source)) throw damagedXml();
  new Tokenizer(source, handlers).run();
}

/** A start tag or an empty element, as read. */
interface StartTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly declares: boolean;
  readonly empty: boolean;
  /** Offset after it. */
  readonly end: number;
}

/** Tags longer than this, and more of them than that, are not remembered. */
const LONGEST_KNOWN = 300;
const MOST_KNOWN = 4_000;

class Tokenizer {
  readonly #source: string;
  readonly #handlers: TokenHandlers;
  /**
   * Tags already read, by their text without `<` and `>`: most tags of an office file are repeated hundreds of times.
   * A text that ends at the first `>` and was read as a whole tag before is the same tag again.
   */
  readonly #known = new Map<string, StartTag>();
  readonly #open: string[] = [];
  /** Line ends are normalised only where there are any others than `\n`. */
  readonly #returns: boolean;
  #rooted = false;

  constructor(source: string, handlers: TokenHandlers) {
    this.#source = source;
    this.#handlers = handlers;
    this.#returns = source.includes('\r');
  }

  run(): void {
    const source = this.#source;
    let at = this.#prologue();
    for (;;) {
      const tag = source.indexOf('<', at);
      if (tag !== at) this.#text(at, tag < 0 ? source.length : tag);
      if (tag < 0) break;
      switch (source.charCodeAt(tag + 1)) {
        case SLASH:
          at = this.#endTag(tag + 2);
          break;
        case EXCLAMATION:
          at = this.#declaration(tag);
          break;
        case QUESTION:
          at = this.#instruction(tag + 2);
          break;
        default:
          at = this.#startTag(tag + 1);
      }
    }
    if (!this.#rooted || this.#open.length > 0) throw damagedXml();
  }

  /** Skips the byte order mark and the XML declaration. */
  #prologue(): number {
    const start = this.#source.charCodeAt(0) === 0xfeff ? 1 : 0;
    DECLARATION.lastIndex = start;
    return DECLARATION.test(this.#source) ? DECLARATION.lastIndex : start;
  }

  #text(start: number, end: number): void {
    if (start === end) return;
    let text = this.#source.slice(start, end);
    if (this.#open.length === 0) {
      if (/[^ \t\r\n]/.test(text)) throw damagedXml();
      return;
    }
    if (text.includes(']]>')) throw damagedXml();
    text = this.#unixLines(text);
    this.#handlers.text?.(text.includes('&') ? resolveReferences(text) : text);
  }

  #unixLines(text: string): string {
    return this.#returns ? text.replace(/\r\n?/g, '\n') : text;
  }

  #startTag(start: number): number {
    if (this.#open.length === 0) {
      if (this.#rooted) throw damagedXml();
      this.#rooted = true;
    }
    const close = this.#source.indexOf('>', start);
    const short = close > 0 && close - start <= LONGEST_KNOWN;
    const text = short ? this.#source.slice(start, close) : '';
    let tag = short ? this.#known.get(text) : undefined;
    let end = close + 1;
    if (tag === undefined) {
      tag = this.#readTag(start);
      end = tag.end;
      if (short && tag.end === close + 1 && this.#known.size < MOST_KNOWN) this.#known.set(text, tag);
    }
    const { name, attributes, declares, empty } = tag;
    this.#handlers.open(name, attributes, declares, start - 1, end);
    if (empty) this.#handlers.close(name, end, end);
    else this.#open.push(name);
    return end;
  }

  #readTag(start: number): StartTag {
    const source = this.#source;
    let at = nameEnd(source, start);
    if (at === start) throw damagedXml();
    const name = source.slice(start, at);
    let attributes: Record<string, string> | undefined;
    let declares = false;
    for (;;) {
      const before = at;
      at = this.#skipBlanks(at);
      const code = source.charCodeAt(at);
      if (code === GREATER || code === SLASH) {
        const empty = code === SLASH;
        if (empty && source.charCodeAt(at + 1) !== GREATER) throw damagedXml();
        return { name, attributes: attributes ?? NO_ATTRIBUTES, declares, empty, end: at + (empty ? 2 : 1) };
      }
      const end = nameEnd(source, at);
      // Attributes need a blank before them.
      if (end === at || at === before) throw damagedXml();
      const key = source.slice(at, end);
      at = this.#skipBlanks(end);
      if (source.charCodeAt(at) !== EQUALS) throw damagedXml();
      at = this.#skipBlanks(at + 1);
      const quote = source.charCodeAt(at);
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damagedXml();
      const close = source.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (close < 0) throw damagedXml();
      attributes ??= new Attributes();
      if (attributes[key] !== undefined) throw damagedXml();
      attributes[key] = this.#value(source.slice(at + 1, close));
      if (key.startsWith('xmlns')) declares = true;
      at = close + 1;
    }
  }

  /** Blanks of all kinds in a value become spaces; those written as references stay what they are. */
  #value(raw: string): string {
    if (!WITH_CARE.test(raw)) return raw;
    if (raw.includes('<')) throw damagedXml();
    return resolveReferences(raw.replace(/\r\n|[\t\n\r]/g, ' '));
  }

  #endTag(start: number): number {
    const name = this.#open.pop();
    if (name === undefined || !this.#source.startsWith(name, start)) throw damagedXml();
    const at = this.#skipBlanks(start + name.length);
    if (this.#source.charCodeAt(at) !== GREATER) throw damagedXml();
    this.#handlers.close(name, start - 2, at + 1);
    return at + 1;
  }

  /** A comment, a CDATA section or a DOCTYPE. */
  #declaration(tag: number): number {
    const source = this.#source;
    if (source.startsWith('<!--', tag)) {
      const end = source.indexOf('--', tag + 4);
      if (end < 0 || source.charCodeAt(end + 2) !== GREATER) throw damagedXml();
      return end + 3;
    }
    if (source.startsWith('<![CDATA[', tag)) {
      const end = source.indexOf(']]>', tag + 9);
      if (end < 0 || this.#open.length === 0) throw damagedXml();
      if (end > tag + 9) this.#handlers.text?.(this.#unixLines(source.slice(tag + 9, end)));
      return end + 3;
    }
    throw source.startsWith('<!DOCTYPE', tag) ? doctypeRefused() : damagedXml();
  }

  /** A processing instruction; they say nothing to this program. A second XML declaration is none. */
  #instruction(start: number): number {
    const source = this.#source;
    const target = nameEnd(source, start);
    const end = source.indexOf('?>', target);
    if (target === start || end < 0 || (end > target && !isBlank(source.charCodeAt(target)))) throw damagedXml();
    if (source.slice(start, target).toLowerCase() === 'xml') throw damagedXml();
    return end + 2;
  }

  #skipBlanks(start: number): number {
    let at = start;
    while (isBlank(this.#source.charCodeAt(at))) at++;
    return at;
  }
}
