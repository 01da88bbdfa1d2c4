import type { Block, Paragraph } from '../document.js';

/** How a paragraph is set; derived from structure alone, since a Document carries no layout. */
export type Role = 'title' | 'caption' | 'heading' | 'signature' | 'note' | 'body';

const longestTitle = 60;
const sentence = /[。；，：:;,]$/;
const dateLine = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const captionEnd = /[表书单]$/;
/** An attachment mark, an item of a list, a field of a form: short, but no title. */
const noTitle = /^附件|^附：|^\d+[.．、]|[：:]/;

const isShort = (paragraph: Paragraph): boolean => {
  const text = paragraph.text.trim();
  return text.length > 0 && text.length <= longestTitle && !sentence.test(text);
};

const isTitle = (paragraph: Paragraph): boolean => isShort(paragraph) && !noTitle.test(paragraph.text.trim());

const isCaption = (paragraph: Paragraph): boolean => isTitle(paragraph) && captionEnd.test(paragraph.text.trim());

/** The role of every block, in step with `blocks`; tables count as body. */
export function rolesOf(blocks: readonly Block[]): Role[] {
  const roles = blocks.map((block): Role => (block.type === 'paragraph' && block.level ? 'heading' : 'body'));
  markTitles(blocks, roles);
  markInnerTitles(blocks, roles);
  blocks.forEach((block, at) => {
    if (roles[at] !== 'body' || block.type !== 'paragraph' || block.label) return;
    if (isNote(blocks, roles, at)) roles[at] = 'note';
    else if (isCaption(block) && hasTableBelow(blocks, at)) roles[at] = 'caption';
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
    if (isTitle(block)) roles[at] = 'title';
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
      if (line?.type !== 'paragraph' || line.label || roles[above] !== 'body' || !isTitle(line)) return;
      roles[above] = 'title';
    }
  });
}

const noteBegin = /^\s*(?:注|说明|备注|填表人|填报人|制表人|\d+[.．、])/;
const longestField = 80;

/** Notes and signatures below a table, and the line of fields (unit, date, measure) right above one. */
function isNote(blocks: readonly Block[], roles: readonly Role[], at: number): boolean {
  const block = blocks[at];
  if (block?.type !== 'paragraph') return false;
  const above = blocks[at - 1];
  if (noteBegin.test(block.text) && (above?.type === 'table' || roles[at - 1] === 'note')) return true;
  return blocks[at + 1]?.type === 'table' && /[：:]\s*\S/.test(block.text) && block.text.length <= longestField;
}

/** A table stands below, with at most one line (unit and date of the form) between. */
const hasTableBelow = (blocks: readonly Block[], at: number): boolean =>
  blocks[at + 1]?.type === 'table' || (blocks[at + 1]?.type === 'paragraph' && blocks[at + 2]?.type === 'table');
