import type { XmlElement } from '../xml/parse.js';

/** The first or the last `w:p` inside an element. */
export function paragraphIn(element: XmlElement, which: 'first' | 'last'): XmlElement | undefined {
  const nodes = which === 'first' ? element.children : [...element.children].reverse();
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = node.name === 'w:p' ? node : paragraphIn(node, which);
    if (found) return found;
  }
  return undefined;
}
