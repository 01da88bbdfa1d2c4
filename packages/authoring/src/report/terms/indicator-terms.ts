import type { Evaluation, Indicator } from '@hengji/core';
import type { Facts } from '../facts.js';
import { countOf, percentage } from '../values/amount.js';
import type { Value } from '../values/value.js';
import { wordsOf } from '../values/words.js';
import { isMet } from './attainment.js';
import { marksOf, type ScorePart, scoreParts, totalOf } from './score-of.js';
import { type ListTerm, type ValueTerm, Vocabulary } from './vocabulary.js';

/** An indicator of the form, or a line of the table of unfinished ones. */
type Line = Pick<Indicator, 'name' | 'level1' | 'level2' | 'target' | 'actual' | 'score' | 'weight' | 'reason'>;

export const indicatorTerms = new Vocabulary<Line>([
  { name: '指标名称', type: 'words', says: '三级指标名称', read: ({ name }) => wordsOf(name.text) },
  { name: '一级指标', type: 'words', says: '一级指标名称', read: ({ level1 }) => wordsOf(level1) },
  { name: '二级指标', type: 'words', says: '二级指标名称', read: ({ level2 }) => wordsOf(level2) },
  { name: '目标值', type: 'words', says: '年度指标值，照填报的印', read: ({ target }) => wordsOf(target?.text) },
  { name: '实际完成值', type: 'words', says: '实际完成值，照填报的印', read: ({ actual }) => wordsOf(actual?.text) },
  { name: '分值', type: 'marks', says: '指标分值', read: ({ weight }) => marksOf(weight) },
  { name: '得分', type: 'marks', says: '指标得分', read: ({ score }) => marksOf(score) },
  { name: '偏差原因', type: 'words', says: '偏差原因分析及改进措施', read: ({ reason }) => wordsOf(reason?.text) },
]);

const partTerms = new Vocabulary<ScorePart>([
  {
    name: '名称',
    type: 'words',
    says: '“预算执行得分”“产出指标得分”……',
    read: ({ name }) => ({ kind: 'words', text: `${name}得分` }),
  },
  { name: '得分', type: 'marks', says: '这一部分的得分', read: ({ score }) => score },
  { name: '分值', type: 'marks', says: '这一部分的分值', read: ({ fullMarks }) => fullMarks },
]);

interface Goal {
  readonly goal: Evaluation['goals'][number];
}

const goalTerms = new Vocabulary<Goal>([
  { name: '目标内容', type: 'words', says: '年度总体目标', read: ({ goal }) => wordsOf(goal.text.text) },
  { name: '完成情况', type: 'words', says: '目标实际完成情况', read: ({ goal }) => wordsOf(goal.actual?.text) },
]);

const isNamed = ({ name }: Pick<Line, 'name'>): boolean => wordsOf(name.text) !== undefined;

interface Attainment {
  readonly met: readonly Line[];
  readonly unmet: readonly Line[];
}

/** Undefined where it cannot be told of every indicator whether it was met. */
function attainmentOf({ record, pack }: Facts): Attainment | undefined {
  const { indicators, unfinished } = record;
  const named = unfinished.filter(isNamed);
  if (named.length > 0) {
    const names = new Set(named.map(({ name }) => name.text.trim()));
    const met = indicators.filter(({ name }) => !names.has(name.text.trim()));
    // What the table of unfinished indicators names must be in the form, once each, before anything is counted.
    return met.length + named.length === indicators.length ? { met, unmet: named } : undefined;
  }
  const verdicts = indicators.map((indicator) => isMet(indicator, pack.quantitative?.reverseHints ?? []));
  if (indicators.length === 0 || !indicators.every(isNamed) || verdicts.includes(undefined)) return undefined;
  return {
    met: indicators.filter((_, i) => verdicts[i] === true),
    unmet: indicators.filter((_, i) => verdicts[i] === false),
  };
}

/** The unfinished ones that are known, even where not all of the others are. */
function unmetOf(facts: Facts): readonly Line[] {
  const { record, pack } = facts;
  const named = record.unfinished.filter(isNamed);
  if (named.length > 0) return named;
  return record.indicators.filter(
    (indicator) => isNamed(indicator) && isMet(indicator, pack.quantitative?.reverseHints ?? []) === false,
  );
}

const counted = (lines: readonly Line[] | undefined): Value | undefined => lines && countOf(lines.length);

export const resultTerms: readonly ValueTerm<Facts>[] = [
  { name: '自评得分', also: ['总分'], type: 'marks', says: '自评总分', read: ({ record }) => totalOf(record) },
  { name: '满分', type: 'marks', says: '总分值', read: ({ record }) => marksOf(record.total?.fullMarks) },
  {
    name: '指标数',
    type: 'count',
    says: '绩效指标个数',
    read: ({ record }) => (record.indicators.length === 0 ? undefined : countOf(record.indicators.length)),
  },
  {
    name: '完成指标数',
    type: 'count',
    says: '达到目标值的指标个数；有判断不了的指标时不写',
    read: (facts) => counted(attainmentOf(facts)?.met),
  },
  {
    name: '未完成指标数',
    type: 'count',
    says: '未达到目标值的指标个数；有判断不了的指标时不写',
    read: (facts) => counted(attainmentOf(facts)?.unmet),
  },
  {
    name: '指标完成率',
    type: 'ratio',
    says: '完成指标数除以指标数',
    read: (facts) => {
      const attainment = attainmentOf(facts);
      if (attainment === undefined) return undefined;
      return percentage(countOf(attainment.met.length).value.div(countOf(facts.record.indicators.length).value));
    },
  },
];

const indicatorList = (name: string, says: string, linesOf: (facts: Facts) => readonly Line[]): ListTerm<Facts> => ({
  name,
  says,
  main: '指标名称',
  quotes: true,
  items: indicatorTerms,
  read: (facts) => linesOf(facts).map((line) => indicatorTerms.scopeOf(line)),
});

export const resultLists: readonly ListTerm<Facts>[] = [
  indicatorList('指标', '全部绩效指标', ({ record }) => record.indicators),
  indicatorList('完成指标', '达到目标值的指标', (facts) => attainmentOf(facts)?.met ?? []),
  indicatorList('未完成指标', '未完成绩效指标表里的指标；没有该表时是未达到目标值的指标', unmetOf),
  {
    name: '得分构成',
    says: '预算执行和各一级指标的得分；有未打分的时为空',
    main: '名称',
    items: partTerms,
    read: ({ record }) => scoreParts(record).map((part) => partTerms.scopeOf(part)),
  },
  {
    name: '目标',
    says: '年度总体目标',
    main: '目标内容',
    items: goalTerms,
    read: ({ record }) =>
      record.goals.filter(({ text }) => wordsOf(text.text) !== undefined).map((goal) => goalTerms.scopeOf({ goal })),
  },
];
