import { Rational } from '@hengji/core';
import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { findParts, type PartsGroup } from '../extract/narrative/parts.js';
import { findShares } from '../extract/narrative/shares.js';
import { defineCheck } from '../kernel/check.js';
import { figure, sum } from '../kernel/expression.js';
import { judgePercentages } from './common/percentages.js';

export const sharesAddUp = defineCheck({
  id: 'shares-add-up',
  title: '各项占比之和不是100%',
  severity: 'warning',
  why: '各部分金额之和等于总数时，各部分占比之和应为100%（允许四舍五入的尾差）。',
  basis: '占比=部分÷总数×100%，全部占比之和为100%',
  advice: '重新计算各项占比；尾差可以保留。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const shares of listsOf(passage)) {
        const [first, ...more] = shares;
        if (!first) continue;
        const judged = judgePercentages(sum(shares.map(figure)));
        if (!judged.holds && isCutOff(shares)) continue;
        yield {
          kind: 'sum',
          terms: [first, ...more],
          ...judged,
          rule: '各部分占比之和应为100%',
          evaluation: passage.evaluation,
        };
      }
    }
  },
});

/** Lists of shares that cover a whole: of the parts of a total, or of a flat list without any other total. */
function* listsOf(passage: Passage): Iterable<TextFigure[]> {
  const listed = new Set<TextFigure>();
  for (const group of findParts(passage)) {
    if (group.parts.length < 2 || !group.fits) continue;
    const shares = sharesOf(passage, group);
    if (shares.length !== group.parts.length) continue;
    for (const share of shares) listed.add(share);
    yield shares;
  }
  yield* flatLists(passage, listed);
}

function* flatLists(passage: Passage, listed: Set<TextFigure>): Iterable<TextFigure[]> {
  const all = findShares(passage);
  for (const { share, part, totals, certain } of all) {
    const list = totals.find((total) => total.length > 1);
    if (certain || listed.has(share) || !part || !list?.includes(part)) continue;
    const shares = list.flatMap((member) => all.find((other) => other.part === member)?.share ?? []);
    for (const other of shares) listed.add(other);
    // Only where the list is their total is anything said of it: the shares may be of something wider.
    const total = Rational.sum(list.map((member) => member.figure.value));
    if (shares.length !== list.length || total.isZero) continue;
    const fits = list.every((member, i) => isShare(member.figure.value.div(total), shares[i]));
    if (fits) yield shares;
  }
}

const isShare = (value: Rational, share: TextFigure | undefined): boolean =>
  share !== undefined && value.sub(share.figure.value).abs().le(share.figure.step);

/** The shares that the parts of a list have in its own total, not in another one. */
const sharesOf = (passage: Passage, group: PartsGroup): TextFigure[] => {
  const all = findShares(passage);
  return group.parts.flatMap(
    (part) =>
      all.find((share) => share.part === part && share.totals.some(([only]) => only === group.total))?.share ?? [],
  );
};

/** Percentages that were cut off instead of rounded fall short by less than one unit of the last digit each. */
function isCutOff(shares: readonly TextFigure[]): boolean {
  const missing = Rational.one.sub(Rational.sum(shares.map((share) => share.figure.value)));
  return missing.sign > 0 && missing.lt(Rational.sum(shares.map((share) => share.figure.step)));
}
