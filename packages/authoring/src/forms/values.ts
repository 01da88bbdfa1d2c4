import { type Entry, numbersIn } from '@hengji/core';
import { legalText } from '@hengji/documents/write';

/** A value as a reader of the form finds it: with the unit that the heading gives to a bare number. */
export function valueUnder(text: string, unit?: string): Entry {
  const bare = unit !== undefined && numbersIn(text, unit).some((number) => number.unit === unit);
  return bare ? { text, unit } : { text };
}

/** An entry under a heading; a bare number in another unit than the heading's is printed with its own. */
export function printed(entry: Entry | undefined, unit?: string): Entry {
  const text = entry?.text ?? '';
  const own = entry?.unit;
  const differs = own !== undefined && own !== unit && /^[-−]?[\d,]+(?:\.\d+)?$/.test(text);
  return valueUnder(differs ? `${text}${own}` : text, unit);
}

/** True where a text is what a cell of figures may hold: blank, one number, or a mark for nothing. */
export const isFigure = (text: string): boolean =>
  /^(?:[-+−]?[\d,]{1,20}(?:\.\d{1,10})?(?:%|分|万元|亿元|元|人|㎡)?|[-—–―/\\]{0,4}|无|不适用)$/.test(text);

/** 「6分」, as it stands in brackets after a name; undefined for what cannot stand there. */
export function bracketed(weight: Entry | undefined, of: 'class' | 'indicator'): string | undefined {
  const match = /^(\d{1,4}(?:\.\d{1,4})?)(分|%)?$/.exec(weight?.text ?? '');
  if (!match?.[1]) return undefined;
  if (match[2] === '%') return of === 'class' ? `${match[1]}%` : undefined;
  return `${match[1]}分`;
}

/** Every text of a record without what files cannot hold and without the blanks around it. */
export function cleaned<Value>(value: Value): Value {
  if (typeof value === 'string') return trimmed(legalText(value.replace(/\r\n?/g, '\n'))) as Value;
  if (Array.isArray(value)) return value.map(cleaned) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)])) as Value;
}

const blank = /[\s\u200b\ufeff]/;

/** Blanks at both ends fall to every reader; one pass from each end, whatever the text. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && blank.test(text[from] ?? '')) from += 1;
  while (to > from && blank.test(text[to - 1] ?? '')) to -= 1;
  return text.slice(from, to);
}

/** A name in one line without blanks, as labels are compared. */
export const joined = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');

/** Fills the years of official wording; without a year it speaks of 上年 and drops the others. */
export function withYears(text: string, year: number | undefined): string {
  if (year === undefined) {
    return text
      .replaceAll('（{year}年度）', '')
      .replace(/\{year\}年度?/g, '')
      .replaceAll('{lastYear}年', '上年');
  }
  return text.replaceAll('{year}', String(year)).replaceAll('{lastYear}', String(year - 1));
}
