import type { Block, Paragraph } from '../document.js';

/** How a paragraph is set; derived from structure alone, since a Document carries no layout. */
export type Role = 'title' | 'caption' | 'heading' | 'signature' | 'body';

const longestTitle = 60;
const sentence = /[。；，：:;,]$/;
const dateLine = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const captionEnd = /[表书单]$/;

const isShort = (paragraph: Paragraph): boolean => {
  const text = paragraph.text.trim();
  return text.length > 0 && text.length <= longestTitle && !sentence.test(text);
};

/** The role of every block, in step with `blocks`; tables count as body. */
export function rolesOf(blocks: readonly Block[]): Role[] {
  const roles = blocks.map((block): Role => (block.type === 'paragraph' && block.level ? 'heading' : 'body'));
  markTitles(blocks, roles);
  markInnerTitles(blocks, roles);
  blocks.forEach((block, at) => {
    if (roles[at] !== 'body' || block.type !== 'paragraph' || block.label) return;
    if (isShort(block) && captionEnd.test(block.text.trim()) && hasTableBelow(blocks, at)) roles[at] = 'caption';
    else if (dateLine.test(block.text.trim())) {
      roles[at] = 'signature';
      const above = blocks[at - 1];
      if (above?.type === 'paragraph' && roles[at - 1] === 'body' && isShort(above)) roles[at - 1] = 'signature';
    }
  });
  return roles;
}

/** Short unnumbered lines at the very beginning are the title, up to the first heading, sentence or table. */
function markTitles(blocks: readonly Block[], roles: Role[]): void {
  for (let at = 0; at < Math.min(4, blocks.length); at += 1) {
    const block = blocks[at];
    if (block?.type !== 'paragraph' || block.label || roles[at] !== 'body' || !isShort(block)) return;
    roles[at] = 'title';
  }
}

const firstNumber = /^(?:一、|第一[章部]|1[.．、])/;

/** A file may hold several reports: short lines right above a level-1 heading that counts from one again are titles. */
function markInnerTitles(blocks: readonly Block[], roles: Role[]): void {
  blocks.forEach((block, at) => {
    if (block.type !== 'paragraph' || block.level !== 1 || !firstNumber.test(`${block.label ?? ''}${block.text}`))
      return;
    for (let above = at - 1; above >= at - 3; above -= 1) {
      const line = blocks[above];
      if (line?.type !== 'paragraph' || line.label || roles[above] !== 'body' || !isShort(line)) return;
      roles[above] = 'title';
    }
  });
}

/** A table stands below, with at most one line (unit and date of the form) between. */
const hasTableBelow = (blocks: readonly Block[], at: number): boolean =>
  blocks[at + 1]?.type === 'table' || (blocks[at + 1]?.type === 'paragraph' && blocks[at + 2]?.type === 'table');
