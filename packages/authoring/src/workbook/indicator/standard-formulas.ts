import {
  type Award,
  compileStandard,
  evaluateStandard,
  type Indicator,
  Rational,
  type Rule,
  type Standard,
} from '@hengji/core';
import { rulesOf } from '@hengji/packs';
import type { Book } from '../book.js';
import { decimalOf, shown } from '../cells/content.js';
import { quoted } from '../formulas/exact.js';
import { at, helper as h } from './columns.js';
import { type InputPlaces, inputFormula } from './input-formulas.js';
import type { MarkBounds } from './live-rules.js';
import { type Piece, piecesOf, type StepNumbers, stepFormula } from './pieces.js';

/** Formulas for the least and the most that a standard allows; blank text where they do not apply. */
export interface StandardFormulas {
  /** The number that is marked. */
  readonly value: string;
  readonly min: string;
  readonly max: string;
}

/** A standard that depends on one number in one unit. */
interface PlainStandard {
  readonly standard: Standard;
  readonly scale: Scale;
  readonly unit: string;
  readonly thresholds: readonly Rational[];
  readonly pieces: readonly Piece[];
}

type Scale = Extract<Rule['base'], { kind: 'scale' }>;
type Step = Scale['steps'][number];

const mostThresholds = 12;
/** Excel takes no formula of more than 8,192 characters. */
const longestFormula = 8_000;

/**
 * A standard that marks one number by thresholds and linear steps, as formulas over the cell of the actual value. The
 * shape of the formula is taken from the rule; every piece of it is then compared with the evaluator itself on points
 * at, beside and between the thresholds, and where a single one differs there is no formula.
 */
export function standardFormulas(
  book: Book,
  indicator: Indicator,
  row: number,
  places: InputPlaces,
): StandardFormulas | undefined {
  const plain = plainStandard(book, indicator);
  if (plain === undefined) return undefined;
  const { standard, scale, unit, thresholds, pieces } = plain;
  const evaluate = (x: Rational): MarkBounds => boundsAt(standard, x, unit);
  const value = `${h.value}${row}`;
  const x = scale.variable === 'absolute' ? `ABS(${value})` : value;
  const formula = (which: 'min' | 'max'): string =>
    `IF(ISNUMBER(${value}),${nested(x, thresholds, pieces, standard.fullMarks, evaluate, which)},"")`;
  return { value: valueFormula(plain, row, places), min: formula('min'), max: formula('max') };
}

/** The number that the standard is about: the actual value, else what the definition computes from the other sheets. */
function valueFormula({ standard, unit }: PlainStandard, row: number, places: InputPlaces): string {
  const actual = `${at.actual}${row}`;
  const expression = standard.formula?.status === 'compiled' ? standard.formula.expression : null;
  const computed = unit === '%' && expression !== null ? inputFormula(expression, places) : undefined;
  const own = `IF(${at.unit}${row}=${quoted(unit)},${actual},"")`;
  // Rounded to ten decimals, so that a rate that is a threshold equals it in binary as well.
  const otherwise = computed === undefined ? '""' : `IF(ISNUMBER(${computed}),ROUND(100*(${computed}),10),"")`;
  const formula = (fallback: string): string =>
    `IF(EXACT(${at.target}${row},${h.was_target}${row}),IF(ISNUMBER(${actual}),${own},IF(${actual}="",${fallback},"")),"")`;
  return formula(otherwise).length <= longestFormula ? formula(otherwise) : formula('""');
}

/** The unit in which the value of such a standard is to be given; undefined for all others. */
export const standardUnit = (book: Book, indicator: Indicator): string | undefined =>
  plainStandard(book, indicator)?.unit;

const examinedOf = new WeakMap<Book, Map<Indicator, PlainStandard | undefined>>();

function plainStandard(book: Book, indicator: Indicator): PlainStandard | undefined {
  const known = examinedOf.get(book) ?? new Map<Indicator, PlainStandard | undefined>();
  examinedOf.set(book, known);
  if (!known.has(indicator)) known.set(indicator, examined(book, indicator));
  return known.get(indicator);
}

function examined(book: Book, indicator: Indicator): PlainStandard | undefined {
  const weight = shown(indicator.weight, 'marks');
  if (typeof weight !== 'number' || indicator.sharesWeightWith !== undefined) return undefined;
  const standard = standardOf(book, indicator, weight);
  const scale = standard?.status === 'compiled' ? plainScale(standard.rule) : undefined;
  const unit = scale === undefined ? undefined : unitOf(scale);
  if (standard === undefined || scale === undefined || unit === undefined) return undefined;
  const thresholds = thresholdsOf(scale);
  const steps = scale.steps.map((step) => stepNumbers(step, standard.fullMarks));
  if (thresholds === undefined || steps.some((step) => step === undefined)) return undefined;
  const known = steps.filter((step): step is StepNumbers => step !== undefined);
  const pieces = piecesOf(thresholds, known, standard.fullMarks, (x) => boundsAt(standard, x, unit));
  return pieces === undefined ? undefined : { standard, scale, unit, thresholds, pieces };
}

const nameKey = (name: string): string => name.replace(/[\s“”"'‘’（）()]/g, '');

function standardOf({ pack, typed }: Book, indicator: Indicator, weight: number): Standard | undefined {
  const known = rulesOf(pack, typed.year).standards?.find(({ name }) => nameKey(name) === nameKey(indicator.name.text));
  const text = indicator.standard?.text || known?.standard;
  const definition = indicator.definition?.text || known?.definition;
  if (text === undefined) return undefined;
  return compileStandard(text, {
    fullMarks: decimalOf(weight),
    name: indicator.name.text,
    ...(definition === undefined ? {} : { definition }),
  });
}

/** The scale of a rule that depends on one number and nothing else. */
function plainScale(rule: Rule | null): Scale | undefined {
  if (rule === null || rule.base.kind !== 'scale') return undefined;
  const simple =
    rule.counters.length === 0 &&
    rule.vetoes.length === 0 &&
    rule.reservation === undefined &&
    rule.cap === undefined &&
    rule.mostAdded === undefined &&
    rule.mostDeducted === undefined;
  const { base } = rule;
  if (!simple || (base.variable !== 'value' && base.variable !== 'absolute')) return undefined;
  const fixed = base.bands.every(({ award }) => ['full', 'none', 'amount', 'less'].includes(award.kind));
  return fixed && base.steps.every(({ sign }) => sign === 'deduct') ? base : undefined;
}

interface Quantity {
  readonly value: string;
  readonly unit: string;
}

const quantitiesOf = ({ bands, steps }: Scale): Quantity[] => [
  ...bands.flatMap(({ ranges }) => ranges.flatMap(({ low, high }) => [low?.at ?? [], high?.at ?? []].flat())),
  ...steps.flatMap(({ from, per, within }) => [from, per, within?.low?.at ?? [], within?.high?.at ?? []].flat()),
];

const isPercent = (unit: string): boolean => unit === '%' || /百分点$/.test(unit);

/** The one unit of a scale: % where it is in percent and percentage points. */
function unitOf(scale: Scale): string | undefined {
  const units = new Set<string>();
  for (const { value, unit } of quantitiesOf(scale)) {
    if (!/^-?\d+(?:\.\d+)?$/.test(value)) return undefined;
    if (unit !== '' || Number(value) !== 0) units.add(isPercent(unit) ? '%' : unit);
  }
  const [unit, ...others] = units;
  return others.length > 0 ? undefined : unit;
}

/** Every number at which the marks may change, ascending. */
function thresholdsOf({ bands, steps }: Scale): Rational[] | undefined {
  const ends = [
    ...bands.flatMap(({ ranges }) => ranges.flatMap(({ low, high }) => [low?.at ?? [], high?.at ?? []].flat())),
    ...steps.flatMap(({ from, within }) => [from, within?.low?.at ?? [], within?.high?.at ?? []].flat()),
  ].map(({ value }) => Rational.of(value));
  const sorted = ends
    .sort((a, b) => a.cmp(b))
    .filter((end, index, all) => index === 0 || !end.eq(all[index - 1] ?? end));
  return sorted.length === 0 || sorted.length > mostThresholds ? undefined : sorted;
}

function stepNumbers({ from, per, amount, base, partial }: Step, full: Rational): StepNumbers | undefined {
  const marks = fixedMarks(base, full);
  const each = amount.low === amount.high ? Rational.of(amount.low) : undefined;
  if (marks === undefined || each === undefined || Number(per.value) <= 0) return undefined;
  return {
    from: Rational.of(from.value),
    per: Rational.of(per.value),
    amount: amount.of === 'share' ? each.mul(full) : each,
    base: marks,
    partial,
  };
}

function fixedMarks(award: Award, full: Rational): Rational | undefined {
  if (award.kind === 'full') return full;
  if (award.kind === 'none') return Rational.zero;
  if (award.kind !== 'amount' && award.kind !== 'less') return undefined;
  const { amount } = award;
  if (amount.low !== amount.high) return undefined;
  const marks = amount.of === 'share' ? Rational.of(amount.low).mul(full) : Rational.of(amount.low);
  return award.kind === 'less' ? full.sub(marks) : marks;
}

/** What the evaluator allows at a value; everything where it decides nothing. */
function boundsAt(standard: Standard, x: Rational, unit: string): MarkBounds {
  const { score } = evaluateStandard(standard, { value: `${x.toDecimal(6)}${unit}` });
  const { min, max } = score ?? { min: Rational.zero, max: standard.fullMarks };
  return { min: min.roundTo(2), max: max.roundTo(2) };
}

function nested(
  x: string,
  thresholds: readonly Rational[],
  pieces: readonly Piece[],
  full: Rational,
  evaluate: (x: Rational) => MarkBounds,
  which: 'min' | 'max',
): string {
  const value = (piece: Piece | undefined): string =>
    piece === undefined || piece.kind === 'fixed'
      ? (piece?.bounds[which] ?? Rational.zero).toDecimal(2)
      : stepFormula(piece.step, x, full, which);
  return thresholds.reduceRight(
    (rest, threshold, index) => {
      const limit = threshold.toDecimal(8);
      return `IF(${x}<${limit},${value(pieces[index])},IF(${x}=${limit},${evaluate(threshold)[which].toDecimal(2)},${rest}))`;
    },
    value(pieces.at(-1)),
  );
}
