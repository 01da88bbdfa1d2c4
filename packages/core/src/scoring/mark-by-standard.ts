import type { Rational } from '../figures/index.js';
import { type Indicator, isBlank } from '../model/index.js';
import { judgeByStandard, type StandardGiven } from './judge-standard.js';
import type { Judged } from './quantitative.js';
import { readIndicator } from './reading.js';

/**
 * What an indicator's own printed standard allows, given the inputs of its formula by name (「编制数」: "3人").
 *
 * @param full full marks of the indicator
 * @param given what is known otherwise, such as the value itself; it outranks the form
 * @returns undefined where no standard is printed
 */
export function markByStandard(
  indicator: Indicator,
  full: Rational,
  inputs: Readonly<Record<string, string>>,
  given?: StandardGiven,
): Judged | undefined {
  const { standard, definition } = indicator;
  if (standard === undefined || isBlank(standard)) return undefined;
  const reading = readIndicator(indicator, []);
  return judgeByStandard(standard.text, full, {
    indicator,
    inputs,
    ...(definition === undefined || isBlank(definition) ? {} : { definition: definition.text }),
    ...(typeof reading === 'string' ? {} : { reading }),
    ...(given === undefined ? {} : { given }),
  });
}
