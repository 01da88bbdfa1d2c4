import { fold, parseCell } from '@hengji/core';
import { directionOf } from '../../common/direction.js';
import { targetAndActual } from './attainment.js';
import {
  activityName,
  activityUnit,
  alsoQuality,
  costName,
  countedName,
  deadlineTarget,
  ecologicalHints,
  ecologicalName,
  economicHints,
  economicName,
  effectWords,
  eventUnit,
  lastingWords,
  moneyName,
  notCost,
  qualityWords,
  satisfactionName,
  socialName,
  timelinessName,
} from './class-words.js';
import type { ClassKind } from './indicator-classes.js';
import type { Item } from './indicator-items.js';

/** What an indicator plainly measures by its own name and target; undefined where there is room for doubt. */
export function meaningOf(item: Item): ClassKind | undefined {
  const { name } = item;
  if (satisfactionName.test(name)) return 'satisfaction';
  if (isTimeliness(item)) return 'timeliness';
  if (isCost(item)) return 'cost';
  if (isQuantity(item)) return 'quantity';
  if (economicName.test(name)) return 'economic';
  if (ecologicalName.test(name)) return 'ecological';
  if (!socialName.test(name)) return undefined;
  const hints = item.kinds.includes('ecological') ? ecologicalHints : economicHints;
  return hints.test(name) ? undefined : 'social';
}

function isTimeliness({ name, indicator, kinds }: Item): boolean {
  if (kinds.includes('quality') && alsoQuality.test(name)) return false;
  return timelinessName.test(name) || deadlineTarget.test(fold(indicator.target?.text ?? '').replace(/\s/g, ''));
}

function isCost({ name, indicator }: Item): boolean {
  if (notCost.test(name)) return false;
  if (costName.test(name)) return true;
  if (!moneyName.test(name) || directionOf(indicator) !== 'at-most') return false;
  const figures = parseCell(indicator.target?.text ?? '').figures;
  return figures.length === 1 && figures[0]?.dimension === 'money';
}

/** A count of work done. In classes where a count can be an effect, only what is no effect by any word. */
function isQuantity(item: Item): boolean {
  const { name, kinds } = item;
  const isActivity = activityName.test(name) && !/[率度比]$/.test(name);
  if (!isActivity && !countedName.test(name)) return false;
  if (effectWords.test(name)) return false;
  if (kinds.includes('quality') && qualityWords.test(name)) return false;
  if (kinds.includes('sustainable') && lastingWords.test(name)) return false;
  if (kinds.includes('timeliness') && /[年季月周日天时前期]|进度/.test(name)) return false;
  const values = targetAndActual(item.indicator);
  if (!values) return false;
  const { printedUnit, value } = values.target.figure;
  return value.sign > 0 && (isActivity ? activityUnit : eventUnit).test(printedUnit);
}
