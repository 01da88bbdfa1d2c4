import type { Indicator } from '@hengji/core';

export type Direction = 'at-least' | 'at-most';

/** Things of which less is better. */
const lessIsBetter =
  /成本|费用|投诉|信访|上访|事故|违[规纪法约]|超[支编标]|失[误败信]|死亡|伤亡|损失|损毁|时限|时长|时间|天数|控制|降低|下降|减少|压减|逾期|延[迟误期]|不良|退回|差错|误差|能耗|排放|污染|空编|滞留|案件|发病|闲置/;

/**
 * Whether more or less is better for an indicator, as its target is printed; 'at-least' where nothing says otherwise.
 */
export function directionOf(indicator: Indicator): Direction {
  return printedDirection(indicator.target?.text ?? '') ?? 'at-least';
}

/**
 * Every direction in which an indicator can be meant, the likeliest first: the one that its target prints, else more
 * is better, and where its name or class speaks of costs, delays, complaints and the like perhaps also less.
 */
export function directionsOf(indicator: Indicator): readonly [Direction, ...Direction[]] {
  const printed = printedDirection(indicator.target?.text ?? '');
  if (printed) return [printed];
  const names = `${indicator.level1 ?? ''} ${indicator.level2 ?? ''} ${indicator.name.text}`;
  return lessIsBetter.test(names) || /时效/.test(names) ? ['at-least', 'at-most'] : ['at-least'];
}

function printedDirection(target: string): Direction | undefined {
  if (/[≤≦＜<]|不超过|不高于|不大于|不多于|以内|以下|控制在|低于/.test(target.replace(/不低于/g, '≥')))
    return 'at-most';
  return /[≥≧＞>]|不低于|不少于|不小于|以上|至少|达到|超过|高于/.test(target) ? 'at-least' : undefined;
}
