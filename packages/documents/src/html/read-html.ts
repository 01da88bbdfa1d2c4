import { Budget } from '../budget.js';
import type { Document } from '../document.js';
import type { Limits } from '../limits.js';
import { decodeText, replacedRemarks } from '../text-encoding.js';
import { declaredEncoding } from './declared-encoding.js';
import { renderFlow } from './flow.js';
import { parseHtml } from './html-tree.js';
import { htmlOfMhtml, isMhtml } from './mhtml.js';
import { Page } from './page.js';
import { markSite } from './site.js';

/**
 * Reads a web page or web archive (.mht): saved by Word, WPS or Excel, exported by an accounting system, or taken from a
 * web site.
 *
 * @throws UnreadableFile where it is no text or exceeds the limits.
 */
export function readHtml(bytes: Uint8Array, limits: Limits): Document {
  if (isMhtml(bytes)) return readHtmlText(htmlOfMhtml(bytes), limits);
  const { text, replaced } = decodeText(bytes, declaredEncoding(bytes));
  const document = readHtmlText(text, limits);
  return { ...document, remarks: [...replacedRemarks(replaced), ...document.remarks] };
}

/** Reads a page that is already decoded. */
export function readHtmlText(html: string, limits: Limits): Document {
  const page = new Page(new Budget(limits));
  const blocks = renderFlow(parseHtml(html, limits), page).filter(
    (block) => block.type === 'table' || block.text.trim() !== '',
  );
  return { format: 'html', blocks: markSite(blocks, page), remarks: [] };
}
