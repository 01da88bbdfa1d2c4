import { type Entry, intervals, Rational } from '@hengji/core';
import { type Term, termOf } from '../../kernel/term.js';

const two = Rational.of(2);

/**
 * A rate from a column of rates. A bare number is a percentage (「95」) or, as spreadsheets leave it, a fraction
 * (「0.95」, 「1」): small numbers are whichever is nearer to `expected`.
 */
export function rateTerm(entry: Entry | undefined, name: string, expected: Rational | undefined): Term | undefined {
  const percent = termOf(entry, name, '%');
  if (percent?.figure.dimension !== 'ratio') return undefined;
  const bare = termOf(entry, name, '');
  if (bare?.figure.dimension !== 'none' || bare.figure.value.gt(two) || !expected) return percent;
  const { figure } = bare;
  if (figure.value.sub(expected).abs().gt(percent.figure.value.sub(expected).abs())) return percent;
  const half = figure.step.div(two);
  return {
    ...bare,
    figure: {
      ...figure,
      dimension: 'ratio',
      unit: percent.figure.unit,
      interval: intervals.isPoint(figure.interval)
        ? { lo: figure.value.sub(half), hi: figure.value.add(half), loOpen: false, hiOpen: true }
        : figure.interval,
    },
  };
}

/** The quotient of two figures; undefined where one is missing or the divisor is zero. */
export const quotientOf = (dividend: Term | undefined, divisor: Term | undefined): Rational | undefined =>
  dividend && divisor && !divisor.figure.value.isZero ? dividend.figure.value.div(divisor.figure.value) : undefined;
