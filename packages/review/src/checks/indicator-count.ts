import { type Evaluation, Rational } from '@hengji/core';
import type { Extraction } from '../extract/evaluation.js';
import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import { difference, type Expression, figure, quotient, sum } from '../kernel/expression.js';
import type { Claim, Mismatch } from '../kernel/relation.js';
import { evaluationSpokenOf } from './common/find-evaluation.js';
import { formsOf } from './common/forms.js';
import { wasFullyRead } from './common/fully-read.js';
import { isMet } from './common/met.js';

export const indicatorCount = defineCheck({
  id: 'indicator-count',
  title: '指标（目标）个数或完成率不符',
  severity: 'error',
  why: '正文所报指标个数、完成个数和完成率应与自评表逐项数得的一致。',
  basis: '自评报告与自评表一致；指标完成率=完成个数÷指标个数×100%',
  advice: '按自评表逐项清点指标和完成情况，改正正文数字。',
  *claims({ narrative, evaluations, extraction }) {
    for (const passage of narrative.passages) {
      for (const sentence of passage.sentences.keys()) {
        const counts = countsIn(passage, sentence);
        const index = spokenOf(passage, sentence, evaluations);
        const evaluation = index === undefined ? undefined : evaluations[index];
        if (index === undefined || !evaluation) continue;
        yield* againstForm(counts, evaluation, index, extraction);
        yield* amongThemselves(counts, index);
      }
    }
  },
});

/** How many indicators a sentence says there are, and what became of them. */
interface Counts {
  total?: TextFigure;
  /** Indicators met, met with much to spare, nearly met: any of them may be told apart or be part of another. */
  readonly met: TextFigure[];
  unmet?: TextFigure;
  rate?: TextFigure;
  goals?: TextFigure;
  /** Other counts of indicators in the sentence: of a class, a project, a kind. */
  readonly others: TextFigure[];
}

const itemUnits = /^[个项条]$/;
/** Words by which a count is of some of the indicators only, or of another level. */
const ofSome =
  /(?:产出|效益|满意度?|数量|质量|时效|成本|管理|投入|过程|决策|定量|定性|核心|个性|共性|一级|二级)类?指标|其中|新增|增加|调整|修订|删除|上年|去年|每个|各|其他|其余/;
/** 「实际完成值为69项」: what one indicator reached or aimed at, and no number of indicators. */
const valueOfOne = /(?:完成|目标|指标|实际)值(?:为|是|仅|达)*[“"]?$/;
const indicatorsFollow = /^(?:三级)?(?:年度)?(?:绩效)?(?:考核|评价)?指标(?!体系)/;
const setUp =
  /(?:涉及|设计|设置|设定|设立|制定|确定|共|分解|分解为|包含|包括|细化|细化为|有|的|对|申报)了?(?:共|共计|合计)?$|^$/;

function countsIn(passage: Passage, sentence: number): Counts {
  const counts: Counts = { met: [], others: [] };
  for (const f of passage.figures) {
    if (f.sentence !== sentence) continue;
    if (f.figure.dimension === 'ratio') {
      if (/(?:指标|目标)(?:任务)?完成率/.test(f.lead) && !ofSome.test(f.lead)) counts.rate ??= f;
    } else if (f.figure.dimension === 'count' && itemUnits.test(f.figure.printedUnit)) takeCount(f, counts);
  }
  return counts;
}

function takeCount(f: TextFigure, counts: Counts): void {
  if (valueOfOne.test(f.lead)) return;
  const isIndicator = indicatorsFollow.test(f.tail);
  const about = isIndicator || /指标|绩效目标/.test(f.lead) || counts.total !== undefined;
  if (/^(?:年度)?(?:总体)?(?:绩效)?目标(?!值)/.test(f.tail)) {
    if (setUp.test(f.lead) && !/完成|实现|达|项目/.test(f.lead)) counts.goals ??= f;
  } else if (ofSome.test(f.lead)) {
    if (about) counts.others.push(f);
  } else if (/未(?:能)?(?:全部)?(?:按[^，]{1,6})?(?:完成|达|实现)/.test(f.lead)) {
    if (about) counts.unmet ??= f;
  } else if (/完成|达到|达标|实现/.test(f.lead)) {
    if (about) counts.met.push(f);
  } else if (isIndicator && !/[“”]/.test(f.tail.slice(0, 2)) && setUp.test(f.lead)) {
    if (counts.total) counts.others.push(f);
    else counts.total = f;
  }
}

function spokenOf(passage: Passage, sentence: number, evaluations: readonly Evaluation[]): number | undefined {
  const { start, end } = passage.sentences[sentence] ?? { start: 0, end: 0 };
  return evaluationSpokenOf(evaluations, passage.text.slice(start, end), passage.evaluation);
}

/** The counts of a sentence against what stands in the form. */
function* againstForm(counts: Counts, evaluation: Evaluation, index: number, extraction: Extraction): Iterable<Claim> {
  const { total, unmet, goals } = counts;
  if (!total && !unmet && !goals && counts.met.length === 0) return;
  const mismatch = wasFullyRead(evaluation, extraction) ? 'contradiction' : 'unexplained';
  const forms = formsOf(evaluation).filter(({ indicators }) => indicators.length > 0);
  const verdicts = forms.map(({ indicators }) => indicators.map(isMet));
  if (total && forms.length > 0) {
    // Some count the execution rate as an indicator, some leave it out.
    const numbers = forms.flatMap(({ indicators, execution }) =>
      execution.length > 0 ? [indicators.length, indicators.length + 1] : [indicators.length],
    );
    yield counted(total, numbers, '指标个数应与自评表一致', '自评表共有指标', index, mismatch);
  }
  // Whether a qualitative indicator was met is for the unit to say: the form only suggests it.
  const known = verdicts.filter((each) => each.every((verdict) => verdict !== undefined));
  const [met, ...further] = counts.met;
  if (known.length > 0 && counts.others.length === 0) {
    const metCounts = known.map((each) => each.filter((verdict) => verdict === true).length);
    const unmetCounts = known.map((each) => each.filter((verdict) => verdict === false).length);
    if (met && further.length === 0)
      yield counted(met, metCounts, '完成的指标个数应与自评表一致', '自评表中达到目标值的指标', index, 'unexplained');
    if (unmet && further.length === 0 && evaluation.unfinished.length === 0)
      yield counted(
        unmet,
        unmetCounts,
        '未完成的指标个数应与自评表一致',
        '自评表中未达到目标值的指标',
        index,
        'unexplained',
      );
  }
  if (unmet && evaluation.unfinished.length > 0)
    yield counted(
      unmet,
      [evaluation.unfinished.length],
      '未完成的指标个数应与未完成指标表一致',
      '未完成指标表列有',
      index,
      mismatch,
    );
  if (goals && evaluation.goals.length > 1)
    yield counted(goals, [evaluation.goals.length], '目标个数应与自评表一致', '自评表共有目标', index, mismatch);
}

/** The counts of a sentence against each other. */
function* amongThemselves({ total, met, unmet, rate, others }: Counts, evaluation: number): Iterable<Claim> {
  const [first] = met;
  if (!total || !first) return;
  const bases = [total, ...others.filter((other) => other.index < first.index)];
  if (rate && rate.index > first.index) {
    const readings = bases.flatMap((base) => sums(met).map((done) => quotient(done, figure(base))));
    const [reading = quotient(figure(first), figure(total)), ...more] = readings;
    yield {
      kind: 'ratio',
      result: rate,
      compare: '=',
      expressions: [reading, ...more],
      rule: '指标完成率=完成个数÷指标个数',
      evaluation,
    };
  }
  if (unmet) {
    const readings = bases.flatMap((base) => sums(met).map((done) => difference(figure(base), done)));
    const [reading = difference(figure(total), figure(first)), ...more] = readings;
    yield {
      kind: 'difference',
      result: unmet,
      compare: '=',
      expressions: [reading, ...more],
      mismatch: others.length > 0 ? 'unexplained' : 'contradiction',
      rule: '未完成个数=指标个数-完成个数',
      evaluation,
    };
  }
}

/** Each count alone, and all together where there are several (完成30个，超额完成5个, perhaps part of the 30). */
const sums = (met: readonly TextFigure[]): Expression[] => {
  const each = met.map((one) => figure(one));
  return each.length > 1 ? [sum(each), ...each] : each;
};

function counted(
  stated: TextFigure,
  actual: readonly number[],
  rule: string,
  what: string,
  evaluation: number,
  mismatch: Mismatch,
): Claim {
  const fitting = actual.find((number) => stated.figure.value.eq(Rational.of(number)));
  const number = fitting ?? actual[0] ?? 0;
  return {
    kind: 'count',
    terms: [stated],
    holds: fitting !== undefined,
    mismatch,
    relation: fitting === undefined ? `${what}${number}个，文中为${stated.figure.text}` : `${what}${number}个`,
    printed: stated.figure.text,
    recomputed: String(number),
    rule,
    evaluation,
  };
}
