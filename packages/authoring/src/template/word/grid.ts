import { attributesOf, element, kidNamed, kids, numberIn, setKids, type XmlNode } from './nodes.js';

export interface GridCell {
  readonly cell: XmlNode;
  readonly column: number;
  readonly span: number;
}

const containers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** The rows of a table, or the cells of a row, also those in content controls. */
export const partsOf = (node: XmlNode, name: 'w:tr' | 'w:tc'): XmlNode[] =>
  kids(node).flatMap((kid) => (kid.nodeName === name ? [kid] : containers.has(kid.nodeName) ? partsOf(kid, name) : []));

/** The cells of a row with their columns of the table's grid. */
export function gridRow(row: XmlNode): GridCell[] {
  let column = numberIn(kidNamed(row, 'w:trPr'), 'w:gridBefore');
  return partsOf(row, 'w:tc').map((cell) => {
    const span = Math.max(1, numberIn(kidNamed(cell, 'w:tcPr'), 'w:gridSpan'));
    const placed = { cell, column, span };
    column += span;
    return placed;
  });
}

export type Merge = 'none' | 'start' | 'continue';

export function mergeOf(cell: XmlNode): Merge {
  const properties = kidNamed(cell, 'w:tcPr');
  const merge = properties && kidNamed(properties, 'w:vMerge');
  if (!merge) return 'none';
  return attributesOf(merge)['w:val'] === 'restart' ? 'start' : 'continue';
}

/** Properties of a cell that must stand before w:vMerge. */
const before = new Set(['w:cnfStyle', 'w:tcW', 'w:gridSpan', 'w:hMerge']);

/** Begins a merged cell, or makes the cell a part of the one above it, and then leaves it empty. */
export function setMerge(cell: XmlNode, merge: 'start' | 'continue'): void {
  const properties = kidNamed(cell, 'w:tcPr') ?? element('w:tcPr');
  const others = kids(properties).filter(({ nodeName }) => nodeName !== 'w:vMerge');
  setKids(properties, [
    ...others.filter(({ nodeName }) => before.has(nodeName)),
    element('w:vMerge', [], merge === 'start' ? { 'w:val': 'restart' } : {}),
    ...others.filter(({ nodeName }) => !before.has(nodeName)),
  ]);
  const content = merge === 'start' ? kids(cell).filter((kid) => kid !== properties) : [emptied(cell)];
  setKids(cell, [properties, ...content]);
}

/** A paragraph that looks like the first one of a cell. */
function emptied(cell: XmlNode): XmlNode {
  const paragraph = kidNamed(cell, 'w:p');
  const look = paragraph && kidNamed(paragraph, 'w:pPr');
  return element('w:p', look ? [look] : []);
}
