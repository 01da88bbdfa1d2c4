import { partsOf } from '../word/grid.js';
import { type Loop, runOf } from '../word/loops.js';
import {
  deepCopy,
  element,
  isText,
  kidNamed,
  kids,
  replace,
  setKids,
  textElement,
  type XmlNode,
} from '../word/nodes.js';
import type { Tag } from '../word/tags.js';
import { signs } from './signs.js';

/**
 * Rewrites the tags of a part for the template library: each becomes its number between private signs in a run of its
 * own, and those that repeat rows or paragraphs get a paragraph of their own before or after what they repeat.
 */
export function prepare(tags: readonly Tag[], loops: readonly Loop[]): void {
  // From the end, so that the offsets of earlier tags stay true.
  const runs = new Map(tags.toReversed().map((tag) => [tag, isolate(tag)]));
  const take = (tag: Tag): XmlNode => {
    const run = runs.get(tag);
    if (run) replace(run, []);
    return element('w:p', [element('w:r', [textElement(writtenFor(tag))])]);
  };
  const emptied = new Set<XmlNode>();
  for (const { open, close, shape } of loops) {
    if (shape !== 'paragraphs') continue;
    replace(open.paragraph, [take(open), open.paragraph]);
    replace(close.paragraph, [close.paragraph, take(close)]);
    if (open.paragraph !== close.paragraph) emptied.add(open.paragraph).add(close.paragraph);
  }
  for (const { open, close, shape } of loops.toReversed()) {
    if (shape !== 'rows') continue;
    const [firstRow, lastRow] = [open.rows.at(-1), close.rows.at(-1)];
    const first = firstRow && partsOf(firstRow, 'w:tc')[0];
    const last = lastRow && partsOf(lastRow, 'w:tc').at(-1);
    if (!first || !last) continue;
    const opening = take(open);
    const closing = take(close);
    setKids(first, [...kids(first).filter(isProperties), opening, ...kids(first).filter((kid) => !isProperties(kid))]);
    setKids(last, [...kids(last), closing]);
  }
  for (const paragraph of emptied) if (paragraph.parentNode && isEmptyParagraph(paragraph)) replace(paragraph, []);
}

/** How the library sees a tag. */
const writtenFor = ({ kind, id }: Tag): string =>
  `${signs.start}${kind === 'open' ? signs.open : kind === 'close' ? signs.close : ''}${id}${signs.end}`;

const isProperties = (node: XmlNode): boolean => node.nodeName === 'w:tcPr';

/** Puts a tag into a run of its own, which looks like the run in which the tag began. */
function isolate(tag: Tag): XmlNode | undefined {
  const run = runOf(tag);
  const [first, ...others] = tag.pieces;
  if (!run || !first) return undefined;
  for (const { node, to } of others) node.textContent = node.textContent.slice(to);
  for (const { node } of others) keepBlanks(node);
  const holder = first.node.parentNode;
  if (!holder) return undefined;
  const look = kidNamed(run, 'w:rPr');
  const likeRun = (content: readonly XmlNode[]): XmlNode =>
    element(run.nodeName, [...(look ? [deepCopy(look)] : []), ...content]);

  const children = kids(run);
  const at = children.indexOf(holder);
  const rest = first.node.textContent.slice(first.to);
  first.node.textContent = first.node.textContent.slice(0, first.from);
  keepBlanks(first.node);
  const after = [...(rest === '' ? [] : [textElement(rest)]), ...children.slice(at + 1)];
  const own = likeRun([textElement(writtenFor(tag))]);
  const before = children.slice(0, first.node.textContent === '' ? at : at + 1);
  setKids(run, before);
  const isBare = before.every(({ nodeName }) => nodeName === 'w:rPr');
  replace(run, [...(isBare ? [] : [run]), own, ...(after.length > 0 ? [likeRun(after)] : [])]);
  return own;
}

function keepBlanks(text: XmlNode): void {
  const holder = text.parentNode;
  if (holder && !isText(holder) && 'attributes' in holder) {
    holder.attributes = { ...holder.attributes, 'xml:space': 'preserve' };
  }
}

const passive = new Set(['w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:pPr', 'w:rPr']);

/** Nothing is left in the paragraph that a reader sees, and it ends no section. */
function isEmptyParagraph(paragraph: XmlNode): boolean {
  const properties = kidNamed(paragraph, 'w:pPr');
  if (properties && kidNamed(properties, 'w:sectPr')) return false;
  return kids(paragraph).every(
    (kid) => passive.has(kid.nodeName) || (kid.nodeName === 'w:r' && kids(kid).every(isBlank)),
  );
}

const isBlank = (node: XmlNode): boolean =>
  passive.has(node.nodeName) ||
  isText(node) ||
  (node.nodeName === 'w:t' && kids(node).every((text) => isText(text) && text.textContent.trim() === ''));
