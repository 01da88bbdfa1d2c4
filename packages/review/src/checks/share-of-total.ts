import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { findParts, type PartsGroup } from '../extract/narrative/parts.js';
import { defineCheck } from '../kernel/check.js';
import { judge } from '../kernel/judge.js';
import { type Expression, figure, quotient, sum } from '../kernel/expression.js';
import type { Claim, Relation } from '../kernel/relation.js';

export const shareOfTotal = defineCheck({
  id: 'share-of-total',
  title: '占比计算有误',
  severity: 'error',
  why: '占比应等于该项除以所占的总数；占比与金额对不上，说明其中之一有误。',
  basis: '占比=部分÷总数×100%，四舍五入到所列小数位',
  advice: '按金额重新计算占比；若占比的总数不是文中所列合计，写明占什么的比例。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) yield* sharesOf(passage);
  },
});

const shareWords = /(?:占|比重|比例)/;

function* sharesOf(passage: Passage): Iterable<Claim> {
  const groups = findParts(passage);
  for (const share of passage.figures) {
    if (share.figure.dimension !== 'ratio' || share.figure.points || !shareWords.test(share.lead)) continue;
    const part = partBefore(passage, share);
    const reading = part && readingsOf(passage, groups, share, part);
    const [first, ...others] = part && reading ? reading.totals.map((total) => quotient(figure(part), total)) : [];
    if (!first) {
      yield open(share, passage.evaluation);
      continue;
    }
    const relation: Relation = {
      kind: 'share',
      result: share,
      compare: '=',
      expressions: [first, ...others],
      rule: '占比=部分÷总数×100%',
      evaluation: passage.evaluation,
      ...(reading?.certain ? {} : { mismatch: 'unexplained' as const }),
    };
    // A total that was only guessed is worth a statement where it fits, and nothing where it does not.
    yield reading?.certain || judge(relation).verdict.startsWith('holds') ? relation : open(share, passage.evaluation);
  }
}

/** What the share may be a share of: the total it names, or the total of the list it stands in. */
function readingsOf(
  passage: Passage,
  groups: readonly PartsGroup[],
  share: TextFigure,
  part: TextFigure,
): { totals: Expression[]; certain: boolean } {
  const name = totalName(share.lead);
  const named = name === undefined ? undefined : figureNamed(passage, name, part);
  if (named) return { totals: [figure(named)], certain: true };
  const inGroup = groups.filter((group) => group.parts.includes(part));
  const totals = inGroup.flatMap((group) => [figure(group.total), sum(group.parts.map(figure))]);
  if (totals.length > 0) return { totals, certain: name === undefined };
  return { totals: siblings(passage, part), certain: false };
}

const open = (share: TextFigure, evaluation: number): Claim => ({
  kind: 'share',
  terms: [share],
  open: `“${share.quote}”：文中没有可供核对的部分或总数`,
  evaluation,
});

/** The amount whose share is stated: the nearest one before it in its sentence. */
function partBefore(passage: Passage, share: TextFigure): TextFigure | undefined {
  for (let i = share.index - 1; i >= 0; i -= 1) {
    const candidate = passage.figures[i];
    if (!candidate || candidate.sentence !== share.sentence) return undefined;
    if (candidate.figure.dimension === 'ratio') {
      if (shareWords.test(candidate.lead)) return undefined;
      continue;
    }
    return candidate;
  }
  return undefined;
}

/** The total that 「占基本支出的85.61%」 names; undefined for a bare 「占85.61%」. */
const totalName = (lead: string): string | undefined =>
  /占(?:全部|全年|本年|当年|总)?([^，。；的比]{2,16}?)(?:总额|合计|总数)?(?:的)?(?:比例|比重)?(?:为|达|约)?$/.exec(lead)?.[1];

/** The last figure before the part that is called by the name. */
function figureNamed(passage: Passage, name: string, part: TextFigure): TextFigure | undefined {
  for (let i = part.index - 1; i >= 0; i -= 1) {
    const candidate = passage.figures[i];
    if (candidate && candidate.figure.dimension === part.figure.dimension && candidate.lead.includes(name)) return candidate;
  }
  return undefined;
}

/** Without an announced total: the parts of a flat list make their own total, or an amount before the list is it. */
function siblings(passage: Passage, part: TextFigure): Expression[] {
  const list = passage.figures.filter(
    (f) =>
      f.sentence === part.sentence &&
      f.figure.dimension === part.figure.dimension &&
      f.figure.unit === part.figure.unit &&
      followedByShare(passage, f),
  );
  const before = passage.figures.filter(
    (f) =>
      f.index < part.index &&
      f.figure.dimension === part.figure.dimension &&
      f.figure.unit === part.figure.unit &&
      !list.includes(f),
  );
  const totals: Expression[] = [];
  if (list.length >= 2) totals.push(sum(list.map(figure)));
  return [...totals, ...before.reverse().slice(0, 3).map(figure)];
}

const followedByShare = (passage: Passage, f: TextFigure): boolean => {
  const next = passage.figures[f.index + 1];
  return next?.figure.dimension === 'ratio' && next.sentence === f.sentence && shareWords.test(next.lead);
};
