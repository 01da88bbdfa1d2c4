import {
  decodeXml,
  defaultLimits,
  displayText,
  isTrue,
  type Limits,
  openPackage,
  parseReference,
  readRelationships,
  readSharedStrings,
  readStyles,
  readWorkbook,
  SPREADSHEET,
  scanXml,
  UnreadableFile,
  unescapeText,
} from '@hengji/documents';

/** One cell with something in it, or with a formula. */
export interface RawCell {
  /** As displayed; '' for a formula without a stored result. */
  readonly text: string;
  /** Present where the cell holds a number. */
  readonly number?: number;
  /** The number is displayed as a percentage, or as a date. */
  readonly shownAs?: 'percent' | 'date';
  readonly formula: boolean;
}

/** One worksheet, hidden or not: cells by row and column, both from 1. */
export interface RawSheet {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, RawCell>>;
}

/** A filled workbook is small; these are far above what a person can type. */
const limits: Limits = { ...defaultLimits, fileBytes: 24 << 20, entryBytes: 32 << 20, cells: 200_000 };

/**
 * All worksheets of an .xlsx file with raw values.
 *
 * @throws UnreadableFile where the file is damaged, no workbook, or beyond the limits
 */
export function readSheets(bytes: Uint8Array): RawSheet[] {
  if (bytes.length > limits.fileBytes) {
    throw new UnreadableFile('too-large', `这个文件超过 ${limits.fileBytes >> 20} MB，不像是填报工作簿。`);
  }
  const zip = openPackage(bytes, limits);
  const main = readRelationships(zip, '', limits).find(({ kind }) => kind === 'officeDocument')?.target;
  const textOf = (part: string | undefined): string | undefined => {
    const content = part === undefined ? undefined : zip.read(part);
    return content && decodeXml(content);
  };
  const workbookXml = textOf(main);
  if (main === undefined || workbookXml === undefined) {
    throw new UnreadableFile('damaged', '这个文件不是 Excel 工作簿，或者已经损坏。请用 Excel 或 WPS 打开后另存一份。');
  }
  const parts = readRelationships(zip, main, limits);
  const partOf = (kind: string) => parts.find((part) => part.kind === kind)?.target;
  const strings = readSharedStrings(textOf(partOf('sharedStrings')), limits);
  const formats = readStyles(textOf(partOf('styles')), limits).map(({ format }) => format);
  const { sheets, date1904 } = readWorkbook(workbookXml, limits);
  let cells = 0;
  return sheets.flatMap(({ name, relationship }) => {
    const xml = textOf(parts.find(({ id, kind }) => id === relationship && kind === 'worksheet')?.target);
    if (xml === undefined) return [];
    const reader = new CellReader(strings, formats, date1904, limits.cells - cells);
    scanXml(xml, reader, limits, SPREADSHEET);
    cells += reader.count;
    return [{ name, rows: reader.rows }];
  });
}

class CellReader {
  readonly rows = new Map<number, Map<number, RawCell>>();
  count = 0;
  #row = 0;
  #column = 0;
  #type = 'n';
  #format = '';
  #formula = false;
  #phonetic = 0;
  #reading = false;
  #value = '';

  constructor(
    readonly strings: readonly string[],
    readonly formats: readonly string[],
    readonly date1904: boolean,
    readonly most: number,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const number = Number(attributes.r);
      this.#row = Number.isInteger(number) && number > 0 ? number : this.#row + 1;
      this.#column = 0;
    } else if (name === 'c') this.#openCell(attributes);
    else if (name === 'f') this.#formula = true;
    else if (name === 'v') this.#reading = true;
    else if (name === 't') this.#reading = this.#phonetic === 0;
    else if (name === 'rPh') this.#phonetic += 1;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reading = false;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'c') this.#closeCell();
  }

  text(piece: string): void {
    if (this.#reading) this.#value += piece;
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const at = attributes.r === undefined ? undefined : parseReference(attributes.r);
    this.#column = at ? at.column + 1 : this.#column + 1;
    if (at) this.#row = at.row + 1;
    this.#type = attributes.t ?? 'n';
    this.#format = this.formats[Number(attributes.s ?? 0)] ?? 'General';
    this.#formula = false;
    this.#value = '';
  }

  #closeCell(): void {
    const cell = this.#cell();
    if (cell.text === '' && !cell.formula) return;
    this.count += 1;
    if (this.count > this.most) {
      throw new UnreadableFile('too-complex', `这个工作簿有超过 ${limits.cells} 个单元格，不像是填报工作簿。`);
    }
    const row = this.rows.get(this.#row) ?? new Map<number, RawCell>();
    this.rows.set(this.#row, row);
    row.set(this.#column, cell);
  }

  #cell(): RawCell {
    const formula = this.#formula;
    const raw = this.#value;
    if (raw === '') return { text: '', formula };
    if (this.#type === 's') return { text: this.strings[Number(raw)] ?? '', formula };
    if (this.#type === 'str' || this.#type === 'inlineStr') return { text: unescapeText(raw), formula };
    if (this.#type === 'b') return { text: isTrue(raw.trim()) ? 'TRUE' : 'FALSE', formula };
    const number = Number(raw);
    if (this.#type === 'e' || this.#type === 'd' || !Number.isFinite(number)) return { text: raw, formula };
    const shownAs = shapeOf(this.#format);
    const text = displayText(number, this.#format, this.date1904);
    return { text, number, formula, ...(shownAs === undefined ? {} : { shownAs }) };
  }
}

/** What a number format makes of a number, as far as it changes what was meant. */
function shapeOf(format: string): 'percent' | 'date' | undefined {
  const code = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (code.includes('%')) return 'percent';
  return /[ymdhs]/i.test(code) && !/general/i.test(code) ? 'date' : undefined;
}
