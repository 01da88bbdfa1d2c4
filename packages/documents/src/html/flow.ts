import { tooComplex } from '../budget.js';
import type { Block, Paragraph } from '../document.js';
import { attributeOf, type HtmlElement, type HtmlNode, type HtmlParent, isElement } from './html-tree.js';
import { InlineText } from './inline-text.js';
import { isLinkAway, saysNothing } from './links.js';
import { itemLabel, type ListCounter, listCounter } from './list-label.js';
import type { Page } from './page.js';
import { isHidden, styleOf } from './style.js';
import { renderTable } from './table.js';

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'ul',
]);

interface Surroundings {
  /** White space counts, as in `pre`. */
  readonly preformatted: boolean;
  /** The numbering of the innermost list. */
  readonly counter: ListCounter | undefined;
  readonly depth: number;
  /** Inside a link that leads away. */
  readonly linked: boolean;
}

/**
 * The contents of an element as a browser would lay them out: paragraphs and tables in order, blank paragraphs
 * included (an empty `p` takes no room and is none).
 */
export function renderFlow(parent: HtmlParent, page: Page): Block[] {
  const flow = new Flow(parent, page);
  flow.children(parent, { preformatted: false, counter: undefined, depth: 0, linked: false });
  flow.endParagraph();
  return flow.blocks;
}

class Flow {
  readonly blocks: Block[] = [];
  readonly #page: Page;
  readonly #inline = new InlineText();
  /** The block element that the running paragraph stands in. */
  #home: HtmlParent;
  #hasLink = false;
  /** The words of the running paragraph that are no links. */
  #beside = '';
  #label: string | undefined;
  #level: number | undefined;

  constructor(parent: HtmlParent, page: Page) {
    this.#home = parent;
    this.#page = page;
  }

  children(parent: HtmlParent, around: Surroundings): void {
    // The parser bounds open elements, but repairing misnested ones can build a somewhat deeper tree.
    if (around.depth > 4 * this.#page.budget.limits.depth) throw tooComplex('网页嵌套过深');
    const inside = { ...around, depth: around.depth + 1 };
    for (const node of parent.childNodes) this.#node(node, inside);
  }

  endParagraph(): void {
    if (this.#inline.isEmpty) return;
    const text = this.#inline.take();
    this.#page.budget.block();
    this.#page.budget.characters(text.length);
    const blank = text.trim() === '';
    const paragraph: Paragraph = {
      type: 'paragraph',
      text,
      ...(this.#label !== undefined && !blank && { label: this.#label }),
      ...(this.#level !== undefined && !blank && { level: this.#level }),
      origin: 'body',
    };
    if (!blank) this.#label = undefined;
    this.#page.mark(paragraph, { home: this.#home, isLinks: this.#hasLink && saysNothing(this.#beside) });
    this.#hasLink = false;
    this.#beside = '';
    this.blocks.push(paragraph);
  }

  #node(node: HtmlNode, around: Surroundings): void {
    if ('value' in node) {
      if (around.preformatted) this.#inline.addPreformatted(node.value);
      else this.#inline.add(node.value);
      if (!around.linked) this.#beside += node.value;
      else if (node.value.trim() !== '') this.#hasLink = true;
    } else if (isElement(node) && !isHidden(node)) {
      this.#element(node, around);
    }
  }

  #element(element: HtmlElement, outside: Surroundings): void {
    const around = isLinkAway(element) ? { ...outside, linked: true } : outside;
    switch (element.tagName) {
      case 'br':
        this.#inline.break();
        return;
      case 'table':
        this.endParagraph();
        this.blocks.push(...renderTable(element, this.#page));
        return;
      case 'input':
        this.#inline.add(fieldText(element));
        return;
      case 'select':
        this.#inline.add(selectedText(element));
        return;
      case 'textarea':
        for (const node of element.childNodes) if ('value' in node) this.#inline.addPreformatted(node.value);
        return;
    }
    if (isBlock(element)) this.#block(element, around);
    else if (styleOf(element, 'mso-list') === 'ignore') this.#typedNumber(element);
    else this.children(element, around);
  }

  #block(element: HtmlElement, around: Surroundings): void {
    const tag = element.tagName;
    this.endParagraph();
    const outside = this.#home;
    this.#home = element;
    if (tag === 'li') {
      this.#label = itemLabel(element, around.counter);
      this.children(element, around);
      this.endParagraph();
      this.#label = undefined;
    } else if (/^h[1-6]$/.test(tag)) {
      this.#level = Number(tag.charAt(1));
      this.children(element, around);
      this.endParagraph();
      this.#level = undefined;
    } else {
      const isList = tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir';
      this.children(element, {
        ...around,
        preformatted: tag === 'pre' || around.preformatted,
        counter: isList ? listCounter(element) : around.counter,
      });
      this.endParagraph();
    }
    this.#home = outside;
  }

  /** Word writes a list number as text in a span of its own, padded with U+00A0; a bullet is a letter of a symbol font. */
  #typedNumber(element: HtmlElement): void {
    if (usesSymbolFont(element)) return;
    const text = textOf(element).trim();
    if (text === '') return;
    if (this.#inline.isEmpty && this.#label === undefined) this.#label = text;
    else this.#inline.add(text);
  }
}

function isBlock(element: HtmlElement): boolean {
  const display = styleOf(element, 'display');
  if (BLOCKS.has(element.tagName)) return display !== 'inline';
  return display === 'block';
}

function fieldText(input: HtmlElement): string {
  switch (attributeOf(input, 'type')?.toLowerCase() ?? 'text') {
    case 'checkbox':
    case 'radio':
      return attributeOf(input, 'checked') === undefined ? '□' : '☑';
    case 'text':
    case 'number':
    case 'date':
    case 'tel':
    case 'email':
      return attributeOf(input, 'value') ?? '';
    default:
      return '';
  }
}

function selectedText(select: HtmlElement): string {
  const options: HtmlElement[] = [];
  const collect = (parent: HtmlElement) => {
    for (const node of parent.childNodes) {
      if (!isElement(node)) continue;
      if (node.tagName === 'option') options.push(node);
      else if (node.tagName === 'optgroup') collect(node);
    }
  };
  collect(select);
  const chosen = options.find((option) => attributeOf(option, 'selected') !== undefined) ?? options[0];
  return chosen ? textOf(chosen) : '';
}

function textOf(element: HtmlElement): string {
  let text = '';
  for (const node of element.childNodes) {
    if ('value' in node) text += node.value;
    else if (isElement(node) && !isHidden(node)) text += textOf(node);
  }
  return text;
}

function usesSymbolFont(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style')?.toLowerCase();
  if (style !== undefined && (style.includes('wingdings') || style.includes('symbol'))) return true;
  return element.childNodes.some((node) => isElement(node) && usesSymbolFont(node));
}
