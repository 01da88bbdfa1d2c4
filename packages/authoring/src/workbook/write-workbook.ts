import { asRecord, type Evaluation } from '@hengji/core';
import { repack, type WriteOptions } from '@hengji/documents/write';
import type { Pack } from '@hengji/packs';
import ExcelJS from 'exceljs';
import { bookOf } from './book.js';
import { blankRecord } from './record/blank-record.js';
import { nextYear } from './record/next-year.js';
import { storedCells } from './record/stored.js';
import { drawChecks } from './sheets/checks.js';
import type { Drawing } from './sheets/frame.js';
import { drawGoals, drawUnfinished, hasUnfinished } from './sheets/goals.js';
import { drawGuide } from './sheets/guide.js';
import { drawIndicators } from './sheets/indicators.js';
import { ListSheet } from './sheets/lists.js';
import { drawMoneySheet } from './sheets/money-sheet.js';
import { drawProjectsSheet } from './sheets/projects-sheet.js';
import { drawReport } from './sheets/report.js';
import { drawUnit } from './sheets/unit.js';

export interface WorkbookOptions extends WriteOptions {
  /** Year of an empty workbook. */
  readonly year?: number;
  /** Last year's record, from which an empty workbook takes unit, staff, names, targets and last year's amounts. */
  readonly lastYear?: Evaluation;
}

/**
 * A workbook (.xlsx) to be filled by hand in Excel, WPS or LibreOffice: a sheet for every part of a record, with
 * drop-downs, hints, protected formulas that compute rates, scores, total and grade by the rules of the pack, and
 * checks that turn red. `readWorkbook` reads it back. User texts are stored as texts: none can run as a formula. The
 * same record with the same date gives the same bytes.
 *
 * @param record to go on with; undefined for an empty workbook, or one from last year's record
 */
export async function writeWorkbook(
  record: Evaluation | undefined,
  pack: Pack,
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const { date = new Date(), lastYear, year } = options;
  const base = asRecord(record ?? (lastYear === undefined ? blankRecord(pack, year) : nextYear(lastYear)));
  const book = bookOf(base, pack);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '衡绩';
  workbook.lastModifiedBy = '衡绩';
  workbook.created = date;
  workbook.modified = date;
  workbook.calcProperties = { fullCalcOnLoad: true };
  const drawing: Drawing = {
    book,
    workbook,
    places: { watched: [], amounts: new Map(), carried: [], projects: new Map() },
  };
  drawGuide(drawing);
  const lists = new ListSheet(workbook, book);
  drawUnit(drawing);
  drawMoneySheet(drawing);
  drawProjectsSheet(drawing);
  drawGoals(drawing);
  drawIndicators(drawing, lists.lists);
  if (hasUnfinished(book)) drawUnfinished(drawing);
  drawReport(drawing);
  drawChecks(drawing);
  lists.watch(drawing.places.watched);
  const data = workbook.addWorksheet('_数据', { state: 'veryHidden' });
  storedCells({ packId: pack.id, record: base }).forEach((text, at) => {
    data.getCell(at + 1, 1).value = text;
  });
  // Packed once, by `repack`; the typings of exceljs leave this option out.
  const stored = { zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>;
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer(stored)), date);
}
