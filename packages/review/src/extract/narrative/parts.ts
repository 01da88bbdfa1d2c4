import { Rational } from '@hengji/core';
import { isAspect, isChange, isProgress, isRest } from './aspects.js';
import { coverByName, mayOverlap } from './complements.js';
import { type Cue, findCues } from './cues.js';
import { type InnerEnds, type List, listAfter } from './lists.js';
import { figuresBefore, figuresBetween, oncePerPassage, sentenceAt } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';
import { addUp, fittingPrefix, sameQuantity, sumOf } from './quantities.js';

/** A total and the parts that the text lists for it. */
export interface PartsGroup {
  readonly total: TextFigure;
  readonly parts: readonly TextFigure[];
  /** The words that announce the parts, e.g. 「其中」. */
  readonly cue: string;
  /** True where the parts are all there is, by the wording or by their definition. */
  readonly whole: boolean;
  /** True where the parts make up the total, within rounding. */
  readonly fits: boolean;
  /** True where total and parts are plain to see; false where another reading is possible. */
  readonly certain: boolean;
  /** True where the total is plain to see, whatever its parts. */
  readonly plain: boolean;
}

/**
 * Finds every total with its parts in a passage, nested ones included. Where a wording can be read in several ways, the
 * reading in which the parts make up the total is taken; only if there is none does a group not fit.
 */
export const findParts = oncePerPassage((passage): readonly PartsGroup[] => {
  const groups: PartsGroup[] = [];
  const ends = new Map<number, number>();
  const cues = findCues(passage);
  // From the last to the first: a list inside another is read before the one that holds it.
  for (let i = cues.length - 1; i >= 0; i -= 1) {
    const cue = cues[i];
    const group = cue && groupAt(passage, cue, ends);
    if (!group) continue;
    groups.push(group);
    const last = group.parts.at(-1);
    if (group.fits && last) ends.set(cue.start, last.at.end);
  }
  return [...groups.reverse(), ...bracketGroups(passage)];
});

/** Figures before a cue that it may speak of. */
const mostTotals = 3;

function groupAt(passage: Passage, cue: Cue, ends: InnerEnds): PartsGroup | undefined {
  const readings = totalsBefore(passage, cue).flatMap((total) => readParts(passage, total, cue, ends) ?? []);
  // One part that is as much as some figure further off is no list of that figure.
  return readings.find((group, i) => group.fits && (i === 0 || group.parts.length > 1)) ?? readings[0];
}

/** The figures that a cue may speak of, nearest first; changes and what they compare with are no totals. */
function totalsBefore(passage: Passage, cue: Cue): TextFigure[] {
  const start = passage.sentences[sentenceAt(passage, cue.start)]?.start ?? 0;
  const before = figuresBefore(passage, cue.start, 1).reverse();
  const inSentence = before.filter((f) => f.at.start >= start);
  // 「编制22名，其中：…；在职16名，其中：…」: what stands behind a semicolon is divided by itself.
  const said = passage.text.slice(start, cue.start);
  const semicolon = Math.max(said.lastIndexOf('；'), said.lastIndexOf(';'));
  const inClause = inSentence.filter((f) => semicolon >= 0 && f.at.start > start + semicolon);
  const here = inClause.some((f) => isTotal(f)) ? inClause : inSentence;
  return (here.length > 0 ? here : before).filter((f) => isTotal(f)).slice(0, mostTotals);
}

const isTotal = (f: TextFigure): boolean => f.figure.dimension !== 'ratio' && !isChange(f.lead) && !isMeasure(f);

/** 「完成预算20万元的78%」: what something is measured by. */
const isMeasure = (f: TextFigure): boolean =>
  /完成|占|相当于/.test(f.lead) && /^的/.test(f.tail) && f.passage.figures[f.index + 1]?.figure.dimension === 'ratio';

function readParts(passage: Passage, total: TextFigure, cue: Cue, ends: InnerEnds): PartsGroup | undefined {
  const list = listAfter(passage, total, cue, ends);
  const simple = list.items.filter((f) => !isAspect(f));
  const others = list.items.filter(isAspect);
  // What is said of every part sets none of them apart (其中：投入甲60万元，投入乙40万元); and of marks those that were
  // earned make up the total, not the full marks beside them.
  const readings = others.length === 0 ? [simple] : [simple, list.items, others];
  for (const parts of readings) {
    const length = fittingPrefix(parts, total);
    if (length === 0) continue;
    const told = { total, parts: parts.slice(0, length), cue: cue.text };
    return { ...told, whole: true, fits: true, certain: true, plain: true };
  }
  const { parts, whole, unmixed } = partsMeant(total, list, simple, others);
  const last = parts.at(-1);
  if (!last) return undefined;
  const adjacent = isAdjacent(passage, total, cue);
  const skipped = !unmixed && list.items.some((f) => !parts.includes(f) && f.at.start < last.at.start);
  return {
    total,
    parts,
    cue: cue.text,
    whole: whole || (cue.exhaustive && adjacent && !/分别/.test(cue.text)) || coverByName(parts) || hasResidual(parts),
    fits: false,
    certain: adjacent && !skipped && !mayOverlap(parts),
    plain: adjacent,
  };
}

const fullMarks = Rational.of(100);

/** The figures that the wording gives as parts where they do not make up the total. */
function partsMeant(
  total: TextFigure,
  list: List,
  simple: readonly TextFigure[],
  others: readonly TextFigure[],
): { parts: readonly TextFigure[]; whole: boolean; unmixed: boolean } {
  if (total.figure.dimension === 'marks' && others.length > 1) {
    return { parts: others, whole: sumOf(simple).eq(fullMarks), unmixed: true };
  }
  // 「其中已整改30个，正在整改6个」: what is done and what is still to do never overlap, and there is nothing else.
  if (list.items.every((f) => isProgress(f.lead)) && list.items.some((f) => isRest(f.lead))) {
    return { parts: list.items, whole: true, unmixed: true };
  }
  const [first] = list.items;
  const named = first && !isAspect(first);
  return { parts: named ? simple.filter((f) => f.at.start < list.limit) : [], whole: false, unmixed: false };
}

/** 「咨询类80件、投诉类30件、其他类10件」: what is left is told as well. 其他收入 and 其他支出 are classes of their own. */
const hasResidual = (parts: readonly TextFigure[]): boolean =>
  parts.length > 2 &&
  parts.every((f) => f.figure.dimension === 'count') &&
  /^(?:其他|其它|其余|剩余)(?:各)?(?:类|方面|情况|事项|问题|人员|诉求)?(?:为|共|有)*$/.test(parts.at(-1)?.name ?? '');

/** Nothing but shares, changes and commas stands between the total and its cue. */
function isAdjacent(passage: Passage, total: TextFigure, cue: Cue): boolean {
  const gap = passage.text.slice(total.at.end, cue.start);
  if (gap.length > 60 || /[；;]/.test(gap)) return false;
  return figuresBetween(passage, total.at.end, cue.start).every(
    (f) => f.figure.dimension === 'ratio' || isChange(f.lead) || isMeasure(f),
  );
}

/** 「基本支出87.08万元（人员经费74.55万元，公用经费12.53万元）」: parts in brackets right after the total. */
function bracketGroups(passage: Passage): PartsGroup[] {
  return passage.figures.flatMap((total): PartsGroup[] => {
    const opening = passage.text[total.at.end];
    if ((opening !== '（' && opening !== '(') || total.figure.dimension === 'ratio') return [];
    const rest = passage.text.slice(total.at.end, total.at.end + 400);
    const close = rest.search(/[）)](?![^（(]{0,6}费)/);
    if (close < 0 || /其中|目标|包括/.test(rest.slice(0, close))) return [];
    const parts = figuresBetween(passage, total.at.end + 1, total.at.end + close).filter(
      (f) => sameQuantity(f, total) && !isAspect(f),
    );
    if (parts.length < 2) return [];
    const fits = addUp(parts, total);
    return [
      {
        total,
        parts,
        cue: '括号内',
        whole: fits || coverByName(parts) || hasResidual(parts),
        fits,
        certain: !mayOverlap(parts),
        plain: true,
      },
    ];
  });
}
