import { Rational } from '../figures/index.js';
import { agreementWith, type PrintedMark } from './agreement.js';
import { show } from './marks.js';
import type { Mark, Scorecard } from './scorecard.js';

/** The total of rounded marks: the least and the most that the rules allow, and what stands where every mark does. */
export function totalOf(
  marks: readonly Mark[],
  printed: PrintedMark | undefined,
): { readonly fullMarks: string; readonly total: Scorecard['total'] } {
  const sum = (of: (mark: Mark) => string): Rational => Rational.sum(marks.map((mark) => Rational.of(of(mark))));
  const allowed = { min: sum(({ allowed: { min } }) => min), max: sum(({ allowed: { max } }) => max) };
  const settled = marks.every((mark) => mark.settled !== undefined) ? sum((mark) => mark.settled ?? '0') : undefined;
  const checked = marks.every(({ status }) => status === 'computed' || status === 'range');
  return {
    fullMarks: sum(({ fullMarks }) => fullMarks).toDecimal(4),
    total: {
      min: show(allowed.min),
      max: show(allowed.max),
      ...(settled === undefined ? {} : { settled: show(settled) }),
      ...(printed === undefined ? {} : { printed: printed.value.toDecimal(6) }),
      agreement:
        marks.length === 0 ? 'not-printed' : agreementWith(printed, allowed, checked ? 'computed' : 'judgement'),
    },
  };
}
