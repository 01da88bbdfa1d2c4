import type { Entry } from '@hengji/core';

/** The text of a place; '' where it is blank or not there. */
export const textOf = (entry: Entry | undefined): string => entry?.text ?? '';

/** The text of a place under a heading with a unit; a bare number in another unit is shown with its own. */
export function textUnder(entry: Entry | undefined, unit: string | undefined): string {
  const { text = '', unit: own } = entry ?? {};
  const differs = unit !== undefined && own !== undefined && own !== unit && /^[-−]?[\d,]+(?:\.\d+)?$/.test(text);
  return differs ? `${text}${own}` : text;
}

/**
 * An object with a text put into one of its places. A place that is not there and gets no text stays away; a bare
 * number gets the unit of its heading, without one it keeps what the place had.
 */
export function withText<Line extends object>(
  line: Line,
  name: keyof Line & string,
  text: string,
  unit?: string,
): Line {
  const old = line[name] as Entry | undefined;
  if (textUnder(old, unit) === text) return line;
  if (old === undefined && text === '') return line;
  const heading = unit ?? old?.unit;
  const entry: Entry = heading === undefined ? { text } : { text, unit: heading };
  return { ...line, [name]: entry };
}

/** A name in one line without blanks, brackets and colons, as labels are compared. */
export const labelKey = (name: string): string =>
  name.replace(/[\s\u200b\ufeff]+/g, '').replace(/[（(][^（）()]*[）)]?|[:：]$/g, '');

/** Official wording with its years; without a year it speaks of 上年 and drops the others. */
export const withYears = (text: string, year: number | undefined): string =>
  year === undefined
    ? text.replace(/\{year\}年度?/g, '').replaceAll('{lastYear}年', '上年')
    : text.replaceAll('{year}', String(year)).replaceAll('{lastYear}', String(year - 1));
