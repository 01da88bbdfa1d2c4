import type { TextFigure } from '../extract/narrative/narrative.js';
import { findShares, type Share } from '../extract/narrative/shares.js';
import { defineCheck } from '../kernel/check.js';
import { type Expression, figure, quotient, sum } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Relation } from '../kernel/relation.js';

export const shareOfTotal = defineCheck({
  id: 'share-of-total',
  title: '占比计算有误',
  severity: 'error',
  why: '占比应等于该项除以所占的总数；占比与金额对不上，说明其中之一有误。',
  basis: '占比=部分÷总数×100%，四舍五入到所列小数位',
  advice: '按金额重新计算占比；若占比的总数不是文中所列合计，写明占什么的比例。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const share of findShares(passage)) yield claimOf(share, passage.evaluation);
    }
  },
});

function claimOf({ share, part, totals, certain }: Share, evaluation: number): Claim {
  const [first, ...others] = part ? totals.map((total) => quotient(figure(part), added(total))) : [];
  if (!first) return open(share, evaluation);
  const relation: Relation = {
    kind: 'share',
    result: share,
    compare: '=',
    expressions: [first, ...others],
    rule: '占比=部分÷总数×100%',
    evaluation,
    ...(certain ? {} : { mismatch: 'unexplained' }),
  };
  // A total that was only guessed is worth a statement where it fits, and nothing where it does not.
  return certain || judge(relation).verdict.startsWith('holds') ? relation : open(share, evaluation);
}

function added(total: readonly TextFigure[]): Expression {
  const [only, ...more] = total.map(figure);
  return only && more.length === 0 ? only : sum(total.map(figure));
}

const open = (share: TextFigure, evaluation: number): Claim => ({
  kind: 'share',
  terms: [share],
  open: `“${share.quote}”：文中没有可供核对的部分或总数`,
  evaluation,
});
