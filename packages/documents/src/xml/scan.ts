import { SaxesParser } from 'saxes';
import type { Limits } from '../limits.js';
import { damagedXml, doctypeRefused, xmlTooComplex } from './errors.js';
import { type Prefixes, PrefixScope } from './prefixes.js';

/** What a scan reports, in document order. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  /** Text or a CDATA section, entities resolved. One run of text may come in several pieces. */
  text?(text: string): void;
}

/**
 * Reads an XML text as events, without building a tree.
 *
 * `prefixes` gives the prefixes expected for known namespaces, so that a file may declare others.
 * Throws `UnreadableFile`: a DOCTYPE, more nesting or elements than the limits allow, or XML that is not well-formed.
 * What a handler throws passes through.
 */
export function scanXml(text: string, handlers: XmlHandlers, limits: Limits, prefixes?: Prefixes): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const scope = prefixes && new PrefixScope(prefixes);
  let depth = 0;
  let elements = 0;
  let declares = false;
  parser.on('doctype', () => {
    throw doctypeRefused();
  });
  parser.on('error', (error) => {
    throw damagedXml(error);
  });
  if (scope) {
    // Hardly any element declares a namespace: noticed here, the others need not be searched.
    parser.on('attribute', ({ name }) => {
      if (name.startsWith('xmlns')) declares = true;
    });
  }
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) throw xmlTooComplex(`嵌套超过 ${limits.depth} 层`);
    if (++elements > limits.nodes) throw xmlTooComplex(`元素超过 ${limits.nodes} 个`);
    if (!scope) {
      handlers.open?.(tag.name, tag.attributes);
    } else {
      if (declares) scope.enterDeclaring(tag.attributes);
      else scope.enter();
      declares = false;
      handlers.open?.(scope.elementName(tag.name), scope.attributes(tag.attributes));
    }
  });
  parser.on('closetag', (tag) => {
    depth--;
    handlers.close?.(scope ? scope.elementName(tag.name) : tag.name);
    scope?.leave();
  });
  if (handlers.text) {
    const onText = (piece: string) => handlers.text?.(piece);
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(text).close();
  if (elements === 0) throw damagedXml();
}
