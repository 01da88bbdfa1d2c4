import { tooComplex } from '../budget.js';
import type { Limits } from '../limits.js';
import { displayText } from '../spreadsheet/display-text.js';
import { type Area, parseArea, parseReference, type Range, type Sheet, type SheetCell } from '../spreadsheet/sheet.js';
import { scanXml } from '../xml/parse.js';
import { isTrue, SPREADSHEET, unescapeText } from './namespaces.js';
import { type CellStyle, PLAIN } from './styles.js';

/** What the cells of a worksheet refer to. */
export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

export interface Worksheet {
  readonly sheet: Sheet;
  /** Formulas without a stored result. */
  readonly uncalculated: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of the 1900 date system, as counted since its phantom 29 February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1_462;

/** Reads a worksheet part. Formulas are read by their stored results. */
export function readWorksheet(xml: string, name: string, context: WorkbookContext, limits: Limits): Worksheet {
  const reader = new WorksheetReader(context, limits);
  scanXml(xml, reader, limits, SPREADSHEET);
  const { cells, merges, hiddenRows, hiddenColumns, ruledRows, uncalculated } = reader;
  return { sheet: { name, cells, merges, hiddenRows, hiddenColumns, ruledRows }, uncalculated };
}

class WorksheetReader {
  readonly cells: SheetCell[] = [];
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: Range[] = [];
  readonly ruledRows = new Set<number>();
  uncalculated = 0;

  readonly #context: WorkbookContext;
  readonly #limits: Limits;
  #row = -1;
  #column = -1;
  #inCell = false;
  #type = 'n';
  #style = PLAIN;
  #hasFormula = false;
  #phonetic = 0;
  #reading = false;
  #value = '';

  constructor(context: WorkbookContext, limits: Limits) {
    this.#context = context;
    this.#limits = limits;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
        this.#reading = this.#inCell;
        break;
      case 't':
        this.#reading = this.#inCell && this.#phonetic === 0;
        break;
      case 'f':
        this.#hasFormula = true;
        break;
      case 'rPh':
        this.#phonetic++;
        break;
      case 'row':
        this.#openRow(attributes);
        break;
      case 'col':
        if (isTrue(attributes.hidden) || attributes.width === '0') {
          this.hiddenColumns.push({ first: Number(attributes.min) - 1, last: Number(attributes.max) - 1 });
        }
        break;
      case 'mergeCell': {
        const area = parseArea(attributes.ref ?? '');
        if (area) this.merges.push(area);
        break;
      }
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reading = false;
    else if (name === 'rPh') this.#phonetic--;
    else if (name === 'c') this.#closeCell();
  }

  text(piece: string): void {
    if (this.#reading) this.#value += piece;
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const number = Number(attributes.r);
    this.#row = Number.isInteger(number) && number > 0 ? number - 1 : this.#row + 1;
    this.#column = -1;
    if (isTrue(attributes.hidden) || attributes.ht === '0') this.hiddenRows.add(this.#row);
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const at = attributes.r === undefined ? undefined : parseReference(attributes.r);
    this.#column = at ? at.column : this.#column + 1;
    if (at) this.#row = at.row;
    this.#type = attributes.t ?? 'n';
    this.#style = this.#context.styles[Number(attributes.s ?? 0)] ?? PLAIN;
    this.#inCell = true;
    this.#hasFormula = false;
    this.#value = '';
  }

  #closeCell(): void {
    this.#inCell = false;
    const text = this.#displayed();
    if (text.trim() === '') {
      if (this.#style.ruled) this.ruledRows.add(this.#row);
      if (this.#hasFormula && this.#value === '' && this.#type !== 'str') this.uncalculated++;
      return;
    }
    this.cells.push({ row: this.#row, column: this.#column, text });
    if (this.cells.length > this.#limits.cells) throw tooComplex(`表格单元格超过 ${this.#limits.cells} 个`);
  }

  #displayed(): string {
    const raw = this.#value;
    if (raw === '') return '';
    const { date1904, strings } = this.#context;
    switch (this.#type) {
      case 's':
        return displayText(strings[Number(raw)] ?? '', this.#style.format, date1904);
      case 'str':
      case 'inlineStr':
        return displayText(unescapeText(raw), this.#style.format, date1904);
      case 'b':
        return displayText(isTrue(raw.trim()), 'General', date1904);
      case 'e':
        return raw;
      case 'd':
        return this.#date(raw);
      default: {
        const number = Number(raw);
        return Number.isNaN(number) ? raw : displayText(number, this.#style.format, date1904);
      }
    }
  }

  /** A date stored as ISO 8601 text, as strict workbooks may. */
  #date(text: string): string {
    const time = Date.parse(/[Zz]$|[+-]\d\d:\d\d$/.test(text) || !text.includes('T') ? text : `${text}Z`);
    if (Number.isNaN(time)) return text;
    const { date1904 } = this.#context;
    const days = (time - DAY_ZERO) / MILLISECONDS_PER_DAY - (date1904 ? DAYS_TO_1904 : 0);
    const format = this.#style.format === 'General' ? 'yyyy/m/d' : this.#style.format;
    return displayText(days, format, date1904);
  }
}
