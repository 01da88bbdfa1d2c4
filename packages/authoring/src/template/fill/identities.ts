import { everyNode, isText, replace, type XmlNode } from '../word/nodes.js';

const marks = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:permStart',
  'w:permEnd',
]);
const attributes = ['w14:paraId', 'w14:textId'];

/** Takes out of a copy what may stand in a file only once. */
export function withoutIdentities(copy: XmlNode): void {
  for (const node of [...everyNode(copy)]) {
    if (marks.has(node.nodeName)) replace(node, []);
    else if (!isText(node) && 'attributes' in node && node.attributes) {
      for (const name of attributes) delete node.attributes[name];
    }
  }
}
