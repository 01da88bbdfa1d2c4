import { type Indicator, isBlank, parseCell } from '@hengji/core';
import { marksOf } from './score-of.js';

const atMost = /[≤≦＜<]|不超过|不高于|不大于|不多于|以内|以下|控制在|低于/;

/**
 * Whether an indicator reached its target, as its own figures say, or the same words; where words stand for figures, or less may be
 * better, whether it earned its full marks. Undefined where neither can be told.
 *
 * @param reverseHints words of names of indicators of which less is better
 */
export function isMet(indicator: Indicator, reverseHints: readonly string[]): boolean | undefined {
  const byFigures = meets(indicator, reverseHints);
  if (byFigures !== undefined) return byFigures;
  const [score, weight] = [marksOf(indicator.score), marksOf(indicator.weight)];
  return score && weight && indicator.sharesWeightWith === undefined ? score.value.ge(weight.value) : undefined;
}

function meets({ name, level2, target, actual }: Indicator, reverseHints: readonly string[]): boolean | undefined {
  if (target === undefined || actual === undefined || isBlank(target) || isBlank(actual)) return undefined;
  if (target.text.trim() === actual.text.trim()) return true;
  const [aim, ...moreAims] = parseCell(target.text).figures;
  const [reached, ...more] = parseCell(actual.text).figures;
  if (!aim || !reached || more.length > 0 || moreAims.length > 0) return undefined;
  const value = reached.dimension === 'none' ? reached.value.mul(aim.scale) : reached.value;
  if (reached.dimension !== aim.dimension && reached.dimension !== 'none') return undefined;
  if (atMost.test(target.text.replace(/不低于/g, '≥'))) return value.le(aim.value);
  const unclear =
    !/[≥≧＞>]|不低于|不少于|以上|至少/.test(target.text) &&
    reverseHints.some((hint) => `${name.text}${level2 ?? ''}`.includes(hint));
  if (unclear && !value.eq(aim.value)) return undefined;
  return value.ge(aim.value);
}
