import { cellValue, freeSheetName, legalText, lineCount, repack, type WriteOptions } from '@hengji/documents/write';
import ExcelJS from 'exceljs';
import { isFlushLeft, longestShortGroup } from './cells.js';
import type { Booklet, Line, Page, PageBlock, PageCell, PageTable } from './page.js';
import { sharesOf } from './widths.js';

/** Characters that a spreadsheet cell can hold. */
const cellLimit = 32_767;
/** Width of a sheet in half-width characters, about an A4 page. */
const portraitColumns = 96;
const landscapeColumns = 140;
const tallestRow = 400;
const thin = { style: 'thin', color: { argb: 'FF333333' } } as const;
const allBorders = { top: thin, left: thin, bottom: thin, right: thin };

/**
 * The booklet as a workbook, one worksheet a page: A4, fitted to the width, header rows repeated in print, 「第X页 共N页」
 * below. Cells that are numbers are stored as numbers which show the same text; all other texts are stored as texts, so
 * that nothing a user typed can run as a formula. The same booklet with the same date gives the same bytes.
 *
 * @throws RangeError where a text is longer than a cell can hold (32,767 characters)
 */
export async function renderXlsx(booklet: Booklet, options: WriteOptions = {}): Promise<Uint8Array> {
  const date = options.date ?? new Date();
  const workbook = new ExcelJS.Workbook();
  workbook.title = booklet.title;
  workbook.creator = '衡绩';
  workbook.lastModifiedBy = '衡绩';
  workbook.created = date;
  workbook.modified = date;
  const names = new Set<string>();
  for (const page of booklet.pages) fill(workbook.addWorksheet(freeSheetName(page.name, names), setupOf(page)), page);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })), date);
}

const setupOf = ({ orientation }: Page): Partial<ExcelJS.AddWorksheetOptions> => ({
  pageSetup: {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.4 },
  },
  headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  views: [{ showGridLines: false }],
});

/**
 * Tables of different shapes share the columns of a sheet: the sheet's columns are the union of all their borders, so
 * that every table spans the whole width.
 */
function fill(sheet: ExcelJS.Worksheet, page: Page): void {
  const width = page.orientation === 'landscape' ? landscapeColumns : portraitColumns;
  const borders = bordersOf(page.blocks, width);
  borders.slice(1).forEach((border, at) => {
    sheet.getColumn(at + 1).width = Math.max(1, border - (borders[at] ?? 0));
  });
  let row = 1;
  for (const block of page.blocks) {
    if (block.type === 'contents') continue;
    if (block.type === 'table') row = writeTable(sheet, block, borders, row);
    else {
      const text = block.type === 'heading' ? `${block.number}${block.text}` : block.text;
      writeLine(sheet, text, block.type === 'heading' ? 'heading' : block.look, borders, row);
      row += 1;
    }
  }
}

/** Where columns of any table of the sheet begin, in characters from the left; the first is 0. */
function bordersOf(blocks: readonly PageBlock[], width: number): number[] {
  const all = new Set([0, width]);
  for (const block of blocks) {
    if (block.type === 'table') for (const border of ownBorders(block, width)) all.add(border);
  }
  return [...all].sort((a, b) => a - b);
}

/** The borders of one table, on whole characters. */
function ownBorders(table: PageTable, width: number): number[] {
  const borders = [0];
  let sum = 0;
  for (const share of sharesOf(table)) {
    sum += share;
    borders.push(Math.round(sum * width));
  }
  // Two borders on one place would lose a column.
  for (let at = 1; at < borders.length; at += 1) borders[at] = Math.max(borders[at] ?? 0, (borders[at - 1] ?? 0) + 1);
  return borders;
}

const fonts: Record<Line['look'] | 'heading', Partial<ExcelJS.Font>> = {
  attachment: { name: '黑体', size: 14 },
  title: { name: '方正小标宋简体', size: 18 },
  caption: { name: '黑体', size: 15 },
  head: { name: '宋体', size: 10.5 },
  unit: { name: '宋体', size: 10.5 },
  body: { name: '仿宋', size: 12 },
  note: { name: '宋体', size: 10.5 },
  signature: { name: '宋体', size: 10.5 },
  closing: { name: '仿宋', size: 12 },
  heading: { name: '黑体', size: 12 },
};

const horizontal: Partial<Record<Line['look'] | 'heading', 'center' | 'right'>> = {
  title: 'center',
  caption: 'center',
  unit: 'right',
  closing: 'right',
};

function writeLine(
  sheet: ExcelJS.Worksheet,
  text: string,
  look: Line['look'] | 'heading',
  borders: readonly number[],
  row: number,
): void {
  const cell = sheet.getCell(row, 1);
  const size = fonts[look].size ?? 12;
  cell.value = cellText(text);
  cell.numFmt = '@';
  cell.font = fonts[look];
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: horizontal[look] ?? 'left' };
  sheet.getRow(row).height = Math.min(tallestRow, size * 1.5 * lineCount(text, ((borders.at(-1) ?? 1) * 10.5) / size));
  if (borders.length > 2) sheet.mergeCells(row, 1, row, borders.length - 1);
}

/** Writes a table from `top` and returns the first row below it. */
function writeTable(sheet: ExcelJS.Worksheet, table: PageTable, borders: readonly number[], top: number): number {
  const places = ownBorders(table, borders.at(-1) ?? 0).map((border) => borders.indexOf(border) + 1);
  const heights = new Array<number>(table.rows).fill(20);
  for (const cell of table.cells) {
    const [left, right] = [places[cell.column] ?? 1, (places[cell.column + cell.columnSpan] ?? 2) - 1];
    const [first, last] = [top + cell.row, top + cell.row + cell.rowSpan - 1];
    writeCell(sheet, cell, first, left);
    for (let row = first; row <= last; row += 1) {
      for (let column = left; column <= right; column += 1) sheet.getCell(row, column).border = allBorders;
    }
    if (last > first || right > left) sheet.mergeCells(first, left, last, right);
    const room = ((borders[right] ?? 0) - (borders[left - 1] ?? 0)) * 0.92;
    const lines = Math.max(cell.lines ?? 1, lineCount(cell.text, room));
    const share = (15 * lines + 5) / cell.rowSpan;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      heights[row] = Math.max(heights[row] ?? 20, share);
  }
  heights.forEach((height, row) => {
    sheet.getRow(top + row).height = Math.min(tallestRow, height);
  });
  if (table.headerRows > 0) sheet.pageSetup.printTitlesRow = `${top}:${top + table.headerRows - 1}`;
  return top + table.rows;
}

function writeCell(sheet: ExcelJS.Worksheet, cell: PageCell, row: number, column: number): void {
  const target = sheet.getCell(row, column);
  const text = cellText(cell.text);
  const { value, format } = cell.look === 'text' ? { value: text } : cellValue(text);
  target.value = value === '' ? null : value;
  target.numFmt = format ?? '@';
  target.font = { name: cell.look === 'header' || cell.look === 'total' ? '黑体' : '宋体', size: 10.5 };
  target.alignment = {
    wrapText: true,
    vertical: cell.rowSpan > longestShortGroup ? 'top' : 'middle',
    horizontal: isFlushLeft(cell) ? 'left' : 'center',
  };
}

function cellText(text: string): string {
  const legal = legalText(text);
  if (legal.length > cellLimit) throw new RangeError(`Excel 的单元格最多放 ${cellLimit} 个字，这里有更长的内容。`);
  return legal;
}
