import { type Completion, findCompletions } from '../extract/narrative/completions.js';
import { findGrants } from '../extract/narrative/grants.js';
import { findMeans, findSplitRates } from '../extract/narrative/means.js';
import type { Passage } from '../extract/narrative/narrative.js';
import { findPerHead } from '../extract/narrative/per-head.js';
import { findNamedRates, findVariations, type NamedRate } from '../extract/narrative/rates.js';
import { defineCheck } from '../kernel/check.js';
import { difference, exact, figure, product, quotient } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Relation } from '../kernel/relation.js';

export const namedRate = defineCheck({
  id: 'named-rate',
  title: '比率计算有误',
  severity: 'error',
  why: '文中既有比率又有计算它的数字的，应能相互验证。',
  basis: '比率按其名称的定义计算，如资金到位率=到位资金÷应到位资金×100%',
  advice: '按定义重新计算，改正比率或数字；口径不同的，写明分子和分母。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const rate of findNamedRates(passage)) yield* rateClaims(rate, passage.evaluation);
      for (const completion of findCompletions(passage)) yield* completionClaims(completion, passage.evaluation);
      for (const { rate, now, before } of findVariations(passage)) {
        const varied = quotient(difference(figure(now), figure(before)), figure(before));
        // Without a sign it may be the size of the change.
        const size = quotient(difference(figure(before), figure(now)), figure(before));
        yield {
          kind: 'growth',
          title: '变动率计算有误',
          result: rate,
          compare: '=',
          expressions: rate.figure.value.sign < 0 ? [varied] : [varied, size],
          rule: '变动率=（本年数-上年数）÷上年数',
          evaluation: passage.evaluation,
        };
      }
      yield* averages(passage);
      yield* means(passage);
      for (const { each, number, total } of findGrants(passage)) {
        yield {
          kind: 'product',
          title: '总额与标准、数量不符',
          result: total,
          compare: '=',
          // A standard is exact, whatever its digits.
          expressions: [product(exact(each), figure(number))],
          mismatch: 'unexplained',
          rule: '总额=标准×数量',
          evaluation: passage.evaluation,
        };
      }
    }
  },
});

const fits = (relation: Relation): boolean => judge(relation).verdict.startsWith('holds');

function* rateClaims({ rate, numerator, denominators, rule, certain }: NamedRate, evaluation: number): Iterable<Claim> {
  const [first, ...others] = denominators.map((whole) => quotient(figure(numerator), figure(whole)));
  if (!first) return;
  const relation: Relation = {
    kind: 'ratio',
    result: rate,
    compare: '=',
    expressions: [first, ...others],
    rule,
    evaluation,
  };
  if (certain) yield denominators.length === 1 || fits(relation) ? relation : { ...relation, mismatch: 'unexplained' };
  else if (fits(relation)) yield { ...relation, mismatch: 'unexplained' };
  else return;
  if (numerator.figure.dimension === 'money' && /到位|使用|执行/.test(rate.lead)) {
    const [whole, ...wider] = denominators;
    if (!whole) return;
    yield {
      kind: 'bound',
      title: '到位、使用或执行的金额大于应有的金额',
      result: numerator,
      compare: '<=',
      expressions: [figure(whole), ...wider.map(figure)],
      mismatch: 'unexplained',
      rule: `“${numerator.name}”不应大于“${whole.name}”`,
      evaluation,
    };
  }
}

function* completionClaims({ rate, reached, planned, certain }: Completion, evaluation: number): Iterable<Claim> {
  const [first, ...others] = reached.flatMap((f) => planned.map((plan) => quotient(figure(f), figure(plan))));
  if (!first) return;
  const relation: Relation = {
    kind: 'ratio',
    result: rate,
    compare: '=',
    expressions: [first, ...others],
    rule: '完成比例=完成数÷预算（目标）数',
    evaluation,
  };
  if (certain) yield relation;
  else if (fits(relation)) yield { ...relation, mismatch: 'unexplained' };
}

/** 人均 and the like: stated where some amount and number of the text give it, doubted where only one pair can. */
function* averages(passage: Passage): Iterable<Claim> {
  for (const { each, readings } of findPerHead(passage)) {
    const [first, ...others] = readings.map(({ amount, number }) => quotient(figure(amount), figure(number)));
    if (!first) continue;
    const relation: Relation = {
      kind: 'ratio',
      title: '平均数计算有误',
      result: each,
      compare: '=',
      expressions: [first, ...others],
      mismatch: 'unexplained',
      rule: '平均数=总额÷数量',
      evaluation: passage.evaluation,
    };
    if (others.length === 0 || fits(relation)) yield relation;
  }
}

function* means(passage: Passage): Iterable<Claim> {
  const base = {
    kind: 'bound',
    title: '总体比率不在各部分比率之间',
    mismatch: 'unexplained',
    rule: '总体比率应在各部分比率之间',
    evaluation: passage.evaluation,
  } as const;
  for (const { whole, least, greatest } of findMeans(passage)) {
    yield { ...base, result: whole, compare: '>=', expressions: [figure(least)] };
    yield { ...base, result: whole, compare: '<=', expressions: [figure(greatest)] };
  }
  for (const { numerator, denominator, least, greatest } of findSplitRates(passage)) {
    const whole = quotient(figure(numerator), figure(denominator));
    yield { ...base, result: least, compare: '<=', expressions: [whole] };
    yield { ...base, result: greatest, compare: '>=', expressions: [whole] };
  }
}
