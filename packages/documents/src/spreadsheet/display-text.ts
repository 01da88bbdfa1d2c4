import ssf from 'ssf';

/** The stored value of a cell. */
export type CellValue = string | number | boolean;

/**
 * Number formats that Chinese editions of Excel and WPS show differently from the English ones, by built-in number
 * (ECMA-376 part 1, 18.8.30, zh-cn). They are not written into the file.
 */
const CHINESE_BUILT_IN: ReadonlyMap<number, string> = new Map([
  [14, 'yyyy/m/d'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** Formats that stand for the system's own long date and time. */
const SYSTEM_LONG_DATE = /^\[\$-F800\]/i;
const SYSTEM_TIME = /^\[\$-F400\]/i;
/** No sensible format is longer; the formatter's work grows with it. */
const LONGEST_FORMAT = 1_000;

/** The format code of a built-in number; `General` where there is none. */
export function builtInFormat(id: number): string {
  const table: Readonly<Record<number, string | undefined>> = ssf.get_table();
  return CHINESE_BUILT_IN.get(id) ?? table[id] ?? 'General';
}

/**
 * The text a cell shows, without regard to its width (never `####`).
 *
 * @param format a format code. Numbers with `General` give the shortest decimal of 15 significant digits, so that
 * no binary noise such as 0.30000000000000004 gets into the text; the sheet itself would show 11 digits or fewer.
 * @param date1904 whether day 0 is 1904-01-01.
 */
export function displayText(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' && (!Number.isFinite(value) || isGeneral(format))) return plainNumber(value);
  if (isGeneral(format) || format.length > LONGEST_FORMAT)
    return typeof value === 'string' ? value : plainNumber(value);
  const code = SYSTEM_LONG_DATE.test(format) ? 'yyyy"年"m"月"d"日"' : SYSTEM_TIME.test(format) ? 'h:mm:ss' : format;
  try {
    const shown = ssf.format(code, value, { date1904 });
    // Padding written as `_ ` or `* ` is layout; a date before day 0 gives nothing at all.
    return typeof value === 'string' ? shown : shown.trim() || plainNumber(value);
  } catch {
    // A format the formatter does not know: the value says more than an error would.
    return typeof value === 'string' ? value : plainNumber(value);
  }
}

function isGeneral(format: string): boolean {
  return format === '' || format === '@' || /^general$/i.test(format);
}

/** The shortest decimal of at most 15 significant digits, never in exponent form unless the number is enormous. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  if (rounded === 0) return '0';
  const text = String(rounded);
  if (!text.includes('e-')) return text;
  const digits = Math.min(100, 15 - Math.floor(Math.log10(Math.abs(rounded))));
  return rounded.toFixed(digits).replace(/\.?0+$/, '');
}
