import type { PDFPageProxy } from 'pdfjs-dist';
import { Budget } from '../budget.js';
import type { Block, Document, Table } from '../document.js';
import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import { toMatrix } from './geometry.js';
import { findGrids } from './grid.js';
import { type JoinedTable, joinTables, startTable } from './join-tables.js';
import { openPdf } from './open-pdf.js';
import { layOutPage, type PdfPage } from './page.js';
import { LineJoiner, type PlacedLine, paragraphText } from './paragraphs.js';
import { dropRunningMatter } from './running-matter.js';
import { type Operators, ruledSegments } from './segments.js';
import { type TextItem, toPieces } from './text.js';

/**
 * Reads a PDF with text in it. Tables are rebuilt from their ruled lines; tables and rows that run over a page break
 * are joined, and each join is a sentence in the remarks, because it is a guess.
 *
 * @throws UnreadableFile `no-text` for scanned pages, `encrypted`, `damaged`, or beyond the limits.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const { document, operators } = await openPdf(bytes, limits);
  const remarks: string[] = [];
  try {
    const pages: PdfPage[] = [];
    const budget = new Budget(limits);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, operators, budget, remarks));
      page.cleanup();
    }
    if (
      pages.every(
        (page) =>
          page.lines.length === 0 && page.tables.every((table) => table.cells.every((cell) => cell.text === '')),
      )
    ) {
      throw new UnreadableFile(
        'no-text',
        '这个 PDF 是扫描件或图片，里面没有文字。请先做文字识别（OCR），或直接提交 Word、Excel 原文件。',
      );
    }
    return { format: 'pdf', blocks: assemble(dropRunningMatter(pages, remarks), remarks), remarks };
  } finally {
    await document.destroy();
  }
}

async function readPage(page: PDFPageProxy, operators: Operators, budget: Budget, remarks: string[]): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const matrix = toMatrix(viewport.transform);
  const [list, content] = await Promise.all([
    page.getOperatorList(),
    page.getTextContent({ disableNormalization: true }),
  ]);
  const items: TextItem[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    budget.characters(item.str.length);
    items.push(item);
  }
  const grids = findGrids(ruledSegments(list, operators, matrix));
  if (!grids) remarks.push(`第${page.pageNumber}页的线条过多（可能是图纸或图表），该页未按表格读取。`);
  for (const grid of grids ?? []) budget.grid(grid.ys.length - 1, grid.xs.length - 1);
  return layOutPage(page.pageNumber, [viewport.width, viewport.height], grids ?? [], toPieces(items, matrix));
}

type Part = { readonly table: JoinedTable } | { readonly lines: PlacedLine[] };

function assemble(pages: readonly PdfPage[], remarks: string[]): Block[] {
  const placed = pages.flatMap((page) =>
    page.lines.map((line) => ({ line, page: page.number, pageWidth: page.width })),
  );
  const joiner = new LineJoiner(placed);
  const parts: Part[] = [];
  for (const page of pages) {
    for (const item of inOrder(page)) {
      const last = parts.at(-1);
      if ('table' in item) {
        const before = last && 'table' in last && last.table.lastPage === page.number - 1 ? last.table : undefined;
        const joined = before && joinTables(before, item.table, page.number, remarks);
        if (joined) parts[parts.length - 1] = { table: joined };
        else parts.push({ table: startTable(item.table, page.number) });
      } else {
        const line: PlacedLine = { line: item.line, page: page.number, pageWidth: page.width };
        const before = last && 'lines' in last ? last.lines.at(-1) : undefined;
        if (last && 'lines' in last && before && joiner.joins(before, line)) last.lines.push(line);
        else parts.push({ lines: [line] });
      }
    }
  }
  return parts.flatMap(toBlock);
}

function inOrder(page: PdfPage) {
  const items = [
    ...page.tables.map((table) => ({ y: table.top, table })),
    ...page.lines.map((line) => ({ y: line.y, line })),
  ];
  return items.sort((a, b) => a.y - b.y);
}

function toBlock(part: Part): Block[] {
  if ('table' in part) {
    const { rows, xs, cells } = part.table;
    if (cells.every((cell) => cell.text === '')) return [];
    const table: Table = {
      type: 'table',
      rows,
      columns: xs.length - 1,
      cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text })),
    };
    return [table];
  }
  const text = paragraphText(part.lines.map((placed) => placed.line));
  return text === '' ? [] : [{ type: 'paragraph', text, origin: 'body' }];
}
