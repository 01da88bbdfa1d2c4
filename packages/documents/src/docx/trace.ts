import type { Table } from '../document.js';
import type { Item } from '../word/items.js';
import type { XmlElement } from '../xml/parse.js';

/** A piece of a paragraph's text: the UTF-16 units from `start` on that one element gives. */
export interface Piece {
  readonly element: XmlElement;
  readonly start: number;
  readonly length: number;
}

/** The paragraph (`w:p`) of an item, and where its text comes from. Text that was joined has pieces of several `w:p`. */
export interface ParagraphSource {
  readonly element: XmlElement;
  readonly pieces: readonly Piece[];
}

/** The `w:tc` of a cell, and the items of which its text consists. */
export interface CellSource {
  readonly element: XmlElement;
  readonly items: readonly Item[];
}

/** Cells by {@link cellKey}; those that a merged cell covers are among them. */
export type TableSource = ReadonlyMap<string, CellSource>;

/** The key of a cell in a {@link TableSource}. */
export const cellKey = (row: number, column: number): string => `${row}.${column}`;

/**
 * Where in the XML each text of a document comes from. Filled while the document is read, for those who write into the
 * file again; reading for its own sake does without.
 */
export class Trace {
  /** The item of each block, in step with `Document.blocks`. */
  readonly blocks: Item[] = [];
  readonly paragraphs = new Map<Item, ParagraphSource>();
  readonly tables = new Map<Table, TableSource>();
  /** For each block of a footnote or endnote: the reference to it. */
  readonly notes = new Map<Item, XmlElement>();
  readonly #references = new Map<string, XmlElement>();
  #pieces: Piece[] = [];
  #length = 0;

  /** Text of the paragraph being read: `length` units that come from an element. */
  text(element: XmlElement, length: number): void {
    if (length === 0) return;
    this.#pieces.push({ element, start: this.#length, length });
    this.#length += length;
  }

  /** How far the text of the paragraph has been read; for {@link replace}. */
  get length(): number {
    return this.#length;
  }

  /** Everything after `from` is replaced by text that stands for a whole element. */
  replace(from: number, element: XmlElement, length: number): void {
    while ((this.#pieces.at(-1)?.start ?? -1) >= from) this.#pieces.pop();
    this.#length = from;
    this.text(element, length);
  }

  /** The paragraph that was being read is complete. */
  paragraph(item: Item, element: XmlElement): void {
    this.paragraphs.set(item, { element, pieces: this.#pieces });
    this.#pieces = [];
    this.#length = 0;
  }

  /** A reference to a note; the first one counts. */
  reference(kind: 'footnote' | 'endnote', id: string, element: XmlElement): void {
    const key = `${kind} ${id}`;
    if (!this.#references.has(key)) this.#references.set(key, element);
  }

  /** An item of a note. */
  note(item: Item, kind: 'footnote' | 'endnote', id: string): void {
    const reference = this.#references.get(`${kind} ${id}`);
    if (reference) this.notes.set(item, reference);
  }
}
