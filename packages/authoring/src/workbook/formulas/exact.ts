/**
 * Spreadsheet arithmetic that rounds as Hengji does (half up, exactly): numerator and denominator are made integers
 * first, so that no binary fraction comes near a tie. Exact for amounts with up to two decimals below 100,000,000, and
 * with up to four below 1,000,000.
 */

/** The power of ten that makes two cells integers. */
export const scaleFor = (a: string, b: string): string =>
  `IF(AND(${a}=INT(${a}),${b}=INT(${b})),1,IF(AND(${a}=ROUND(${a},2),${b}=ROUND(${b},2)),100,10000))`;

/** `times`×part÷whole rounded half up to an integer; part ≥ 0 and whole > 0, scaled by the cell or formula `scale`. */
export const quotient = (times: string, part: string, whole: string, scale: string): string => {
  const [p, w] = [`ROUND(${part}*${scale},0)`, `ROUND(${whole}*${scale},0)`];
  return `INT((2*${times}*${p}+${w})/(2*${w}))`;
};

/** part÷whole as a rate rounded half up to 0.01%; blank where there is none. */
export const rateFormula = (part: string, whole: string): string =>
  `IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),IF(AND(${part}>=0,${whole}>0),${quotient('10000', part, whole, `(${scaleFor(part, whole)})`)}/10000,""),"")`;

/** Text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
