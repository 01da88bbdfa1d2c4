import type { Place } from '@hengji/core';
import type { AnyCheck, QualityCheck } from './check.js';
import { isQualityCheck } from './check.js';
import type { Context } from './context.js';
import type { Observation, Observed } from './observation.js';
import { type ReviewSettings, thresholdsOf } from './settings.js';

/** Runs the quality checks; what a check says twice of one place is kept once. */
export function observe(checks: readonly AnyCheck[], context: Context, settings: ReviewSettings): Observed[] {
  const seen = new Set<string>();
  const observed: Observed[] = [];
  for (const check of checks.filter(isQualityCheck)) {
    for (const observation of check.observe(context, thresholdsOf(check, settings))) {
      const key = [check.id, observation.message, ...observation.quotes.map(({ at }) => keyOf(at))].join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      observed.push(findingOf(check, observation));
    }
  }
  return observed;
}

const keyOf = (at: Place): string => `${at.block}.${at.row ?? ''}.${at.column ?? ''}.${at.start}`;

const findingOf = (check: QualityCheck, observation: Observation): Observed => ({
  check: check.id,
  severity: observation.severity ?? check.severity,
  title: check.title,
  message: observation.message,
  quotes: observation.quotes,
  why: check.why,
  basis: observation.basis ?? check.basis,
  advice: observation.advice ?? check.advice,
  ...(observation.evaluation !== undefined ? { evaluation: observation.evaluation } : {}),
});
