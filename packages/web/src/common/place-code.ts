import type { Place } from '@hengji/core';

/** A place as a part of an address: 「4.7.7.0.1」 or, in a paragraph, 「12.70.78」. */
export const placeCode = ({ block, row, column, start, end }: Place): string =>
  (row === undefined || column === undefined ? [block, start, end] : [block, row, column, start, end]).join('.');

/** The place of a code; undefined where it is none. */
export function placeOfCode(code: string): Place | undefined {
  if (!/^\d{1,7}(\.\d{1,7}){2}((\.\d{1,7}){2})?$/.test(code)) return undefined;
  const [a = 0, b = 0, c = 0, d, e] = code.split('.').map(Number);
  return d === undefined || e === undefined
    ? { block: a, start: b, end: c }
    : { block: a, row: b, column: c, start: d, end: e };
}
