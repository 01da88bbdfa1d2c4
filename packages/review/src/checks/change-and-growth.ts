import { type Change, findChanges } from '../extract/narrative/changes.js';
import type { TextFigure } from '../extract/narrative/narrative.js';
import { findStocks } from '../extract/narrative/stocks.js';
import { defineCheck } from '../kernel/check.js';
import { difference, type Expression, figure, quotient, sum } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Relation } from '../kernel/relation.js';

export const changeAndGrowth = defineCheck({
  id: 'change-and-growth',
  title: '增减额或增减幅度计算有误',
  severity: 'error',
  why: '增减额应等于两数之差，增减幅度应等于差额除以对比数；方向也应与文字一致。',
  basis: '增减幅度=（本期数-对比数）÷对比数×100%，四舍五入到所列小数位',
  advice: '按两期数字重新计算增减额和幅度，核对“增加”“减少”的用词。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const change of findChanges(passage)) {
        if (change.direction === 0) yield* unchanged(change, passage.evaluation);
        else yield* changed(change, passage.evaluation);
      }
      const told = new Set(findChanges(passage).map(({ rate }) => rate));
      for (const { rate, added, stocks } of findStocks(passage)) {
        if (told.has(rate)) continue;
        const [first, ...others] = stocks.map((stock) =>
          quotient(figure(added), difference(figure(stock), figure(added))),
        );
        if (!first) continue;
        const relation: Relation = {
          kind: 'growth',
          result: rate,
          compare: '=',
          expressions: [first, ...others],
          mismatch: 'unexplained',
          rule: '增长率=新增数÷（现有数-新增数）',
          evaluation: passage.evaluation,
        };
        yield fits(relation) ? relation : open('growth', rate, '文中没有对比数，幅度无法核对', passage.evaluation);
      }
    }
  },
});

const fits = (relation: Relation): boolean => judge(relation).verdict.startsWith('holds');

const open = (kind: 'growth' | 'difference', f: TextFigure, why: string, evaluation: number): Claim => ({
  kind,
  terms: [f],
  open: `“${f.quote}”：${why}`,
  evaluation,
});

function* unchanged({ currents, bases, against, certain }: Change, evaluation: number): Iterable<Claim> {
  const [current] = currents;
  const [base, ...others] = bases;
  if (!current) return;
  if (!base) {
    yield open('difference', current, `与${against}持平，文中没有${against}数，无法核对`, evaluation);
    return;
  }
  const relation: Relation = {
    kind: 'difference',
    result: current,
    compare: '=',
    expressions: [figure(base), ...others.map(figure)],
    rule: `与${against}持平，两数应相等`,
    evaluation,
    ...(certain && others.length === 0 ? {} : { mismatch: 'unexplained' }),
  };
  if (certain || fits(relation)) yield relation;
}

function* changed(change: Change, evaluation: number): Iterable<Claim> {
  const { amount, rate, direction, against, currents } = change;
  const growing = direction > 0;
  const pairs = currents.flatMap((current) => change.bases.map((base) => ({ current, base })));
  const certain = change.certain && change.bases.length <= 1;
  if (amount) {
    const [first, ...others] = pairs.map(({ current, base }) => gap(current, base, growing));
    yield first
      ? settled(
          {
            kind: 'difference',
            result: amount,
            compare: '=',
            expressions: certain ? [first] : [first, ...others],
            rule: `${growing ? '增加' : '减少'}额=两数之差`,
            evaluation,
          },
          certain,
          open('difference', amount, `文中没有${against}数，增减额无法核对`, evaluation),
        )
      : open('difference', amount, `文中没有${against}数，增减额无法核对`, evaluation);
  }
  if (!rate || /年均|平均|累计|复合|预计|目标|计划/.test(rate.lead)) return;
  const [first, ...others] = growthReadings(change, growing);
  const nothing = open('growth', rate, '文中没有对比数，幅度无法核对', evaluation);
  yield first
    ? settled(
        {
          kind: 'growth',
          result: rate,
          compare: '=',
          expressions: [first, ...others],
          rule: rate.figure.points ? '百分点之差=两个比率之差' : `${growing ? '增幅' : '降幅'}=差额÷对比数×100%`,
          evaluation,
        },
        certain || (change.inline && amount !== undefined),
        nothing,
      )
    : nothing;
}

/** As claimed where the figures are plain; elsewhere stated if it fits, and left open if it does not. */
function settled(relation: Relation, certain: boolean, otherwise: Claim): Claim {
  if (certain) return relation;
  return fits(relation) ? { ...relation, mismatch: 'unexplained' } : otherwise;
}

const gap = (current: TextFigure, base: TextFigure, growing: boolean): Expression =>
  growing ? difference(figure(current), figure(base)) : difference(figure(base), figure(current));

/** What the rate can be: of the stated figures, else of the base that current figure and difference imply. */
function growthReadings({ currents, bases, amount, rate }: Change, growing: boolean): Expression[] {
  const readings: Expression[] = [];
  for (const base of bases) {
    for (const current of currents) {
      const difference = gap(current, base, growing);
      if (rate?.figure.points) readings.push(difference);
      else readings.push(quotient(difference, figure(base)));
      // A rise of a ratio from 92% to 95% is often printed as 3%, meaning points.
      if (current.figure.dimension === 'ratio' && !rate?.figure.points) readings.push(difference);
      // 「下降-5%」 says the same thing twice.
      if (rate && rate.figure.value.sign < 0) readings.push(quotient(gap(current, base, !growing), figure(base)));
    }
    if (amount && !rate?.figure.points) readings.push(quotient(figure(amount), figure(base)));
  }
  if (bases.length > 0 || !amount || rate?.figure.points) return readings;
  for (const current of currents) {
    const earlier = growing ? difference(figure(current), figure(amount)) : sum([figure(current), figure(amount)]);
    readings.push(quotient(figure(amount), earlier));
  }
  return readings;
}
