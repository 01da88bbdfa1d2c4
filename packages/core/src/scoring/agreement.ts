import { parseCell, Rational } from '../figures/index.js';
import { type Entry, isBlank } from '../model/index.js';
import { type Allowed, rounded } from './marks.js';
import type { Agreement, MarkStatus } from './scorecard.js';

/** A printed mark and the number of its decimals. */
export interface PrintedMark {
  readonly value: Rational;
  readonly digits: number;
}

const PLAIN = /^\s?(\d{1,6}(?:\.(\d{1,4}))?)\s?分?\s?$/;

/** The mark that an entry prints; undefined where it prints none, or more than one. */
export function printedMark(entry: Entry | undefined): PrintedMark | undefined {
  if (entry === undefined || isBlank(entry)) return undefined;
  // Nearly all marks are printed like this; the others go through the full reading of cells.
  const plain = PLAIN.exec(entry.text);
  if (plain !== null) return { value: Rational.of(plain[1] ?? '0'), digits: plain[2]?.length ?? 0 };
  const whole = parseCell(entry.text).whole;
  if (whole !== undefined && (whole.dimension === 'none' || whole.dimension === 'marks')) {
    return { value: whole.value, digits: whole.digits };
  }
  const [only, ...others] = entry.numbers ?? [];
  if (only === undefined || others.length > 0) return undefined;
  return { value: Rational.of(only.value), digits: only.value.split('.')[1]?.length ?? 0 };
}

const two = Rational.of(2);

/** How the printed score of a mark stands to it; a score that only a person could check was not checked. */
export function agreementWith(printed: PrintedMark | undefined, allowed: Allowed, status: MarkStatus): Agreement {
  const agreement = agreementOf(printed, allowed);
  const checked = status === 'computed' || status === 'range';
  return !checked && (agreement === 'agrees' || agreement === 'agrees-within-rounding') ? 'not-checked' : agreement;
}

/** How a printed mark stands to the allowed ones; one unit of its last digit beyond them is rounding. */
export function agreementOf(printed: PrintedMark | undefined, allowed: Allowed): Agreement {
  if (printed === undefined) return 'not-printed';
  const { value, digits } = printed;
  if (value.ge(rounded(allowed.min)) && value.le(rounded(allowed.max))) return 'agrees';
  if (digits >= 2 || digits === 0) return 'outside';
  const half = Rational.of(1n, 10n ** BigInt(digits)).div(two);
  return value.ge(allowed.min.sub(half)) && value.le(allowed.max.add(half)) ? 'agrees-within-rounding' : 'outside';
}
