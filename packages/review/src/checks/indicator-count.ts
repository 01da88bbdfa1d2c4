import { type Evaluation, Rational } from '@hengji/core';
import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import { difference, type Expression, figure, quotient } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { evaluationSpokenOf } from './shared/find-evaluation.js';
import { isMet } from './shared/met.js';

export const indicatorCount = defineCheck({
  id: 'indicator-count',
  title: '指标（目标）个数或完成率不符',
  severity: 'error',
  why: '正文所报指标个数、完成个数和完成率应与自评表逐项数得的一致。',
  basis: '自评报告与自评表一致；指标完成率=完成个数÷指标个数×100%',
  advice: '按自评表逐项清点指标和完成情况，改正正文数字。',
  *claims({ narrative, evaluations }) {
    for (const passage of narrative.passages) {
      for (const sentence of passage.sentences.keys()) yield* claimsOf(passage, sentence, evaluations);
    }
  },
});

interface Counts {
  total?: TextFigure;
  met?: TextFigure;
  unmet?: TextFigure;
  rate?: TextFigure;
  goals?: TextFigure;
}

const itemUnits = /^[个项条]$/;

/** Reads how many indicators a sentence says there are, are met, and are not. */
function countsIn(passage: Passage, sentence: number): Counts {
  const counts: Counts = {};
  for (const f of passage.figures) {
    if (f.sentence !== sentence) continue;
    if (f.figure.dimension === 'ratio') {
      if (/(?:指标|目标)(?:任务)?完成率/.test(f.lead)) counts.rate ??= f;
      continue;
    }
    if (f.figure.dimension !== 'count' || !itemUnits.test(f.figure.printedUnit)) continue;
    const isIndicator = /^(?:三级)?(?:年度)?(?:绩效)?(?:考核|评价)?指标/.test(f.tail);
    const leadIndicator = /指标|绩效目标/.test(f.lead);
    if (/^(?:年度)?(?:总体)?(?:绩效)?目标/.test(f.tail)) counts.goals ??= f;
    else if (/未(?:能)?(?:完成|达)/.test(f.lead) && (isIndicator || leadIndicator)) counts.unmet ??= f;
    else if (/(?:实际)?完成|达到|达标|实现/.test(f.lead) && (isIndicator || leadIndicator || counts.total))
      counts.met ??= f;
    else if (
      isIndicator &&
      !/[“”]/.test(f.tail.slice(0, 2)) &&
      /(?:涉及|设计|设置|设定|制定|共|分解|包含|细化|有|的)[了]?(?:共)?(?:计)?$|^$/.test(f.lead)
    )
      counts.total ??= f;
  }
  return counts;
}

function* claimsOf(passage: Passage, sentence: number, evaluations: readonly Evaluation[]): Iterable<Claim> {
  const counts = countsIn(passage, sentence);
  if (!counts.total && !counts.met && !counts.unmet && !counts.goals) return;
  const { start, end } = passage.sentences[sentence] ?? { start: 0, end: 0 };
  const index = evaluationSpokenOf(evaluations, passage.text.slice(start, end), passage.evaluation);
  if (index === undefined) return;
  const evaluation = evaluations[index];
  const { total, met, unmet, rate, goals } = counts;
  if (evaluation) {
    const indicators = evaluation.indicators;
    const verdicts = indicators.map(isMet);
    const known = indicators.length > 0 && verdicts.every((v) => v !== undefined);
    const metCount = verdicts.filter((v) => v === true).length;
    if (total && indicators.length > 0)
      yield counted(total, indicators.length, '指标个数应与自评表一致', '自评表共有指标', index);
    if (met && known) yield counted(met, metCount, '完成的指标个数应与自评表一致', '自评表中达到目标值的指标', index);
    if (unmet && known)
      yield counted(
        unmet,
        indicators.length - metCount,
        '未完成的指标个数应与自评表一致',
        '自评表中未达到目标值的指标',
        index,
      );
    if (unmet && evaluation.unfinished.length > 0)
      yield counted(
        unmet,
        evaluation.unfinished.length,
        '未完成的指标个数应与未完成指标表一致',
        '未完成指标表列有',
        index,
      );
    if (goals && evaluation.goals.length > 0)
      yield counted(goals, evaluation.goals.length, '目标个数应与自评表一致', '自评表共有目标', index);
  }
  if (rate && met && total) {
    yield {
      kind: 'ratio',
      result: rate,
      compare: '=',
      expressions: [quotient(figure(met), figure(total))],
      rule: '指标完成率=完成个数÷指标个数',
      evaluation: index,
    };
  }
  const remainder: Expression | undefined = total && met ? difference(figure(total), figure(met)) : undefined;
  if (unmet && remainder)
    yield {
      kind: 'difference',
      result: unmet,
      compare: '=',
      expressions: [remainder],
      rule: '未完成个数=指标个数-完成个数',
      evaluation: index,
    };
}

const counted = (stated: TextFigure, actual: number, rule: string, what: string, evaluation: number): Claim => {
  const holds = stated.figure.value.eq(Rational.of(actual));
  return {
    kind: 'count',
    terms: [stated],
    holds,
    relation: holds ? `${what}${actual}个` : `${what}${actual}个，文中为${stated.figure.text}`,
    printed: stated.figure.text,
    recomputed: String(actual),
    rule,
    evaluation,
  };
};
