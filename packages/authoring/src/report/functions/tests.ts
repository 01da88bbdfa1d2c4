import { alike } from '../values/amount.js';
import type { Amount, Value } from '../values/value.js';
import { anything, list, number, type TemplateFunction } from './define.js';
import { amountsOf } from './given.js';

/** A condition prints nothing; where it does not hold, what stands around it is left out. */
const test = (holds: boolean | undefined): Value | undefined => (holds ? { kind: 'words', text: '' } : undefined);

const isThere = (value: Value | undefined): boolean =>
  value !== undefined && (value.kind === 'words' || !value.value.isZero);

export const exists: TemplateFunction = {
  name: '有',
  calls: [[list], [anything]],
  gives: 'test',
  example: '【{有(政府性基金)}……｜没有政府性基金预算收支。】',
  says: '所列的都有，并且不是0；清单至少有一项。条件本身不印出文字',
  apply: ({ list, values }) => test(values.length === 0 ? list.length > 0 : values.every(isThere)),
};

export const absent: TemplateFunction = {
  name: '无',
  calls: [[list], [anything]],
  gives: 'test',
  example: '【{无(未完成指标)}各项指标全部完成。】',
  says: '所列的都没有，或者是0；清单一项也没有',
  apply: ({ list, values }) => test(values.length === 0 ? list.length === 0 : values.every((value) => !isThere(value))),
};

const comparison = (
  name: string,
  example: string,
  says: string,
  holds: (a: Amount, b: Amount) => boolean,
): TemplateFunction => ({
  name,
  calls: [[number, number]],
  gives: 'test',
  example,
  says,
  apply: (given) => {
    const [a, b] = amountsOf(given) ?? [];
    return test(a && b && alike(a, b) && holds(a, b));
  },
});

export const comparisons: readonly TemplateFunction[] = [
  comparison('大于', '【{大于(执行率，100%)}……】', '第一个数大于第二个数', (a, b) => a.value.gt(b.value)),
  comparison('小于', '【{小于(执行率，90%)}……】', '第一个数小于第二个数', (a, b) => a.value.lt(b.value)),
  comparison('等于', '【{等于(支出合计，收入合计)}收支相抵。】', '两个数相等', (a, b) => a.value.eq(b.value)),
];
