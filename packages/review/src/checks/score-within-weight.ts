import { defineCheck } from '../kernel/check.js';
import { exact, sum } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { termOf } from '../kernel/term.js';

export const scoreWithinWeight = defineCheck({
  id: 'score-within-weight',
  title: '得分超过分值',
  severity: 'error',
  why: '单项得分不得突破该项分值，否则总分虚高。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表填报说明：得分一档最高不能超过该指标分值上限',
  advice: '改正该项得分或分值，并同步改正合计。',
  *claims({ evaluations }) {
    for (const [index, evaluation] of evaluations.entries()) {
      for (const [i, indicator] of evaluation.indicators.entries()) {
        if (indicator.sharesWeightWith !== undefined) continue;
        const sharing = [indicator, ...evaluation.indicators.filter((other) => other.sharesWeightWith === i)];
        const scores = sharing.map((one) => termOf(one.score, `${one.name.text}得分`, '分')).filter((term) => term !== undefined);
        const weight = termOf(indicator.weight, `${sharing.map((one) => one.name.text).join('、')}分值`, '分');
        if (sharing.length === 1) yield* bound(indicator.name.text, scores[0], weight, index);
        else if (weight && scores.length === sharing.length) {
          yield {
            kind: 'bound',
            result: weight,
            compare: '>=',
            expressions: [sum(scores.map(exact))],
            rule: `${sharing.map((one) => one.name.text).join('、')}共用分值，得分之和不得超过分值`,
            evaluation: index,
          };
        }
      }
      for (const row of evaluation.execution) {
        yield* bound(
          row.name,
          termOf(row.score, `${row.name}得分`, '分'),
          termOf(row.fullMarks, row.name, '分'),
          index,
        );
      }
      yield* bound(
        '总分',
        termOf(evaluation.total?.score, '总分', '分'),
        termOf(evaluation.total?.fullMarks, '满分', '分'),
        index,
      );
    }
  },
});

function* bound(
  name: string,
  score: ReturnType<typeof termOf>,
  weight: ReturnType<typeof termOf>,
  evaluation: number,
): Iterable<Claim> {
  if (!score || !weight) return;
  yield {
    kind: 'bound',
    result: score,
    compare: '<=',
    expressions: [exact(weight)],
    rule: `${name}的得分不得超过分值`,
    evaluation,
  };
}
