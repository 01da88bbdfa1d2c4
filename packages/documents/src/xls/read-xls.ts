import { Buffer } from 'node:buffer';
import * as xlsx from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { Budget, tooComplex } from '../budget.js';
import type { Block, Document } from '../document.js';
import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import { CompoundFile } from '../ole/compound-file.js';
import { displayText } from '../spreadsheet/display-text.js';
import type { Range, Sheet, SheetCell } from '../spreadsheet/sheet.js';
import { sheetToBlocks } from '../spreadsheet/sheet-to-blocks.js';
import { takeOutFormulas } from './records.js';

// Excel 95 and older write Chinese text in the code page of the machine, GBK as a rule.
xlsx.set_cptable(codePages);

/** The parser's memory grows with the file, and a workbook of the old format beyond this holds no form. */
const MOST_BYTES = 32 << 20;

/**
 * Reads an Excel 97–2003 workbook (.xls, and .et of WPS) the way {@link readXlsx} reads a new one.
 *
 * @throws UnreadableFile where it is encrypted, damaged or exceeds the limits.
 */
export function readXls(bytes: Uint8Array, limits: Limits): Document {
  if (bytes.length > Math.min(limits.fileBytes, MOST_BYTES)) {
    throw new UnreadableFile(
      'too-large',
      '这个 Excel 97-2003 文件（.xls）太大，无法读取。请用 Excel 或 WPS 另存为 .xlsx 文件再提交。',
    );
  }
  const workbook = parse(bytes);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const budget = new Budget(limits);
  const blocks: Block[] = [];
  const remarks: string[] = [];
  workbook.SheetNames.forEach((name, index) => {
    const content = workbook.Sheets[name];
    if (!content || content['!type'] === 'chart') return;
    if (workbook.Workbook?.Sheets?.[index]?.Hidden) {
      remarks.push(`工作表“${name}”是隐藏的，未读取。`);
      return;
    }
    blocks.push(...sheetToBlocks(toSheet(content, name, date1904, limits), budget, remarks));
  });
  return { format: 'xls', blocks, remarks };
}

function parse(bytes: Uint8Array): xlsx.WorkBook {
  try {
    return xlsx.read(workbookStream(bytes), {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      cellStyles: true,
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    if (/password|encrypt/i.test(message)) {
      throw new UnreadableFile('encrypted', '这个 Excel 文件设有打开密码。请用 Excel 或 WPS 取消密码后再提交。', {
        cause,
      });
    }
    throw new UnreadableFile(
      'damaged',
      '这个 Excel 97-2003 文件（.xls）已损坏，无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx 文件再提交。',
      { cause },
    );
  }
}

/**
 * The records of the workbook. The library gets only these: where it opens the container itself, a file whose sectors
 * run in a circle takes the whole process with it.
 */
function workbookStream(bytes: Uint8Array): Buffer {
  const container = new CompoundFile(bytes);
  const stream = container.stream('Workbook') ?? container.stream('Book');
  if (!stream) throw new Error('there is no workbook in the file');
  takeOutFormulas(stream);
  return Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
}

function toSheet(content: xlsx.WorkSheet, name: string, date1904: boolean, limits: Limits): Sheet {
  const cells: SheetCell[] = [];
  const rows: readonly (readonly (xlsx.CellObject | undefined)[] | undefined)[] = content['!data'] ?? [];
  // Sparse on purpose: forEach visits only rows and cells that exist, however far away they are.
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const text = cell ? textOf(cell, date1904) : '';
      if (text.trim() === '') return;
      cells.push({ row: r, column: c, text });
      if (cells.length > limits.cells) throw tooComplex(`表格单元格超过 ${limits.cells} 个`);
    });
  });
  const hiddenRows = new Set<number>();
  content['!rows']?.forEach((row, r) => {
    if (row?.hidden) hiddenRows.add(r);
  });
  const hiddenColumns: Range[] = [];
  content['!cols']?.forEach((column, c) => {
    if (column?.hidden) hiddenColumns.push({ first: c, last: c });
  });
  const merges = (content['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { name, cells, merges, hiddenRows, hiddenColumns, ruledRows: new Set() };
}

function textOf(cell: xlsx.CellObject, date1904: boolean): string {
  const { t, v, z, w } = cell;
  if (t === 'e') return w ?? '#ERROR!';
  if (v === undefined || v === null) return '';
  if (v instanceof Date) return w ?? '';
  const format = typeof z === 'string' ? z : 'General';
  return displayText(typeof v === 'string' ? v.replace(/\r\n?/g, '\n') : v, format, date1904);
}
