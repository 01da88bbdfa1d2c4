import { type Evaluation, type Figure, type Indicator, parseCell, Rational, sameKind } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { packFor } from '../kernel/context.js';
import { type Expression, exact, figure, pointOf, product, quotient } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Mismatch, Relation } from '../kernel/relation.js';
import { type Term, termOf } from '../kernel/term.js';
import { capped } from './common/capped.js';
import { type Direction, directionsOf } from './common/direction.js';
import { formsOf } from './common/forms.js';
import { hasPercentWeights, isScoredOutOfHundred, isWholeMarkOf, scoreTerm, weightTerm } from './common/marks.js';
import { type ScoringNotes, scoringNotes } from './common/scoring-notes.js';

export const proportionalScore = defineCheck({
  id: 'proportional-score',
  title: '得分与完成情况不符',
  severity: 'error',
  why: '定量指标按完成比例计分，得分应与目标值、实际完成值对得上。',
  basis: '表后备注的计分原则（正向指标得分=权重×B/A，反向指标得分=权重×A/B，不得突破权重），或所选模板包的计分办法',
  advice: '按目标值和实际完成值重新计分；因其他原因扣分的，写明原因。',
  *claims(context) {
    for (const [index, evaluation] of context.evaluations.entries()) {
      const notes = scoringNotes(evaluation, packFor(context, evaluation));
      for (const form of formsOf(evaluation)) yield* claimsOf(form, notes, index);
    }
  },
});

function* claimsOf(form: Evaluation, notes: ScoringNotes, index: number): Iterable<Claim> {
  if (isScoredOutOfHundred(form)) return;
  const percent = hasPercentWeights(form);
  for (const indicator of form.indicators) {
    const claim = claimOf(indicator, notes, percent, index);
    if (claim) yield claim;
  }
}

function claimOf(indicator: Indicator, notes: ScoringNotes, percent: boolean, evaluation: number): Claim | undefined {
  if (indicator.standard && indicator.standard.text !== '') return undefined;
  const score = scoreTerm(indicator.score, `${indicator.name.text}得分`, percent);
  const weight = weightTerm(indicator.weight, indicator.name.text);
  if (!score || !weight || indicator.sharesWeightWith !== undefined) return undefined;
  const readings = quantitative(indicator, weight);
  if (!readings) return undefined;
  const directions = directionsOf(indicator);
  const claim: Relation = {
    kind: 'product',
    result: score,
    compare: '=',
    expressions: readings.expressions,
    mismatch: mismatchOf(indicator, notes, score, weight, readings.expressions),
    rule: ruleOf(directions[0]),
    evaluation,
  };
  // 「30次」 set against 「20人」: agreement is worth telling, a difference says nothing.
  const broken = !readings.comparable && ['contradiction', 'unexplained'].includes(judge(claim).verdict);
  return broken ? undefined : claim;
}

/**
 * With a printed proportional rule a deviation is a contradiction. Without one, and wherever the form leaves room (a
 * target far exceeded, a reason for the deviation, whole marks, nothing earned below a floor), it is only unexplained.
 */
function mismatchOf(
  indicator: Indicator,
  notes: ScoringNotes,
  score: Term,
  weight: Term,
  readings: readonly Expression[],
): Mismatch {
  if (!notes.proportional) return 'unexplained';
  const values = readings.flatMap((reading) => pointOf(reading) ?? []);
  const given = score.figure.value;
  const full = weight.figure.value;
  const less = values.every((value) => given.lt(value));
  const exceeded = less && values.some((value) => value.eq(full)) && isExceeded(indicator);
  const explained = less && (indicator.reason?.text.length ?? 0) >= 4;
  const whole = values.some((value) => isWholeMarkOf(score, value));
  const floored = notes.hasFloor && given.isZero && values.every((value) => value.lt(full.mul(sixTenths)));
  return exceeded || explained || whole || floored ? 'unexplained' : 'contradiction';
}

const sixTenths = Rational.of(6, 10);

/** Marks may be taken off where far more was reached than planned: the target was set too low. */
function isExceeded(indicator: Indicator): boolean {
  const target = parseCell(indicator.target?.text ?? '').figures[0];
  const actual = parseCell(indicator.actual?.text ?? '').figures[0];
  return target !== undefined && actual !== undefined && !actual.value.eq(target.value);
}

const ruleOf = (direction: Direction): string =>
  direction === 'at-most'
    ? '反向指标得分=分值×目标值÷实际值，不超过分值'
    : '正向指标得分=分值×实际值÷目标值，不超过分值';

interface Readings {
  readonly expressions: [Expression, ...Expression[]];
  /** False where target and actual value count different things. */
  readonly comparable: boolean;
}

/** The marks that the target and the actual value give, in every reading; undefined where they are not numbers. */
function quantitative(indicator: Indicator, weight: Term): Readings | undefined {
  const target = termOf(indicator.target, '目标值', indicator.target?.unit ?? unitIn(indicator.target?.text));
  if (!target || isRange(target.figure)) return undefined;
  const actuals = actualTerms(indicator, target);
  const rate = termOf(indicator.completion, '完成率', '%');
  const readings = [
    ...actuals.flatMap((actual) => directionsOf(indicator).map((way) => marks(way, weight, target, actual))),
    ...(rate && actuals.length > 0 ? [capped(product(exact(weight), figure(rate)), weight)] : []),
  ];
  const [first, ...others] = readings;
  if (!first) return undefined;
  const comparable = actuals.every(
    ({ figure: f }) => f.unit === '' || target.figure.unit === '' || sameKind(f, target.figure),
  );
  return { expressions: [first, ...others], comparable };
}

const unitIn = (text: string | undefined): string | undefined =>
  parseCell(text ?? '').figures[0]?.printedUnit || undefined;

/** 「3-5次」: no single value that a proportion could be taken of. */
const isRange = ({ text }: Figure): boolean => /\d[^\d.,]{0,3}[-—–~～至到][^\d]{0,2}\d/.test(text);

/** Actual values that can be set against the target; a bare number takes the unit of the target. */
function actualTerms(indicator: Indicator, target: Term): Term[] {
  const entry = indicator.actual;
  if (!entry?.at) return [];
  const unit = target.figure.printedUnit || undefined;
  const at = entry.at;
  const single = termOf(entry, '实际完成值', entry.unit ?? unit);
  const all = single
    ? [single]
    : parseCell(entry.text).figures.map((printed) => ({
        figure: printed,
        at: { ...at, start: at.start + printed.start, end: at.start + printed.end },
        quote: entry.text,
        name: '实际完成值',
      }));
  return all.filter(
    (term) => term.figure.dimension === target.figure.dimension || term.figure.unit === '' || target.figure.unit === '',
  );
}

/** A target is a norm, taken as printed; what was reached is a figure and was rounded. */
function marks(direction: Direction, weight: Term, target: Term, actual: Term): Expression {
  const a = target.figure.value;
  const b = actual.figure.value;
  const reverse = direction === 'at-most';
  // 0 wanted and 0 reached is a target met; a reverse target of 0 that is missed, and a target of 0 exceeded, have no
  // quotient and are taken as met or missed outright.
  if (a.isZero)
    return b.isZero || !reverse ? exact(weight) : product(exact(weight), quotient(exact(target), figure(actual)));
  if (reverse && b.isZero) return exact(weight);
  return capped(
    product(exact(weight), reverse ? quotient(exact(target), figure(actual)) : quotient(figure(actual), exact(target))),
    weight,
  );
}
