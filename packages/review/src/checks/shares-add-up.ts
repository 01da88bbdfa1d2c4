import { Rational } from '@hengji/core';
import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { findParts } from '../extract/narrative/parts.js';
import { defineCheck } from '../kernel/check.js';
import { figure, sum } from '../kernel/expression.js';
import { judgePercentages } from './shared/percentages.js';

export const sharesAddUp = defineCheck({
  id: 'shares-add-up',
  title: '各项占比之和不是100%',
  severity: 'warning',
  why: '各部分金额之和等于总数时，各部分占比之和应为100%（允许四舍五入的尾差）。',
  basis: '占比=部分÷总数×100%，全部占比之和为100%',
  advice: '重新计算各项占比；尾差可以保留。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const group of findParts(passage)) {
        const total = group.parts.reduce((a, part) => a.add(part.figure.value), Rational.zero);
        if (group.parts.length < 2 || !total.eq(group.total.figure.value)) continue;
        const shares = group.parts.map((part) => shareAfter(passage, part));
        const known = shares.filter((share): share is TextFigure => share !== undefined);
        const [first, ...more] = known;
        if (!first || known.length !== group.parts.length) continue;
        yield {
          kind: 'sum',
          terms: [first, ...more],
          ...judgePercentages(sum(known.map(figure))),
          rule: '各部分占比之和应为100%',
          evaluation: passage.evaluation,
        };
      }
    }
  },
});

/** 「83.16万元，占81.14%」: the share that follows its part. */
function shareAfter(passage: Passage, part: TextFigure): TextFigure | undefined {
  const next = passage.figures[part.index + 1];
  return next?.figure.dimension === 'ratio' && next.sentence === part.sentence && /占|比重|比例/.test(next.lead) ? next : undefined;
}
