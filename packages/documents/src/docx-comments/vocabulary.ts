import type { XmlElement } from '../xml/parse.js';

const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** How WordprocessingML is written in one part. Elements are always written with the prefix `w`. */
export interface Vocabulary {
  readonly namespace: string;
  /** ISO strict: other names for left and right, other addresses. */
  readonly strict: boolean;
  /** To be written into every outermost element that is inserted, where the part does not bind `w` itself. */
  readonly declaration: string;
}

/** The vocabulary of a part by its root element. */
export function vocabularyOf(root: XmlElement): Vocabulary {
  const strict = Object.values(root.attributes).includes(STRICT);
  const namespace = strict ? STRICT : TRANSITIONAL;
  const bound = root.attributes['xmlns:w'] === namespace && !bindsAnew(root, namespace);
  return { namespace, strict, declaration: bound ? '' : ` xmlns:w="${namespace}"` };
}

/** Whether any element below gives the prefix `w` another meaning. */
function bindsAnew(element: XmlElement, namespace: string): boolean {
  return element.children.some((node) => {
    if (typeof node === 'string') return false;
    const address = node.attributes['xmlns:w'];
    return (address !== undefined && address !== namespace) || bindsAnew(node, namespace);
  });
}
