import { Rational, type Rule } from '@hengji/core';
import type { MarkBounds } from './live-rules.js';

type PartialStep = Extract<Rule['base'], { kind: 'scale' }>['steps'][number]['partial'];

/** Marks between two neighbouring thresholds: always the same, or counted off in steps. */
export type Piece =
  | { readonly kind: 'fixed'; readonly bounds: MarkBounds }
  | { readonly kind: 'step'; readonly step: StepNumbers };

/** A step with its numbers read, in the unit of the scale. */
export interface StepNumbers {
  readonly from: Rational;
  readonly per: Rational;
  readonly amount: Rational;
  readonly base: Rational;
  readonly partial: PartialStep;
}

const same = (a: MarkBounds, b: MarkBounds): boolean => a.min.eq(b.min) && a.max.eq(b.max);

/** The pieces below, between and above the thresholds; undefined where one fits neither a constant nor a step. */
export function piecesOf(
  thresholds: readonly Rational[],
  steps: readonly StepNumbers[],
  full: Rational,
  evaluate: (x: Rational) => MarkBounds,
): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let index = 0; index <= thresholds.length; index += 1) {
    const points = samples(thresholds[index - 1], thresholds[index], steps);
    const found = points.map(evaluate);
    const [first] = found;
    if (first === undefined) return undefined;
    if (found.every((bounds) => same(bounds, first))) pieces.push({ kind: 'fixed', bounds: first });
    else {
      const step = steps.find((each) =>
        points.every((x, place) => same(stepBounds(each, x, full), found[place] ?? first)),
      );
      if (step === undefined) return undefined;
      pieces.push({ kind: 'step', step });
    }
  }
  return pieces;
}

const offsets = [
  '0.0001',
  '0.01',
  '0.37',
  '0.5',
  '1',
  '1.5',
  '2',
  '2.25',
  '5',
  '7.3',
  '10',
  '12.5',
  '33',
  '60.4',
  '500',
].map((text) => Rational.of(text));

/** Points inside an open interval: close to its ends, on whole steps, and between them. */
function samples(low: Rational | undefined, high: Rational | undefined, steps: readonly StepNumbers[]): Rational[] {
  const points: Rational[] = [];
  for (const offset of [
    ...offsets,
    ...steps.flatMap(({ per }) => [per, per.mul(Rational.of('2.5')), per.mul(Rational.of(3))]),
  ]) {
    if (low !== undefined) points.push(low.add(offset));
    if (high !== undefined) points.push(high.sub(offset));
  }
  if (low !== undefined && high !== undefined) points.push(low.add(high).div(Rational.of(2)));
  return points.filter(
    (x) => (low === undefined || x.gt(low)) && (high === undefined || x.lt(high)) && Rational.of(x.toDecimal(6)).eq(x),
  );
}

/** The arithmetic of {@link stepFormula}, on fractions. */
function stepBounds({ from, per, amount, base, partial }: StepNumbers, x: Rational, full: Rational): MarkBounds {
  const count = x.sub(from).abs().div(per);
  const [whole, started] = [Rational.of(count.floor()), Rational.of(count.ceil())];
  const least = partial === 'pro-rata' ? count : partial === 'started' ? started : whole;
  const most = partial === 'pro-rata' ? count : partial === 'whole' ? whole : started;
  const clamped = (marks: Rational): Rational => Rational.max(Rational.zero, Rational.min(full, marks)).roundTo(2);
  return { min: clamped(base.sub(most.mul(amount))), max: clamped(base.sub(least.mul(amount))) };
}

/** The marks of a step as a formula over the cell of its value. */
export function stepFormula(
  { from, per, amount, base, partial }: StepNumbers,
  x: string,
  full: Rational,
  which: 'min' | 'max',
): string {
  const number = (value: Rational): string => value.toDecimal(8);
  const count = `ROUND(ABS(${x}-${number(from)})/${number(per)},9)`;
  const takes = which === 'min' ? 'most' : 'least';
  const steps =
    partial === 'pro-rata'
      ? count
      : partial === 'whole' || (partial === 'any' && takes === 'least')
        ? `INT(${count})`
        : `-INT(-${count})`;
  const marks = `MAX(0,MIN(${number(full)},${number(base)}-${number(amount)}*(${steps})))`;
  // First to whole millionths, so that a tie of hundredths is a tie in binary as well.
  return `ROUND(ROUND(${marks}*1000000,0)/10000,0)/100`;
}
