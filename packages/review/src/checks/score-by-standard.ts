import { type Indicator, intervals, type Judged, markByStandard, Rational, type StandardGiven } from '@hengji/core';
import type { TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import type { Context } from '../kernel/context.js';
import type { Claim } from '../kernel/relation.js';
import type { Term } from '../kernel/term.js';
import { scoreTerm, weightTerm } from './common/marks.js';
import { withPackStandards } from './common/pack-standards.js';
import { plainName } from './common/similar.js';
import { type StandardInputs, standardInputs } from './common/standard-inputs.js';

export const scoreByStandard = defineCheck({
  id: 'score-by-standard',
  title: '得分与评价标准不符',
  severity: 'error',
  why: '按表中评价标准和报告自己提供的数据计算，任何一种读法都得不出该得分。',
  basis: '表内该指标的评价标准；表内没有的，所选模板包的评价标准',
  advice: '按标准重新计分，并同步改正合计；采用其他口径的，注明口径和数据。',
  *claims(context) {
    for (const [index, evaluation] of context.evaluations.entries()) {
      const indicators = withPackStandards(context, evaluation);
      if (!indicators.some(({ standard }) => standard)) continue;
      const inputs = standardInputs(context, index);
      for (const [i, indicator] of indicators.entries()) {
        const shared = indicator.sharesWeightWith !== undefined || indicators.some((o) => o.sharesWeightWith === i);
        const claim = shared ? undefined : claimOf(indicator, inputs, index, statedRate(context, indicator, index));
        if (claim) yield claim;
      }
    }
  },
});

/** The value of the indicator where the text states it under its very name: 「预算控制率为16.66%」, said one way only. */
function statedRate({ narrative }: Context, indicator: Indicator, index: number): TextFigure | undefined {
  const name = plainName(indicator.name.text);
  const stated = narrative.passages
    .filter(({ evaluation }) => evaluation === index)
    .flatMap(({ figures }) => figures)
    .filter(
      (f) =>
        f.figure.dimension === 'ratio' &&
        plainName(f.lead)
          .replace(/[为是达约]+$/, '')
          .endsWith(name),
    );
  const [first] = stated;
  return first && stated.every((f) => f.figure.value.eq(first.figure.value)) ? first : undefined;
}

function claimOf(
  indicator: Indicator,
  readings: readonly StandardInputs[],
  evaluation: number,
  stated: TextFigure | undefined,
): Claim | undefined {
  const name = indicator.name.text;
  const score = scoreTerm(indicator.score, `${name}得分`);
  const weight = weightTerm(indicator.weight, name);
  if (!score || !weight || !indicator.standard?.text) return undefined;
  const full = weight.figure.value;
  const computed = readings.flatMap((inputs) => judgedWith(indicator, full, inputs));
  const given = stated ? { value: stated.figure.text } : undefined;
  // What the report says the value is counts beside what its figures give.
  const judged = [
    ...computed.filter((one) => !given || one.judged.status !== 'missing'),
    ...(given ? readings.slice(0, 1).flatMap((inputs) => judgedWith(indicator, full, inputs, given)) : []),
  ];
  const [first, ...others] = judged;
  if (!first) return undefined;
  if (judged.some((one) => one.judged.status === 'missing')) {
    const needs = first.judged.needs ?? [];
    const definition = plainName(indicator.definition?.text ?? '');
    // Figures that a formula names can be asked for; which items of a list are met is nothing to compute with.
    if (needs.length === 0 || !needs.every((need) => definition.includes(plainName(need)))) return undefined;
    return {
      kind: 'scores',
      terms: [score],
      open: `“${plainName(name)}”得${score.figure.text}：按评价标准核对，报告还缺${needs.join('、')}`,
      evaluation,
    };
  }
  // Only a standard that decides is held against the score; what needs a person's judgement is not.
  if (judged.some((one) => one.judged.status !== 'computed')) return undefined;
  const fits = judged.find(
    (one) =>
      admits(one.judged, score) ||
      spread(indicator, full, one.inputs).some((j) => admits(j, score)) ||
      (stated !== undefined && around(stated).some((value) => admitsValue(indicator, full, one.inputs, value, score))),
  );
  const shown = fits ?? first;
  const elsewise = [...new Set(others.map((one) => inMarks(one.judged)))].filter(
    (marks) => marks !== inMarks(shown.judged),
  );
  const reached = fits || elsewise.length === 0 ? '' : `；其他口径下为${elsewise.join('或')}分`;
  const explanation = shown.judged.explanation.replace(/[。；]$/, '');
  return {
    kind: 'scores',
    terms: [score, ...figuresOf(explanation, shown.inputs), ...(stated ? [stated] : [])],
    holds: fits !== undefined,
    relation: fits ? explanation : `${explanation}${reached}；表中得${score.figure.text}`,
    printed: score.figure.text,
    recomputed: inMarks(shown.judged),
    rule: `“${plainName(name)}”按评价标准计分`,
    evaluation,
  };
}

interface JudgedReading {
  readonly inputs: StandardInputs;
  readonly judged: Judged;
}

function judgedWith(
  indicator: Indicator,
  full: Rational,
  inputs: StandardInputs,
  given?: StandardGiven,
): JudgedReading[] {
  const judged = markByStandard(indicator, full, inputs.values, given);
  return judged ? [{ inputs, judged }] : [];
}

const admits = ({ allowed }: Judged, { figure }: Term): boolean => {
  const marks = { lo: allowed.min.roundTo(2), hi: allowed.max.roundTo(2), loOpen: false, hiOpen: false };
  return intervals.intersects(figure.interval, marks) || intervals.contains(marks, figure.value);
};

const inMarks = ({ allowed: { min, max } }: Judged): string =>
  min.eq(max) ? min.toDecimal(2) : `${min.toDecimal(2)}～${max.toDecimal(2)}`;

/** Rounded amounts stand for a range: the marks at its corners as well. */
function spread(indicator: Indicator, full: Rational, { values }: StandardInputs): Judged[] {
  const rounded = Object.entries(values).filter(([, text]) => /^-?\d+\.\d+(?:万|亿)?元$/.test(text));
  const used = rounded.filter(([name]) => indicator.definition?.text.replace(/[“”"]/g, '').includes(name)).slice(0, 4);
  const corners: Judged[] = [];
  for (let mask = 0; used.length > 0 && mask < 3 ** used.length; mask += 1) {
    const moved: Record<string, string> = { ...values };
    for (const [i, [name, text]] of used.entries()) moved[name] = nudged(text, (Math.floor(mask / 3 ** i) % 3) - 1);
    const judged = markByStandard(indicator, full, moved);
    if (judged?.status === 'computed') corners.push(judged);
  }
  return corners;
}

/** 「8%」 may stand for 7.5% and for what is just below 9%: a stated rate was rounded or cut off, the score perhaps not. */
const around = ({ figure }: TextFigure): string[] =>
  [Rational.of(-1, 2), Rational.of(1, 2), Rational.of(99, 100)]
    .map((part) => figure.value.add(figure.step.mul(part)).mul(Rational.of(100)))
    .filter(({ sign }) => sign >= 0 || figure.value.sign < 0)
    .map((percent) => `${percent.toFixed(figure.digits + 2)}%`);

const admitsValue = (
  indicator: Indicator,
  full: Rational,
  inputs: StandardInputs,
  value: string,
  score: Term,
): boolean => judgedWith(indicator, full, inputs, { value }).some((one) => admits(one.judged, score));

/** Half a unit of the last digit down or up. */
function nudged(text: string, direction: number): string {
  const [, number = '0', unit = ''] = /^(-?\d+\.\d+)(.*)$/.exec(text) ?? [];
  const digits = number.split('.')[1]?.length ?? 0;
  const half = Rational.of(BigInt(direction), 2n * 10n ** BigInt(digits));
  return `${Rational.of(number)
    .add(half)
    .toFixed(digits + 1)}${unit}`;
}

/** The figures of the report that the explanation counts with. */
function figuresOf(explanation: string, { values, terms }: StandardInputs): Term[] {
  const found: Term[] = [];
  for (const text of new Set(Object.values(values))) {
    const term = terms.get(text);
    const number = /^-?\d+(?:\.\d+)?/.exec(text)?.[0];
    if (term && number && new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.])`).test(explanation))
      found.push(term);
  }
  return found;
}
