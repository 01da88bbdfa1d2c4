import { type Entry, isBlank, parseCell, parseUnit, Rational } from '@hengji/core';
import { legalText } from '@hengji/documents/write';
import { WorkbookError } from '../workbook-error.js';
import type { RawCell } from './read-sheets.js';

/** What an input cell holds. */
export type Content = string | number | undefined;

/** What may be typed into a cell. `amount` is money in 万元, `area` is in ㎡. */
export type Kind = 'text' | 'count' | 'amount' | 'area' | 'marks';

/** Where a cell is, for messages: 「工作表“资金”的D7」. */
export type Where = string;

/** Excel holds 32,767 characters in a cell; what does not fit is cut off in view and kept in the record. */
export const mostCharacters = 32_000;
const cutOff = '……（内容太长，这里只显示一部分，原文保留）';

/** Text as a cell can hold it. */
export function cellText(text: string): string {
  const legal = legalText(text);
  return legal.length <= mostCharacters ? legal : `${legal.slice(0, mostCharacters - cutOff.length)}${cutOff}`;
}

/** What is stored for a cell to show this; every text goes through here. Excel takes 「_x0041_」 for an escaped character. */
export const stored = (content: string | number): string | number =>
  typeof content === 'string' ? cellText(content).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : content;

/** What a cell shows of an entry: a number where the entry is one of that kind, else its text. */
export function shown(entry: Entry | undefined, kind: Kind): Content {
  if (entry === undefined || isBlank(entry)) return undefined;
  return (kind === 'text' ? undefined : numberIn(entry, kind)) ?? (cellText(entry.text) || undefined);
}

const dimensions = { count: 'count', amount: 'money', area: 'area', marks: 'marks' } as const;
const tenThousand = Rational.of(10_000);

/** The number that stands for an entry in a column of that kind; undefined where its text says more than a number. */
function numberIn(entry: Entry, kind: Exclude<Kind, 'text'>): number | undefined {
  const figure = parseCell(entry.text).whole;
  if (figure === undefined || figure.approximation !== undefined || figure.points) return undefined;
  if (figure.dimension !== 'none' && figure.dimension !== dimensions[kind]) return undefined;
  let value = figure.value;
  let isBase = figure.dimension !== 'none';
  if (!isBase && entry.unit !== undefined && kind === 'amount') {
    const unit = parseUnit(entry.unit);
    if (unit?.dimension !== 'money') return undefined;
    value = value.mul(unit.scale);
    isBase = true;
  }
  return exactNumber(isBase && kind === 'amount' ? value.div(tenThousand) : value);
}

/** The double that writes exactly this decimal; undefined where none of 15 digits does. */
export function exactNumber(value: Rational): number | undefined {
  const text = value.toDecimal(10);
  if (text.replace(/\D/g, '').length > 15 || !Rational.of(text).eq(value)) return undefined;
  return Number(text);
}

/** The shortest decimal that a number stands for, of 15 significant digits at most, never with an exponent. */
export function decimalOf(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) < 1 ? rounded.toFixed(15).replace(/\.?0+$/, '') : BigInt(rounded).toString();
}

export const isEmpty = (cell: RawCell | undefined): boolean => cell === undefined || cell.text.trim() === '';

/** True where a cell still holds what was written into it. */
export function holds(cell: RawCell | undefined, content: Content): boolean {
  const written = typeof content === 'string' ? lineEnds(cellText(content)) : undefined;
  if (content === undefined || written?.trim() === '') return isEmpty(cell);
  if (cell === undefined) return false;
  if (typeof content === 'number') {
    const number = cell.number ?? (cell.text.trim() === '' ? Number.NaN : Number(cell.text));
    return cell.shownAs === undefined && Number(number.toPrecision(15)) === Number(content.toPrecision(15));
  }
  return lineEnds(cell.text) === written;
}

const lineEnds = (text: string): string => legalText(text.replace(/\r\n?/g, '\n'));

/**
 * The entry of a cell: the old one where the cell was not touched, blank where it was emptied, else what was typed.
 *
 * @param unit that a new bare amount takes from the heading, where the record names units
 * @throws WorkbookError for words where a number belongs
 */
export function entryOf(
  old: Entry | undefined,
  cell: RawCell | undefined,
  kind: Kind,
  where: Where,
  unit?: string,
): Entry | undefined {
  if (holds(cell, shown(old, kind))) return old;
  if (cell === undefined || isEmpty(cell)) return old === undefined ? undefined : { text: '' };
  const text = kind === 'text' ? typedText(cell) : typedNumber(cell, kind, old, where);
  return { text, ...(unit !== undefined && kind === 'amount' ? { unit } : {}) };
}

/** Text as typed, trimmed. */
export const typedText = (cell: RawCell): string => lineEnds(cell.text).trim();

function typedNumber(cell: RawCell, kind: Exclude<Kind, 'text'>, old: Entry | undefined, where: Where): string {
  if (cell.number !== undefined) return numberText(numberOf(cell, where), kind, old);
  const text = typedText(cell);
  const reading = parseCell(text);
  const figure = reading.whole;
  const fits = figure !== undefined && (figure.dimension === 'none' || figure.dimension === dimensions[kind]);
  if (fits || reading.dash) return text;
  throw new WorkbookError(`${where}：这里应填数字，现在是“${shorten(text)}”。`);
}

/** @throws WorkbookError for a percentage or a date where a plain number belongs */
function numberOf(cell: RawCell, where: Where): number {
  if (cell.shownAs === 'date') throw new WorkbookError(`${where}：这里应填数字，现在是日期“${shorten(cell.text)}”。`);
  if (cell.shownAs === 'percent') throw new WorkbookError(`${where}：这里应填数字，现在是百分数“${cell.text}”。`);
  return cell.number ?? Number.NaN;
}

/** Amounts have two decimals at least; a unit that the old text carried stays. */
function numberText(number: number, kind: Exclude<Kind, 'text'>, old: Entry | undefined): string {
  const decimal = decimalOf(number);
  const decimals = decimal.split('.')[1]?.length ?? 0;
  const text = kind === 'amount' && decimals < 2 ? Rational.of(decimal).toFixed(2) : decimal;
  const before = old === undefined ? undefined : parseCell(old.text).whole;
  if (before === undefined || before.printedUnit === '') return text;
  return before.scale.eq(kind === 'amount' ? tenThousand : Rational.one) ? `${text}${before.printedUnit}` : text;
}

export const shorten = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 24 ? `${flat.slice(0, 23)}…` : flat;
};
