import { Rational } from '@hengji/core';
import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import type { Term } from '../kernel/term.js';
import { termOf } from '../kernel/term.js';

/** Bands of 财预〔2020〕10号: lowest mark of each grade on a scale of 100. */
const bands: readonly { readonly grade: string; readonly words: RegExp; readonly from: number }[] = [
  { grade: '优', words: /^优/, from: 90 },
  { grade: '良', words: /^良/, from: 80 },
  { grade: '中', words: /^(?:中|合格|一般)/, from: 60 },
  { grade: '差', words: /^(?:差|不合格)/, from: 0 },
];

/** The grade that a score (out of 100) falls into. */
export const gradeOf = (score: Rational): string =>
  bands.find(({ from }) => score.ge(Rational.of(from)))?.grade ?? '差';

export const gradeByScore = defineCheck({
  id: 'grade-by-score',
  title: '等级与得分不符',
  severity: 'error',
  why: '评价等级由得分决定，等级与得分不符会影响结果应用。',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）第二十条：90（含）-100分为优，80（含）-90分为良，60（含）-80分为中，60分以下为差',
  advice: '按得分所在区间改正等级；本地另有分档规定的，注明依据。',
  *claims({ narrative, evaluations }) {
    for (const passage of narrative.passages) {
      for (const match of passage.text.matchAll(gradeWords)) {
        const at = match.index ?? 0;
        const printed = match[1] ?? '';
        const total = evaluations[passage.evaluation]?.total;
        const score = scoreBefore(passage, at) ?? termOf(total?.score, '总分', '分');
        if (!score || !outOf100(total?.fullMarks?.text)) continue;
        const grade = gradeOf(score.figure.value);
        const words = bands.find((band) => band.words.test(printed));
        // 合格 spans 中 and above in two-grade schemes: only 不合格 and the four official words are decided here.
        if (!words || printed.startsWith('合格') || printed.startsWith('一般')) continue;
        yield {
          kind: 'grade',
          terms: [score],
          holds: words.grade === grade,
          relation:
            words.grade === grade
              ? `${score.figure.text}对应“${grade}”`
              : `得分${score.figure.text}对应“${grade}”，文中为“${printed}”`,
          printed,
          recomputed: grade,
          rule: '等级应与得分对应',
          evaluation: passage.evaluation,
        };
      }
    }
  },
});

const gradeWords =
  /(?:等级|结果|档次|结论|评定|评为|级别)(?:为|是)?[“"‘]?(优秀?|良好?|中等?|差|不合格|合格)(?=[”"’。，；、]|等级|档|$)/g;

const outOf100 = (full: string | undefined): boolean =>
  full === undefined || full === '' || Number.parseFloat(full) === 100;

/** The score named last before the grade in the same passage: the total, not one of its parts. */
function scoreBefore(passage: Passage, at: number): Term | undefined {
  const scores = passage.figures.filter((f: TextFigure) => f.at.end <= at && f.figure.dimension === 'marks');
  return (
    scores.find(
      (f) => /(?:自评|综合|评价|总)[^，]{0,8}$/.test(f.lead) && !/执行|产出|效益|过程|决策|满意/.test(f.lead),
    ) ?? (scores.length === 1 ? scores[0] : undefined)
  );
}
