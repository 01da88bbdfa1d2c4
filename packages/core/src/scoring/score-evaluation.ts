import { Rational } from '../figures/index.js';
import { type Evaluation, type Indicator, isBlank } from '../model/index.js';
import { agreementWith, type PrintedMark, printedMark } from './agreement.js';
import { executionMark, settle } from './execution.js';
import { type NotedRules, notedRules } from './form-notes.js';
import { gradeOf } from './grades.js';
import { evaluationInputs } from './inputs.js';
import { judgeByStandard, type StandardGiven } from './judge-standard.js';
import { proposeReduction } from './low-target.js';
import { type Allowed, exactly, inWords, rounded, show, showRange } from './marks.js';
import { judgeQualitative } from './qualitative.js';
import { type Judged, judgeProportional } from './quantitative.js';
import { type Reading, type ReadingFault, readIndicator } from './reading.js';
import type { ScoringRules } from './rules.js';
import type { Mark, MarkBasis, Reduction, Scorecard } from './scorecard.js';
import { totalOf } from './total.js';

/** What the evaluator knows beyond the printed evaluation. */
export interface ScoringOptions {
  /** Inputs of formulas by their names in 指标说明, e.g. 编制数: "3人". They outrank what the evaluation supplies. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What is given for the standard of an indicator, by its index in `evaluation.indicators`. */
  readonly given?: ReadonlyMap<number, StandardGiven>;
  /** Indexes of indicators whose proposed reduction was accepted. */
  readonly acceptedReductions?: ReadonlySet<number>;
}

interface Scoring {
  readonly evaluation: Evaluation;
  readonly rules: ScoringRules;
  readonly noted: NotedRules;
  readonly inputs: Readonly<Record<string, string>>;
  readonly options: ScoringOptions;
}

interface JudgedIndicator {
  readonly judged: Judged;
  readonly basis: MarkBasis;
  readonly reading?: Reading;
}

/**
 * Marks an evaluation by its own standards, else by the rules that its form prints, else by the rules given.
 *
 * Every mark carries the set that the rules allow, an explanation in Chinese and how the printed score stands to it;
 * what needs a person says so. Nothing is reduced without being accepted.
 */
export function scoreEvaluation(evaluation: Evaluation, rules: ScoringRules, options: ScoringOptions = {}): Scorecard {
  const scoring: Scoring = {
    evaluation,
    rules,
    noted: notedRules(evaluation, rules),
    inputs: { ...evaluationInputs(evaluation), ...options.inputs },
    options,
  };
  const marks: Mark[] = [];
  const reductions: Reduction[] = [];
  const execution = executionMark(evaluation, rules);
  if (execution !== undefined) marks.push(execution);
  const sharers = sharersByOwner(evaluation);
  evaluation.indicators.forEach((indicator, index) => {
    if (indicator.sharesWeightWith !== undefined) return;
    const members = [index, ...(sharers.get(index) ?? [])];
    marks.push(
      members.length === 1
        ? singleMark(scoring, indicator, index, reductions)
        : sharedMark(scoring, members, indicator),
    );
  });
  return cardOf(evaluation, rules, marks, reductions);
}

function sharersByOwner({ indicators }: Evaluation): Map<number, number[]> {
  const sharers = new Map<number, number[]>();
  indicators.forEach(({ sharesWeightWith }, index) => {
    if (sharesWeightWith === undefined || sharesWeightWith === index) return;
    sharers.set(sharesWeightWith, [...(sharers.get(sharesWeightWith) ?? []), index]);
  });
  return sharers;
}

function singleMark(scoring: Scoring, indicator: Indicator, index: number, reductions: Reduction[]): Mark {
  const printed = printedMark(indicator.score);
  const full = fullMarksOf(scoring, indicator);
  if (full === undefined) return markOf(scoring, [index], Rational.zero, printed, withoutWeight());
  const result = judge(scoring, indicator, index, full);
  const { reading, judged } = result;
  if (reading === undefined || !judged.allowed.min.eq(full)) return markOf(scoring, [index], full, printed, result);
  const accepted = scoring.options.acceptedReductions?.has(index) ?? false;
  const reduction = proposeReduction(index, indicator.name.text, full, reading, scoring.rules, accepted);
  if (reduction === undefined) return markOf(scoring, [index], full, printed, result);
  reductions.push(reduction);
  const to = Rational.of(reduction.to);
  return markOf(scoring, [index], full, printed, {
    ...result,
    judged: accepted
      ? {
          ...judged,
          allowed: exactly(to),
          explanation: `${judged.explanation}；目标值明显偏低，经确认调减为${reduction.to}分`,
        }
      : { ...judged, explanation: `${judged.explanation}；偏离度${reduction.deviation}，可研究调减（见调减建议）` },
  });
}

/**
 * Indicators under one merged weight cell. How the weight divides among them is not printed: the mark of all together
 * lies between the worst and the best of them on the whole weight, whatever the division.
 */
function sharedMark(scoring: Scoring, members: readonly number[], owner: Indicator): Mark {
  const { indicators } = scoring.evaluation;
  const full = fullMarksOf(scoring, owner);
  const scores = members.map((index) => printedMark(indicators[index]?.score));
  const printed = scores.reduce<PrintedMark | undefined>(
    (sum, score) => sum && score && { value: sum.value.add(score.value), digits: Math.max(sum.digits, score.digits) },
    { value: Rational.zero, digits: 0 },
  );
  if (full === undefined) return markOf(scoring, members, Rational.zero, printed, withoutWeight());
  const results = members.flatMap((index) => {
    const indicator = indicators[index];
    if (indicator === undefined) return [];
    // The standard printed beside the merged cell speaks for all of them.
    const standard = indicator.standard?.text ? indicator.standard : owner.standard;
    return [judge(scoring, standard === undefined ? indicator : { ...indicator, standard }, index, full)];
  });
  const allowed: Allowed = {
    min: Rational.min(full, ...results.map(({ judged }) => judged.allowed.min)),
    max: Rational.max(Rational.zero, ...results.map(({ judged }) => judged.allowed.max)),
  };
  const statuses = results.map(({ judged }) => judged.status);
  const status = (['missing', 'judgement', 'range'] as const).find((s) => statuses.includes(s)) ?? 'computed';
  const needs = [...new Set(results.flatMap(({ judged }) => judged.needs ?? []))];
  return markOf(scoring, members, full, printed, {
    basis: results[0]?.basis ?? 'none',
    judged: {
      status: status === 'computed' && !allowed.min.eq(allowed.max) ? 'range' : status,
      allowed,
      ...(needs.length === 0 ? {} : { needs }),
      explanation: `${members.length}个指标合用${full.toDecimal(4)}分，表中没有写明各占多少，合计${inWords(allowed)}：${members
        .map(
          (index, at) =>
            `${indicators[index]?.name.text ?? ''}（按全部分值计）${results[at]?.judged.explanation ?? ''}`,
        )
        .join('；')}`,
    },
  });
}

const withoutWeight = (): JudgedIndicator => ({
  basis: 'none',
  judged: {
    status: 'missing',
    allowed: exactly(Rational.zero),
    needs: ['分值'],
    explanation: '没有列出分值，不能计分',
  },
});

function fullMarksOf({ rules }: Scoring, indicator: Indicator): Rational | undefined {
  const printed = printedMark(indicator.weight)?.value;
  if (printed !== undefined) return printed.sign < 0 ? undefined : printed;
  const known = standardFor(rules, indicator)?.fullMarks;
  return known === undefined ? undefined : Rational.of(known);
}

const nameKey = (name: string): string => name.replace(/[\s“”"'‘’（）()]/g, '');

const standardFor = (rules: ScoringRules, indicator: Indicator) =>
  rules.standards?.find(({ name }) => nameKey(name) === nameKey(indicator.name.text));

/** The indicator's own printed standard, else the pack's, else the rules for target and actual value. */
function judge(scoring: Scoring, indicator: Indicator, index: number, full: Rational): JudgedIndicator {
  const { rules, inputs, options } = scoring;
  const reading = readIndicator(indicator, rules.quantitative?.reverseHints ?? []);
  const known = standardFor(rules, indicator);
  const own = indicator.standard !== undefined && !isBlank(indicator.standard) ? indicator.standard.text : undefined;
  const standard = own ?? known?.standard;
  if (standard !== undefined) {
    const definition = indicator.definition?.text || known?.definition;
    const given = options.given?.get(index);
    const judged = judgeByStandard(standard, full, {
      indicator,
      inputs,
      ...(definition === undefined ? {} : { definition }),
      ...(typeof reading === 'string' ? {} : { reading }),
      ...(given === undefined ? {} : { given }),
    });
    return { judged, basis: own === undefined ? 'pack-standard' : 'printed-standard' };
  }
  return byTarget(scoring, indicator, reading, full);
}

function byTarget(
  { rules, noted }: Scoring,
  indicator: Indicator,
  reading: Reading | ReadingFault,
  full: Rational,
): JudgedIndicator {
  const whole: Allowed = { min: Rational.zero, max: full };
  const unjudged = (
    status: 'missing' | 'judgement',
    explanation: string,
    needs?: readonly string[],
  ): JudgedIndicator => ({
    basis: 'none',
    judged: { status, allowed: whole, explanation: `${explanation}，${inWords(whole)}`, ...(needs ? { needs } : {}) },
  });
  if (typeof reading !== 'string') {
    if (!noted.proportional && rules.quantitative === undefined) {
      return unjudged('judgement', '表中和规则里都没有定量指标的计分办法，需要人工判断');
    }
    return {
      judged: judgeProportional(full, reading),
      basis: noted.proportional ? 'form-notes' : 'pack-rules',
      reading,
    };
  }
  if (reading === 'no-target') return unjudged('missing', '缺少目标值，不能计分', ['目标值']);
  const actual = indicator.actual;
  if (actual === undefined || isBlank(actual)) return unjudged('missing', '缺少实际完成值，不能计分', ['实际完成值']);
  if (reading === 'units') {
    return unjudged(
      'judgement',
      `目标值“${indicator.target?.text ?? ''}”和实际完成值“${actual.text}”的单位不同，不能直接相比，需要人工判断`,
    );
  }
  const bands = noted.bands ?? rules.qualitative?.bands;
  if (bands === undefined) return unjudged('judgement', '表中和规则里都没有定性指标的计分办法，需要人工判断');
  return {
    judged: judgeQualitative(full, indicator.target?.text ?? '', actual.text, bands),
    basis: noted.bands === undefined ? 'pack-rules' : 'form-notes',
  };
}

function markOf(
  { evaluation }: Scoring,
  members: readonly number[],
  full: Rational,
  printed: PrintedMark | undefined,
  { judged, basis }: JudgedIndicator,
): Mark {
  const indicators = members.flatMap((index) => evaluation.indicators[index] ?? []);
  const [first] = indicators;
  const settled = settle(judged, printed?.value);
  return {
    kind: members.length > 1 ? 'shared' : 'indicator',
    name: indicators.map(({ name }) => name.text).join('、'),
    indicators: members,
    ...(first?.level1 === undefined ? {} : { level1: first.level1 }),
    ...(first?.level2 === undefined ? {} : { level2: first.level2 }),
    fullMarks: full.toDecimal(4),
    status: judged.status,
    basis,
    allowed: showRange({ min: rounded(judged.allowed.min), max: rounded(judged.allowed.max) }),
    ...(settled === undefined ? {} : { settled }),
    ...(printed === undefined ? {} : { printed: printed.value.toDecimal(6) }),
    agreement: agreementWith(printed, judged.allowed, judged.status),
    explanation: judged.explanation,
    ...(judged.needs === undefined ? {} : { needs: judged.needs }),
  };
}

function cardOf(
  evaluation: Evaluation,
  rules: ScoringRules,
  marks: readonly Mark[],
  reductions: readonly Reduction[],
): Scorecard {
  const { title, unit, project, year, kind, total, grade } = evaluation;
  const sum = totalOf(marks, printedMark(total?.score));
  const full = Rational.of(sum.fullMarks);
  const gradeFor = (score: string): string => gradeOf(Rational.of(score), full, rules.grades);
  const printedFull = printedMark(total?.fullMarks)?.value;
  const remarks: string[] = [];
  if (printedFull !== undefined && !printedFull.eq(full)) {
    remarks.push(`各项分值合计${show(full)}分，与表列总分值${show(printedFull)}分不符。`);
  } else if (printedFull === undefined && !full.eq(Rational.of(100))) {
    remarks.push(`各项分值合计${show(full)}分，不是100分；等级按百分制折算。`);
  }
  return {
    ...(title === undefined ? {} : { title: title.text }),
    ...(unit === undefined ? {} : { unit: unit.text }),
    ...(project === undefined ? {} : { project: project.text }),
    ...(year === undefined ? {} : { year }),
    kind,
    fullMarks: sum.fullMarks,
    marks,
    total: sum.total,
    grade: {
      min: gradeFor(sum.total.min),
      max: gradeFor(sum.total.max),
      ...(sum.total.settled === undefined ? {} : { settled: gradeFor(sum.total.settled) }),
      ...(grade === undefined || isBlank(grade) ? {} : { printed: grade.text }),
    },
    reductions,
    remarks,
  };
}
