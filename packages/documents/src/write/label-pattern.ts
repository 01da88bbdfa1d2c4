/** An automatic number taken apart: 「（二）」 is `（` + the second Chinese number + `）`. */
export interface LabelPattern {
  readonly prefix: string;
  readonly suffix: string;
  readonly format: 'chinese' | 'decimal' | 'circle' | 'upper-letter' | 'lower-letter';
  readonly value: number;
}

const chineseDigits = '零一二三四五六七八九';
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const shape =
  /^([^0-9０-９一二三四五六七八九十①-⑳A-Za-z]*)([0-9]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳]|[A-Za-z])([^0-9０-９一二三四五六七八九十①-⑳A-Za-z]*)$/;

/** 1 to 99 in Chinese, as Word counts headings. */
const chinese = (value: number): string => {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens > 1 ? chineseDigits.charAt(tens) : ''}十`;
  return `${head}${ones > 0 ? chineseDigits.charAt(ones) : ''}`;
};

const chineseValues = new Map(Array.from({ length: 99 }, (_, i) => [chinese(i + 1), i + 1]));

/** Takes a label apart, or undefined where it is not one counted number between fixed signs (「1.1」, 「第一章 1」, 「●」). */
export function labelPattern(label: string): LabelPattern | undefined {
  const match = shape.exec(label);
  if (!match) return undefined;
  const [, prefix = '', numeral = '', suffix = ''] = match;
  const found = numberOf(numeral);
  // Word reads 「%1」 in a number's text as a place to fill.
  return found && !`${prefix}${suffix}`.includes('%') ? { prefix, suffix, ...found } : undefined;
}

function numberOf(numeral: string): Pick<LabelPattern, 'format' | 'value'> | undefined {
  if (/^[1-9]/.test(numeral)) return { format: 'decimal', value: Number(numeral) };
  const counted = chineseValues.get(numeral);
  if (counted) return { format: 'chinese', value: counted };
  const circle = circles.indexOf(numeral);
  if (circle >= 0) return { format: 'circle', value: circle + 1 };
  if (/^[A-Z]$/.test(numeral)) return { format: 'upper-letter', value: numeral.charCodeAt(0) - 64 };
  if (/^[a-z]$/.test(numeral)) return { format: 'lower-letter', value: numeral.charCodeAt(0) - 96 };
  return undefined;
}
