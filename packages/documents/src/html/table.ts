import type { Budget } from '../budget.js';
import type { Block, Cell, Table } from '../document.js';
import { renderFlow } from './flow.js';
import { attributeOf, type HtmlElement, isElement } from './html-tree.js';
import type { Page } from './page.js';
import { isHidden } from './style.js';
import { type PlacedCell, placeCells, type SpannedCell } from './table-grid.js';

/** A page laid out with a table has few cells with anything in them, and one of them holds nearly all the text. */
const LAYOUT_CELLS = 12;
const LAYOUT_SHARE = 0.8;
const LAYOUT_PARAGRAPHS = 8;

type Content = readonly Block[];

/** A `table` element as blocks: its caption and the table, or the contents of its cells where it only lays out a page. */
export function renderTable(element: HtmlElement, page: Page): Block[] {
  const blocks: Block[] = [];
  const groups: SpannedCell<Content>[][][] = [];
  const loose: HtmlElement[] = [];
  const foot: HtmlElement[] = [];
  for (const part of visibleElements(element)) {
    if (part.tagName === 'caption') blocks.push(...renderFlow(part, page));
    else if (part.tagName === 'thead') groups.unshift(rowsOf(part, page));
    else if (part.tagName === 'tbody') groups.push(rowsOf(part, page));
    else if (part.tagName === 'tfoot') foot.push(part);
    else if (part.tagName === 'tr') loose.push(part);
  }
  if (loose.length > 0) groups.push(loose.map((row) => cellsOf(row, page)));
  for (const part of foot) groups.push(rowsOf(part, page));
  const contents = groups.flat(2).map((cell) => cell.content);
  if (contents.every((content) => charactersOf(content) === 0)) return blocks;
  if (isLayout(contents, page)) {
    for (const content of contents) blocks.push(...content);
    return blocks;
  }
  const grid = placeCells(groups, page.budget);
  page.budget.block();
  const table: Table = {
    type: 'table',
    rows: grid.rows,
    columns: grid.columns,
    cells: grid.cells.map((cell) => toCell(cell, page.budget)),
  };
  page.mark(table, {
    home: element,
    isLinks: contents.every((content) => charactersOf(content.filter((block) => !isLinks(block, page))) === 0),
  });
  blocks.push(table);
  return blocks;
}

function rowsOf(group: HtmlElement, page: Page): SpannedCell<Content>[][] {
  return visibleElements(group)
    .filter((part) => part.tagName === 'tr')
    .map((row) => cellsOf(row, page));
}

function cellsOf(row: HtmlElement, page: Page): SpannedCell<Content>[] {
  return visibleElements(row)
    .filter((part) => part.tagName === 'td' || part.tagName === 'th')
    .map((cell) => ({
      rowSpan: span(attributeOf(cell, 'rowspan'), 65_534),
      columnSpan: span(attributeOf(cell, 'colspan'), 1_000) || 1,
      content: renderFlow(cell, page),
    }));
}

function visibleElements(parent: HtmlElement): HtmlElement[] {
  return parent.childNodes.filter((node) => isElement(node)).filter((node) => !isHidden(node));
}

/** Spans beyond what the HTML standard allows are cut to it, as browsers do; 0 stays 0, anything else unreadable is 1. */
function span(value: string | undefined, most: number): number {
  const digits = /^\s*(\d{1,9})/.exec(value ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), most);
}

const isLinks = (block: Block, page: Page): boolean => page.traceOf(block)?.isLinks === true;

/** Menus beside the text count for nothing; a table of nothing but links is no text to lay out. */
function isLayout(contents: readonly Content[], page: Page): boolean {
  const sizes = contents.map((content) => charactersOf(content.filter((block) => !isLinks(block, page))));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const used = sizes.filter((size) => size > 0).length;
  if (total === 0) return false;
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  const content = contents[largest];
  if (!content || used > LAYOUT_CELLS || (sizes[largest] ?? 0) < total * LAYOUT_SHARE) return false;
  const tables = content.filter((block): block is Table => block.type === 'table');
  const paragraphs = content.filter((block) => block.type === 'paragraph' && block.text.trim() !== '').length;
  if (used === 1 && contents.length === 1) return tables.length > 0 || paragraphs > 1;
  return paragraphs >= LAYOUT_PARAGRAPHS || tables.some((table) => table.rows > 1 && table.columns > 1);
}

function charactersOf(content: Content): number {
  let count = 0;
  for (const block of content) {
    if (block.type === 'paragraph') count += block.text.trim().length;
    else for (const cell of block.cells) count += cell.text.length;
  }
  return count;
}

function toCell(placed: PlacedCell<Content>, budget: Budget): Cell {
  const { row, column, rowSpan, columnSpan, content } = placed;
  const tables = content.filter((block): block is Table => block.type === 'table');
  const text = content.map(blockText).join('\n').replace(/\n+$/, '');
  budget.characters(tables.length > 0 ? text.length : 0);
  return { row, column, rowSpan, columnSpan, text, ...(tables.length > 0 && { tables }) };
}

function blockText(block: Block): string {
  if (block.type === 'paragraph') {
    // A number that ends in a Latin full stop would run into a figure after it.
    const gap = block.label !== undefined && /[.)\w]$/.test(block.label) ? ' ' : '';
    return (block.label ?? '') + gap + block.text;
  }
  const rows: string[] = [];
  for (const cell of block.cells) {
    const before = rows[cell.row];
    rows[cell.row] = before === undefined ? cell.text : `${before}\t${cell.text}`;
  }
  return Array.from(rows, (row) => row ?? '').join('\n');
}
