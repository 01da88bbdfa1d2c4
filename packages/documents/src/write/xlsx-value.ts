/** What a spreadsheet cell holds so that it shows exactly a given text. */
export interface CellValue {
  readonly value: string | number;
  readonly format?: string;
}

const plain = /^-?(?:0|[1-9]\d{0,11})(\.\d{1,8})?$/;
const grouped = /^-?[1-9]\d{0,2}(?:,\d{3})+(\.\d{1,4})?$/;
const percent = /^-?(?:0|[1-9]\d{0,5})(\.\d{1,4})?%$/;
/** Doubles hold this many decimal digits exactly. */
const exactDigits = 15;

/** A number with a number format where the text is one and shows the same again; else the text itself. */
export function cellValue(text: string): CellValue {
  if (text.replace(/\D/g, '').length > exactDigits || /^-[0.,]*%?$/.test(text)) return { value: text };
  const decimals = (match: RegExpExecArray): string => (match[1] ? `.${'0'.repeat(match[1].length - 1)}` : '');
  const number = plain.exec(text);
  if (number) return { value: Number(text), format: `0${decimals(number)}` };
  const thousands = grouped.exec(text);
  if (thousands) return { value: Number(text.replaceAll(',', '')), format: `#,##0${decimals(thousands)}` };
  const rate = percent.exec(text);
  if (rate) return { value: hundredth(text.slice(0, -1)), format: `0${decimals(rate)}%` };
  return { value: text };
}

/** Divides a decimal by 100 in its text, so that no binary rounding comes in. */
function hundredth(decimal: string): number {
  return Number(`${decimal}e-2`);
}
