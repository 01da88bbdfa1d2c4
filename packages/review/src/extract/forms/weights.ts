import { fold } from '@hengji/core';

export interface NameAndWeight {
  /** Range of the name in the raw text, blanks around it included. */
  readonly name: { readonly start: number; readonly end: number };
  /** Range of the weight with its unit, e.g. 「6分」. */
  readonly weight?: { readonly start: number; readonly end: number };
}

/** Only the end of a name can hold its weight; longer additions are text. */
const tail = 30;

/**
 * Splits 「产出指标（6分）」 into its name and its weight. A bare number in brackets counts only after a word such as
 * 分值; a percentage only for classes, because 「完成率（100%）」 is a name.
 */
export function splitWeight(raw: string, of: 'class' | 'indicator'): NameAndWeight {
  const whole = { start: 0, end: raw.length };
  const trimmed = raw.trimEnd();
  const offset = Math.max(0, trimmed.length - tail);
  const folded = fold(trimmed.slice(offset));
  const bracketed =
    /[(【[]\s*((?:满分|分值|权重|权数|标准分|共|计)\s*[:为]?\s*)?(\d{1,4}(?:\.\d{1,4})?)\s*(分|%)?\s*[)】\]]?$/.exec(
      folded,
    );
  if (bracketed) {
    const [text, word = '', number = '', unit = ''] = bracketed;
    const accepted = unit === '分' || (unit === '%' && of === 'class') || (unit === '' && word !== '');
    if (accepted) {
      const open = offset + bracketed.index;
      const start = offset + bracketed.index + text.indexOf(number, 1 + word.length);
      const end = unit === '' ? start + number.length : offset + bracketed.index + text.lastIndexOf(unit) + unit.length;
      return { name: { start: 0, end: open }, weight: { start, end } };
    }
  }
  if (of === 'class') {
    const plain = /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)\s*分$/.exec(folded);
    if (plain && offset + plain.index > 0) {
      const start = offset + plain.index;
      return { name: { start: 0, end: start }, weight: { start, end: trimmed.length } };
    }
  }
  return { name: whole };
}
