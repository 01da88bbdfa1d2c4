import { partsOf } from '../word/grid.js';
import { element, isText, kids, replace, setKids, type XmlNode } from '../word/nodes.js';
import { signs } from './signs.js';

/** Word asks for a paragraph at the end of these. */
const needParagraph = new Set(['w:tc', 'w:body', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:footnote', 'w:endnote']);

const leftOver = new RegExp(`${signs.start}[^${signs.end}]{0,20}${signs.end}`, 'g');

/** Puts right what Word would not open: tables without rows, cells without a paragraph. */
export function tidy(node: XmlNode): void {
  for (const kid of [...kids(node)]) {
    if (!isText(kid)) tidy(kid);
    else if (kid.textContent.includes(signs.start)) kid.textContent = kid.textContent.replace(leftOver, '');
  }
  if (node.nodeName === 'w:tbl' && partsOf(node, 'w:tr').length === 0) replace(node, []);
  if (!needParagraph.has(node.nodeName)) return;
  const content = kids(node);
  const section = content.filter(({ nodeName }) => nodeName === 'w:sectPr');
  const others = content.filter((kid) => !section.includes(kid));
  const last = others.findLast(
    (kid) => !isText(kid) && kid.nodeName !== 'w:tcPr' && !kid.nodeName.startsWith('w:bookmark'),
  );
  if (last === undefined || last.nodeName === 'w:tbl') setKids(node, [...others, element('w:p'), ...section]);
}
