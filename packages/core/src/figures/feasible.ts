import type { Interval } from './interval.js';
import { Rational } from './rational.js';

/** Σ coefficients[i] · x_i  relation  bound; coefficients beyond the end of the array are zero. */
export interface LinearConstraint {
  readonly coefficients: readonly Rational[];
  readonly relation: '=' | '<=' | '<';
  readonly bound: Rational;
}

/** value + shift·ε for an arbitrarily small positive ε: a strict bound `< b` is the bound b - ε. */
interface Nudged {
  readonly value: Rational;
  readonly shift: Rational;
}

interface Bounds {
  readonly lo: Nudged | null;
  readonly hi: Nudged | null;
}

const { zero, one } = Rational;
const minusOne = one.neg();
const origin: Nudged = { value: zero, shift: zero };

function compare(a: Nudged, b: Nudged): number {
  return a.value.cmp(b.value) || a.shift.cmp(b.shift);
}

/** a + b·factor */
function plus(a: Nudged, b: Nudged, factor: Rational): Nudged {
  return { value: a.value.add(b.value.mul(factor)), shift: a.shift.add(b.shift.mul(factor)) };
}

function boundsOf(i: Interval): Bounds {
  return {
    lo: i.lo === null ? null : { value: i.lo, shift: i.loOpen ? one : zero },
    hi: i.hi === null ? null : { value: i.hi, shift: i.hiOpen ? minusOne : zero },
  };
}

function boundsOfConstraint({ relation, bound }: LinearConstraint): Bounds {
  const hi = { value: bound, shift: relation === '<' ? minusOne : zero };
  return { lo: relation === '=' ? hi : null, hi };
}

/**
 * Decides exactly whether some rationals x_i, each inside bounds[i], satisfy every constraint. Sound and complete: the
 * general simplex method over numbers of the form a + b·ε, with Bland's rule, so that it always ends. Meant for small
 * systems (tens of variables).
 *
 * @throws RangeError when a constraint names more variables than there are bounds
 */
export function feasible(constraints: readonly LinearConstraint[], bounds: readonly Interval[]): boolean {
  const count = bounds.length;
  const limits = [...bounds.map(boundsOf), ...constraints.map(boundsOfConstraint)];
  for (const { lo, hi } of limits) if (lo !== null && hi !== null && compare(lo, hi) > 0) return false;

  // Variable count + j stands for the left side of constraint j; at first those are basic, the x_i are not.
  const rows = constraints.map(({ coefficients }) => {
    if (coefficients.length > count) throw new RangeError('a constraint names more variables than there are bounds');
    return bounds.map((_, i) => coefficients[i] ?? zero);
  });
  const basic = constraints.map((_, j) => count + j);
  const nonbasic = bounds.map((_, i) => i);
  const values: Nudged[] = limits.map(({ lo, hi }, v) => (v < count ? (lo ?? hi ?? origin) : origin));
  for (const [j, row] of rows.entries()) {
    let sum = origin;
    for (const [k, a] of row.entries()) if (!a.isZero) sum = plus(sum, values[k] ?? origin, a);
    values[count + j] = sum;
  }

  for (;;) {
    const violated = firstViolated(basic, values, limits);
    if (violated === undefined) return true;
    const { row: r, target, upwards } = violated;
    const row = rows[r] ?? [];
    const k = firstHelpful(row, nonbasic, values, limits, upwards);
    if (k === undefined) return false;
    move(r, k, target);
    pivot(r, k);
  }

  /** Brings the basic variable of row r to `target` by moving nonbasic variable k, and updates the other rows. */
  function move(r: number, k: number, target: Nudged): void {
    const leaving = basic[r] ?? 0;
    const entering = nonbasic[k] ?? 0;
    const factor = one.div(rows[r]?.[k] ?? one);
    const gap = plus(target, values[leaving] ?? origin, minusOne);
    const step: Nudged = { value: gap.value.mul(factor), shift: gap.shift.mul(factor) };
    values[leaving] = target;
    values[entering] = plus(values[entering] ?? origin, step, one);
    for (const [j, other] of rows.entries()) {
      const a = other[k] ?? zero;
      const variable = basic[j] ?? 0;
      if (j !== r && !a.isZero) values[variable] = plus(values[variable] ?? origin, step, a);
    }
  }

  /** Exchanges the basic variable of row r with nonbasic variable k. */
  function pivot(r: number, k: number): void {
    const row = rows[r] ?? [];
    const inverse = one.div(row[k] ?? one);
    const solved = row.map((a, i) => (i === k ? inverse : a.isZero ? a : a.mul(inverse).neg()));
    for (const [j, other] of rows.entries()) {
      const a = other[k] ?? zero;
      if (j === r || a.isZero) continue;
      rows[j] = other.map((b, i) => {
        const s = solved[i] ?? zero;
        if (i === k) return a.mul(s);
        return s.isZero ? b : b.add(a.mul(s));
      });
    }
    rows[r] = solved;
    const leaving = basic[r] ?? 0;
    basic[r] = nonbasic[k] ?? 0;
    nonbasic[k] = leaving;
  }
}

/** The basic variable of least index outside its bounds (Bland's rule), and the bound to bring it to. */
function firstViolated(
  basic: readonly number[],
  values: readonly Nudged[],
  limits: readonly Bounds[],
): { row: number; target: Nudged; upwards: boolean } | undefined {
  let found: { row: number; target: Nudged; upwards: boolean } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [row, variable] of basic.entries()) {
    if (variable >= least) continue;
    const value = values[variable] ?? origin;
    const { lo, hi } = limits[variable] ?? { lo: null, hi: null };
    if (lo !== null && compare(value, lo) < 0) found = { row, target: lo, upwards: true };
    else if (hi !== null && compare(value, hi) > 0) found = { row, target: hi, upwards: false };
    else continue;
    least = variable;
  }
  return found;
}

/** The nonbasic variable of least index that has room to move the row the wanted way. */
function firstHelpful(
  row: readonly Rational[],
  nonbasic: readonly number[],
  values: readonly Nudged[],
  limits: readonly Bounds[],
  upwards: boolean,
): number | undefined {
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [k, variable] of nonbasic.entries()) {
    const sign = row[k]?.sign ?? 0;
    if (sign === 0 || variable >= least) continue;
    const value = values[variable] ?? origin;
    const { lo, hi } = limits[variable] ?? { lo: null, hi: null };
    const raise = sign > 0 === upwards;
    const room = raise ? hi === null || compare(value, hi) < 0 : lo === null || compare(value, lo) > 0;
    if (!room) continue;
    found = k;
    least = variable;
  }
  return found;
}
