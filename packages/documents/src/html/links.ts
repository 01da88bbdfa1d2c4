import { attributeOf, type HtmlElement } from './html-tree.js';

/** True for a link that leads away from the text: not for a place to jump to, nor for a jump within the page. */
export const isLinkAway = (element: HtmlElement): boolean =>
  element.tagName === 'a' && !/^(?:\s*#.|$)/.test(attributeOf(element, 'href') ?? '');

/** True where beside the links of a paragraph there are only dates, numbers, marks and 「附件2：」. */
export const saysNothing = (beside: string): boolean =>
  !/[^\P{L}年月日]/u.test(beside.replace(/附件[一二三四五六七八九十]{0,3}/g, ''));
