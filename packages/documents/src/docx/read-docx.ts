import { Budget } from '../budget.js';
import type { Block, Document, ParagraphOrigin } from '../document.js';
import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import { addBlocks, type Item } from '../word/items.js';
import { child } from '../xml/parse.js';
import { openPackage } from '../zip/package.js';
import { createContext, remarksOn } from './context.js';
import { readItems } from './items.js';
import { readNotes } from './notes.js';
import { Numbering } from './numbering.js';
import { type DocxParts, readParts } from './parts.js';
import { Styles } from './styles.js';
import type { Trace } from './trace.js';

/**
 * Reads a Word document (.docx, .docm, .dotx): the body in reading order, then footnotes and endnotes.
 *
 * Blank paragraphs, headers and footers are left out; tracked changes are read as accepted.
 * Throws `UnreadableFile` for a file that is damaged, encrypted or beyond the limits.
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Document {
  return readDocxParts(readParts(openPackage(bytes, limits), limits), limits);
}

/** Reads the parts of a Word document as {@link readDocx} does. A `trace` is told where each text comes from. */
export function readDocxParts(parts: DocxParts, limits: Limits, trace?: Trace): Document {
  const body = child(parts.document, 'w:body');
  if (parts.document.name !== 'w:document' || !body) {
    throw new UnreadableFile('damaged', '这个 Word 文件已损坏（没有正文）。请用 Word 或 WPS 打开后另存一份再提交。');
  }
  const styles = new Styles(parts.styles());
  const budget = new Budget(limits);
  const context = createContext(styles, new Numbering(parts.numbering(), styles), budget, trace);
  const blocks: Block[] = [];
  const add = (items: readonly Item[], origin: ParagraphOrigin): void => {
    if (!trace) {
      addBlocks(blocks, items, origin, budget);
      return;
    }
    for (const item of items) {
      const before = blocks.length;
      addBlocks(blocks, [item], origin, budget);
      if (blocks.length > before) trace.blocks.push(item);
    }
  };
  add(readItems(body, context), 'body');
  add(readNotes(parts.footnotes, 'footnote', context.footnotes, context), 'footnote');
  add(readNotes(parts.endnotes, 'endnote', context.endnotes, context), 'endnote');
  return { format: 'docx', blocks, remarks: remarksOn(context.seen) };
}
