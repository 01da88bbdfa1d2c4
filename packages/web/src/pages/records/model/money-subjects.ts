import type { MoneySubject } from '@hengji/core';

/** What subjects of money are called where a line is added or put under another; in the order of the list. */
export const subjectNames: Readonly<Record<MoneySubject, string>> = {
  income: '收入合计',
  'fiscal-income': '财政拨款收入',
  'other-income': '其他收入',
  'income-source': '其他收入来源',
  expenditure: '支出合计',
  'fiscal-expenditure': '财政拨款支出',
  basic: '基本支出',
  personnel: '人员经费',
  public: '公用经费',
  project: '项目支出',
  'operating-costs': '运行维护经费',
  'project-item': '专项',
  'three-public': '“三公”经费',
  abroad: '因公出国（境）费',
  car: '公务用车购置及运行维护费',
  'car-purchase': '公务用车购置费',
  'car-running': '公务用车运行维护费',
  reception: '公务接待费',
  procurement: '政府采购',
  'government-fund': '政府性基金',
  'state-capital': '国有资本经营预算',
  'social-insurance': '社会保险基金',
  'carry-over': '结转结余',
  'functional-class': '支出功能分类',
  'economic-class': '支出经济分类',
  other: '其他',
};
export const subjects = Object.keys(subjectNames) as MoneySubject[];

/** The subject of a typed name; undefined for a name that is none. */
export const subjectNamed = (name: string): MoneySubject | undefined =>
  subjects.find((subject) => subjectNames[subject] === name.trim());

/** Rows that a department fills in where its pack prescribes no table of money. */
export const usualRows: readonly { label: string; subject: MoneySubject; indent?: number; open?: true }[] = [
  { label: '收入合计', subject: 'income' },
  { label: '其中：财政拨款收入', subject: 'fiscal-income', indent: 1 },
  { label: '其他收入', subject: 'other-income', indent: 1 },
  { label: '支出合计', subject: 'expenditure' },
  { label: '基本支出', subject: 'basic', indent: 1 },
  { label: '其中：人员经费', subject: 'personnel', indent: 2 },
  { label: '公用经费', subject: 'public', indent: 2 },
  { label: '项目支出', subject: 'project', indent: 1 },
  { label: '专项', subject: 'project-item', indent: 2, open: true },
  { label: '“三公”经费', subject: 'three-public' },
  { label: '公务用车购置及运行维护费', subject: 'car', indent: 1 },
  { label: '因公出国（境）费', subject: 'abroad', indent: 1 },
  { label: '公务接待费', subject: 'reception', indent: 1 },
  { label: '政府采购', subject: 'procurement' },
  { label: '结转结余', subject: 'carry-over' },
];
