import type { Dimension, Rational, Unit } from '@hengji/core';

/** What a name or function stands for in a text. Absent values are `undefined`: what does not exist is not written. */
export type Value = Amount | Words;

/** A figure with the unit and decimals in which it is printed. */
export interface Amount {
  readonly kind: 'amount';
  /** In base units: 元, 1 for ratios. It is what is printed, not what may lie behind it. */
  readonly value: Rational;
  /** What it was before it was rounded for printing. */
  readonly exact: Rational;
  readonly unit: Unit;
  readonly digits: number;
  /** Its standard name, 「基本支出」; lists of parts print it. */
  readonly name?: string;
}

export interface Words {
  readonly kind: 'words';
  readonly text: string;
}

/** What is known of a value before there is a record. */
export type ValueType = 'money' | 'count' | 'ratio' | 'marks' | 'figure' | 'words' | 'test';

/** Kinds of values in Chinese, for messages and the guide. */
export const typeNames: Readonly<Record<ValueType, string>> = {
  money: '金额',
  count: '个数',
  ratio: '比率',
  marks: '分数',
  figure: '数值',
  words: '文字',
  test: '条件',
};

/** The type of figures of a dimension. */
export const typeOf = (dimension: Dimension): ValueType =>
  dimension === 'money' || dimension === 'ratio' || dimension === 'marks' || dimension === 'count'
    ? dimension
    : 'figure';
