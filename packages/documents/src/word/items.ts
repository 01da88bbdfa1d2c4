import type { Budget } from '../budget.js';
import type { Block, ParagraphOrigin, Table } from '../document.js';
import { cellText, nestedTableText } from './grid.js';
import { type ListLabel, prefixed } from './list-counters.js';

/** A paragraph of a Word file as it is read, before it becomes a block or part of a cell. */
export interface ParagraphItem {
  readonly type: 'paragraph';
  readonly text: string;
  readonly label?: ListLabel;
  readonly level?: number;
  /** It stands in a text box. */
  readonly boxed: boolean;
}

/** What a body, a cell, a note or a text box consists of. */
export type Item = ParagraphItem | Table;

/** Appends items as blocks. Blank paragraphs and tables without cells are left out. */
export function addBlocks(blocks: Block[], items: readonly Item[], origin: ParagraphOrigin, budget: Budget): void {
  for (const item of items) {
    if (item.type === 'table') {
      if (item.cells.length === 0) continue;
      budget.block();
      blocks.push(item);
      continue;
    }
    if (item.text.trim() === '' && !item.label) continue;
    budget.block();
    budget.characters(item.text.length + (item.label?.text.length ?? 0));
    blocks.push({
      type: 'paragraph',
      text: item.text,
      ...(item.label ? { label: item.label.text.trim() } : {}),
      ...(item.level === undefined ? {} : { level: item.level }),
      origin: item.boxed ? 'text-box' : origin,
    });
  }
}

/** The content of a cell as its text, numbers set before it, and the tables nested in it. */
export function cellContent(items: readonly Item[]): { text: string; tables: Table[] } {
  const lines: string[] = [];
  const tables: Table[] = [];
  for (const item of items) {
    if (item.type === 'table') {
      tables.push(item);
      lines.push(nestedTableText(item));
    } else {
      lines.push(prefixed(item.label, item.text));
    }
  }
  return { text: cellText(lines), tables };
}

/** Word puts a blank between the note's number, which is not read, and its text. */
export function withoutReferenceGap(item: Item): Item {
  return item.type === 'table' ? item : { ...item, text: item.text.replace(/^[ \t]+/, '') };
}
