import type { Table } from '../document.js';
import { buildTable, type RowCell } from '../word/grid.js';
import { cellContent, type Item } from '../word/items.js';
import { attribute, child, type XmlElement } from '../xml/parse.js';
import { chosenBranch } from './alternate-content.js';
import { insideControl } from './content-controls.js';
import type { DocxContext } from './context.js';
import { flag, integer } from './properties.js';
import { type CellSource, cellKey } from './trace.js';

/** Reads a table (`w:tbl`); `readContent` reads what is inside a cell. Deleted and hidden rows are left out. */
export function readTable(table: XmlElement, context: DocxContext, readContent: (cell: XmlElement) => Item[]): Table {
  const rows: RowCell[][] = [];
  const sources = context.trace && new Map<string, CellSource>();
  eachOf('w:tr', table, context, (row) => {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del')) context.seen.revisions = true;
    else if (flag(properties, 'w:hidden') !== true) {
      const content = sources
        ? (cell: XmlElement, column: number) => {
            const items = readContent(cell);
            sources.set(cellKey(rows.length, column), { element: cell, items });
            return items;
          }
        : readContent;
      rows.push(readRow(row, properties, context, content));
    }
  });
  const built = buildTable(rows, context.budget);
  if (built.coversText) context.seen.coveredText = true;
  if (sources) context.trace?.tables.set(built.table, sources);
  return built.table;
}

function readRow(
  row: XmlElement,
  properties: XmlElement | undefined,
  context: DocxContext,
  readContent: (cell: XmlElement, column: number) => Item[],
): RowCell[] {
  const cells: RowCell[] = [];
  let column = Math.max(0, integer(properties, 'w:gridBefore') ?? 0);
  eachOf('w:tc', row, context, (cell) => {
    const cellProperties = child(cell, 'w:tcPr');
    if (child(cellProperties, 'w:cellDel')) {
      context.seen.revisions = true;
      return;
    }
    const span = Math.max(1, integer(cellProperties, 'w:gridSpan') ?? 1);
    // Checked cell by cell: a false span must not build up a row first.
    context.budget.grid(0, column + span);
    const content = cellContent(readContent(cell, column));
    const previous = cells.at(-1);
    if (previous && continues(child(cellProperties, 'w:hMerge'))) {
      if (content.text.trim() !== '') context.seen.coveredText = true;
      cells[cells.length - 1] = { ...previous, columnSpan: previous.columnSpan + span };
    } else {
      cells.push({ column, columnSpan: span, merge: mergeOf(cellProperties), ...content });
    }
    column += span;
  });
  return cells;
}

/** Visits the rows of a table or the cells of a row, also those inside content controls and insertions. */
function eachOf(name: string, container: XmlElement, context: DocxContext, visit: (found: XmlElement) => void): void {
  for (const node of container.children) {
    if (typeof node === 'string') continue;
    switch (node.name) {
      case name:
        visit(node);
        break;
      case 'w:sdt':
        insideControl(node, context, (content) => eachOf(name, content, context, visit));
        break;
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        eachOf(name, node, context, visit);
        break;
      case 'mc:AlternateContent': {
        const branch = chosenBranch(node);
        if (branch) eachOf(name, branch, context, visit);
        break;
      }
    }
  }
}

function mergeOf(properties: XmlElement | undefined): RowCell['merge'] {
  const merge = child(properties, 'w:vMerge');
  if (!merge) return 'none';
  return continues(merge) ? 'continue' : 'start';
}

/** A merge without a value continues the cell before it. */
function continues(merge: XmlElement | undefined): boolean {
  return merge !== undefined && attribute(merge, 'w:val') !== 'restart';
}
