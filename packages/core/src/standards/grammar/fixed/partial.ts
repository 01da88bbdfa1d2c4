import { kindOf, quantityAt } from '../../text/quantity.js';
import { matchAt } from '../../text/source.js';
import type { Reader } from './reader.js';

const REST = '(?:不足|不满|未满|未达到?|不到)';
const PARTIAL_STARTED = new RegExp(
  `\\(?(?:含)?${REST}([^,;。()]{0,10}?)(?:的|部分)?(?:也|亦|均|一律)?,?按照?([^,;。()]{1,10}?)(?:计算|计|扣分|扣减|扣|处理|算)(?:扣分)?\\)?`,
  'y',
);
const PARTIAL_WHOLE = new RegExp(
  `\\(?${REST}([^,;。()]{1,10}?)(?:的|部分)?,?(?:不扣分|不扣(?!分)|不计分?|不予扣分|忽略不计|舍去|不加分|不作扣分)\\)?`,
  'y',
);
const PARTIAL_RATA = new RegExp(
  `\\(?${REST}([^,;。()]{1,10}?)(?:的|部分)?,?按(?:实际|相应)?比例(?:计算|扣分|扣减|折算|计|扣)?(?:扣分)?\\)?`,
  'y',
);
const PARTIAL_INCLUDED = new RegExp(`\\((?:含|包括)${REST}([^,;。()]{1,10}?)(?:的)?\\)`, 'y');
const isUnit = (text: string): boolean => {
  const found = quantityAt(text, 0, text.length);
  return found !== undefined ? found.end === text.length : /^(?:的|部分|一个单位)?$/.test(text);
};
/** 不足5%的按5%计算: how less than a whole step counts. */
export const partial: Reader = (s, i, end) => {
  for (const [pattern, kind] of [
    [PARTIAL_RATA, 'pro-rata'],
    [PARTIAL_WHOLE, 'whole'],
    [PARTIAL_STARTED, 'started'],
    [PARTIAL_INCLUDED, 'started'],
  ] as const) {
    const match = matchAt(pattern, s, i, end);
    if (match === undefined || !isUnit(match[1] ?? '')) continue;
    if (kind === 'started' && pattern === PARTIAL_STARTED) {
      const by = quantityAt(match[2] ?? '', 0, (match[2] ?? '').length);
      if (by === undefined || by.end !== (match[2] ?? '').length || kindOf(by.unit) === 'marks') continue;
    }
    // An opening bracket must have its closing one.
    if (match[0].startsWith('(') !== match[0].endsWith(')')) continue;
    return { kind: 'partial', partial: kind, start: i, end: i + match[0].length };
  }
  return undefined;
};
