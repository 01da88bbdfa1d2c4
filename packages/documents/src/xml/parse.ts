import type { Limits } from '../limits.js';
import { decodeXml } from './decode.js';
import type { XmlElement, XmlNode } from './element.js';
import { damagedXml } from './errors.js';
import type { Prefixes } from './prefixes.js';
import { scanXml } from './scan.js';

export { attribute, child, children, ownText, type XmlElement, type XmlNode } from './element.js';
export type { Prefixes } from './prefixes.js';
export { scanXml, type XmlHandlers } from './scan.js';

interface Growing extends XmlElement {
  children: XmlNode[];
}

/** Most elements stay empty and share this list. */
const NO_CHILDREN: XmlNode[] = [];

function append(parent: Growing, node: XmlNode): void {
  if (parent.children === NO_CHILDREN) parent.children = [node];
  else parent.children.push(node);
}

/**
 * Parses an XML part into its root element.
 *
 * Bytes are decoded as UTF-8, UTF-16 or what their declaration says. Refusals are those of {@link scanXml}.
 */
export function parseXml(source: Uint8Array | string, limits: Limits, prefixes?: Prefixes): XmlElement {
  const text = typeof source === 'string' ? source : decodeXml(source);
  let root: XmlElement | undefined;
  let current: Growing | undefined;
  const outer: (Growing | undefined)[] = [];
  scanXml(
    text,
    {
      open(name, attributes) {
        const element: Growing = { name, attributes, children: NO_CHILDREN };
        if (current) append(current, element);
        else root = element;
        outer.push(current);
        current = element;
      },
      close() {
        current = outer.pop();
      },
      text(piece) {
        if (current) append(current, piece);
      },
    },
    limits,
    prefixes,
  );
  if (!root) throw damagedXml();
  return root;
}
