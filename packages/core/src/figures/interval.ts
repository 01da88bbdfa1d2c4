import { Rational } from './rational.js';

/** A non-empty range of rationals; a null end is unbounded (its open flag is then true). */
export interface Interval {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** Every rational. */
export const all: Interval = { lo: null, hi: null, loOpen: true, hiOpen: true };

/** The interval that holds only `r`. */
export function point(r: Rational): Interval {
  return { lo: r, hi: r, loOpen: false, hiOpen: false };
}

/** [lo, hi]; a null end is unbounded. */
export function closed(lo: Rational | null, hi: Rational | null): Interval {
  return { lo, hi, loOpen: lo === null, hiOpen: hi === null };
}

/** [lo, hi); a null end is unbounded. */
export function halfOpen(lo: Rational | null, hi: Rational | null): Interval {
  return { lo, hi, loOpen: lo === null, hiOpen: true };
}

/** (lo, hi); a null end is unbounded. */
export function open(lo: Rational | null, hi: Rational | null): Interval {
  return { lo, hi, loOpen: true, hiOpen: true };
}

/** The only member, or undefined when there are several. */
export function pointOf(i: Interval): Rational | undefined {
  return i.lo !== null && i.hi !== null && i.lo.eq(i.hi) ? i.lo : undefined;
}

export function isPoint(i: Interval): boolean {
  return pointOf(i) !== undefined;
}

/** True when `r` lies in `i`. */
export function contains(i: Interval, r: Rational): boolean {
  if (i.lo !== null) {
    const c = r.cmp(i.lo);
    if (c < 0 || (c === 0 && i.loOpen)) return false;
  }
  if (i.hi !== null) {
    const c = r.cmp(i.hi);
    if (c > 0 || (c === 0 && i.hiOpen)) return false;
  }
  return true;
}

/** { x + y : x in a, y in b }, exactly. */
export function add(a: Interval, b: Interval): Interval {
  return {
    lo: a.lo === null || b.lo === null ? null : a.lo.add(b.lo),
    hi: a.hi === null || b.hi === null ? null : a.hi.add(b.hi),
    loOpen: a.loOpen || b.loOpen,
    hiOpen: a.hiOpen || b.hiOpen,
  };
}

/** { -x : x in i }, exactly. */
export function neg(i: Interval): Interval {
  return { lo: i.hi?.neg() ?? null, hi: i.lo?.neg() ?? null, loOpen: i.hiOpen, hiOpen: i.loOpen };
}

/** { x - y : x in a, y in b }, exactly. */
export function sub(a: Interval, b: Interval): Interval {
  return add(a, neg(b));
}

/** { r × x : x in i }, exactly. */
export function scale(i: Interval, r: Rational): Interval {
  if (r.sign === 0) return point(Rational.zero);
  const lo = i.lo?.mul(r) ?? null;
  const hi = i.hi?.mul(r) ?? null;
  return r.sign > 0
    ? { lo, hi, loOpen: i.loOpen, hiOpen: i.hiOpen }
    : { lo: hi, hi: lo, loOpen: i.hiOpen, hiOpen: i.loOpen };
}

/** One end of an interval on the extended line: `infinite` is -1 or 1 for an unbounded end. */
interface End {
  readonly value: Rational;
  readonly infinite: -1 | 0 | 1;
  readonly open: boolean;
}

function ends(i: Interval): [End, End] {
  return [
    { value: i.lo ?? Rational.zero, infinite: i.lo === null ? -1 : 0, open: i.loOpen },
    { value: i.hi ?? Rational.zero, infinite: i.hi === null ? 1 : 0, open: i.hiOpen },
  ];
}

function productOfEnds(a: End, b: End): End {
  const aZero = a.infinite === 0 && a.value.isZero;
  const bZero = b.infinite === 0 && b.value.isZero;
  // A zero that belongs to its interval makes the product zero whatever stands on the other side, even infinity.
  if (aZero || bZero) {
    const attained = (aZero && !a.open) || (bZero && !b.open);
    return { value: Rational.zero, infinite: 0, open: !attained };
  }
  if (a.infinite === 0 && b.infinite === 0) {
    return { value: a.value.mul(b.value), infinite: 0, open: a.open || b.open };
  }
  const sign = (a.infinite || a.value.sign) * (b.infinite || b.value.sign);
  return { value: Rational.zero, infinite: sign > 0 ? 1 : -1, open: true };
}

function compareEnds(a: End, b: End): number {
  if (a.infinite !== b.infinite) return a.infinite - b.infinite;
  return a.infinite === 0 ? a.value.cmp(b.value) : 0;
}

/** { x × y : x in a, y in b }, exactly. */
export function mul(a: Interval, b: Interval): Interval {
  const [al, ah] = ends(a);
  const [bl, bh] = ends(b);
  const first = productOfEnds(al, bl);
  let lo = first;
  let hi = first;
  for (const corner of [productOfEnds(al, bh), productOfEnds(ah, bl), productOfEnds(ah, bh)]) {
    const low = compareEnds(corner, lo);
    if (low < 0 || (low === 0 && lo.open)) lo = corner;
    const high = compareEnds(corner, hi);
    if (high > 0 || (high === 0 && hi.open)) hi = corner;
  }
  return {
    lo: lo.infinite === 0 ? lo.value : null,
    hi: hi.infinite === 0 ? hi.value : null,
    loOpen: lo.open,
    hiOpen: hi.open,
  };
}

/**
 * The smallest interval around { x / y : x in a, y in b, y ≠ 0 }. A divisor with zero strictly inside gives every
 * rational (except for the dividend {0}); a divisor that is only zero leaves nothing to enclose and gives every rational.
 */
export function div(a: Interval, b: Interval): Interval {
  if (b.lo !== null && b.lo.sign >= 0) {
    if (b.hi?.isZero) return all;
    return mul(a, reciprocalOfPositive(b));
  }
  if (b.hi !== null && b.hi.sign <= 0) return neg(mul(a, reciprocalOfPositive(neg(b))));
  return pointOf(a)?.isZero ? point(Rational.zero) : all;
}

/** Reciprocals of the positive members of an interval with 0 <= lo and hi > 0. */
function reciprocalOfPositive(b: Interval): Interval {
  const noUpper = b.lo === null || b.lo.isZero;
  return {
    lo: b.hi === null ? Rational.zero : Rational.one.div(b.hi),
    hi: noUpper ? null : Rational.one.div(b.lo),
    loOpen: b.hiOpen,
    hiOpen: noUpper || b.loOpen,
  };
}

/** True when a and b have a common member. */
export function intersects(a: Interval, b: Interval): boolean {
  return canBeAtMost(a, b) && canBeAtMost(b, a);
}

/** The common members of a and b; undefined when there are none. */
export function intersection(a: Interval, b: Interval): Interval | undefined {
  if (!intersects(a, b)) return undefined;
  const lo = greaterLower(a, b);
  const hi = lesserUpper(a, b);
  return { lo: lo.lo, loOpen: lo.loOpen, hi: hi.hi, hiOpen: hi.hiOpen };
}

/** The smallest interval around both. */
export function hull(a: Interval, b: Interval): Interval {
  const lo = greaterLower(a, b) === a ? b : a;
  const hi = lesserUpper(a, b) === a ? b : a;
  return { lo: lo.lo, loOpen: lo.loOpen, hi: hi.hi, hiOpen: hi.hiOpen };
}

/** Of the two, the one whose lower end excludes more. */
function greaterLower(a: Interval, b: Interval): Interval {
  if (a.lo === null) return b;
  if (b.lo === null) return a;
  const c = a.lo.cmp(b.lo);
  return c > 0 || (c === 0 && a.loOpen) ? a : b;
}

/** Of the two, the one whose upper end excludes more. */
function lesserUpper(a: Interval, b: Interval): Interval {
  if (a.hi === null) return b;
  if (b.hi === null) return a;
  const c = a.hi.cmp(b.hi);
  return c < 0 || (c === 0 && a.hiOpen) ? a : b;
}

/** True when every member of a is less than every member of b. */
export function everywhereLess(a: Interval, b: Interval): boolean {
  if (a.hi === null || b.lo === null) return false;
  const c = a.hi.cmp(b.lo);
  return c < 0 || (c === 0 && (a.hiOpen || b.loOpen));
}

/** True when some x in a and some y in b have x <= y. */
export function canBeAtMost(a: Interval, b: Interval): boolean {
  return !everywhereLess(b, a);
}

/** { min(x, y) : x in a, y in b }, exactly. */
export function minOf(a: Interval, b: Interval): Interval {
  const lo = greaterLower(a, b) === a ? b : a;
  const hi = lesserUpper(a, b);
  return { lo: lo.lo, loOpen: lo.loOpen, hi: hi.hi, hiOpen: hi.hiOpen };
}

/** { max(x, y) : x in a, y in b }, exactly. */
export function maxOf(a: Interval, b: Interval): Interval {
  const lo = greaterLower(a, b);
  const hi = lesserUpper(a, b) === a ? b : a;
  return { lo: lo.lo, loOpen: lo.loOpen, hi: hi.hi, hiOpen: hi.hiOpen };
}
