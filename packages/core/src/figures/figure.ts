import type { Interval } from './interval.js';
import type { Rational } from './rational.js';

/** What kind of quantity a figure is; only figures of one dimension (and one base unit) are ever compared. */
export type Dimension =
  | 'money' // base unit 元
  | 'ratio' // base unit 1; printed as %, ‰, 百分之…, 成, 个百分点
  | 'marks' // 分
  | 'count' // 个, 家, 人, 次, 期, 篇, 起 … ; base unit is the classifier itself
  | 'area' // base unit 平方米
  | 'duration' // 年 (个月, 天 … keep their own base unit)
  | 'measure' // other physical units: 公里, 吨, 亩, 盏 …; base unit is the unit itself
  | 'none'; // no unit printed

/** How the words around the number widen it. */
export type Approximation =
  | 'about' // 约, 左右, 大约, 近百分之
  | 'nearly' // 近, 接近, 将近: a little below
  | 'over' // 余, 多, 超过, 逾, 超: a little above
  | 'at-least' // 以上, 不少于, 不低于, ≥
  | 'at-most'; // 以下, 以内, 不超过, 不高于, ≤

/**
 * A printed quantity. What was printed is an interval: 「109.4万元」 stands for every amount in
 * [1,093,500, 1,094,500) 元; integers that count things, and marks, are exact.
 */
export interface Figure {
  /** As printed: number, unit and the approximation words around them, e.g. 「83.16万元」, 「近80人」, 「90%以上」. */
  readonly text: string;
  /** UTF-16 range of `text` in the scanned string. */
  readonly start: number;
  readonly end: number;
  readonly dimension: Dimension;
  /**
   * The printed number in base units: 元 for money, a fraction for ratios (81.14% is 0.8114). Of a range (3至5个) it is
   * the first number printed; only `interval` holds the whole.
   */
  readonly value: Rational;
  /** Base unit: 元, 1 (ratio), 分, 家 … or '' when none is printed; 元/人 for a price, which is a measure. */
  readonly unit: string;
  /** Unit as printed: 万元, %, 个百分点, 家 …; '' when none. */
  readonly printedUnit: string;
  /** Base units in one printed unit (10000 for 万元, 1/100 for %). */
  readonly scale: Rational;
  /** Decimals printed. */
  readonly digits: number;
  /** One unit in the last printed digit, in base units; zero for a fraction in words (三分之二). */
  readonly step: Rational;
  /** The values that round (half up) to what is printed, widened by an approximation word. Base units. */
  readonly interval: Interval;
  readonly approximation?: Approximation;
  /** True for 个百分点: a difference of two ratios, not a ratio. */
  readonly points?: boolean;
}
