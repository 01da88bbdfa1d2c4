import { type Indicator, parseCell } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { type Expression, exact, figure, product, quotient } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { type Term, termOf } from '../kernel/term.js';
import { capped } from './shared/capped.js';
import { directionOf } from './shared/direction.js';
import { scoringNotes } from './shared/scoring-notes.js';

export const proportionalScore = defineCheck({
  id: 'proportional-score',
  title: '得分与完成情况不符',
  severity: 'error',
  why: '定量指标按完成比例计分，得分应与目标值、实际完成值对得上。',
  basis: '表后备注的计分原则（正向指标得分=权重×B/A，反向指标得分=权重×A/B，不得突破权重）',
  advice: '按目标值和实际完成值重新计分；因其他原因扣分的，写明原因。',
  *claims({ evaluations }) {
    for (const [index, evaluation] of evaluations.entries()) {
      const notes = scoringNotes(evaluation);
      for (const indicator of evaluation.indicators) {
        const claim = claimOf(indicator, notes.proportional, index);
        if (claim) yield claim;
      }
    }
  },
});

/**
 * With a printed proportional rule a deviation is a contradiction; without one, a target that is met must still earn
 * the full marks or be explained, so that a difference is only unexplained.
 */
function claimOf(indicator: Indicator, proportional: boolean, evaluation: number): Claim | undefined {
  if (indicator.standard && indicator.standard.text !== '') return undefined;
  const score = termOf(indicator.score, `${indicator.name.text}得分`, '分');
  const weight = termOf(indicator.weight, indicator.name.text, '分');
  if (!score || !weight || indicator.sharesWeightWith !== undefined) return undefined;
  const readings = quantitative(indicator, weight);
  const mismatch = proportional ? 'contradiction' : 'unexplained';
  if (readings) {
    return {
      kind: 'product',
      result: score,
      compare: '=',
      expressions: readings,
      mismatch,
      rule: ruleOf(indicator),
      evaluation,
    };
  }
  return undefined;
}

const ruleOf = (indicator: Indicator): string =>
  directionOf(indicator) === 'at-most'
    ? '反向指标得分=分值×目标值÷实际值，不超过分值'
    : '正向指标得分=分值×实际值÷目标值，不超过分值';

/** The marks that the target and the actual value give, in every reading; undefined where they are not numbers. */
function quantitative(indicator: Indicator, weight: Term): [Expression, ...Expression[]] | undefined {
  const target = termOf(indicator.target, '目标值', indicator.target?.unit ?? unitIn(indicator.target?.text));
  if (!target) return undefined;
  const actuals = actualTerms(indicator, target);
  const readings = actuals.map((actual) => marks(indicator, weight, target, actual));
  const [first, ...others] = readings;
  return first ? [first, ...others] : undefined;
}

const unitIn = (text: string | undefined): string | undefined =>
  parseCell(text ?? '').figures[0]?.printedUnit || undefined;

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

function marks(indicator: Indicator, weight: Term, target: Term, actual: Term): Expression {
  const a = target.figure.value;
  const b = actual.figure.value;
  const reverse = directionOf(indicator) === 'at-most';
  // 0 wanted and 0 reached is a target met; a reverse target of 0 that is missed, and a target of 0 exceeded, have no
  // quotient and are taken as met or missed outright.
  if (a.isZero)
    return b.isZero || !reverse ? exact(weight) : product(exact(weight), quotient(figure(target), figure(actual)));
  if (reverse && b.isZero) return exact(weight);
  return capped(
    product(
      exact(weight),
      reverse ? quotient(figure(target), figure(actual)) : quotient(figure(actual), figure(target)),
    ),
    weight,
  );
}
