import type { Figure } from './figure.js';
import type { Rational } from './rational.js';

/** Why a number is not a quantity. */
export type TokenType =
  | 'year' // 2020年, 2020年度, 二〇二一年
  | 'date' // 12月3日, 7月份, 三季度, 2022-04-27, 9:30
  | 'ordinal' // 第七轮, 第一, 十九届五中
  | 'label' // 一、 （一） 1. ① 一是 附件2
  | 'document-number' // 〔2020〕10号
  | 'name' // 三公, 三会一课, “两个健康”, 50强, a number inside 《》
  | 'phone'
  | 'code' // A4, 5G, GB/T 1234, 1.2.3, long identifiers
  | 'weak' // 一个, 一批, 两三家: a classifier without a count worth holding anybody to
  | 'factor'; // ×100% in a formula

/** A number, or words with a number in them, that is not a quantity. */
export interface Token {
  readonly type: TokenType;
  readonly text: string;
  /** UTF-16 range in the scanned text. */
  readonly start: number;
  readonly end: number;
  /** The number itself where one was read: the year, the ordinal, the number of the label. */
  readonly value?: Rational;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** Everything numeric in a text, each list in order of appearance; no two overlap. */
export interface Scan {
  readonly figures: readonly Figure[];
  readonly others: readonly Token[];
}
