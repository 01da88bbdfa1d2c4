import { type XmlGeneralNode, type XmlNode, XmlNodeType, type XmlTextNode } from 'easy-template-x';

export type { XmlGeneralNode, XmlNode, XmlTextNode } from 'easy-template-x';

/** Trees of the template library, read and changed. Its own functions search a parent's children for every change. */
export const kids = (node: XmlNode): readonly XmlNode[] => node.childNodes ?? [];

export const isText = (node: XmlNode): node is XmlTextNode => node.nodeType === XmlNodeType.Text;

export const kidsNamed = (node: XmlNode, name: string): XmlNode[] => kids(node).filter((kid) => kid.nodeName === name);

export const kidNamed = (node: XmlNode, name: string): XmlNode | undefined =>
  kids(node).find((kid) => kid.nodeName === name);

export const attributesOf = (node: XmlNode | undefined): Readonly<Record<string, string>> =>
  (node?.nodeType === XmlNodeType.General ? node.attributes : undefined) ?? {};

/** The whole number in a property such as `w:gridSpan`; 0 where there is none, or one that no table has. */
export function numberIn(properties: XmlNode | undefined, name: string): number {
  const value = Number(attributesOf(properties && kidNamed(properties, name))['w:val'] ?? 0);
  return Number.isInteger(value) && value > 0 && value <= 1_024 ? value : 0;
}

/** The node itself or the nearest one around it of that name. */
export function around(node: XmlNode, name: string): XmlNode | undefined {
  for (let at: XmlNode | undefined = node; at; at = at.parentNode) if (at.nodeName === name) return at;
  return undefined;
}

export function element(
  name: string,
  children: readonly XmlNode[] = [],
  attributes: Record<string, string> = {},
): XmlGeneralNode {
  const node: XmlGeneralNode = { nodeType: XmlNodeType.General, nodeName: name, attributes };
  setKids(node, children);
  return node;
}

export const textNode = (text: string): XmlTextNode => ({
  nodeType: XmlNodeType.Text,
  nodeName: '#text',
  textContent: text,
});

export const textElement = (text: string): XmlGeneralNode =>
  element('w:t', [textNode(text)], { 'xml:space': 'preserve' });

/** Gives a node these children and no others. */
export function setKids(parent: XmlNode, children: readonly XmlNode[]): void {
  if (isText(parent)) return;
  parent.childNodes = [...children];
  children.forEach((child, at) => {
    child.parentNode = parent;
    const next = children[at + 1];
    if (next) child.nextSibling = next;
    else delete child.nextSibling;
  });
}

/** Puts nodes in the place of siblings from one to another, both of which go. */
export function replaceRange(first: XmlNode, last: XmlNode, nodes: readonly XmlNode[]): void {
  const parent = first.parentNode;
  if (!parent) return;
  const all = kids(parent);
  const from = all.indexOf(first);
  const to = all.indexOf(last, from);
  setKids(parent, [...all.slice(0, from), ...nodes, ...all.slice(to + 1)]);
}

export const replace = (node: XmlNode, nodes: readonly XmlNode[]): void => replaceRange(node, node, nodes);

/** The siblings from one to another, both among them. */
export function siblings(first: XmlNode, last: XmlNode): XmlNode[] {
  const all = first.parentNode ? kids(first.parentNode) : [first];
  const from = all.indexOf(first);
  return all.slice(from, all.indexOf(last, from) + 1);
}

export function sizeOf(node: XmlNode): number {
  let size = 1;
  for (const kid of kids(node)) size += sizeOf(kid);
  return size;
}

export function deepCopy(node: XmlNode): XmlNode {
  if (isText(node)) return textNode(node.textContent);
  return element(node.nodeName, kids(node).map(deepCopy), { ...attributesOf(node) });
}
