import type { Evaluation } from '@hengji/core';
import type { TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import { exact, sum } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { type Term, termOf } from '../kernel/term.js';
import { scoredExecutionRow } from './shared/execution-marks.js';
import { evaluationSpokenOf } from './shared/find-evaluation.js';
import { allScores } from './total-score.js';

export const partialScores = defineCheck({
  id: 'partial-scores',
  title: '正文得分与自评表不符',
  severity: 'error',
  why: '正文所报总分和各部分得分应与自评表一致，否则不知以哪个为准。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：自评报告与自评表应当一致',
  advice: '以自评表为准核对，统一正文与表格中的得分。',
  *claims({ narrative, evaluations }) {
    for (const passage of narrative.passages) {
      for (const score of passage.figures) {
        if (score.figure.dimension !== 'marks' || !/得|评分|总分|分数|计/.test(score.lead)) continue;
        const { start, end } = passage.sentences[score.sentence] ?? { start: 0, end: 0 };
        const index = evaluationSpokenOf(evaluations, passage.text.slice(start, end), passage.evaluation);
        const evaluation = index === undefined ? undefined : evaluations[index];
        if (evaluation && index !== undefined) yield* claimOf(score, evaluation, index);
      }
    }
  },
});

function* claimOf(score: TextFigure, evaluation: Evaluation, index: number): Iterable<Claim> {
  const base = { kind: 'same', result: score, compare: '=', evaluation: index } as const;
  if (
    /(?:自评|综合|评价|整体)[^，]{0,8}(?:得分|总分|评分|分数|自评分|分)?(?:为|是|得)?$|^(?:总分|得分|自评分)[为是]?$/.test(
      score.lead,
    ) &&
    !partOf(evaluation, score.lead)
  ) {
    const total = termOf(evaluation.total?.score, '自评表总分', '分');
    if (total) yield { ...base, expressions: [exact(total)], rule: '正文总分应与自评表总分一致' };
    else {
      const all = allScores(evaluation);
      if (all && all.length > 0)
        yield { ...base, kind: 'scores', expressions: [sum(all.map(exact))], rule: '总分=各项得分之和' };
    }
    return;
  }
  const part = partOf(evaluation, score.lead);
  if (part && part.terms.length > 0) {
    yield {
      ...base,
      kind: part.terms.length > 1 ? 'scores' : 'same',
      expressions: [sum(part.terms.map(exact))],
      rule: `正文${part.name}得分应等于自评表中该部分得分之和`,
    };
  }
}

/** The scores of the part of the form that the words name: the execution part or a first-level class. */
function partOf(evaluation: Evaluation, lead: string): { name: string; terms: Term[] } | undefined {
  if (/执行/.test(lead)) {
    const score = termOf(scoredExecutionRow(evaluation)?.score, '预算执行得分', '分');
    return score ? { name: '预算执行', terms: [score] } : undefined;
  }
  const classes = [...new Set(evaluation.indicators.flatMap((i) => (i.level1 ? [i.level1] : [])))];
  const name = classes.find((level1) => lead.includes(level1.replace(/指标$/, '').replace(/\s/g, '')));
  if (!name) return undefined;
  const scores = evaluation.indicators.filter((i) => i.level1 === name).map((i) => termOf(i.score, i.name.text, '分'));
  const terms = scores.filter((term) => term !== undefined);
  return terms.length === scores.length ? { name, terms } : undefined;
}
