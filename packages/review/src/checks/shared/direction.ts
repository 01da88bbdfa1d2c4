import type { Indicator } from '@hengji/core';

/** Whether more or less is better for an indicator, as its target is printed; 'at-least' where nothing says otherwise. */
export function directionOf(indicator: Indicator): 'at-least' | 'at-most' {
  const target = indicator.target?.text ?? '';
  return /[≤≦＜<]|不超过|不高于|不大于|以内|以下|控制在|低于/.test(target) ? 'at-most' : 'at-least';
}
