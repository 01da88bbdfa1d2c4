import { parseCell, Rational } from '@hengji/core';
import type { Item } from './indicator-items.js';
import { checkable, praise, rateName, stateName, wishAtEnd, wishAtStart } from './slogans.js';

/**
 * Why a target cannot be measured.
 * - `slogan`: a wish, and no number
 * - `slogan-percent`: a name that is a wish, with a percentage of nothing
 * - `no-number`: an indicator of quantity whose target has no number
 * - `repeats-name`: the same, and the target only says the name again
 * - `percent-of-nothing`: an indicator of quantity with a percentage, and nothing says of what
 */
export type TargetFault = 'slogan' | 'slogan-percent' | 'no-number' | 'repeats-name' | 'percent-of-nothing';

/** Words longer than this are a description, which may hold what can be checked. */
const longestSlogan = 60;

/** What is wrong with the target of an indicator; undefined where it can be measured, is blank or leaves room for doubt. */
export function targetFaultOf({ indicator, name, kinds }: Item): TargetFault | undefined {
  const text = indicator.target?.text.replace(/[\s“”"'。；;]/g, '') ?? '';
  if (text === '') return undefined;
  const cell = parseCell(text);
  if (cell.dash || cell.others.length > 0) return undefined;
  const isQuantity = kinds.length === 1 && kinds[0] === 'quantity';
  if (cell.figures.length > 0) {
    const { whole } = cell;
    const isPercent = whole?.dimension === 'ratio' && !whole.points && /[%％]/.test(text);
    if (!isPercent || rateName.test(name)) return undefined;
    if (whole.value.eq(Rational.one) && isWish(name)) return 'slogan-percent';
    return isQuantity && !checkable.test(name) ? 'percent-of-nothing' : undefined;
  }
  if (isWish(text) || praise.test(text)) return 'slogan';
  if (!isQuantity || isMeasuredInWords(text)) return undefined;
  return text === name ? 'repeats-name' : 'no-number';
}

const isWish = (text: string): boolean =>
  text.length <= longestSlogan &&
  !checkable.test(text) &&
  (wishAtStart.test(text) || wishAtEnd.test(text) || stateName.test(text));

/** 「按季度发布」, 「全覆盖」, 「不低于上年」, 「12月底前」: words that stand for a number. */
const isMeasuredInWords = (text: string): boolean =>
  /每|[按逐][年季月周日旬批次户人村]|全覆盖|应.尽|全部|所有|全员|上年|去年|同期|持平|年底|月底|前|零|无|未发生|不发生|[一二两三四五六七八九十百千万几]/.test(
    text,
  );
