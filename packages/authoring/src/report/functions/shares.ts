import { alike, percentage } from '../values/amount.js';
import type { Amount } from '../values/value.js';
import { number, type TemplateFunction } from './define.js';
import { amountsOf } from './given.js';

/** The share of a part; undefined where there is no whole, or the part is larger than it. */
export function shareOf(part: Amount, whole: Amount): Amount | undefined {
  if (!alike(part, whole) || whole.value.sign <= 0 || part.value.sign < 0 || part.value.gt(whole.value))
    return undefined;
  return percentage(part.value.div(whole.value));
}

export const share: TemplateFunction = {
  name: '占比',
  calls: [[number, number]],
  gives: 'ratio',
  example: '占{占比(基本支出，支出合计)}',
  says: '第一个数占第二个数的百分比，两位小数；第一个数比第二个数大时不写',
  apply: (given) => {
    const [part, whole] = amountsOf(given) ?? [];
    return part && whole && shareOf(part, whole);
  },
};

export const rate: TemplateFunction = {
  name: '比率',
  calls: [[number, number]],
  gives: 'ratio',
  example: '预算执行率{比率(全年执行数，全年预算数)}',
  says: '第一个数除以第二个数的百分比，可以超过100%',
  apply: (given) => {
    const [a, b] = amountsOf(given) ?? [];
    if (!a || !b || !alike(a, b) || b.value.sign <= 0 || a.value.sign < 0) return undefined;
    return percentage(a.value.div(b.value));
  },
};
