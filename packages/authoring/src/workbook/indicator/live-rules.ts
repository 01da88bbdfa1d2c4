import { type NotedRules, proportionalMark, Rational, type ScoringRules, shareOf } from '@hengji/core';
import type { Content } from '../cells/content.js';

/** The marks between which a score may lie, rounded half up to two decimals. */
export interface MarkBounds {
  readonly min: Rational;
  readonly max: Rational;
}

/** A wording of 实际完成值 and the percentages of the full marks that it allows. */
export interface BandWord {
  readonly word: string;
  readonly from: Rational;
  readonly to: Rational;
}

/** The rules for target and actual value that the sheet's formulas express. */
export interface LiveRules {
  /** Numbers are marked in proportion. */
  readonly proportional: boolean;
  /** Words in a name or class that show that less may be better. */
  readonly hints: readonly string[];
  readonly words: readonly BandWord[];
  /** The band of an actual value that repeats its target. */
  readonly best?: BandWord;
}

/** The cells of one indicator, as its formulas see them. */
export interface LiveCells {
  readonly name: string;
  readonly level2: string;
  readonly weight: Content;
  readonly nature: string;
  readonly target: Content;
  readonly actual: Content;
}

const hundred = Rational.of(100);

export function liveRulesOf(rules: ScoringRules, noted: NotedRules): LiveRules {
  const bands = noted.bands ?? rules.qualitative?.bands ?? [];
  const words = new Map<string, BandWord>();
  const inPercent = (share: string): Rational => shareOf(share).mul(hundred);
  for (const band of bands) {
    for (const word of [band.name, ...band.words]) {
      const [from, to] = [inPercent(band.from), inPercent(band.to)];
      const known = words.get(word);
      words.set(word, {
        word,
        from: known === undefined ? from : Rational.min(known.from, from),
        to: known === undefined ? to : Rational.max(known.to, to),
      });
    }
  }
  const [best] = bands;
  return {
    proportional: noted.proportional || rules.quantitative !== undefined,
    hints: rules.quantitative?.reverseHints ?? [],
    words: [...words.values()],
    ...(best === undefined ? {} : { best: { word: '', from: inPercent(best.from), to: inPercent(best.to) } }),
  };
}

/** What the formulas of a row without a standard give: the same arithmetic, on fractions. */
export function liveBounds(cells: LiveCells, rules: LiveRules): MarkBounds {
  const { weight, target, actual } = cells;
  if (typeof weight !== 'number') return { min: Rational.zero, max: Rational.zero };
  const full = fraction(weight);
  if (target === undefined || actual === undefined) return rounded({ min: Rational.zero, max: full });
  if (typeof target === 'number' && typeof actual === 'number') {
    return rules.proportional ? rounded(byNumbers(cells, full, target, actual, rules)) : whole(full);
  }
  const band = bandFor(target, actual, rules);
  return band === undefined ? whole(full) : rounded({ min: share(full, band.from), max: share(full, band.to) });
}

const fraction = (number: number): Rational => Rational.of(number.toFixed(10));
const share = (full: Rational, percent: Rational): Rational => full.mul(percent).div(hundred);
const rounded = ({ min, max }: MarkBounds): MarkBounds => ({ min: min.roundTo(2), max: max.roundTo(2) });
const whole = (full: Rational): MarkBounds => rounded({ min: Rational.zero, max: full });

function byNumbers(
  { nature, name, level2 }: LiveCells,
  full: Rational,
  target: number,
  actual: number,
  { hints }: LiveRules,
): MarkBounds {
  const [a, b] = [fraction(target), fraction(actual)];
  const more = proportionalMark(full, a, b, 'at-least').mark;
  const less = proportionalMark(full, a, b, 'at-most').mark;
  if (nature === '≥') return { min: more, max: more };
  if (nature === '≤') return { min: less, max: less };
  const unclear = a.isZero || hints.some((hint) => name.includes(hint) || level2.includes(hint));
  return unclear ? { min: Rational.min(more, less), max: Rational.max(more, less) } : { min: more, max: more };
}

function bandFor(target: Content, actual: Content, { words, best }: LiveRules): BandWord | undefined {
  if (typeof actual !== 'string') return undefined;
  return actual === target ? best : words.find(({ word }) => word === actual);
}
