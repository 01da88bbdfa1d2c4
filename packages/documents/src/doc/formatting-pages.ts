import { type Bytes, damagedDoc } from './bytes.js';
import type { Extent } from './file-information.js';

/** A stretch of the WordDocument stream (bytes, from and up to) with the same properties. */
export interface FormattedRun {
  readonly start: number;
  readonly end: number;
  /** The position in its page of the properties, or undefined for none. */
  readonly properties: Bytes | undefined;
}

const PAGE_BYTES = 512;

/** How the entries of a page lead to their properties. */
export interface PageLayout {
  /** Bytes of one entry. */
  readonly entryBytes: number;
  /** Reads the properties that start at a position in a page. */
  readonly read: (page: Bytes, at: number) => Bytes;
}

/** Properties of characters: a byte with their length, then they. */
export const characterPages: PageLayout = {
  entryBytes: 1,
  read: (page, at) => page.slice(at + 1, page.u8(at)),
};

/** Properties of paragraphs: their length in words, in one byte or, after a zero, in the next; an odd length is padded. */
export const paragraphPages: PageLayout = {
  entryBytes: 13,
  read(page, at) {
    const words = page.u8(at);
    return words > 0 ? page.slice(at + 1, words * 2 - 1) : page.slice(at + 2, page.u8(at + 1) * 2);
  },
};

/** Finds the properties of a position in the text; quick for positions asked in order. */
export class FormattingPages {
  readonly #word: Bytes;
  readonly #layout: PageLayout;
  readonly #starts: number[] = [];
  readonly #pages: number[] = [];
  #last: FormattedRun = { start: 0, end: 0, properties: undefined };

  constructor(word: Bytes, table: Bytes, extent: Extent, layout: PageLayout) {
    this.#word = word;
    this.#layout = layout;
    if (extent.length === 0) return;
    const count = (extent.length - 4) / 8;
    if (!Number.isInteger(count) || count < 0) throw damagedDoc();
    const pages = extent.offset + (count + 1) * 4;
    for (let i = 0; i < count; i++) {
      this.#starts.push(table.u32(extent.offset + i * 4));
      this.#pages.push(table.u32(pages + i * 4) & 0x3fffff);
    }
  }

  /** The run that holds a byte position; a run without properties where none is stated. */
  at(position: number): FormattedRun {
    const last = this.#last;
    if (position >= last.start && position < last.end) return last;
    this.#last = this.#find(position) ?? { start: position, end: position + 1, properties: undefined };
    return this.#last;
  }

  #find(position: number): FormattedRun | undefined {
    const number = this.#pages[lastNotAbove(this.#starts.length, position, (i) => this.#starts[i] ?? 0)];
    if (number === undefined) return undefined;
    const page = this.#word.slice(number * PAGE_BYTES, PAGE_BYTES);
    const count = page.u8(PAGE_BYTES - 1);
    const index = lastNotAbove(count, position, (i) => page.u32(i * 4));
    if (index < 0) return undefined;
    const start = page.u32(index * 4);
    const end = page.u32(index * 4 + 4);
    if (position >= end) return undefined;
    const at = page.u8((count + 1) * 4 + index * this.#layout.entryBytes) * 2;
    return { start, end, properties: at === 0 ? undefined : this.#layout.read(page, at) };
  }
}

/** The index of the last of `count` ascending values that is not above a limit; -1 where all are. */
function lastNotAbove(count: number, limit: number, value: (index: number) => number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (value(middle) <= limit) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
