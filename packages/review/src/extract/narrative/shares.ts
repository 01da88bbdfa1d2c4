/** 「甲30万元，占总支出的25%」: shares with their part and what they may be a share of. */
import { subjectOf } from '../subjects.js';
import { isChange } from './aspects.js';
import { figuresBefore, figuresOf, oncePerPassage } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';
import { findParts } from './parts.js';
import { sameQuantity } from './quantities.js';

export interface Share {
  readonly share: TextFigure;
  readonly part?: TextFigure;
  /** Readings of what it is a share of: single totals, or lists that make up a total. The most likely first. */
  readonly totals: readonly (readonly TextFigure[])[];
  /** True where the wording names the total beyond doubt. */
  readonly certain: boolean;
}

const shareWords = /占|比重|比例/;

/** Finds the shares of a passage. */
export const findShares = oncePerPassage((passage): readonly Share[] =>
  passage.figures.flatMap((share) => {
    if (share.figure.dimension !== 'ratio' || share.figure.points || share.figure.printedUnit === '倍') return [];
    const inline = inlineTotal(passage, share);
    if (!inline && (!shareWords.test(share.lead) || isChange(share.lead) || /分别/.test(share.lead))) return [];
    return [inline ?? readShare(passage, share)];
  }),
);

/** 「支出320万元，占全年预算400万元的80%」: the total stands inside the phrase. */
function inlineTotal(passage: Passage, share: TextFigure): Share | undefined {
  if (!/^的(?:比例|比重)?(?:为|约)?$/.test(share.lead)) return undefined;
  const total = passage.figures[share.index - 1];
  if (!total || !/占/.test(total.lead) || total.sentence !== share.sentence) return undefined;
  const part = partBefore(passage, total);
  return part && sameQuantity(part, total)
    ? { share, part, totals: [[total]], certain: true }
    : { share, totals: [], certain: false };
}

function readShare(passage: Passage, share: TextFigure): Share {
  const part = partBefore(passage, share);
  if (!part) return { share, totals: [], certain: false };
  const name = totalName(share.lead);
  const named = name === undefined ? [] : figuresNamed(passage, name, part);
  if (named.length > 0) return { share, part, totals: named.map((f) => [f]), certain: named.length === 1 };
  const groups = findParts(passage).filter((group) => group.parts.includes(part));
  const totals = groups.flatMap((group) => [[group.total], [...group.parts]]);
  if (totals.length > 0)
    return { share, part, totals, certain: name === undefined && groups.some((group) => group.plain) };
  return { share, part, totals: siblings(passage, part), certain: false };
}

/** The amount whose share is stated: the nearest before it in its sentence that is no change and no earlier share's. */
function partBefore(passage: Passage, share: TextFigure): TextFigure | undefined {
  for (let i = share.index - 1; i >= 0; i -= 1) {
    const candidate = passage.figures[i];
    if (!candidate || candidate.sentence !== share.sentence) return undefined;
    if (candidate.figure.dimension === 'ratio') {
      if (shareWords.test(candidate.lead)) return undefined;
      continue;
    }
    if (!isChange(candidate.lead)) return candidate;
  }
  return undefined;
}

/** The total that 「占基本支出的85.61%」 names; undefined for a bare 「占85.61%」 and 「占比85.61%」. */
function totalName(lead: string): string | undefined {
  const after = /占(?!比)([^占]*)$/.exec(lead.slice(-40))?.[1] ?? '';
  const name = after
    .replace(/(?:的)?(?:比例|比重)?(?:为|是|达到?|约)*$/, '')
    .replace(/^(?:到|了|全部|全年|本年度?|当年|年度)/, '');
  return name.length >= 2 && !/^(?:比例|比重)$/.test(name) ? name : undefined;
}

/** Figures of the part's kind that bear the name: in the sentences around, before the part rather than after it. */
function figuresNamed(passage: Passage, name: string, part: TextFigure): TextFigure[] {
  const bears = (f: TextFigure): boolean =>
    f !== part && sameQuantity(f, part) && !isChange(f.lead) && isCalled(f, name);
  const before = figuresBefore(passage, part.at.start, 6).filter(bears);
  if (before.length > 0) return before.reverse().slice(0, 4);
  return figuresOf(passage, part.sentence)
    .filter((f) => f.index > part.index && bears(f))
    .slice(0, 2);
}

/** 总支出 and 支出合计 are one name; otherwise the figure's name must end with the words, or the words with it. */
function isCalled(f: TextFigure, name: string): boolean {
  const subject = subjectOf(name);
  if (subject !== undefined && subject !== 'other' && subject === subjectOf(f.name)) return true;
  const plain = name.replace(/(?:总额|合计|总计|总数|总量|金额|人数|数)$/, '');
  const own = f.name.replace(/(?:总额|合计|总计|总数|总量|金额|人数|数)$/, '');
  return plain.length >= 2 && own.length >= 2 && own.endsWith(plain) && !/^(?:支出|收入|资金|经费|项目)$/.test(plain);
}

/** Shares of one flat list. */
const longestList = 30;

/** Without an announced total: the members of a flat list make their own total, or an amount before the list is it. */
function siblings(passage: Passage, part: TextFigure): TextFigure[][] {
  const alike = figuresOf(passage, part.sentence).filter((f) => sameQuantity(f, part));
  const list = alike.filter((f) => hasShare(passage, f));
  const before = figuresBefore(passage, part.at.start, 1).filter(
    (f) => sameQuantity(f, part) && !list.includes(f) && !isChange(f.lead),
  );
  const totals = before
    .reverse()
    .slice(0, 3)
    .map((f) => [f]);
  return list.length >= 2 && list.length <= longestList ? [list, ...totals] : totals;
}

/** True where the next share of the sentence is that of the figure. */
function hasShare(passage: Passage, f: TextFigure): boolean {
  for (let i = f.index + 1; i <= f.index + 3; i += 1) {
    const next = passage.figures[i];
    if (!next || next.sentence !== f.sentence) return false;
    if (next.figure.dimension === 'ratio' && shareWords.test(next.lead)) return partBefore(passage, next) === f;
  }
  return false;
}
