import { type Change, findChanges } from '../extract/narrative/changes.js';
import type { TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import type { Context } from '../kernel/context.js';
import { difference, type Expression, figure, quotient, sum } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';

export const changeAndGrowth = defineCheck({
  id: 'change-and-growth',
  title: '增减额或增减幅度计算有误',
  severity: 'error',
  why: '增减额应等于两数之差，增减幅度应等于差额除以对比数；方向也应与文字一致。',
  basis: '增减幅度=（本期数-对比数）÷对比数×100%，四舍五入到所列小数位',
  advice: '按两期数字重新计算增减额和幅度，核对“增加”“减少”的用词。',
  *claims(context) {
    for (const passage of context.narrative.passages) {
      for (const change of findChanges(passage)) yield* claimsOf(change, passage.evaluation, context);
    }
  },
});

function* claimsOf(change: Change, evaluation: number, context: Context): Iterable<Claim> {
  const { current, amount, rate, direction } = change;
  const base = change.base ?? (current ? statedBase(change, current, context) : undefined);
  if (direction === 0) {
    if (current && base)
      yield {
        kind: 'difference',
        result: current,
        compare: '=',
        expressions: [figure(base)],
        rule: `与${change.against}持平，两数应相等`,
        evaluation,
      };
    else if (current)
      yield {
        kind: 'difference',
        terms: [current],
        open: `“${current.quote}”与${change.against}持平：文中没有${change.against}数，无法核对`,
        evaluation,
      };
    return;
  }
  const growing = direction > 0;
  const rule = `${growing ? '增加' : '减少'}额=两数之差`;
  if (amount && current && base) {
    const gap = growing ? difference(figure(current), figure(base)) : difference(figure(base), figure(current));
    yield { kind: 'difference', result: amount, compare: '=', expressions: [gap], rule, evaluation };
  } else if (amount) {
    yield {
      kind: 'difference',
      terms: [amount, ...(current ? [current] : [])],
      open: `“${amount.quote}”：文中没有${change.against}数，增减额无法核对`,
      evaluation,
    };
  }
  if (!rate) return;
  const readings = growthReadings(current, base, amount, growing);
  const [first, ...others] = readings;
  if (first) {
    yield {
      kind: 'growth',
      result: rate,
      compare: '=',
      expressions: [first, ...others],
      rule: `${growing ? '增幅' : '降幅'}=差额÷对比数×100%`,
      evaluation,
    };
  } else {
    yield { kind: 'growth', terms: [rate], open: `“${rate.quote}”：文中没有对比数，幅度无法核对`, evaluation };
  }
}

function growthReadings(
  current: TextFigure | undefined,
  base: TextFigure | undefined,
  amount: TextFigure | undefined,
  growing: boolean,
): Expression[] {
  const readings: Expression[] = [];
  if (base && current) {
    const gap = growing ? difference(figure(current), figure(base)) : difference(figure(base), figure(current));
    readings.push(quotient(gap, figure(base)));
  }
  if (base && amount && !current) readings.push(quotient(figure(amount), figure(base)));
  if (!base && current && amount) {
    const earlier = growing ? difference(figure(current), figure(amount)) : sum([figure(current), figure(amount)]);
    readings.push(quotient(figure(amount), earlier));
  }
  return readings;
}

/** 「实际支出较预算支出减少2.28万元」: the figure of the same passage that carries the name it is compared with. */
function statedBase(change: Change, current: TextFigure, _context: Context): TextFigure | undefined {
  const wanted = /预算/.test(change.against) ? /预算/ : undefined;
  if (!wanted) return undefined;
  const { figures } = current.passage;
  return figures
    .filter(
      (f) =>
        f.at.start < change.start &&
        f !== current &&
        f.figure.dimension === current.figure.dimension &&
        f.figure.unit === current.figure.unit &&
        wanted.test(f.lead) &&
        f.sentence === current.sentence,
    )
    .at(-1);
}
