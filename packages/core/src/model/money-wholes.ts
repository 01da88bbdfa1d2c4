import type { MoneySubject } from './evaluation.js';

/** What a subject of money is the sum of, from the inside out. */
export const moneyWholes: readonly {
  readonly whole: MoneySubject;
  readonly name: string;
  readonly parts: readonly MoneySubject[];
}[] = [
  { whole: 'basic', name: '基本支出', parts: ['personnel', 'public'] },
  { whole: 'car', name: '公务用车购置和维护经费', parts: ['car-purchase', 'car-running'] },
  { whole: 'three-public', name: '三公经费', parts: ['car', 'abroad', 'reception'] },
  { whole: 'expenditure', name: '支出总额', parts: ['basic', 'project'] },
  { whole: 'income', name: '收入合计', parts: ['fiscal-income', 'other-income'] },
];
