import ExcelJS from 'exceljs';
import type { Document, Paragraph, Table } from '../document.js';
import { columnShares } from './column-widths.js';
import { extent, gridOf } from './grid.js';
import { legalText } from './legal-text.js';
import { repack } from './repack.js';
import { type Role, rolesOf } from './roles.js';
import { lineCount } from './text-width.js';
import type { WriteOptions } from './write-docx.js';
import { cellValue } from './xlsx-value.js';

/** Characters that a spreadsheet cell can hold. */
const cellLimit = 32_767;
/** Width of a sheet in half-width characters, about an A4 page. */
const sheetColumns = 96;
const lineHeight = 15;
const tallestRow = 400;
const thin = { style: 'thin', color: { argb: 'FF333333' } } as const;
const borders = { top: thin, left: thin, bottom: thin, right: thin };

interface Sheet {
  readonly name: string;
  readonly blocks: { readonly block: Paragraph | Table; readonly role: Role }[];
}

/**
 * A workbook. A table with a name opens a sheet of that name, and the paragraphs above it go with it; what follows
 * stays on the sheet until the next named table. Paragraphs are rows merged over the width of the sheet; a blank row
 * stands after each table. Cells that are numbers are stored as numbers that show the same text.
 *
 * Not kept: heading levels, automatic numbers as such (they are typed out), nested tables; paragraphs longer than a
 * cell can hold are split.
 *
 * @throws RangeError where a table cell is longer than 32,767 characters.
 */
export async function writeXlsx(document: Document, options: WriteOptions = {}): Promise<Uint8Array> {
  const date = options.date ?? new Date();
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Hengji';
  workbook.lastModifiedBy = 'Hengji';
  workbook.created = date;
  workbook.modified = date;
  const names = new Set<string>();
  for (const sheet of sheetsOf(document))
    fillSheet(workbook.addWorksheet(freeSheetName(sheet.name, names), setup), sheet);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })), date);
}

const setup: Partial<ExcelJS.AddWorksheetOptions> = {
  pageSetup: {
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
  },
  views: [{ showGridLines: false }],
};

function sheetsOf(document: Document): Sheet[] {
  const roles = rolesOf(document.blocks);
  const sheets: Sheet[] = [];
  let waiting: Sheet['blocks'] = [];
  document.blocks.forEach((block, at) => {
    const entry = { block, role: roles[at] ?? 'body' };
    const current = sheets.at(-1);
    if (block.type === 'paragraph') waiting.push(entry);
    else if (current && (block.name === undefined || block.name === current.name)) {
      current.blocks.push(...waiting, entry);
      waiting = [];
    } else {
      const notes = current ? notesOf(waiting) : 0;
      current?.blocks.push(...waiting.slice(0, notes));
      sheets.push({ name: block.name ?? '报告', blocks: [...waiting.slice(notes), entry] });
      waiting = [];
    }
  });
  const last = sheets.at(-1);
  if (last) last.blocks.push(...waiting);
  else sheets.push({ name: '报告', blocks: waiting });
  return sheets;
}

/** How many of the paragraphs between two sheets are notes of the table above. */
function notesOf(waiting: Sheet['blocks']): number {
  const firstOther = waiting.findIndex(({ role }) => role !== 'note');
  return firstOther < 0 ? waiting.length : firstOther;
}

/** Excel forbids some signs in sheet names, more than 31 characters and equal names. */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  const base =
    legalText(wanted)
      .replace(/[\\/?*[\]:\n\t]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || '表';
  let name = base;
  for (let i = 2; taken.has(name.toLowerCase()); i += 1) name = `${base.slice(0, 27)} ${i}`;
  taken.add(name.toLowerCase());
  return name;
}

function fillSheet(sheet: ExcelJS.Worksheet, { blocks }: Sheet): void {
  const tables = blocks.flatMap(({ block }) => (block.type === 'table' ? [block] : []));
  const columns = Math.max(1, ...tables.map((table) => table.columns));
  const widths = sheetWidths(tables, columns);
  widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  let row = 1;
  for (const { block, role } of blocks) {
    if (block.type === 'table') row = writeTable(sheet, block, widths, row) + 1;
    else {
      const text = `${block.label ?? ''}${legalText(block.text)}`;
      for (let at = 0; at === 0 || at < text.length; at += cellLimit) {
        writeParagraph(sheet, text.slice(at, at + cellLimit), role, widths, row);
        row += 1;
      }
    }
  }
}

/** The widest wish of each column among the tables of a sheet, in Excel's character widths. */
function sheetWidths(tables: readonly Table[], columns: number): number[] {
  const widths = new Array<number>(columns).fill(tables.length === 0 ? sheetColumns : 8);
  for (const table of tables) {
    columnShares(table).forEach((share, at) => {
      widths[at] = Math.max(widths[at] ?? 8, Math.round(share * sheetColumns));
    });
  }
  return widths;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function writeParagraph(
  sheet: ExcelJS.Worksheet,
  text: string,
  role: Role,
  widths: readonly number[],
  row: number,
): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.numFmt = '@';
  const large = role === 'title' || role === 'caption';
  cell.font = large ? { name: '黑体', size: 16, bold: true } : { name: role === 'heading' ? '黑体' : '仿宋', size: 12 };
  cell.alignment = {
    wrapText: true,
    vertical: 'middle',
    horizontal: large ? 'center' : role === 'signature' ? 'right' : 'left',
  };
  sheet.getRow(row).height = Math.min(
    tallestRow,
    (large ? 26 : 18) * lineCount(text, sum(widths) * (large ? 0.65 : 0.85)),
  );
  if (widths.length > 1) sheet.mergeCells(row, 1, row, widths.length);
}

/** Writes a table from `top` and returns the first row below it. */
function writeTable(sheet: ExcelJS.Worksheet, table: Table, widths: readonly number[], top: number): number {
  const grid = gridOf(table);
  grid.forEach((slots, row) => {
    let height = 20;
    slots.forEach((slot, column) => {
      const target = sheet.getCell(top + row, column + 1);
      target.border = borders;
      if (slot.kind !== 'anchor') return;
      const { lastRow, lastColumn } = extent(table, slot.cell);
      const text = legalText(slot.cell.text);
      if (text.length > cellLimit)
        throw new RangeError(`Excel 的单元格最多放 ${cellLimit} 个字，这个表格里有更长的内容。`);
      const { value, format } = cellValue(text);
      target.value = value === '' ? null : value;
      target.numFmt = format ?? '@';
      target.font = { name: '宋体', size: 10.5 };
      target.alignment = { wrapText: true, vertical: 'middle', horizontal: text.length > 24 ? 'left' : 'center' };
      const room = sum(widths.slice(column, lastColumn + 1)) * 0.8;
      height = Math.max(height, (lineHeight * lineCount(text, room) + 4) / (lastRow - row + 1));
    });
    sheet.getRow(top + row).height = Math.min(tallestRow, height);
  });
  for (const cell of table.cells) {
    const { lastRow, lastColumn } = extent(table, cell);
    const slot = grid[cell.row]?.[cell.column];
    if (slot?.kind !== 'anchor' || slot.cell !== cell) continue;
    if (lastRow > cell.row || lastColumn > cell.column) {
      sheet.mergeCells(top + cell.row, cell.column + 1, top + lastRow, lastColumn + 1);
    }
  }
  return top + table.rows;
}
