import {
  compileStandard,
  describeRule,
  evaluateStandard,
  type Given,
  type Rational,
  type ResultStatus,
  type Rule,
  roundMarks,
  type Standard,
} from '@hengji/core';
import { rulesIn } from '../rule-parts.js';
import { unitOf } from '../trial/fields.js';
import { type Row, rowsOf } from './rows.js';
import { type Sample, samplesOf } from './samples.js';
import { countsThings, isDrawable, type ScaleRange, scaleRange } from './scale-range.js';

/** Marks over a range of values. */
export interface LinePlot {
  readonly kind: 'line';
  readonly title: string | undefined;
  /** What the values are: 指标值, 完成率. */
  readonly axis: string;
  readonly unit: string;
  readonly range: ScaleRange;
  readonly samples: readonly Sample[];
  readonly rows: readonly Row[];
  readonly fullMarks: Rational;
}

/** Marks of single cases. */
export interface CasePlot {
  readonly kind: 'cases';
  readonly title: string | undefined;
  readonly axis: string;
  readonly cases: readonly Case[];
  readonly fullMarks: Rational;
}

export interface Case {
  readonly words: string;
  readonly status: ResultStatus;
  readonly score: { readonly min: Rational; readonly max: Rational } | undefined;
}

export type Plot = LinePlot | CasePlot;

/** At most so many cases in a row. */
const MOST_CASES = 30;

/** The plots of a standard: one for each of its parts, and for each thing that is counted. */
export function plotsOf(standard: Standard): Plot[] {
  const { rule, status } = standard;
  if (rule === null || status !== 'compiled') return [];
  if (rule.base.kind !== 'parts') return plotsOfRule(standard, rule, undefined);
  return rulesIn(rule).flatMap(({ name, marks, rule: own }) => {
    // A rule written in canonical Chinese compiles to the same rule: that makes a standard of the part.
    const part = compileStandard(describeRule(own), { fullMarks: marks ?? standard.fullMarks });
    return part.rule === null || part.status !== 'compiled' ? [] : plotsOfRule(part, part.rule, name);
  });
}

function plotsOfRule(standard: Standard, rule: Rule, title: string | undefined): Plot[] {
  const { base, counters } = rule;
  const { fullMarks } = standard;
  const cases = (axis: string, list: readonly Given[], words: readonly string[]): CasePlot => ({
    kind: 'cases',
    title,
    axis,
    fullMarks,
    cases: list.map((given, n) => {
      const { status, score } = evaluateStandard(standard, given);
      return { words: words[n] ?? '', status, score: score ?? undefined };
    }),
  });
  if (isDrawable(rule) && counters.length === 0) return linePlot(standard, rule, title) ?? [];
  if (base.kind === 'scale' && base.variable === 'met') {
    const numbers = upTo(Math.min(rule.items?.length ?? 0, MOST_CASES));
    return [
      cases(
        '符合的项数',
        numbers.map((n) => ({ met: upTo(n).slice(1) })),
        numbers.map((n) => `${n}项`),
      ),
    ];
  }
  if (base.kind === 'levels') {
    const labels = base.levels.map(({ label }) => label);
    return [
      cases(
        '等级或情形',
        labels.map((level) => ({ level })),
        labels,
      ),
    ];
  }
  if (base.kind === 'checklist') {
    const numbers = upTo(Math.min(base.marks.length, MOST_CASES)).slice(1);
    return [
      cases(
        '只符合其中一项',
        numbers.map((n) => ({ met: [n] })),
        numbers.map((n) => `第${n}项`),
      ),
    ];
  }
  if (base.kind === 'start') {
    return counters.map(({ name, per }) => {
      const until = casesUntilNothing(standard, name);
      const numbers = upTo(until);
      const plot = cases(
        name === '' ? '次数' : name,
        numbers.map((n) => (name === '' ? { count: n } : { counts: { [name]: n } })),
        numbers.map((n) => `${n}${per.unit === '' ? '次' : per.unit}`),
      );
      return counters.length > 1 ? { ...plot, title: [title, name].filter(Boolean).join('：') } : plot;
    });
  }
  return [];
}

/** 0, 1, … n. */
const upTo = (n: number): number[] => Array.from({ length: n + 1 }, (_, k) => k);

/** How often something may happen until the marks no longer change; at most 12 times. */
function casesUntilNothing(standard: Standard, name: string): number {
  let before: string | undefined;
  for (let n = 0; n <= 12; n += 1) {
    const { score } = evaluateStandard(standard, name === '' ? { count: n } : { counts: { [name]: n } });
    const now = score === null ? '' : `${score.min}～${score.max}`;
    if (n > 1 && now === before) return n;
    before = now;
  }
  return 12;
}

type Told = (value: string) => Given;

function linePlot(standard: Standard, rule: Rule, title: string | undefined): Plot[] | undefined {
  if (!isDrawable(rule)) return undefined;
  const unit = unitOf(rule) ?? '%';
  const range = scaleRange(rule.base, unit, standard.fullMarks);
  if (range === undefined) return undefined;
  const { told, axis } = tellingOf(standard, rule, unit);
  const common = { title, axis, unit, fullMarks: standard.fullMarks };
  if (countsThings(unit)) {
    const first = Number(range.from.floor());
    const last = Number(range.to.ceil());
    const low = Math.max(0, first);
    if (last - low <= MOST_CASES) {
      const numbers = upTo(last - low).map((n) => n + low);
      return [
        {
          kind: 'cases',
          title,
          axis,
          fullMarks: standard.fullMarks,
          cases: numbers.map((n) => {
            const { status, score } = evaluateStandard(standard, told(`${n}${unit}`));
            return { words: `${n}${unit}`, status, score: score ?? undefined };
          }),
        },
      ];
    }
  }
  const samples = samplesOf(range, (x) => evaluateStandard(standard, told(`${x.toDecimal(8)}${unit}`)));
  if (samples.every(({ score }) => score === undefined)) return undefined;
  return [{ kind: 'line', ...common, range, samples, rows: rowsOf(samples, unit) }];
}

/** How a value is told: as the value itself, or, where the formula wants target and actual, as what was reached of 100. */
function tellingOf(standard: Standard, { base, subject }: Rule, unit: string): { told: Told; axis: string } {
  const byValue: Told = (value) => ({ value });
  const { score } = evaluateStandard(standard, byValue(`100${unit}`));
  const completion = base.kind === 'scale' && base.variable === 'completion';
  if (score !== null || unit !== '%')
    return { told: byValue, axis: completion ? '完成率（实际完成值÷目标值）' : (subject ?? '指标值') };
  const byTarget: Told = (value) => ({ target: '100', actual: value.replace('%', '') });
  const works = evaluateStandard(standard, byTarget('100%')).score !== null;
  return works ? { told: byTarget, axis: '完成率（实际完成值÷目标值）' } : { told: byValue, axis: subject ?? '指标值' };
}

/** 「3分」 or 「3～5分」. */
export const marksWords = ({ min, max }: { readonly min: Rational; readonly max: Rational }): string => {
  const [low, high] = [roundMarks(min), roundMarks(max)];
  return low === high ? `${low}分` : `${low}～${high}分`;
};
