import { type Evaluation, type Figure, parseCell, Rational } from '@hengji/core';
import type { Passage } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import type { Claim } from '../kernel/relation.js';
import type { Term } from '../kernel/term.js';

export const yearsInSequence = defineCheck({
  id: 'years-in-sequence',
  title: '年度前后矛盾',
  severity: 'warning',
  why: '自评在年度终了后进行，结果只能用于以后年度；填报日期、应用年度早于评价年度的，多为套用上年文本。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：评价结果作为以后年度预算安排和改进管理的依据',
  advice: '核对年度，改正套用的旧年份。',
  *claims({ narrative, evaluations }) {
    for (const passage of narrative.passages) {
      const year = evaluations[passage.evaluation]?.year;
      if (year === undefined) continue;
      for (const stated of statedYears(passage)) {
        const claim = claimOf(stated, year, passage.evaluation);
        if (claim) yield claim;
      }
    }
    for (const [index, evaluation] of evaluations.entries()) yield* signedDates(evaluation, index);
  },
});

type Kind = 'use' | 'date' | 'until' | 'subject';

interface StatedYear {
  readonly term: Term;
  readonly stated: number;
  readonly kind: Kind;
  /** Year of the result that is used, where the sentence names it. */
  readonly resultOf?: number;
}

function claimOf(
  { term, stated, kind, resultOf }: StatedYear,
  evaluated: number,
  evaluation: number,
): Claim | undefined {
  const year = resultOf ?? evaluated;
  const holds = { use: stated > year, date: stated >= year, until: stated === year, subject: stated === year }[kind];
  // 「截至…」 may speak of any day; only agreement with the year evaluated says something.
  if (kind === 'until' && !holds) return undefined;
  const broken = {
    use: `${year}年度的自评结果，不能作为${stated}年预算安排的依据`,
    date: `评价${year}年度，填报日期却在${stated}年`,
    until: '',
    subject: `本报告评价${evaluated}年度，此处却写成${stated}年度的自评`,
  }[kind];
  const sign = { use: '>', date: '≥', until: '=', subject: '=' }[kind];
  return {
    kind: 'sequence',
    terms: [term],
    holds,
    relation: holds ? `${stated}${sign}${year}` : broken,
    printed: String(stated),
    rule: {
      use: '评价结果应用于以后年度',
      date: '填报日期应在评价年度终了以后',
      until: '截止日期应在评价年度末',
      subject: '正文所称评价年度应与标题一致',
    }[kind],
    ...(kind === 'subject' ? { mismatch: 'unexplained' as const } : {}),
    evaluation,
  };
}

const patterns: readonly (readonly [RegExp, Kind])[] = [
  // 「将本次自评结果作为2022年项目预算安排的参考」
  [
    /结果[^。；]{0,30}?(?:作为|用于|应用于|纳入|与)[^。；\d]{0,12}(20\d\d)年度?[^。；]{0,16}(?:预算|安排|依据|参考)/g,
    'use',
  ],
  // 「填报日期：2022年4月27日」
  [/(?:填报|填表|报告|编制)(?:日期|时间)[:：]\s*(20\d\d)\s*[年.\-/]/g, 'date'],
  // 「截至2021年12月31日」, 「截至2021年底」
  [/截[至止](?:到)?\s*(20\d\d)\s*年(?:度)?(?:\s*12\s*月(?:\s*31\s*日|底|末)|[年]?[底末])/g, 'until'],
  // 「2021年度整体支出绩效目标总体完成较好」, 「2021年度某项目绩效自评得分」
  [
    /(20\d\d)年度?[^。；，、：\d]{0,24}?(?:整体支出绩效(?!监控)|绩效自评(?:得分|综合得分|结果|情况)|自评(?:综合)?得分)/g,
    'subject',
  ],
];

/** Work on the goals of another year has every right to name it. */
const otherYear = /下一步|将|编制|申报|下一?年|明年|今后|以后年度|拟|批复|审核|修订|参照|对比/;

function* statedYears(passage: Passage): Iterable<StatedYear> {
  for (const [pattern, kind] of patterns) {
    for (const match of passage.text.matchAll(pattern)) {
      const text = match[1] ?? '';
      const before = kind === 'use' ? clauseBefore(passage.text, match.index) : '';
      // Last year's result is used in this year; which year 「上年」 is, is not said.
      if (/上一?年|去年|以前年度|历年/.test(before + match[0])) continue;
      if (kind === 'subject' && !tellsYearEvaluated(passage, match)) continue;
      const named = [...before.matchAll(/(20\d\d)年/g)].at(-1)?.[1];
      const start = match.index + match[0].indexOf(text);
      yield {
        term: yearTerm(passage.at, start, text, match[0]),
        stated: Number(text),
        kind,
        ...(named === undefined ? {} : { resultOf: Number(named) }),
      };
    }
  }
}

/** In a sentence of the running text (a title is where the year evaluated comes from), and not of work on another year. */
const tellsYearEvaluated = (passage: Passage, match: RegExpExecArray): boolean =>
  passage.running &&
  /[，。；]/.test(passage.text) &&
  !otherYear.test(clauseBefore(passage.text, match.index) + match[0]);

/** The words before a match, back to the last full stop or semicolon. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
}

/** The dates that the form itself is signed with. */
function* signedDates({ signatures, fields, year }: Evaluation, evaluation: number): Iterable<Claim> {
  if (year === undefined) return;
  for (const { name, value } of [...signatures, ...fields]) {
    if (!/(?:填报|填表|报告|编制)(?:日期|时间)|^日期$/.test(name) || !value.at) continue;
    const match = /(20\d\d)\s*[年.\-/]/.exec(value.text);
    if (!match?.[1]) continue;
    const { start, end, ...place } = value.at;
    const claim = claimOf(
      { term: yearTerm(place, start + match.index, match[1], value.text), stated: Number(match[1]), kind: 'date' },
      year,
      evaluation,
    );
    if (claim && end > start) yield claim;
  }
}

/** A year has no unit of quantity; as a term it is the bare number, at its place. */
function yearTerm(place: Passage['at'], start: number, text: string, quote: string): Term {
  const bare: Figure = parseCell(text).figures[0] ?? {
    text,
    start: 0,
    end: text.length,
    dimension: 'none',
    value: Rational.of(text),
    unit: '',
    printedUnit: '',
    scale: Rational.one,
    digits: 0,
    step: Rational.one,
    interval: { lo: Rational.of(text), hi: Rational.of(text), loOpen: false, hiOpen: false },
  };
  return { figure: { ...bare, text }, at: { ...place, start, end: start + text.length }, quote, name: '年度' };
}
