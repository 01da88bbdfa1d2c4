/** 「培训经费12万元，培训400人，人均300元」: an amount for each of a number. */
import { figuresBefore, oncePerPassage } from './locate.js';
import type { TextFigure } from './narrative.js';

export interface PerHead {
  readonly each: TextFigure;
  /** Pairs of an amount and a number that may give it. */
  readonly readings: readonly { readonly amount: TextFigure; readonly number: TextFigure }[];
}

const words =
  /(?:人均|户均|车均|件均|次均|篇均|场均|村均|平均每(?:[人户件次场家个辆期村])?|每[人户件次场家个辆期村]平均)[^，。；]{0,10}$/;
/** A norm is not computed from what was spent. */
const norm = /标准|限额|定额|不超过|控制|以内|上限/;

/** Finds averages of money with what they may be computed from; the nearest figures first. */
export const findPerHead = oncePerPassage((passage): readonly PerHead[] =>
  passage.figures.flatMap((each): PerHead[] => {
    const ofMoney = each.figure.dimension === 'money' || /^(?:元|万元)\//.test(each.figure.printedUnit);
    if (!ofMoney || !words.test(each.lead) || norm.test(each.lead)) return [];
    const before = figuresBefore(passage, each.at.start, 1).slice(-8).reverse();
    const amounts = before.filter((f) => f.figure.dimension === 'money' && f.figure.unit === '元');
    const numbers = before.filter((f) => f.figure.dimension === 'count' && !f.figure.value.isZero);
    const readings = amounts.flatMap((amount) => numbers.map((number) => ({ amount, number })));
    return readings.length > 0 && each.figure.dimension === 'money' ? [{ each, readings }] : [];
  }),
);
