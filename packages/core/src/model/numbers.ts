import { parseCell } from '../figures/index.js';
import type { EntryNumber } from './entry.js';

/** Longest text in which numbers are looked for: a value, not an essay. */
const longestValue = 2_000;

/** The numbers in the text of an entry, in order; `unit` is what the heading gives to bare ones. */
export function numbersIn(text: string, unit?: string): EntryNumber[] {
  if (text === '' || text.length > longestValue) return [];
  const { figures } = parseCell(text);
  return figures.map((figure, index) => {
    const before = figures[index - 1]?.end ?? 0;
    const label = figures.length > 1 ? labelBefore(text.slice(before, figure.start)) : '';
    const printedUnit = figure.printedUnit || unit;
    return {
      ...(label ? { label } : {}),
      value: figure.value.div(figure.scale).toDecimal(10),
      ...(printedUnit ? { unit: printedUnit } : {}),
    };
  });
}

const labelBefore = (words: string): string => words.replace(/^[\s,，;；、。]+|[\s:：为是达]+$/g, '');
