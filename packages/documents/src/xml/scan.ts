import type { Limits } from '../limits.js';
import { xmlTooComplex } from './errors.js';
import { type Prefixes, PrefixScope } from './prefixes.js';
import { tokenize } from './tokenizer.js';

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
  const scope = prefixes && new PrefixScope(prefixes);
  let depth = 0;
  let elements = 0;
  tokenize(text, {
    open(name, attributes, declares) {
      if (++depth > limits.depth) throw xmlTooComplex(`嵌套超过 ${limits.depth} 层`);
      if (++elements > limits.nodes) throw xmlTooComplex(`元素超过 ${limits.nodes} 个`);
      if (!scope) {
        handlers.open?.(name, attributes);
        return;
      }
      // Hardly any element declares a namespace; the others need not be searched.
      if (declares) scope.enterDeclaring(attributes);
      else scope.enter();
      handlers.open?.(scope.elementName(name), scope.attributes(attributes));
    },
    close(name) {
      depth--;
      handlers.close?.(scope ? scope.elementName(name) : name);
      scope?.leave();
    },
    ...(handlers.text && { text: (piece: string) => handlers.text?.(piece) }),
  });
}
