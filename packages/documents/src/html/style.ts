import { attributeOf, type HtmlElement } from './html-tree.js';

/** Elements whose contents a reader of the page never sees, or that are controls and not content. */
const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'iframe',
  'noframes',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'svg',
  'button',
  'nav',
  'datalist',
  'rt',
  'rp',
  'del',
  'param',
  'map',
]);

/** The value of one property of the element's own `style`, in lower case; undefined where it is not set. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  const style = attributeOf(element, 'style');
  if (!style?.toLowerCase().includes(property)) return undefined;
  let value: string | undefined;
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property) {
      value = declaration
        .slice(colon + 1)
        .replace('!important', '')
        .trim()
        .toLowerCase();
    }
  }
  return value;
}

/** Whether the element and all in it are absent from the page as seen: hidden, tracked as deleted, or no content. */
export function isHidden(element: HtmlElement): boolean {
  if (UNSEEN.has(element.tagName)) return true;
  if (attributeOf(element, 'hidden') !== undefined || isPageMargin(element)) return true;
  if (attributeOf(element, 'style') === undefined) return false;
  return (
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all'
  );
}

/** The page header or footer of a text document, as LibreOffice saves it: page numbers and the like. */
function isPageMargin(element: HtmlElement): boolean {
  if (element.tagName !== 'div') return false;
  const title = attributeOf(element, 'title');
  return title === 'header' || title === 'footer';
}
