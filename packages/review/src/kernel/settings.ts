import { Rational, shareOf } from '@hengji/core';
import type { Severity, UnnamedFinding } from '../model/review.js';
import type { QualityCheck, ThresholdValues } from './check.js';

/** How a user wants the checks to run; plain data, so that it can be sent to a worker. */
export interface ReviewSettings {
  /** By the id of a check: not run, or another severity for all that it finds. */
  readonly checks?: Readonly<Record<string, Severity | 'off'>>;
  /** By the id of a check, then by the name of the threshold: 「200%」, 「50」. */
  readonly thresholds?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The checks that the settings leave on. */
export const checksInForce = <C extends { readonly id: string }>(
  checks: readonly C[],
  settings: ReviewSettings,
): readonly C[] =>
  settings.checks === undefined ? checks : checks.filter(({ id }) => severitySetting(settings, id) !== 'off');

/** The severity that the user set for a check, if any. */
export function severitySetting(settings: ReviewSettings, id: string): Severity | 'off' | undefined {
  const { checks } = settings;
  return checks !== undefined && Object.hasOwn(checks, id) ? checks[id] : undefined;
}

/** The thresholds of a check in force: the user's, else its own. */
export function thresholdsOf(check: QualityCheck, settings: ReviewSettings): ThresholdValues {
  const set = settings.thresholds;
  const own = set !== undefined && Object.hasOwn(set, check.id) ? (set[check.id] ?? {}) : {};
  return Object.fromEntries(
    Object.entries(check.thresholds ?? {}).map(([name, { value }]) => [
      name,
      thresholdValue(Object.hasOwn(own, name) ? (own[name] ?? value) : value),
    ]),
  );
}

/** 「150%」 as 3/2, 「30」 as 30. */
export const thresholdValue = (text: string): Rational => (text.endsWith('%') ? shareOf(text) : Rational.of(text));

/** Settings with others put over them, check by check and threshold by threshold. */
export function mergedSettings(below: ReviewSettings, above: ReviewSettings): ReviewSettings {
  const thresholds = { ...below.thresholds };
  for (const [id, values] of Object.entries(above.thresholds ?? {})) thresholds[id] = { ...thresholds[id], ...values };
  return { checks: { ...below.checks, ...above.checks }, thresholds };
}

/** With the severity that the user set for its check; what is not proved never becomes an error. */
export function withSetSeverity(finding: UnnamedFinding, settings: ReviewSettings): UnnamedFinding {
  const severity = severitySetting(settings, finding.check);
  if (severity === undefined || severity === 'off' || severity === 'error') return finding;
  return { ...finding, severity };
}
