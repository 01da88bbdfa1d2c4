import { Budget } from '../budget.js';
import type { Block, Document } from '../document.js';
import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import { addBlocks } from '../word/items.js';
import { child } from '../xml/parse.js';
import { openPackage } from '../zip/package.js';
import { createContext, remarksOn } from './context.js';
import { readItems } from './items.js';
import { readNotes } from './notes.js';
import { Numbering } from './numbering.js';
import { readParts } from './parts.js';
import { Styles } from './styles.js';

/**
 * Reads a Word document (.docx, .docm, .dotx): the body in reading order, then footnotes and endnotes.
 *
 * Blank paragraphs, headers and footers are left out; tracked changes are read as accepted.
 * Throws `UnreadableFile` for a file that is damaged, encrypted or beyond the limits.
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Document {
  const parts = readParts(openPackage(bytes, limits), limits);
  const body = child(parts.document, 'w:body');
  if (parts.document.name !== 'w:document' || !body) {
    throw new UnreadableFile('damaged', '这个 Word 文件已损坏（没有正文）。请用 Word 或 WPS 打开后另存一份再提交。');
  }
  const styles = new Styles(parts.styles());
  const budget = new Budget(limits);
  const context = createContext(styles, new Numbering(parts.numbering(), styles), budget);
  const blocks: Block[] = [];
  addBlocks(blocks, readItems(body, context), 'body', budget);
  addBlocks(blocks, readNotes(parts.footnotes, 'w:footnote', context.footnotes, context), 'footnote', budget);
  addBlocks(blocks, readNotes(parts.endnotes, 'w:endnote', context.endnotes, context), 'endnote', budget);
  return { format: 'docx', blocks, remarks: remarksOn(context.seen) };
}
