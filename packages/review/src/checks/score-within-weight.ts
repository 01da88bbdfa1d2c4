import type { Evaluation } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { exact, sum } from '../kernel/expression.js';
import type { Claim, Mismatch } from '../kernel/relation.js';
import type { Term } from '../kernel/term.js';
import { formsOf } from './common/forms.js';
import { hasPercentWeights, isBonus, isScoredOutOfHundred, scoreTerm, weightTerm } from './common/marks.js';

export const scoreWithinWeight = defineCheck({
  id: 'score-within-weight',
  title: '得分超过分值',
  severity: 'error',
  why: '单项得分不得突破该项分值，否则总分虚高。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表：单项得分不超过该项分值',
  advice: '改正该项得分或分值，并同步改正合计。',
  *claims({ evaluations }) {
    for (const [index, evaluation] of evaluations.entries()) {
      for (const form of formsOf(evaluation)) yield* claimsOf(form, index);
    }
  },
});

function* claimsOf(form: Evaluation, index: number): Iterable<Claim> {
  const percent = hasPercentWeights(form);
  if (!isScoredOutOfHundred(form)) {
    for (const [i, indicator] of form.indicators.entries()) {
      if (indicator.sharesWeightWith !== undefined) continue;
      const sharing = [indicator, ...form.indicators.filter((other) => other.sharesWeightWith === i)];
      const name = sharing.map((one) => one.name.text).join('、');
      const weight = weightTerm(indicator.weight, `${name}分值`);
      const scores = sharing.flatMap((one) => scoreTerm(one.score, `${one.name.text}得分`, percent) ?? []);
      if (scores.length > 1) yield* sharedBound(name, scores, weight, index);
      else yield* bound(name, scores[0], weight, index);
    }
  }
  for (const row of form.execution) {
    yield* bound(row.name, scoreTerm(row.score, `${row.name}得分`), weightTerm(row.fullMarks, row.name), index);
  }
  const hasBonus = form.indicators.some(({ name, level1, level2 }) =>
    isBonus(`${level1 ?? ''}${level2 ?? ''}${name.text}`),
  );
  yield* bound(
    '总分',
    scoreTerm(form.total?.score, '总分', percent),
    weightTerm(form.total?.fullMarks, '满分'),
    index,
    hasBonus ? 'unexplained' : 'contradiction',
  );
}

function* bound(
  name: string,
  score: Term | undefined,
  weight: Term | undefined,
  evaluation: number,
  mismatch: Mismatch = 'contradiction',
): Iterable<Claim> {
  if (!score || !weight) return;
  yield {
    kind: 'bound',
    result: score,
    compare: '<=',
    expressions: [exact(weight)],
    mismatch,
    rule: `${name}的得分不得超过分值`,
    evaluation,
  };
}

/** Plain text shows a weight cell merged over several indicators only by its blanks, so that this is no proof. */
function* sharedBound(
  names: string,
  scores: readonly Term[],
  weight: Term | undefined,
  evaluation: number,
): Iterable<Claim> {
  if (!weight) return;
  yield {
    kind: 'bound',
    result: weight,
    compare: '>=',
    expressions: [sum(scores.map(exact))],
    mismatch: 'unexplained',
    rule: `${names}共用分值，得分之和不得超过分值`,
    evaluation,
  };
}
