import type { Block, Paragraph } from '../document.js';
import { headingLevel } from '../outline/infer-headings.js';
import { attributeOf, type HtmlElement, type HtmlParent } from './html-tree.js';
import type { Page } from './page.js';
import { isSiteLine, isSiteSentence } from './site-words.js';

/**
 * Tells what a web site prints around a text (menus, the way to the page, tools, the foot of the site) from the text,
 * by giving it the origin `site`. No block is moved or left out. What reads as text is never taken for the site's:
 * sentences, numbered headings and tables, and all that stands between the first and the last of them but for
 * paragraphs of nothing but links. A page without a site around it keeps everything.
 */
export function markSite(blocks: readonly Block[], page: Page): Block[] {
  if (linksAreAll(blocks, page)) return [...blocks];
  const text = blocks.map((block) => isText(block, page));
  const [first, last] = [text.indexOf(true), text.lastIndexOf(true)];
  if (first < 0) return [...blocks];
  const site = blocks.map(
    (block, index) =>
      isLinks(block, page) || ((index < first || index > last) && block.type === 'paragraph' && isOfSite(block, page)),
  );
  const main = mainElement(
    blocks.filter((_, index) => text[index]),
    blocks.filter((_, index) => site[index]),
    page,
  );
  const isAfter = (block: Block, index: number): boolean => index > last && !isWithin(homeOf(block, page), main);
  return blocks.map((block, index) =>
    block.type === 'paragraph' && (site[index] || isAfter(block, index)) ? { ...block, origin: 'site' } : block,
  );
}

const homeOf = (block: Block, page: Page): HtmlParent | undefined => page.traceOf(block)?.home;
const isLinks = (block: Block, page: Page): boolean => page.traceOf(block)?.isLinks === true && !isSentence(block);

/** A link that is never closed makes links of all that follows: then links tell nothing. */
function linksAreAll(blocks: readonly Block[], page: Page): boolean {
  let [linked, all] = [0, 0];
  for (const block of blocks) {
    if (block.type !== 'paragraph' || !isSentence(block)) continue;
    all += block.text.length;
    if (page.traceOf(block)?.isLinks) linked += block.text.length;
  }
  return linked * 2 > all;
}

const fewestCharacters = 8;
const isSentence = (block: Block): boolean =>
  block.type === 'paragraph' && block.text.length >= fewestCharacters && /[。；！]/.test(block.text);

/** True for what is certainly no part of a site's frame. */
function isText(block: Block, page: Page): boolean {
  if (isLinks(block, page)) return false;
  if (block.type === 'table') return block.rows > 1 && block.columns > 1;
  if (isSentence(block)) return !isSiteSentence(block.text);
  return headingLevel((block.label ?? '') + block.text) !== undefined;
}

function isOfSite(paragraph: Paragraph, page: Page): boolean {
  if (paragraph.level !== undefined) return false;
  return isSiteLine(paragraph.text) || isFramed(homeOf(paragraph, page));
}

/** Inside an element for what stands around the text; the head and foot of an article are the article's own. */
function isFramed(home: HtmlParent | undefined): boolean {
  let framed = false;
  for (let at = home; at; at = parentOf(at)) {
    if (!('tagName' in at)) continue;
    if (at.tagName === 'article') return false;
    if (at.tagName === 'main') return framed;
    framed ||= isFrame(at);
  }
  return framed;
}

const frameTags = new Set(['header', 'footer', 'aside']);
const frameRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary']);

const isFrame = (element: HtmlElement): boolean =>
  frameTags.has(element.tagName) || frameRoles.has(attributeOf(element, 'role') ?? '');

const parentOf = (node: HtmlParent): HtmlParent | undefined =>
  'parentNode' in node ? (node.parentNode ?? undefined) : undefined;

function isWithin(node: HtmlParent | undefined, ancestor: HtmlParent | undefined): boolean {
  for (let at = node; at; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}

/** The largest element around the whole text that has nothing of the site in it; else the smallest around the text. */
function mainElement(text: readonly Block[], site: readonly Block[], page: Page): HtmlParent | undefined {
  const framed = new Set<HtmlParent>();
  for (const block of site) {
    for (let at = homeOf(block, page); at && !framed.has(at); at = parentOf(at)) framed.add(at);
  }
  let main = commonAncestor(text.flatMap((block) => homeOf(block, page) ?? []));
  for (let up = main && parentOf(main); up && !framed.has(up); up = parentOf(up)) main = up;
  return main;
}

function commonAncestor(nodes: readonly HtmlParent[]): HtmlParent | undefined {
  let [common] = nodes;
  for (const node of nodes) while (common && !isWithin(node, common)) common = parentOf(common);
  return common;
}
