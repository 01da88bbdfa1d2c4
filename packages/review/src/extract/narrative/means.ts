/** 「执行率98.2%，其中基本支出99.1%，项目支出95.5%」: the rate of a whole lies between those of its parts. */
import { isChange } from './aspects.js';
import { coverByName } from './complements.js';
import { findCues } from './cues.js';
import { figuresBefore, figuresBetween, oncePerPassage, sentenceAt } from './locate.js';
import type { TextFigure } from './narrative.js';
import { sameQuantity } from './quantities.js';

export interface Mean {
  readonly whole: TextFigure;
  readonly least: TextFigure;
  readonly greatest: TextFigure;
}

/** Finds rates of wholes with the rates of all their parts. */
export const findMeans = oncePerPassage((passage): readonly Mean[] =>
  findCues(passage).flatMap((cue): Mean[] => {
    if (!/其中/.test(cue.text)) return [];
    const whole = figuresBefore(passage, cue.start).at(-1);
    if (!whole || !isRate(whole) || passage.text.slice(whole.at.end, cue.start).length > 4) return [];
    const end = passage.sentences[sentenceAt(passage, cue.start)]?.end ?? cue.end;
    const parts: TextFigure[] = [];
    for (const f of figuresBetween(passage, cue.end, end)) {
      if (!isRate(f)) break;
      parts.push(f);
    }
    const [least] = [...parts].sort((a, b) => a.figure.value.cmp(b.figure.value));
    const [greatest] = [...parts].sort((a, b) => b.figure.value.cmp(a.figure.value));
    return parts.length >= 2 && coverByName(parts) && least && greatest ? [{ whole, least, greatest }] : [];
  }),
);

const isRate = (f: TextFigure): boolean =>
  f.figure.dimension === 'ratio' && !f.figure.points && !isChange(f.lead) && !/占|比重/.test(f.lead);

/** 「383人参评，其中340人通过，正高通过率81.82%，副高通过率88.98%」: the rate of all lies between those of the two kinds. */
export interface SplitRate {
  readonly numerator: TextFigure;
  readonly denominator: TextFigure;
  readonly least: TextFigure;
  readonly greatest: TextFigure;
}

/** Finds the rates of two kinds of what was counted just before. */
export const findSplitRates = oncePerPassage((passage): readonly SplitRate[] => {
  const found: SplitRate[] = [];
  for (const first of passage.figures) {
    const second = passage.figures[first.index + 1];
    const numerator = passage.figures[first.index - 1];
    const denominator = passage.figures[first.index - 2];
    if (!second || !numerator || !denominator || !isRate(first) || !isRate(second)) continue;
    if (denominator.sentence !== second.sentence || numerator.figure.dimension !== 'count') continue;
    if (!sameQuantity(numerator, denominator) || numerator.figure.value.gt(denominator.figure.value)) continue;
    const stem = /([一-龥]{2})率/.exec(first.lead)?.[1];
    if (stem === undefined || !second.lead.includes(stem) || !`${numerator.lead}${numerator.tail}`.includes(stem))
      continue;
    // Without a kind before it the first rate is that of all.
    if (first.lead.indexOf(stem) < 2 || second.lead.indexOf(stem) < 2) continue;
    const [least, greatest] = first.figure.value.le(second.figure.value) ? [first, second] : [second, first];
    found.push({ numerator, denominator, least, greatest });
  }
  return found;
});
