import type { Dimension, Figure } from './figure.js';
import { Rational } from './rational.js';
import { COUNT_GROUPS, DURATION_GROUPS, MULTIPLIERS, UNIT_ROWS } from './unit-table.js';
import { fold } from './width.js';

/** A unit as printed and what it means. */
export interface Unit {
  /** As printed: 万元, %, 个百分点, 人/家 …; '' for no unit. */
  readonly printed: string;
  readonly dimension: Dimension;
  /** Base unit: 元, 1 (ratios), 分, 家 …; '' for none and for a bare 万 or 亿. */
  readonly base: string;
  /** Base units in one printed unit. */
  readonly scale: Rational;
  /** True for percentage points. */
  readonly points?: true;
}

/** A unit found in a text; `end` is the offset after it. */
export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
}

/** No unit printed. */
export const NO_UNIT: Unit = { printed: '', dimension: 'none', base: '', scale: Rational.one };

/** A fraction in words: 三分之二. */
export const FRACTION: Unit = { printed: '分之', dimension: 'ratio', base: '1', scale: Rational.one };

interface Entry {
  readonly unit: Unit;
  readonly unless: readonly string[];
}

const entriesByFirst = new Map<string, Entry[]>();
const groupOf = new Map<string, string>();

function fraction(text: string): Rational {
  const slash = text.indexOf('/');
  return slash < 0 ? Rational.of(text) : Rational.of(text.slice(0, slash)).div(Rational.of(text.slice(slash + 1)));
}

function enter(spellings: string, unitFor: (printed: string) => Unit): void {
  for (const spelling of spellings.split(' ')) {
    const [printed = '', unless] = spelling.split('!');
    const list = entriesByFirst.get(printed.charAt(0)) ?? [];
    list.push({ unit: unitFor(printed), unless: unless?.split('|') ?? [] });
    entriesByFirst.set(printed.charAt(0), list);
  }
}

for (const { dimension, base, scale, points, spellings } of UNIT_ROWS) {
  const factor = fraction(scale ?? '1');
  enter(spellings, (printed) => ({
    printed,
    dimension,
    base: base ?? printed,
    scale: factor,
    ...(points && { points }),
  }));
}
for (const [group, spellings] of Object.entries(COUNT_GROUPS)) {
  enter(spellings, (printed) => {
    groupOf.set(printed, group);
    return { printed, dimension: 'count', base: printed, scale: Rational.one };
  });
}
for (const group of DURATION_GROUPS) {
  for (const unit of group) groupOf.set(unit, `duration ${group[0]}`);
}
for (const list of entriesByFirst.values()) list.sort((a, b) => b.unit.printed.length - a.unit.printed.length);

const multipliers = MULTIPLIERS.map(([printed, scale]) => ({ printed, scale: Rational.of(scale) }));
const LATIN_END = /[A-Za-z0-9²³]/;

/** The longest table unit at `start` of a folded text. */
function tableUnitAt(text: string, start: number): Unit | undefined {
  const entries = entriesByFirst.get(text.charAt(start));
  if (entries === undefined) return undefined;
  for (const { unit, unless } of entries) {
    if (!text.startsWith(unit.printed, start)) continue;
    const end = start + unit.printed.length;
    if (unless.some((continuation) => text.startsWith(continuation, end))) continue;
    if (LATIN_END.test(unit.printed) && LATIN_END.test(text.charAt(end))) continue;
    return unit;
  }
  return undefined;
}

/** What may follow the slash in 人/家, 家/年, 元/平方米. */
const PER_TIME = /(?:半年|季度|季|月|日|天|年|小时|学期|学年|每次)/y;
/** (套) after 台, (册) after 本 …: a second spelling of the same unit. */
const ALTERNATIVE = /\([件套台次人家户个册份项台辆栋座]\)/y;

/** Reads /家, ／年, 每人 or （套） after a unit; returns the end offset, or `start` when there is none. */
function denominatorEnd(text: string, start: number): number {
  ALTERNATIVE.lastIndex = start;
  if (ALTERNATIVE.test(text)) return start + 3;
  if (text.charAt(start) !== '/') return start;
  PER_TIME.lastIndex = start + 1;
  if (PER_TIME.test(text)) return PER_TIME.lastIndex;
  const unit = tableUnitAt(text, start + 1);
  return unit === undefined ? start : denominatorEnd(text, start + 1 + unit.printed.length);
}

function multiplierAt(text: string, start: number): { printed: string; scale: Rational } | undefined {
  const c = text.charAt(start);
  if (c !== '万' && c !== '亿' && c !== '千' && c !== '百' && c !== '十') return undefined;
  return multipliers.find((m) => text.startsWith(m.printed, start));
}

/**
 * Reads a unit at `start` of a folded text: a multiplier, a table unit, and what it is counted per. A unit of money per
 * something (元/人) is a price and gets a base of its own; a count per something (人/家) keeps the unit before the slash.
 * `approximated` (余 or 多 between multiplier and unit, 3.7万余元) is skipped.
 */
export function unitAt(text: string, start: number): (UnitMatch & { approximated?: number }) | undefined {
  const direct = tableUnitAt(text, start);
  const multiplier = direct === undefined ? multiplierAt(text, start) : undefined;
  const afterMultiplier = start + (multiplier?.printed.length ?? 0);
  let unit = direct;
  let unitStart = start;
  let approximated: number | undefined;
  if (multiplier !== undefined) {
    const c = text.charAt(afterMultiplier);
    const approximate = c === '余' || c === '多' || c === '来' || c === '几';
    unit = approximate ? tableUnitAt(text, afterMultiplier + 1) : tableUnitAt(text, afterMultiplier);
    unitStart = approximate && unit !== undefined ? afterMultiplier + 1 : afterMultiplier;
    if (approximate && unit !== undefined) approximated = afterMultiplier;
    if (unit?.dimension === 'ratio' || unit?.dimension === 'marks') unit = undefined;
  }
  if (unit === undefined) {
    // A bare 千 or 百 is a numeral or a word (千方百计), not a unit; 万 and 亿 are printed as units in tables.
    if (multiplier === undefined || multiplier.printed === '千' || multiplier.printed === '百') return undefined;
    const { printed, scale } = multiplier;
    return { unit: { printed, dimension: 'none', base: '', scale }, end: afterMultiplier };
  }
  const plainEnd = unitStart + unit.printed.length;
  const end = denominatorEnd(text, plainEnd);
  if (multiplier === undefined && end === plainEnd) return { unit, end };
  const denominator = text.slice(plainEnd, end);
  const price = unit.dimension === 'money' && denominator.startsWith('/');
  const found: Unit = {
    ...unit,
    printed: (multiplier?.printed ?? '') + unit.printed + denominator,
    scale: multiplier === undefined ? unit.scale : unit.scale.mul(multiplier.scale),
    ...(price && { dimension: 'measure' as const, base: unit.base + denominator }),
  };
  return { unit: found, end, ...(approximated !== undefined && { approximated }) };
}

/** Reads a whole text as a unit, as in a column header: 万元, %, 人次, ㎡; undefined when it is none. */
export function parseUnit(text: string): Unit | undefined {
  const folded = fold(text).trim();
  const match = unitAt(folded, 0);
  return match !== undefined && match.end === folded.length ? match.unit : undefined;
}

type Measured = Pick<Figure, 'dimension' | 'unit' | 'points'>;

/** True when both figures have the same dimension and the same base unit, and both or neither are percentage points. */
export function sameUnit(a: Measured, b: Measured): boolean {
  return a.dimension === b.dimension && a.unit === b.unit && (a.points ?? false) === (b.points ?? false);
}

/**
 * True when the two figures can be compared: the same unit, units of one group (3名 and 3人), 个 with any other
 * classifier, or a number without a unit with a count or with marks. Ratios and percentage points are not comparable.
 */
export function sameKind(a: Measured, b: Measured): boolean {
  if (sameUnit(a, b)) return true;
  if (a.dimension === 'none' || b.dimension === 'none') {
    const other = a.dimension === 'none' ? b.dimension : a.dimension;
    return other === 'count' || other === 'marks';
  }
  if (a.dimension !== b.dimension || (a.dimension !== 'count' && a.dimension !== 'duration')) return false;
  const groupA = groupOf.get(a.unit);
  const groupB = groupOf.get(b.unit);
  if (groupA === undefined || groupB === undefined) return false;
  return groupA === groupB || groupA === 'generic' || groupB === 'generic';
}
