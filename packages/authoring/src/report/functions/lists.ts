import type { Scope } from '../terms/vocabulary.js';
import { countOf, inPrint, sumOfAmounts } from '../values/amount.js';
import type { Amount, Value } from '../values/value.js';
import { type Given, list, moreNumbers, number, property, type TemplateFunction } from './define.js';
import { amountsOf } from './given.js';
import { beforeFigure, needsQuotes, quoted } from './names.js';

export const count: TemplateFunction = {
  name: '计数',
  calls: [[list]],
  gives: 'count',
  example: '共{计数(项目)}个项目',
  says: '清单里有几项',
  apply: ({ list }) => countOf(list.length),
};

export const enumeration: TemplateFunction = {
  name: '列举',
  calls: [[list]],
  gives: 'words',
  example: '分别为{列举(项目)}',
  says: '清单各项的名称，用顿号隔开；有的名称里有顿号、数字等容易误读，就全部加引号，不用顿号',
  apply: ({ list, main, quotes }) => {
    const names = list.map((item) => nameOf(item, main));
    if (names.length === 0 || names.some((name) => name === undefined)) return undefined;
    return {
      kind: 'words',
      text: inARow(
        names.map((name) => name ?? ''),
        quotes,
      ),
    };
  },
};

export const details: TemplateFunction = {
  name: '明细',
  calls: [[list, property]],
  gives: 'words',
  example: '{明细(功能分类，金额)}',
  says: '清单各项的名称和一个数：“一般公共服务支出83.16万元、教育支出4.84万元”；缺这个数的项不写',
  apply: (given) => {
    const items = itemsWithAmounts(given);
    return items.length === 0 ? undefined : { kind: 'words', text: items.map(told).join('、') };
  },
};

export const total: TemplateFunction = {
  name: '合计',
  calls: [
    [list, property],
    [number, moreNumbers],
  ],
  gives: 'figure',
  example: '{合计(项目，全年执行数)}',
  says: '清单各项的一个数之和，或所列各数之和；有一项缺数时不写',
  apply: (given) => {
    if (given.property === '') return sumOfAmounts(amountsOf(given) ?? []);
    const items = itemsWithAmounts(given);
    return items.length < given.list.length ? undefined : sumOfAmounts(items.map(({ amount }) => amount));
  },
};

export interface NamedAmount {
  readonly name: string;
  readonly amount: Amount;
}

/** The items of a list that have both a name and the figure asked for. */
export const itemsWithAmounts = ({ list, main, property }: Given): NamedAmount[] =>
  list.flatMap((item) => {
    const name = nameOf(item, main);
    const amount = item.value(property);
    return name === undefined || amount?.kind !== 'amount' ? [] : [{ name, amount }];
  });

export const told = ({ name, amount }: NamedAmount): string => `${beforeFigure(name)}${inPrint(amount)}`;

function nameOf(item: Scope, main: string): string | undefined {
  const name: Value | undefined = item.value(main);
  return name?.kind === 'words' ? name.text : undefined;
}

/** Where one name needs quotation marks all have them, and no 、 stands between them (GB/T 15834). */
const inARow = (names: readonly string[], quotes: boolean): string =>
  quotes || names.some(needsQuotes) ? names.map(quoted).join('') : names.join('、');
