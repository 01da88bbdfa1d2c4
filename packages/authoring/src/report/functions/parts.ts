import { alike, inPrint, sumOfAmounts } from '../values/amount.js';
import type { Amount, Value } from '../values/value.js';
import { type Given, list, moreNumbers, number, property, type TemplateFunction } from './define.js';
import { itemsWithAmounts, type NamedAmount, told } from './lists.js';
import { shareOf } from './shares.js';

/** The whole and its parts; undefined where the parts do not make up the whole: then none are listed. */
function partsOf(given: Given): { whole: Amount; parts: NamedAmount[] } | undefined {
  const [whole, ...rest] = given.values;
  if (whole?.kind !== 'amount') return undefined;
  const parts =
    given.property === ''
      ? rest.flatMap((part) =>
          part?.kind === 'amount' && part.name !== undefined ? [{ name: part.name, amount: part }] : [],
        )
      : itemsWithAmounts(given);
  if (given.property !== '' && parts.length < given.list.length) return undefined;
  const sum = sumOfAmounts(parts.map(({ amount }) => amount));
  if (sum === undefined || !alike(sum, whole) || parts.length < 2) return undefined;
  return sum.value.eq(whole.value) || sum.exact.eq(whole.exact) ? { whole, parts } : undefined;
}

const words = (text: string): Value => ({ kind: 'words', text });
const calls = [
  [number, number, moreNumbers],
  [number, list, property],
] as const;

export const parts: TemplateFunction = {
  name: '其中',
  calls,
  gives: 'words',
  example: '收入合计{收入合计}，{其中(收入合计，财政拨款收入，其他收入)}',
  says: '“其中：甲12万元、乙3万元”；各部分加起来不等于总数时不写，免得文字自相矛盾',
  apply: (given) => {
    const found = partsOf(given);
    return found && words(`其中：${found.parts.map(told).join('、')}`);
  },
};

export const partsWithShares: TemplateFunction = {
  name: '其中占比',
  calls,
  gives: 'words',
  example: '支出合计{支出合计}，{其中占比(支出合计，基本支出，项目支出)}',
  says: '“其中：甲12万元，占80%；乙3万元，占20%”；各部分加起来不等于总数时不写',
  apply: (given) => {
    const found = partsOf(given);
    if (found === undefined) return undefined;
    const list = found.parts.map((part) => {
      const share = shareOf(part.amount, found.whole);
      return share === undefined ? told(part) : `${told(part)}，占${inPrint(share)}`;
    });
    return words(`其中：${list.join('；')}`);
  },
};
