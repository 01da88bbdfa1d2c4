import type { CheckProfile, Thresholds } from '../kernel/check.js';
import type { ReviewSettings } from '../kernel/settings.js';
import type { Severity } from '../model/review.js';
import { suggestion } from './nearest.js';
import type { SettingsData } from './schema.js';
import type { DataProblem } from './validated-yaml.js';

/** What a configuration has to know of a check. */
export type CheckEntry = Pick<CheckProfile, 'id' | 'title' | 'severity'> & { readonly thresholds?: Thresholds };

/** Settings for the review, and what in them is wrong. */
export interface SettingsReading {
  readonly settings: ReviewSettings;
  readonly problems: readonly DataProblem[];
}

/**
 * Reads the settings of checks.
 *
 * @param path where they stand in the file
 */
export function settingsOf(
  data: SettingsData,
  path: readonly string[],
  checks: readonly CheckEntry[],
): SettingsReading {
  const problems: DataProblem[] = [];
  const byId = new Map(checks.map((check) => [check.id, check]));
  const known = (section: string, id: string): CheckEntry | undefined => {
    const check = byId.get(id);
    if (check === undefined) {
      const at = [...path, section, id];
      problems.push({ path: at, message: `没有编号为“${id}”的检查项${suggestion(id, byId.keys())}` });
    }
    return check;
  };
  const severities: Record<string, Severity | 'off'> = {};
  for (const [id, severity] of Object.entries(data.checks ?? {})) {
    const check = known('checks', id);
    if (check === undefined) continue;
    if (severity === 'error' && check.severity !== 'error') {
      problems.push({ path: [...path, 'checks', id], message: noError(check) });
    } else severities[id] = severity;
  }
  const thresholds: Record<string, Record<string, string>> = {};
  for (const [id, values] of Object.entries(data.thresholds ?? {})) {
    const check = known('thresholds', id);
    if (check === undefined) continue;
    const own = check.thresholds ?? {};
    const set: Record<string, string> = {};
    for (const [name, value] of Object.entries(values ?? {})) {
      const text = String(value).trim();
      const message = thresholdProblem(check.id, own, name, text);
      if (message === undefined) set[name] = text;
      else problems.push({ path: [...path, 'thresholds', id, name], message });
    }
    thresholds[id] = set;
  }
  return { settings: { checks: severities, thresholds }, problems };
}

const noError = ({ id, title, severity }: CheckEntry): string =>
  `“${id}”（${title}）不能设为 error：它发现的不是算术能够证明的矛盾，须由人判断；` +
  `${severity === 'warning' ? '默认即为 warning' : '最高可设为 warning'}。`;

/** What is wrong with one threshold, as a sentence; undefined where nothing is. */
function thresholdProblem(id: string, own: Thresholds, name: string, value: string): string | undefined {
  const threshold = Object.hasOwn(own, name) ? own[name] : undefined;
  if (threshold === undefined) {
    const names = Object.keys(own);
    return names.length === 0
      ? `检查项“${id}”没有可以调整的界限。`
      : `检查项“${id}”没有名为“${name}”的界限${suggestion(name, names)}可用的有 ${names.join('、')}。`;
  }
  const percentage = threshold.value.endsWith('%');
  if (!/^\d{1,9}(?:\.\d{1,4})?%?$/.test(value)) {
    return `“${name}”（${threshold.title}）应为不小于0的数，例如 ${threshold.value}。`;
  }
  if (percentage !== value.endsWith('%')) {
    return `“${name}”（${threshold.title}）应写成${percentage ? '百分比' : '数，不带百分号'}，例如 ${threshold.value}。`;
  }
  return undefined;
}

/** The catalogue entry of a check of any kind. */
export const entryOf = (check: CheckEntry): CheckEntry => ({
  id: check.id,
  title: check.title,
  severity: check.severity,
  ...(check.thresholds === undefined ? {} : { thresholds: check.thresholds }),
});
