import type { XmlElement } from '../xml/parse.js';
import { tokenize } from '../xml/tokenizer.js';

/** The offsets of an element in the text of its part. */
export interface Span {
  readonly start: number;
  /** After the start tag and before the end tag; both are `end` in an element that is one empty tag. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** Where each element of a parsed part stands in its text, and in which element. */
export class SourceMap {
  readonly text: string;
  readonly #indexes = new Map<XmlElement, number>();
  readonly #elements: XmlElement[] = [];
  readonly #parents: number[] = [];
  readonly #spans: Span[];

  /** `root` must be what parsing `text` gave. */
  constructor(text: string, root: XmlElement) {
    this.text = text;
    this.#spans = spansOf(text);
    this.#index(root, -1);
  }

  /** Undefined for an element of another part. */
  span(element: XmlElement): Span | undefined {
    const index = this.#indexes.get(element);
    return index === undefined ? undefined : this.#spans[index];
  }

  /** The elements from the root down to this one; empty for an element of another part. */
  path(element: XmlElement): XmlElement[] {
    const path: XmlElement[] = [];
    for (let index = this.#indexes.get(element) ?? -1; index >= 0; index = this.#parents[index] ?? -1) {
      const each = this.#elements[index];
      if (each) path.push(each);
    }
    return path.reverse();
  }

  /** The name of an element as the file writes it, with the file's own prefix. */
  writtenName(span: Span): string {
    return /^<([^\s/>]+)/.exec(this.text.slice(span.start, Math.min(span.start + 200, span.end)))?.[1] ?? '';
  }

  #index(element: XmlElement, parent: number): void {
    const index = this.#elements.length;
    this.#elements.push(element);
    this.#parents.push(parent);
    this.#indexes.set(element, index);
    for (const node of element.children) {
      if (typeof node !== 'string') this.#index(node, index);
    }
  }
}

/** Whether an element is one empty tag, as `<w:p/>`. */
export const isEmptyTag = (span: Span): boolean => span.contentStart === span.end;

/** The spans of all elements in document order, as their start tags come. */
export function spansOf(text: string): Span[] {
  const spans: { start: number; contentStart: number; contentEnd: number; end: number }[] = [];
  const open: number[] = [];
  tokenize(text, {
    open(_name, _attributes, _declares, start, end) {
      open.push(spans.length);
      spans.push({ start, contentStart: end, contentEnd: end, end });
    },
    close(_name, start, end) {
      const span = spans[open.pop() ?? -1];
      if (!span) return;
      span.contentEnd = start;
      span.end = end;
    },
  });
  return spans;
}
