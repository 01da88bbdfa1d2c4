import type ExcelJS from 'exceljs';
import type { Book } from '../book.js';
import type { Content } from '../cells/content.js';
import type { InputPlaces } from '../indicator/input-formulas.js';
import { type PageLook, Pen } from './pen.js';

/** Every sheet by its id: its name and the colour of its tab. Ids stay when a person renames a sheet. */
export const sheetNames = {
  guide: '填写说明',
  unit: '单位和人员',
  money: '资金',
  projects: '项目',
  goals: '年度目标',
  indicators: '绩效指标',
  unfinished: '未完成指标',
  report: '报告文字',
  checks: '核对',
} as const;
export type SheetId = keyof typeof sheetNames;

const tabColors: Record<SheetId, string> = {
  guide: 'FF7F7F7F',
  unit: 'FFBF9000',
  money: 'FFBF9000',
  projects: 'FFBF9000',
  goals: 'FF2E75B6',
  indicators: 'FF2E75B6',
  unfinished: 'FF2E75B6',
  report: 'FF548235',
  checks: 'FFC00000',
};

/** What is drawn while the sheets are written: addresses that other sheets refer to. */
export interface Drawing {
  readonly book: Book;
  readonly workbook: ExcelJS.Workbook;
  readonly places: Places;
}

/** Addresses, filled in as the sheets are drawn. */
export interface Places extends InputPlaces {
  unit?: string;
  year?: string;
  project?: string;
  /** Input cells from which standards take their data; see `drawLists`. */
  readonly watched: Watched[];
  staffChecks?: string;
  executionChecks?: string;
  moneyChecks?: string;
  execution?: ExecutionPlaces;
  readonly amounts: Map<string, string>;
  readonly carried: { readonly name: string; readonly range: string }[];
  /** Amounts of all projects, by id of the column. */
  readonly projects: Map<string, string>;
  staff?: { readonly kind: string; readonly posts: string; readonly onPost: string };
  buildings?: Readonly<Record<string, string>>;
  firstOpening?: string;
  indicators?: IndicatorPlaces;
}

/** An input cell and what was written into it. */
export interface Watched {
  readonly cell: string;
  readonly content: Content;
}

export interface ExecutionPlaces {
  readonly fullMarks: string;
  readonly scores: string;
  readonly firstRate: string;
}

export interface IndicatorPlaces {
  readonly level1: string;
  readonly names: string;
  readonly weights: string;
  readonly modes: string;
  readonly scores: string;
  readonly checks: string;
  readonly total: string;
  readonly fullMarks: string;
  readonly grade: string;
  readonly open: string;
}

/** A protected, printable worksheet with its hidden keys, and a pen to write it. */
export function openSheet(
  { workbook }: Drawing,
  id: SheetId,
  look: Omit<PageLook, 'tabColor'>,
  helpers: readonly string[] = [],
): Pen {
  const sheet = workbook.addWorksheet(sheetNames[id], {
    properties: { defaultRowHeight: 20, tabColor: { argb: tabColors[id] } },
    pageSetup: {
      paperSize: 9,
      orientation: look.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: '&L&A&C第 &P 页 共 &N 页' },
    views: [{ showGridLines: false }],
  });
  return new Pen(sheet, id, { ...look, tabColor: tabColors[id] }, helpers);
}

/** Protects a finished sheet without a password: formulas cannot be overwritten by accident. */
export function closeSheet(pen: Pen, freeze?: { readonly rows: number; readonly columns?: string }): void {
  const { sheet } = pen;
  if (freeze !== undefined) {
    sheet.views = [
      {
        state: 'frozen',
        ySplit: freeze.rows,
        xSplit: freeze.columns === undefined ? 0 : sheet.getColumn(freeze.columns).number,
        showGridLines: false,
      },
    ];
  }
  // Resolves at once: without a password there is nothing to hash.
  void sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    formatCells: true,
    autoFilter: true,
  });
}
