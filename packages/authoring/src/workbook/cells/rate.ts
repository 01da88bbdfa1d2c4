import { type Entry, isBlank, parseCell, Rational } from '@hengji/core';
import { WorkbookError } from '../workbook-error.js';
import { type Content, cellText, decimalOf, exactNumber, isEmpty, shorten, typedText, type Where } from './content.js';
import type { RawCell } from './read-sheets.js';

const hundred = Rational.of(100);

/** A rate as a cell of percentage format holds it: 0.9628 for 「96.28%」; words where it is none. */
export function shownRate(entry: Entry | undefined): Content {
  if (entry === undefined || isBlank(entry)) return undefined;
  const figure = parseCell(entry.text).whole;
  const isRate = figure?.dimension === 'ratio' && figure.printedUnit === '%' && figure.approximation === undefined;
  return (isRate ? exactNumber(figure.value) : undefined) ?? cellText(entry.text);
}

/**
 * The rate of a cell that Hengji computes unless a person has written over the formula: the old entry where the cell
 * holds it, blank where it is to be computed.
 */
export function rateOf(old: Entry | undefined, cell: RawCell | undefined, where: Where): Entry | undefined {
  const before = shownRate(old);
  if (cell === undefined || cell.formula || isEmpty(cell)) return old === undefined ? undefined : { text: '' };
  if (typeof before === 'number' ? cell.number === before : before !== undefined && cell.text === before) return old;
  if (cell.number === undefined) {
    if (parseCell(typedText(cell)).whole?.dimension === 'ratio') return { text: typedText(cell) };
    throw new WorkbookError(`${where}：这里应填百分数，现在是“${shorten(cell.text)}”。`);
  }
  if (cell.shownAs === 'date') throw new WorkbookError(`${where}：这里应填百分数，现在是日期“${cell.text}”。`);
  const rate = Rational.of(decimalOf(cell.number));
  return { text: `${(cell.shownAs === 'percent' ? rate.mul(hundred) : rate).toDecimal(10)}%` };
}
