/** An XML element; `name` carries its namespace prefix, as in `w:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and text in document order. */
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The first child element of that name. An absent parent has no children, so that look-ups chain. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const node of element.children) {
    if (typeof node !== 'string' && node.name === name) return node;
  }
  return undefined;
}

/** All child elements of that name, in order. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  if (!element) return found;
  for (const node of element.children) {
    if (typeof node !== 'string' && node.name === name) found.push(node);
  }
  return found;
}

/** The value of an attribute of an element that may be absent. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** The text directly inside an element, without that of its child elements. */
export function ownText(element: XmlElement): string {
  let text = '';
  for (const node of element.children) {
    if (typeof node === 'string') text += node;
  }
  return text;
}
