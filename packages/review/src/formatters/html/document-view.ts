import type { Cell, Document, Paragraph, Table } from '@hengji/documents';
import { type Annotations, blockAnchor } from './annotations.js';
import { escapeHtml } from './escape.js';
import { markedText } from './marked-text.js';

const origins: Readonly<Partial<Record<Paragraph['origin'], string>>> = {
  footnote: '脚注',
  endnote: '尾注',
  'text-box': '文本框',
  header: '页眉',
  footer: '页脚',
  site: '网站栏目',
};

/**
 * The document as HTML, in reading order, with its annotations.
 *
 * @param linked blocks that need an id of their own
 * @returns the markup and the ids that links may lead to
 */
export function documentView(
  document: Document,
  annotations: Annotations,
  prefix: string,
  linked: ReadonlySet<number>,
): { html: string; ids: ReadonlySet<string> } {
  const ids = new Set<string>();
  const parts = document.blocks.map((block, index) => {
    const id = linked.has(index) ? blockAnchor(prefix, index) : undefined;
    if (id !== undefined) ids.add(id);
    const attribute = id === undefined ? '' : ` id="${id}"`;
    return block.type === 'paragraph'
      ? paragraphView(block, index, attribute, annotations, ids)
      : tableView(block, index, attribute, annotations, ids);
  });
  return { html: parts.join('\n'), ids };
}

function paragraphView(
  paragraph: Paragraph,
  block: number,
  id: string,
  annotations: Annotations,
  ids: Set<string>,
): string {
  const label =
    paragraph.label === undefined
      ? ''
      : `<span class="label">${escapeHtml(paragraph.label)}</span>${/[a-z\d.)]$/i.test(paragraph.label) ? ' ' : ''}`;
  const origin = origins[paragraph.origin];
  const note = origin === undefined ? '' : `<span class="origin">${origin}</span>`;
  const content = `${note}${label}${markedText(paragraph.text, annotations.of({ block }), ids)}`;
  if (paragraph.level === undefined) return `<p${id}${origin === undefined ? '' : ' class="note"'}>${content}</p>`;
  const tag = `h${Math.min(6, Math.max(1, paragraph.level) + 2)}`;
  return `<${tag}${id}>${content}</${tag}>`;
}

function tableView(table: Table, block: number, id: string, annotations: Annotations, ids: Set<string>): string {
  const name = table.name === undefined ? '' : `<caption>${escapeHtml(table.name)}</caption>`;
  const rows: string[] = [];
  let next = 0;
  const occupiedUntil: number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    let html = '';
    let column = 0;
    for (let cell = table.cells[next]; cell !== undefined && cell.row <= row; cell = table.cells[next]) {
      next += 1;
      html += gap(occupiedUntil, row, column, cell.column);
      html += cellView(cell, table, block, annotations, ids);
      const end = Math.min(table.columns, cell.column + cell.columnSpan);
      for (let covered = cell.column; covered < end; covered += 1) occupiedUntil[covered] = row + cell.rowSpan;
      column = Math.max(column, end);
    }
    rows.push(`<tr>${html}</tr>`);
    if (next >= table.cells.length) break;
  }
  return `<div class="sheet" tabindex="0" role="region" aria-label="表格"${id}><table>${name}<tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** A filler for the grid positions from `from` to `to` that no cell covers, so that the cells after it do not move. */
function gap(occupiedUntil: readonly number[], row: number, from: number, to: number): string {
  let free = 0;
  for (let column = from; column < to; column += 1) if ((occupiedUntil[column] ?? 0) <= row) free += 1;
  return free === 0 ? '' : `<td class="gap"${free > 1 ? ` colspan="${free}"` : ''}></td>`;
}

function cellView(cell: Cell, table: Table, block: number, annotations: Annotations, ids: Set<string>): string {
  const rowSpan = Math.min(cell.rowSpan, table.rows - cell.row);
  const columnSpan = Math.min(cell.columnSpan, table.columns - cell.column);
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
  const kind = /^[\s\d.,%-]{1,24}$/.test(cell.text) ? ' class="number"' : '';
  return `<td${spans}${kind}>${markedText(cell.text, annotations.of({ block, row: cell.row, column: cell.column }), ids)}</td>`;
}
