import { type Entry, type Evaluation, intervals, parseCell, parseUnit, Rational } from '@hengji/core';
import { type Term, termOf } from '../../kernel/term.js';

const marksUnit = parseUnit('分');
const hundred = Rational.of(100);

/**
 * Full marks or a weight, in marks and exact: 「10」, 「10分」, and 「10%」, which is ten of a hundred marks. Undefined
 * where the cell holds anything else (words, several numbers, 「扣2分」).
 */
export function weightTerm(entry: Entry | undefined, name: string): Term | undefined {
  const term = plainTerm(entry, name);
  if (!term) return undefined;
  const marks = term.figure.dimension === 'ratio' ? outOfHundred(term) : term;
  if (marks.figure.dimension !== 'marks') return undefined;
  return { ...marks, figure: { ...marks.figure, interval: intervals.point(marks.figure.value) } };
}

/**
 * A score in marks. A percentage is a score only where the weights are percentages too (`percent`); otherwise it is a
 * rate of scoring, and undefined here.
 */
export function scoreTerm(entry: Entry | undefined, name: string, percent = false): Term | undefined {
  const term = plainTerm(entry, name);
  if (!term) return undefined;
  if (term.figure.dimension === 'ratio') return percent ? outOfHundred(term) : undefined;
  return term.figure.dimension === 'marks' ? term : undefined;
}

/** Words around a number that leave it a plain number of marks. */
const plainWords = /^[得分计共为是满值自评\s:：（）()\-—~～+＋]*$/;

function plainTerm(entry: Entry | undefined, name: string): Term | undefined {
  const term = termOf(entry, name, '分');
  if (!term || !entry || term.figure.approximation) return undefined;
  const { figures } = parseCell(entry.text);
  const [only] = figures;
  if (!only) return undefined;
  return plainWords.test(entry.text.slice(0, only.start) + entry.text.slice(only.end)) ? term : undefined;
}

/** 「10%」 as ten marks of a hundred. */
function outOfHundred(term: Term): Term {
  const { figure } = term;
  if (!marksUnit || figure.points || figure.printedUnit === '分之') return term;
  const value = figure.value.mul(hundred);
  const step = figure.step.mul(hundred);
  return {
    ...term,
    figure: {
      ...figure,
      dimension: 'marks',
      unit: marksUnit.base,
      printedUnit: figure.printedUnit,
      scale: Rational.one,
      value,
      step,
      interval: figure.digits === 0 ? intervals.point(value) : intervals.scale(figure.interval, hundred),
    },
  };
}

/** True where the indicators print their weights as percentages. */
export const hasPercentWeights = (evaluation: Evaluation): boolean =>
  evaluation.indicators.some(({ weight }) => /[%％]/.test(weight?.text ?? ''));

/**
 * True where every indicator is scored out of a hundred and weighted afterwards, as the scores themselves show: most
 * are beyond their weights.
 */
export function isScoredOutOfHundred(evaluation: Evaluation): boolean {
  const percent = hasPercentWeights(evaluation);
  let scored = 0;
  let beyond = 0;
  for (const indicator of evaluation.indicators) {
    const weight = weightTerm(indicator.weight, '');
    const score = scoreTerm(indicator.score, '', percent);
    if (!weight || !score) continue;
    scored += 1;
    if (score.figure.value.gt(weight.figure.value)) beyond += 1;
  }
  return beyond >= 2 && 2 * beyond > scored;
}

/** Classes and indicators that add to or take from the marks beyond the whole. */
export const isBonus = (name: string): boolean => /加分|扣分|减分|附加|奖励分|加减分|倒扣/.test(name);

/**
 * True where a score printed without decimals is the whole part of a value that has some: rounded down, or given in
 * whole marks, which is not proved wrong.
 */
export const isWholeMarkOf = (score: Term, value: Rational | undefined): boolean =>
  value !== undefined &&
  score.figure.digits === 0 &&
  !value.isInteger &&
  score.figure.value.lt(value) &&
  value.sub(score.figure.value).lt(Rational.one);

/** A whole written with as many decimals as its parts, so that a tenth too much is not rounded away. */
export function asFineAs(whole: Term, parts: readonly Term[]): Term {
  const digits = parts.reduce((most, { figure }) => Math.max(most, figure.digits), whole.figure.digits);
  const sum = Rational.sum(parts.map(({ figure }) => figure.value));
  return sum.eq(whole.figure.value) ? whole : { ...whole, figure: { ...whole.figure, digits } };
}
