import { kids, setKids, type XmlNode } from '../word/nodes.js';

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
  if (copy.nodeType === 'General' && copy.attributes) {
    for (const name of attributes) delete copy.attributes[name];
  }
  if (kids(copy).some(({ nodeName }) => marks.has(nodeName))) {
    setKids(
      copy,
      kids(copy).filter(({ nodeName }) => !marks.has(nodeName)),
    );
  }
  for (const kid of kids(copy)) withoutIdentities(kid);
}
