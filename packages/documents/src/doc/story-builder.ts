import type { Budget } from '../budget.js';
import { UnreadableFile } from '../errors.js';
import type { Item, ParagraphItem } from '../word/items.js';
import type { ParagraphProperties } from './paragraph-properties.js';
import { buildDocTable, type DocRow } from './tables.js';

/** A table that is being read: its rows so far, the cells of the row, and what is in the cell. */
interface OpenTable {
  rows: DocRow[];
  cells: Item[][];
  content: Item[];
}

/** Which end a paragraph makes: its own, also its cell's, or also its row's. */
export type ParagraphEnd = 'paragraph' | 'cell' | 'row';

/**
 * Puts paragraphs, of which each only says how deep in tables it stands and what it ends, together into items.
 */
export class StoryBuilder {
  readonly #budget: Budget;
  readonly #depthLimit: number;
  readonly #items: Item[] = [];
  readonly #open: OpenTable[] = [];
  coversText = false;

  constructor(budget: Budget) {
    this.#budget = budget;
    this.#depthLimit = budget.limits.depth;
  }

  /** Adds a paragraph that stands in `depth` tables. The mark at the end of a row has no text of its own. */
  add(paragraph: ParagraphItem, properties: ParagraphProperties, end: ParagraphEnd): void {
    const { depth } = properties;
    if (depth > this.#depthLimit) {
      throw new UnreadableFile(
        'too-complex',
        `这个文件的表格嵌套超过 ${this.#depthLimit} 层，无法读取。请用 Word 或 WPS 打开，简化表格后另存一份再提交。`,
      );
    }
    while (this.#open.length > depth) this.#closeTable();
    while (this.#open.length < depth) this.#open.push({ rows: [], cells: [], content: [] });
    const table = this.#open.at(-1);
    if (!table) {
      this.#items.push(paragraph);
      return;
    }
    if (end === 'row') {
      table.rows.push({ cells: table.cells, definition: properties.row });
      table.cells = [];
      table.content = [];
      return;
    }
    table.content.push(paragraph);
    if (end === 'cell') {
      table.cells.push(table.content);
      table.content = [];
    }
  }

  /** Closes what is open and gives everything read. */
  finish(): Item[] {
    while (this.#open.length > 0) this.#closeTable();
    return this.#items;
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (!table) return;
    // A row whose end is missing is kept: its text must not get lost.
    if (table.content.length > 0) table.cells.push(table.content);
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition: undefined });
    if (table.rows.length === 0) return;
    const built = buildDocTable(table.rows, this.#budget);
    if (built.coversText) this.coversText = true;
    (this.#open.at(-1)?.content ?? this.#items).push(built.table);
  }
}
