/** 「按每人1万元的标准，为36名…发放36万元」: a standard, a number of people, and what it came to. */
import { Rational } from '@hengji/core';
import { isChange } from './aspects.js';
import { figuresBefore, figuresBetween, oncePerPassage } from './locate.js';
import type { TextFigure } from './narrative.js';

export interface Grant {
  readonly each: TextFigure;
  readonly number: TextFigure;
  readonly total: TextFigure;
}

const standard = /(?:每|按)(?:人|名|户|位)[^，。；月年次天日]{0,8}$/;
/** Paid more than once: the number of times is not told. */
const repeated = /每(?:人|名|户)?每[月年次天日]|月|年均|次/;
const persons = /^[人名户位]$/;

/** Finds what was granted at a standard; only where the sum is told in the same sentence or the one before. */
export const findGrants = oncePerPassage((passage): readonly Grant[] =>
  passage.figures.flatMap((each): Grant[] => {
    if (each.figure.dimension !== 'money' || each.figure.approximation || !standard.test(each.lead)) return [];
    if (repeated.test(each.lead) || /^[^，。；]{0,3}[/每]/.test(each.tail) || each.figure.value.sign <= 0) return [];
    const end = passage.sentences[each.sentence]?.end ?? each.at.end;
    const after = figuresBetween(passage, each.at.end, Math.min(end, each.at.end + 60));
    const number = after.find((f) => f.figure.dimension === 'count' && persons.test(f.figure.printedUnit));
    if (!number || number.figure.approximation || number.figure.value.sign <= 0) return [];
    const near = [...figuresBefore(passage, each.at.start, 1).slice(-3).reverse(), ...after].filter(
      (f) => f.figure.dimension === 'money' && f.figure.unit === each.figure.unit && !isChange(f.lead),
    );
    const total =
      near.find((f) => times(f, each).eq(number.figure.value)) ?? near.find((f) => isMeant(times(f, each), number));
    return total ? [{ each, number, total }] : [];
  }),
);

/** How many grants an amount pays for. */
const times = (total: TextFigure, each: TextFigure): Rational => total.figure.value.div(each.figure.value);

/** A whole number of grants, not far from the number told: then this is the sum that is meant. */
const isMeant = (grants: Rational, number: TextFigure): boolean =>
  grants.isInteger &&
  grants
    .sub(number.figure.value)
    .abs()
    .le(number.figure.value.div(Rational.of(5)));
