import { Rational } from '@hengji/core';
import type { Context } from '../../../kernel/context.js';
import { directionsOf } from '../../common/direction.js';
import { targetAndActual } from './attainment.js';
import { type Item, indicatorItems } from './indicator-items.js';
import { shortened } from './quote.js';

/** An indicator of which more is better, with how far its actual value lies from its target. */
export interface Attained extends Item {
  /** Actual value over target. */
  readonly ratio: Rational;
  /** True where the target is all of something, beyond which nothing can lie far. */
  readonly isWhole: boolean;
  /** False where actual value and target are so near that chance explains the difference: one meeting more or less. */
  readonly isApart: boolean;
}

const two = Rational.of(2);
const hundred = Rational.of(100);

const known = new WeakMap<Context, readonly Attained[]>();

/** The indicators of which more is better and whose values are one figure each; worked out once a review. */
export function attainedIndicators(context: Context): readonly Attained[] {
  let attained = known.get(context);
  if (attained === undefined) {
    attained = indicatorItems(context).flatMap((item) => attainedRatio(item) ?? []);
    known.set(context, attained);
  }
  return attained;
}

function attainedRatio(item: Item): Attained | undefined {
  const { indicator } = item;
  // 「50人/家」 counts two things at once.
  if (/[/／](?!年)/.test(indicator.target?.text ?? '')) return undefined;
  const values = targetAndActual(indicator);
  if (!values) return undefined;
  const target = values.target.figure;
  const actual = values.actual.figure;
  if (target.value.sign <= 0 || actual.value.sign < 0) return undefined;
  if (target.dimension === 'duration' || target.dimension === 'marks') return undefined;
  const isRatio = target.dimension === 'ratio';
  // A growth of 8% instead of 5% is not far beyond it.
  if (isRatio && /增长|增幅|增速|涨幅|变动|变化/.test(item.name)) return undefined;
  if (directionsOf(indicator).some((direction) => direction === 'at-most')) return undefined;
  return {
    ...item,
    ratio: actual.value.div(target.value),
    isWhole: isRatio && target.value.ge(Rational.one),
    isApart: isRatio || actual.value.sub(target.value).abs().ge(two),
  };
}

/** 「“培训人数”目标值100人，实际完成值300人，为目标值的300%」 */
export function wordedRatio({ indicator, ratio }: Attained): string {
  const percent = ratio.mul(hundred).roundTo(0).toDecimal();
  const target = indicator.target?.text.trim() ?? '';
  const actual = indicator.actual?.text.trim() ?? '';
  return `“${shortened(indicator.name.text)}”目标值${target}，实际完成值${actual}，为目标值的${percent}%`;
}
