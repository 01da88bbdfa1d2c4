import { columnOf, letterOf } from '../cells/columns.js';
import { type Content, isEmpty } from '../cells/content.js';
import type { RawCell, RawSheet } from '../cells/read-sheets.js';
import { WorkbookError } from '../workbook-error.js';

/** A row of a table as it is found in a filled workbook. */
export interface FilledRow {
  /** What stood behind the colon of its key; undefined for a row that a person inserted or copied. */
  readonly id: string | undefined;
  cell(letter: string): RawCell | undefined;
  /** Whether the sheet has that column. */
  has(letter: string): boolean;
  /** 「工作表“资金”的D7」. */
  where(letter: string): string;
}

/** The rows of one worksheet by table. */
export class FilledSheet {
  readonly #tables = new Map<string, FilledRow[]>();
  readonly #stray: number[] = [];

  constructor(
    readonly sheet: RawSheet,
    readonly title: string,
  ) {
    const letters = lettersOf(sheet, title);
    const seen = new Set<string>();
    let current: string | undefined;
    for (const [number, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
      if (number === 1) continue;
      const row = rowOf(sheet.name, number, cells, letters);
      const [table, id] = splitKey(cells.get(1)?.text.trim() ?? '');
      if (table !== undefined) current = id === 'end' ? undefined : table;
      if (id === 'head' || id === 'end') continue;
      const key = `${table}:${id}`;
      if (table !== undefined && !seen.has(key)) {
        seen.add(key);
        this.#add(table, { ...row, id });
      } else if (current !== undefined && hasContent(cells)) this.#add(current, { ...row, id: undefined });
      else if (table === undefined && current === undefined && hasTyped(cells)) this.#stray.push(number);
    }
  }

  rows(table: string): readonly FilledRow[] {
    return this.#tables.get(table) ?? [];
  }

  /** Rows outside all tables with a number or a formula-free text that nobody reads. */
  get stray(): readonly number[] {
    return this.#stray;
  }

  /** @throws WorkbookError where a row that the workbook cannot do without was deleted */
  row(table: string, id: string, label: string): FilledRow {
    const found = this.rows(table).find((row) => row.id === id);
    if (found !== undefined) return found;
    throw new WorkbookError(
      `工作表“${this.sheet.name}”里“${label}”一行被删除或改动，不能读取；请恢复这一行，或重新生成工作簿。`,
    );
  }

  #add(table: string, row: FilledRow): void {
    const rows = this.#tables.get(table) ?? [];
    rows.push(row);
    this.#tables.set(table, rows);
  }
}

/** 「staff:0」 as table and id. */
function splitKey(key: string): [string, string] | [undefined, undefined] {
  const match = /^([a-z]+):([+\w-]{1,80})$/.exec(key);
  return match === null ? [undefined, undefined] : [match[1] ?? '', match[2] ?? ''];
}

/** Where every column of the layout is now. */
function lettersOf(sheet: RawSheet, title: string): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  for (const [column, { text }] of sheet.rows.get(1) ?? []) {
    if (column > 1 && /^[A-Z]{1,2}$/.test(text) && !letters.has(text)) letters.set(text, column);
  }
  if (letters.size > 0) return letters;
  throw new WorkbookError(`工作表“${sheet.name || title}”的第1行（隐藏的列标识）被删除，不能读取；请重新生成工作簿。`);
}

function rowOf(
  name: string,
  number: number,
  cells: ReadonlyMap<number, RawCell>,
  letters: ReadonlyMap<string, number>,
): Omit<FilledRow, 'id'> {
  const columnAt = (letter: string): number => letters.get(letter) ?? 0;
  return {
    cell: (letter) => cells.get(columnAt(letter)),
    has: (letter) => letters.has(letter),
    where: (letter) => `工作表“${name}”的${letterOf(columnAt(letter) || columnOf(letter))}${number}`,
  };
}

const hasContent = (cells: ReadonlyMap<number, RawCell>): boolean =>
  [...cells].some(([column, cell]) => column > 1 && !cell.formula && !isEmpty(cell));

/** Labels of the layout are texts without numbers of their own; a number outside a table was typed. */
const hasTyped = (cells: ReadonlyMap<number, RawCell>): boolean =>
  [...cells.values()].some((cell) => !cell.formula && cell.number !== undefined);

/** True where nothing was typed into any of these cells. */
export const isBlankRow = (row: FilledRow, letters: readonly string[]): boolean =>
  letters.every((letter) => {
    const cell = row.cell(letter);
    return isEmpty(cell) || cell?.formula === true;
  });

/** True where a formula still stands in the cell, or nothing: the value is computed. */
export const isComputed = (cell: RawCell | undefined): boolean => cell === undefined || cell.formula || isEmpty(cell);

/** Content of a computed cell that is a number. */
export const numberIn = (cell: RawCell | undefined): number | undefined => (cell?.formula ? cell.number : undefined);

export type Shown = Readonly<Record<string, Content>>;
