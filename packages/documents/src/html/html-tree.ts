import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type TreeAdapter,
} from 'parse5';
import { tooComplex } from '../budget.js';
import type { Limits } from '../limits.js';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** The tokenizer is fed in pieces, so that a tag of absurd size is met before it is complete. */
const PIECE = 65_536;
/** parse5 compares each attribute with all before it; real elements have a few dozen. */
const MOST_ATTRIBUTES = 2_000;

class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  /** Feeds a whole page, checking between the pieces. */
  feed(html: string): HtmlDocument {
    for (let at = 0; at < html.length || at === 0; at += PIECE) {
      this.tokenizer.write(html.slice(at, at + PIECE), at + PIECE >= html.length);
      const token: unknown = Reflect.get(this.tokenizer, 'currentToken');
      if (hasAttributes(token) && token.attrs.length > MOST_ATTRIBUTES) throw tooComplex('网页标签的属性过多');
    }
    return this.document;
  }
}

function hasAttributes(token: unknown): token is { attrs: unknown[] } {
  return typeof token === 'object' && token !== null && 'attrs' in token && Array.isArray(token.attrs);
}

/**
 * Parses a page the way a browser does.
 *
 * @throws UnreadableFile `too-complex` beyond `limits.depth` open elements or `limits.nodes` nodes.
 */
export function parseHtml(html: string, limits: Limits): HtmlDocument {
  return new BoundedParser({ treeAdapter: boundedAdapter(limits), scriptingEnabled: true }).feed(html);
}

function boundedAdapter(limits: Limits): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  let nodes = 0;
  const count = () => {
    if (++nodes > limits.nodes) throw tooComplex(`网页元素超过 ${limits.nodes} 个`);
  };
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      count();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    insertText(parent, text) {
      const last = parent.childNodes.at(-1);
      if (last && defaultTreeAdapter.isTextNode(last)) {
        last.value += text;
        return;
      }
      count();
      defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text));
    },
    // Misplaced content is inserted just before the open table, which is near the end of its parent: searching from
    // there keeps a hostile page from costing quadratic time.
    insertBefore(parent, node, reference) {
      const at = parent.childNodes.lastIndexOf(reference);
      parent.childNodes.splice(at < 0 ? parent.childNodes.length : at, 0, node);
      node.parentNode = parent;
    },
    insertTextBefore(parent, text, reference) {
      const at = parent.childNodes.lastIndexOf(reference);
      const previous = parent.childNodes[at - 1];
      if (previous && defaultTreeAdapter.isTextNode(previous)) {
        previous.value += text;
        return;
      }
      count();
      const node = defaultTreeAdapter.createTextNode(text);
      parent.childNodes.splice(at < 0 ? parent.childNodes.length : at, 0, node);
      node.parentNode = parent;
    },
    detachNode(node) {
      const parent = node.parentNode;
      if (!parent) return;
      const at = parent.childNodes.lastIndexOf(node);
      if (at >= 0) parent.childNodes.splice(at, 1);
      node.parentNode = null;
    },
    onItemPush() {
      if (++depth > limits.depth) throw tooComplex(`网页嵌套超过 ${limits.depth} 层`);
    },
    onItemPop() {
      depth--;
    },
  };
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The value of an attribute, or undefined where the element has none of that name. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}
