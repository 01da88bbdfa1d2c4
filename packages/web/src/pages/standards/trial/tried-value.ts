import {
  evaluateFormula,
  type Given,
  type GivenValue,
  parseCell,
  parseUnit,
  Rational,
  type Standard,
} from '@hengji/core';
import type { LinePlot } from '../plot/plots.js';

/** Where on the axis of a plot the tried value stands, for drawing only; undefined where it stands nowhere. */
export function triedValue({ title, unit, axis }: LinePlot, { formula }: Standard, given: Given): number | undefined {
  const scale = parseUnit(unit)?.scale ?? Rational.one;
  const onAxis = (value: Rational | undefined): number | undefined => value?.div(scale).toNumber();
  if (title !== undefined) return onAxis(read(given.inputs?.[title] ?? given.value));
  if (given.value !== undefined) return onAxis(read(given.value));
  const target = read(given.target);
  const actual = read(given.actual);
  if (target !== undefined && actual !== undefined) {
    if (!axis.startsWith('完成率')) return onAxis(actual);
    return target.isZero ? undefined : onAxis(actual.div(target));
  }
  if (formula !== undefined && given.inputs !== undefined)
    return onAxis(evaluateFormula(formula, given.inputs).value ?? undefined);
  return undefined;
}

/** The number of a text in base units: 1.04 for 104%, 元 for money. */
const read = (given: GivenValue | undefined): Rational | undefined =>
  given instanceof Rational ? given : given === undefined ? undefined : parseCell(String(given)).whole?.value;
