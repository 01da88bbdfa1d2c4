import { type Evaluation, scoredExecutionRow } from '@hengji/core';
import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import { type Expression, exact, pointOf, sum, termsIn } from '../kernel/expression.js';
import type { Claim, Mismatch } from '../kernel/relation.js';
import type { Term } from '../kernel/term.js';
import { evaluationSpokenOf } from './common/find-evaluation.js';
import { formsOf } from './common/forms.js';
import { wasFullyRead } from './common/fully-read.js';
import { asFineAs, hasPercentWeights, isScoredOutOfHundred, scoreTerm, weightTerm } from './common/marks.js';
import { totalReadings } from './total-score.js';

export const partialScores = defineCheck({
  id: 'partial-scores',
  title: '正文得分与自评表不符',
  severity: 'error',
  why: '正文所报总分和各部分得分应与自评表一致，否则不知以哪个为准。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：自评报告与自评表应当一致',
  advice: '以自评表为准核对，统一正文与表格中的得分。',
  *claims({ narrative, evaluations, extraction }) {
    for (const passage of narrative.passages) {
      for (const score of passage.figures) {
        if (!isScore(score)) continue;
        const index = evaluationOf(score, passage, evaluations);
        const evaluation = index === undefined ? undefined : evaluations[index];
        if (index === undefined || !evaluation || isOfEarlierYear(score, evaluation)) continue;
        const mismatch = wasFullyRead(evaluation, extraction) ? 'contradiction' : 'unexplained';
        const claim = claimOf(score, evaluation, index, mismatch);
        if (claim) yield claim;
      }
    }
  },
});

/** Scores of others (a second review, an average, last year), and marks that were taken off or compared. */
const otherScore =
  /财政|复核|复评|复审|第三方|抽查|核查|再评价|重点评价|专家|审核|上级|平均|上年|去年|上一年|扣|失分|相差|高出|提高|下降|低于|高于|满分|标准分|分值|考核|测评|满意度(?!指标)/;

/** A mark in the text that says how much was earned. */
const isScore = ({ figure, lead }: TextFigure): boolean =>
  figure.dimension === 'marks' && /得|评分|总分|分数|自评/.test(lead) && !otherScore.test(lead);

const isOfEarlierYear = (score: TextFigure, { year }: Evaluation): boolean =>
  score.year !== undefined && year !== undefined && score.year < year;

/** The evaluation whose score is told; a department's report that tells of a project says so by the word 项目. */
function evaluationOf(score: TextFigure, passage: Passage, evaluations: readonly Evaluation[]): number | undefined {
  const { start, end } = passage.sentences[score.sentence] ?? { start: 0, end: 0 };
  const index = evaluationSpokenOf(evaluations, passage.text.slice(start, end), passage.evaluation);
  const kind = index === undefined ? undefined : evaluations[index]?.kind;
  if (kind === 'department' && /项目/.test(score.lead.replace(/项目支出绩效评价管理办法/g, ''))) return undefined;
  return kind === 'project' && /整体支出/.test(score.lead) ? undefined : index;
}

function claimOf(score: TextFigure, evaluation: Evaluation, index: number, mismatch: Mismatch): Claim | undefined {
  for (const form of formsOf(evaluation)) {
    const part = partOf(form, score);
    if (part === 'unknown') continue;
    const [first, ...others] = part === 'total' ? totals(form, score) : [sum(part.terms.map(exact))];
    if (!first) continue;
    const terms = termsIn(first);
    const same = terms.length === 1;
    const rounded = isRounding(score, first);
    return {
      kind: same ? 'same' : 'scores',
      // Marks are exact: 「95分」 is not the 94.5 of the form, though it may be meant so.
      result: rounded ? asFineAs(score, terms) : score,
      compare: '=',
      expressions: [first, ...others],
      mismatch: rounded ? 'unexplained' : same ? 'contradiction' : mismatch,
      rule:
        part !== 'total'
          ? `正文${part.name}得分应等于自评表中该部分得分`
          : same
            ? '正文总分应与自评表总分一致'
            : '总分=各项得分之和',
      ...(rounded ? { note: '正文似四舍五入，应与自评表写同一个数。' } : {}),
      evaluation: index,
    };
  }
  return undefined;
}

/** True where the score is what the form prints, rounded to fewer decimals. */
function isRounding({ figure }: TextFigure, expression: Expression): boolean {
  const value = pointOf(expression);
  return value !== undefined && !value.eq(figure.value) && value.roundTo(figure.digits).eq(figure.value);
}

/** The total score that the form prints, else what its scores add up to. 「总分100分」 may also be the full marks. */
function totals(form: Evaluation, score: TextFigure): Expression[] {
  const printed = scoreTerm(form.total?.score, '自评表总分', hasPercentWeights(form));
  const sums = printed ? [exact(printed)] : totalReadings(form);
  const fullMarks = weightTerm(form.total?.fullMarks, '满分')?.figure.value.toDecimal() ?? '100';
  const mayBeFullMarks = !/得分?[为是]?$/.test(score.lead) && score.figure.value.toDecimal() === fullMarks;
  return mayBeFullMarks ? [] : sums;
}

interface Part {
  readonly name: string;
  readonly terms: readonly Term[];
}

/** Words between the name of a part and its score. */
const scoreWords =
  '(?:类|一级|二级)?(?:指标)?(?:部分|方面|情况)?的?(?:自评|综合|评价|实际)?(?:共|合计|总)?(?:得分?|自评分|评分|分数)(?:情况)?(?:合计|共计)?[为是共计]?$';
const onlyScoreWords = new RegExp(`^${scoreWords}`);
const endsInScoreWords = new RegExp(scoreWords);
const execution = /(?:预算|资金|支出)(?:资金)?的?(?:执行|使用)(?:率|情况|进度)?$|^执行率$/;
const whole =
  /(?:自评|综合|评价|整体|本次)[^，]{0,8}(?:得分|总分|评分|分数|自评分|自评)(?:合计)?[为是达计得]?$|^(?:[我本][单部][位门]|最终|绩效|自评|综合)*(?:总得分|总分|得分|自评分|自评得?)[为是达计]?$/;

/**
 * What a score is of: the execution part, a class or an indicator of the form, or the whole. A bare 「得分48分」 is of
 * what its clause named before: 「产出指标分值50分，得分48分」.
 */
function partOf(form: Evaluation, score: TextFigure): Part | 'total' | 'unknown' {
  const subject = score.lead.replace(/[\s“”"]/g, '');
  const named = namedPart(form, subject);
  if (named) return named;
  if (/^(?:实际|自评|共|计|综合|合计)*得分?(?:为|是|共|计)?$/.test(subject)) {
    const before = clauseBefore(score);
    if (mentionsPart(form, before)) return namedPart(form, `${lastName(before)}得分`) ?? 'unknown';
    return /自评|综合|总分|整体|绩效评价|满分/.test(before) || before === '' ? 'total' : 'unknown';
  }
  return whole.test(subject) && !mentionsPart(form, subject) ? 'total' : 'unknown';
}

/** The words of the same sentence before the score, back to the last 。 or ；. */
function clauseBefore({ passage, sentence, at, lead }: TextFigure): string {
  const from = passage.sentences[sentence]?.start ?? 0;
  const text = passage.text.slice(from, Math.max(from, at.start - lead.length));
  return text.slice(Math.max(text.lastIndexOf('；'), text.lastIndexOf(';')) + 1).replace(/\s/g, '');
}

/** The last words of a clause that a number of marks follows: 「产出指标分值50分，」 gives 「产出指标」. */
const lastName = (clause: string): string =>
  /([^，。；：、（）()\d]{2,20}?)(?:的)?(?:分值|权重|满分|标准分|总分)?(?:为|是|共)?[（(]?[\d.]*分?[）)]?[，：:]*$/.exec(
    clause,
  )?.[1] ?? '';

const bareClass = (name: string): string => name.replace(/\s/g, '').replace(/(?:类)?指标$/, '');

const mentionsPart = (form: Evaluation, words: string): boolean =>
  /执行/.test(words) ||
  form.indicators.some(({ level1, level2, name }) =>
    [level1, level2, name.text].some((part) => part && bareClass(part).length >= 2 && words.includes(bareClass(part))),
  );

/** The part of the form that the words name, and nothing more; undefined where its scores are not all printed. */
function namedPart(form: Evaluation, subject: string): Part | undefined {
  const end = endsInScoreWords.exec(subject);
  if (!end) return undefined;
  const percent = hasPercentWeights(form);
  if (execution.test(subject.slice(0, end.index))) {
    const score = scoreTerm(scoredExecutionRow(form)?.score, '预算执行得分');
    return score ? { name: '预算执行', terms: [score] } : undefined;
  }
  if (isScoredOutOfHundred(form)) return undefined;
  for (const level of ['level1', 'level2'] as const) {
    const names = new Set(form.indicators.flatMap((one) => one[level] ?? []));
    for (const name of names) {
      if (!isNamed(subject, bareClass(name))) continue;
      const scores = form.indicators
        .filter((one) => one[level] === name)
        .map((one) => scoreTerm(one.score, one.name.text, percent));
      const terms = scores.filter((term) => term !== undefined);
      return terms.length > 0 && terms.length === scores.length ? { name, terms } : undefined;
    }
  }
  const own = form.indicators.filter(({ name }) => isNamed(subject, name.text.replace(/[\s“”"]/g, '')));
  const [indicator] = own;
  const score = own.length === 1 && indicator ? scoreTerm(indicator.score, indicator.name.text, percent) : undefined;
  return score && indicator ? { name: `“${indicator.name.text}”`, terms: [score] } : undefined;
}

/** True where the words are the name, perhaps after 其中 and the like, and then words of scoring only. */
function isNamed(subject: string, name: string): boolean {
  if (name.length < 2) return false;
  const at = subject.indexOf(name);
  if (at < 0) return false;
  return (
    /^(?:其中|在|从|一是|二是|三是|四是|①|②|③|④|（\d）|\d[、.．])*$/.test(subject.slice(0, at)) &&
    onlyScoreWords.test(subject.slice(at + name.length))
  );
}
