import { parseCell } from '@hengji/core';
import type { Document } from '@hengji/documents';
import type { NotUnderstood } from '../model/review.js';

/** So many short lines in a row are no headings any more, and so many bare numbers among them no text. */
const fewestLines = 16;
const fewestNumbers = 5;
const longestLine = 30;

/**
 * Finds tables that some converter wrote as one line per cell without any mark of rows or columns. Which number belongs
 * to which heading cannot be told any more: they are reported as not understood, never guessed.
 */
export function findLostTables(document: Document): NotUnderstood[] {
  const found: NotUnderstood[] = [];
  let from = 0;
  const close = (to: number): void => {
    const lines = document.blocks.slice(from, to).map((block) => (block.type === 'paragraph' ? block.text : ''));
    const numbers = lines.filter((line) => parseCell(line).whole !== undefined).length;
    if (lines.length >= fewestLines && numbers >= fewestNumbers) {
      found.push({
        at: { block: from, start: 0, end: lines[0]?.length ?? 0 },
        text: lines.slice(0, 8).join('｜'),
        reason: `第${from + 1}段起的${lines.length}行像是一张表格，但行列已经丢失，无法核对。请改用 Word、Excel、PDF 或网页原件`,
      });
    }
    from = to + 1;
  };
  for (const [block, content] of document.blocks.entries()) {
    const isCell =
      content.type === 'paragraph' &&
      content.origin === 'body' &&
      content.text.length <= longestLine &&
      !/[。；]/.test(content.text);
    if (!isCell) close(block);
  }
  close(document.blocks.length);
  return found;
}
