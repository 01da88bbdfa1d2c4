import { absolute, differenceOf, inPrint, percentage } from '../values/amount.js';
import type { Amount, Value } from '../values/value.js';
import { number, type TemplateFunction } from './define.js';
import { amountsOf } from './given.js';

const words = (text: string): Value => ({ kind: 'words', text });

/** 「增加12.30万元，增长5.6%」; of ratios 「提高2.5个百分点」. */
function inWords(current: Amount, base: Amount): Value | undefined {
  const difference = differenceOf(current, base);
  if (difference === undefined) return undefined;
  const { sign } = difference.value;
  if (sign === 0) return words('持平');
  const amount = absolute(difference);
  if (current.unit.dimension === 'ratio') {
    const points = inPrint({ ...amount, unit: { ...amount.unit, printed: '个百分点' } });
    return words(`${sign > 0 ? '提高' : '降低'}${points}`);
  }
  const told = `${sign > 0 ? '增加' : '减少'}${inPrint(amount)}`;
  // From nothing, or from less than nothing, there is no rate.
  if (base.value.sign <= 0 || current.value.sign < 0) return words(told);
  const rate = percentage(amount.value.div(base.value));
  return words(rate.value.isZero ? told : `${told}，${sign > 0 ? '增长' : '下降'}${inPrint(rate)}`);
}

export const change: TemplateFunction = {
  name: '增减',
  calls: [[number, number]],
  gives: 'words',
  example: '较上年{增减(支出合计，上年.支出合计)}',
  says: '第一个数与第二个数相比：“增加12.30万元，增长5.6%”“减少…，下降…”或“持平”；只写第一个数时与它的上年数相比',
  apply: (given) => {
    const [current, base] = amountsOf(given) ?? [];
    return current && base && inWords(current, base);
  },
};

export const adjustment: TemplateFunction = {
  name: '追减',
  calls: [[number, number]],
  gives: 'words',
  example: '年中{追减(全年预算数，年初预算数)}',
  says: '调整后的数与调整前的数相比：“追加12.30万元”“调减12.30万元”或“没有调整”',
  apply: (given) => {
    const [after, before] = amountsOf(given) ?? [];
    const difference = after && before && differenceOf(after, before);
    if (difference === undefined) return undefined;
    const { sign } = difference.value;
    return words(sign === 0 ? '没有调整' : `${sign > 0 ? '追加' : '调减'}${inPrint(absolute(difference))}`);
  },
};

export const difference: TemplateFunction = {
  name: '差额',
  calls: [[number, number]],
  gives: 'figure',
  example: '相差{差额(收入合计，支出合计)}',
  says: '两个数之差，不带正负号',
  apply: (given) => {
    const [a, b] = amountsOf(given) ?? [];
    const result = a && b && differenceOf(a, b);
    return result && absolute(result);
  },
};
