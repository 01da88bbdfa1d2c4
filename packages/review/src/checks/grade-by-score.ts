import {
  type Entry,
  type Evaluation,
  type GradeBand,
  gradeOf as gradeAmong,
  officialGrades,
  Rational,
} from '@hengji/core';
import type { Passage } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import type { Claim } from '../kernel/relation.js';
import type { Term } from '../kernel/term.js';
import { evaluationSpokenOf } from './common/find-evaluation.js';
import { bandsIn, isInBandRule, olderBands, wordOf } from './common/grade-bands.js';
import { scoreTerm } from './common/marks.js';

const hundred = Rational.of(100);
const gradeIn = (bands: readonly GradeBand[], score: Rational): string => gradeAmong(score, hundred, bands);

/** The grade of the ministry that a score (out of 100) falls into. */
export const gradeOf = (score: Rational): string => gradeIn(officialGrades, score);

export const gradeByScore = defineCheck({
  id: 'grade-by-score',
  title: '等级与得分不符',
  severity: 'error',
  why: '评价等级由得分决定，等级与得分不符会影响结果应用。',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）：90（含）-100分为优，80（含）-90分为良，60（含）-80分为中，60分以下为差',
  advice: '按得分所在区间改正等级；本地另有分档规定的，注明依据。',
  *claims({ narrative, evaluations }) {
    const own = new Map<number, readonly GradeBand[]>();
    for (const { text, evaluation } of narrative.passages) {
      const bands = bandsIn(text);
      if (bands.length > 0 && !own.has(evaluation)) own.set(evaluation, bands);
    }
    for (const [index, evaluation] of evaluations.entries()) {
      const bands = own.get(index) ?? bandsIn(evaluation.notes.map(({ text }) => text).join('\n'));
      if (bands.length > 0) own.set(index, bands);
    }
    const printedBands = (index: number): readonly GradeBand[] | undefined => own.get(index) ?? own.get(0);
    for (const passage of narrative.passages) {
      for (const { grade, at } of gradesIn(passage)) {
        const index = spokenOf(passage, at, evaluations);
        const evaluation = index === undefined ? undefined : evaluations[index];
        if (index === undefined || !evaluation) continue;
        const score = scoreBefore(passage, at) ?? totalOf(evaluation);
        if (score && isOutOf100(evaluation, passage.text)) yield* claimOf(grade, score, printedBands(index), index);
      }
    }
    for (const [index, evaluation] of evaluations.entries()) {
      const score = totalOf(evaluation);
      const grade = gradeInForm(evaluation);
      if (score && grade && isOutOf100(evaluation, '')) yield* claimOf(grade.text, score, printedBands(index), index);
    }
  },
});

/**
 * With the bands that the report prints, or those of the ministry, a grade is right or wrong; where only older common
 * bands admit it, nothing is proved.
 */
function* claimOf(
  printed: string,
  score: Term,
  own: readonly GradeBand[] | undefined,
  evaluation: number,
): Iterable<Claim> {
  const word = wordOf(printed);
  if (!word) return;
  const value = score.figure.value;
  const bands = own?.some((band) => band.name === word) ? own : officialGrades;
  const right = gradeIn(bands, value);
  const holds = right === word;
  yield {
    kind: 'grade',
    terms: [score],
    holds,
    mismatch: bands === officialGrades && gradeIn(olderBands, value) === word ? 'unexplained' : 'contradiction',
    relation: holds
      ? `${score.figure.text}对应“${right}”`
      : `得分${score.figure.text}对应“${right}”，文中为“${printed}”`,
    printed,
    recomputed: right,
    rule: '等级应与得分对应',
    evaluation,
  };
}

const gradeWords =
  /(?:等级|等次|结果|档次|结论|评定|评为|级别)(?:评定)?[为是]?[：:]?\s*[“"‘「]?(优秀?|良好?|中等?|差|不合格)(?=[”"’」。，；、）)\s]|等级|等次|档|$)/g;

/** Grades of something else than the evaluation. */
const otherGrades = /考核|验收|审计|满意度|测评|检查|党建|综治|文明|信用|质量|资质|鉴定|上年|去年|上一年/;

/** The grades that sentences about the evaluation state. */
function* gradesIn({ text, sentences }: Passage): Iterable<{ grade: string; at: number }> {
  for (const match of text.matchAll(gradeWords)) {
    const at = match.index;
    const from = sentences.findLast(({ start }) => start <= at)?.start ?? 0;
    const before = text.slice(from, at + match[0].length);
    const clause = before.slice(
      Math.max(before.lastIndexOf('，', before.length - match[0].length - 1), before.lastIndexOf('；')) + 1,
    );
    if (!/自评|绩效|评价|得分|总分|评分/.test(before) || isInBandRule(text, at)) continue;
    const about = /自评|绩效评价|评价(?:等[级次]|结果|结论|得分)|综合评价|得分/.test(clause);
    if (otherGrades.test(about ? clause : before)) continue;
    yield { grade: match[1] ?? '', at };
  }
}

function spokenOf(passage: Passage, at: number, evaluations: readonly Evaluation[]): number | undefined {
  const { start, end } = passage.sentences.findLast((sentence) => sentence.start <= at) ?? { start: 0, end: 0 };
  return evaluationSpokenOf(evaluations, passage.text.slice(start, end), passage.evaluation);
}

const totalOf = (evaluation: Evaluation): Term | undefined => scoreTerm(evaluation.total?.score, '总分');

/** The grade that a field or cell of the form holds; one in the running text is found there. */
function gradeInForm({ grade, fields }: Evaluation): Entry | undefined {
  if (grade?.at?.row !== undefined) return grade;
  return fields.find(({ name, value }) => /等[级次]$/.test(name) && wordOf(value.text) !== undefined)?.value;
}

const isOutOf100 = ({ total }: Evaluation, text: string): boolean => {
  const full = total?.fullMarks?.text ?? '';
  const stated = /满分(?:为|是|共)?\s*(\d{2,4})\s*分/.exec(text)?.[1];
  return (full === '' || Number.parseFloat(full) === 100) && (stated === undefined || stated === '100');
};

/** The score named last before the grade in the same passage: the total, not one of its parts. */
function scoreBefore(passage: Passage, at: number): Term | undefined {
  const scores = passage.figures.filter(
    (f) => f.at.end <= at && f.figure.dimension === 'marks' && !/满分|总分值|扣|上年|去年/.test(f.lead),
  );
  return (
    scores.findLast(
      (f) => /(?:自评|综合|评价|总)[^，]{0,8}$/.test(f.lead) && !/执行|产出|效益|过程|决策|满意/.test(f.lead),
    ) ?? (scores.length === 1 ? scores[0] : undefined)
  );
}
