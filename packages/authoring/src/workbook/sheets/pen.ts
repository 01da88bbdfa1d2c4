import { lineCount } from '@hengji/documents/write';
import type ExcelJS from 'exceljs';
import { columnOf, letterOf } from '../cells/columns.js';
import { type Content, stored } from '../cells/content.js';
import { type Look, looks } from './looks.js';

/** One cell to be written: an input, a label, or a formula with its result. */
export interface Spec {
  readonly look: Look;
  readonly value?: Content;
  readonly formula?: string;
  /** The same formula stands in this column down to that row: it is written once. */
  readonly sharedTo?: number;
  readonly indent?: number;
}

export type Specs = Readonly<Record<string, Spec | undefined>>;

/** Limits and help that a range of cells gives while it is being filled. */
export interface Rule {
  readonly type: 'list' | 'decimal' | 'whole' | 'custom' | 'textLength';
  readonly formulae: readonly (string | number)[];
  readonly operator?: 'between' | 'greaterThanOrEqual' | 'lessThanOrEqual';
  readonly title?: string;
  readonly prompt?: string;
  readonly error?: string;
  /** `stop` refuses, `warning` asks, absent tells nothing. */
  readonly style?: 'stop' | 'warning';
}

interface Validations {
  add(range: string, rule: object): void;
}

export interface PageLook {
  /** Widths of the columns from B on, in characters. */
  readonly widths: readonly number[];
  readonly landscape?: boolean;
  readonly tabColor: string;
}

const lineHeight = 14.5;
/** Excel makes no row taller than 409 points. */
const tallestRow = 400;
/** Excel shows no more of a hint. */
const longestPrompt = 250;

/**
 * Writes one worksheet from the top down. Column A (keys of rows) and row 1 (letters of columns) are hidden: by them
 * the reader finds every cell again, also where rows and columns were moved.
 */
export class Pen {
  #row = 1;
  /** Rules of colour so far; of two that apply, the first wins. */
  #rules = 0;
  readonly #masters = new Map<string, string>();
  readonly #last: string;

  constructor(
    readonly sheet: ExcelJS.Worksheet,
    id: string,
    readonly look: PageLook,
    /** Letters of hidden helper columns. */
    readonly helpers: readonly string[] = [],
  ) {
    this.#last = letterOf(look.widths.length + 1);
    sheet.getColumn(1).width = 3;
    sheet.getColumn(1).hidden = true;
    look.widths.forEach((width, at) => {
      sheet.getColumn(at + 2).width = width;
    });
    const keys = sheet.getRow(1);
    keys.getCell(1).value = `hengji:${id}`;
    for (let column = 2; column <= look.widths.length + 1; column += 1) {
      keys.getCell(column).value = letterOf(column);
    }
    for (const letter of helpers) {
      keys.getCell(columnOf(letter)).value = letter;
      sheet.getColumn(letter).hidden = true;
    }
    keys.hidden = true;
  }

  /** The row that is written next. */
  get next(): number {
    return this.#row + 1;
  }

  /** 「'资金'!$E$5」. */
  reference(letter: string, row: number): string {
    return `'${this.sheet.name}'!$${letter}$${row}`;
  }

  title(text: string, intro: string): void {
    this.#wide(text, 'title', 30);
    this.#wide(intro, 'intro', 15 * lineCount(intro, this.#room() * 0.95) + 6);
  }

  /** A heading between two tables. */
  section(text: string): void {
    this.gap();
    this.#wide(text, 'section', 24);
  }

  gap(height = 10): void {
    this.#row += 1;
    this.sheet.getRow(this.#row).height = height;
  }

  /** Whether a shared formula of that column was written already: the others need no text of their own. */
  isShared(letter: string): boolean {
    return this.#masters.has(letter);
  }

  /** Writes a row and returns its number. */
  line(key: string | undefined, specs: Specs, height?: number): number {
    this.#row += 1;
    const row = this.sheet.getRow(this.#row);
    if (key !== undefined) row.getCell(1).value = key;
    for (const [letter, spec] of Object.entries(specs)) if (spec !== undefined) this.put(letter, this.#row, spec);
    const needed = height ?? this.#heightFor(specs);
    if (needed !== undefined) row.height = needed;
    return this.#row;
  }

  /** A header row. */
  head(table: string, labels: Readonly<Record<string, string | Spec>>, height = 32): number {
    const specs = Object.entries(labels).map(([letter, label]) => [
      letter,
      typeof label === 'string' ? ({ look: 'head', value: label } satisfies Spec) : label,
    ]);
    return this.line(`${table}:head`, Object.fromEntries(specs), height);
  }

  /** Ends a table: rows below do not belong to it. */
  end(table: string): void {
    this.line(`${table}:end`, {}, 4);
  }

  put(letter: string, row: number, { look, value, formula, sharedTo, indent }: Spec): void {
    const cell = this.sheet.getCell(`${letter}${row}`);
    cell.style = indent ? { ...looks[look], alignment: { ...looks.label.alignment, indent: indent + 1 } } : looks[look];
    if (formula !== undefined) {
      const result = value === undefined ? {} : { result: stored(value) };
      const master = sharedTo === undefined ? undefined : this.#masters.get(letter);
      if (master !== undefined) cell.value = { sharedFormula: master, ...result };
      else if (sharedTo === undefined) cell.value = { formula, ...result };
      else {
        this.#masters.set(letter, `${letter}${row}`);
        const ref = `${letter}${row}:${letter}${sharedTo}`;
        // The typings of exceljs know no masters of shared formulas.
        cell.value = { ...{ formula, shareType: 'shared', ref }, ...result };
      }
    } else if (value !== undefined && value !== '') cell.value = stored(value);
  }

  merge(from: string, to: string, row: number): void {
    this.sheet.mergeCells(`${from}${row}:${to}${row}`);
  }

  rule(range: string, { title, prompt, error, style, ...rule }: Rule): void {
    // The typings of exceljs leave this property out.
    const { dataValidations } = this.sheet as unknown as { dataValidations: Validations };
    dataValidations.add(range, {
      ...rule,
      allowBlank: true,
      ...(prompt === undefined
        ? {}
        : { showInputMessage: true, promptTitle: (title ?? '').slice(0, 30), prompt: prompt.slice(0, longestPrompt) }),
      ...(style === undefined
        ? {}
        : {
            showErrorMessage: true,
            errorStyle: style,
            errorTitle: '请核对',
            error: (error ?? '').slice(0, longestPrompt),
          }),
    });
  }

  /** Colours a range where a formula (for its first cell) is true. */
  colour(ref: string, formula: string, style: Partial<ExcelJS.Style>): void {
    this.#rules += 1;
    this.sheet.addConditionalFormatting({
      ref,
      rules: [{ type: 'expression', formulae: [formula], style, priority: this.#rules }],
    });
  }

  /** Height for texts of several lines; rows of one line grow by themselves while a person types. */
  #heightFor(specs: Specs): number | undefined {
    let lines = 1;
    for (const [letter, spec] of Object.entries(specs)) {
      const width = this.look.widths[columnOf(letter) - 2];
      if (width === undefined || typeof spec?.value !== 'string' || spec.formula !== undefined) continue;
      const { alignment } = looks[spec.look] as Partial<ExcelJS.Style>;
      lines = Math.max(lines, lineCount(spec.value, width * 0.97 - (alignment?.indent ? 2.5 : 0.5)));
    }
    return lines === 1 ? undefined : Math.min(tallestRow, lines * lineHeight + 6);
  }

  #room(): number {
    return this.look.widths.reduce((sum, width) => sum + width, 0);
  }

  #wide(text: string, look: Look, height: number): void {
    this.line(undefined, { B: { look, value: text } }, height);
    if (this.#last !== 'B') this.merge('B', this.#last, this.#row);
  }
}
