import { Rational } from '../../figures/rational.js';
import type { AwardFound } from '../grammar/award.js';
import type { ClauseOf } from '../grammar/clause.js';
import type { Condition } from '../grammar/range.js';
import { kindOf } from '../text/quantity.js';
import type { Anchor, Award, Band, End, Partial, Quantity, Range, Scale, Step } from '../types.js';
import { baseValue, comparable, endsOf, isFull, mostOf } from './ends.js';
import { Refusal } from './refusal.js';
import { ABOVE_REST, BELOW_REST, OTHERWISE } from './words.js';

export interface ScaleClauses {
  readonly cases: readonly ClauseOf<'case'>[];
  readonly steps: readonly ClauseOf<'per'>[];
  readonly formulas: readonly ClauseOf<'formula'>[];
  readonly reference?: Condition;
  readonly partial: Partial;
  readonly full: Rational;
}

/** What the case of a scale earns; refuses what is not the marks of a value. */
function awardOf({ sign, award }: AwardFound): Award {
  if (sign === 'add') throw new Refusal('分档中的“加分”没有读懂');
  return award;
}

/** Builds marks by a value from bands, steps and formulas. */
export function buildScale(clauses: ScaleClauses): { scale: Scale; subject: string } {
  const { cases, steps, formulas, reference, full } = clauses;
  const conditions = [
    ...cases.flatMap(({ condition }) => (condition === undefined ? [] : [condition])),
    ...steps.flatMap(({ condition }) => (condition === undefined ? [] : [condition])),
    ...formulas.flatMap(({ condition }) => (condition === undefined ? [] : [condition])),
    ...(reference === undefined ? [] : [reference]),
  ];
  const variable = variableOf(conditions, clauses);
  const subject = subjectOf(conditions, steps);
  let bands: Band[] = [];
  for (const { condition, award } of cases) if (condition) bands.push({ ranges: condition.ranges, award: awardOf(award) });
  for (const { condition, expression, when } of formulas) {
    bands.push({ ranges: condition?.ranges ?? [], award: { kind: 'formula', expression }, ...(when !== undefined && { when }) });
  }
  bands = narrowed(bands);
  bands.push(...restBands(cases, bands));
  const built = steps.map((step) => buildStep(step, bands, clauses, variable));
  checkSteps(built);
  if (bands.length === 0) bands = impliedBands(built);
  else if (cases.some(({ award }) => award.sign === 'deduct') && bands.every(({ award, ranges }) => ranges.length > 0 && (award.kind === 'less' || award.kind === 'none')) && built.length === 0) {
    bands.push({ ranges: [], award: { kind: 'full' } });
  }
  checkUnits(bands, built);
  checkProportions(bands);
  if (bands.filter(({ ranges, when }) => ranges.length === 0 && when === undefined).length > 1) {
    throw new Refusal('有两处“其余情况”的规定');
  }
  if (bands.some(({ when }) => when !== undefined) && !bands.every(({ when }) => when !== undefined)) {
    throw new Refusal('正向、反向指标的规定与其他规定混在一起');
  }
  return { scale: { kind: 'scale', variable, bands, steps: built }, subject: variable === 'completion' ? '' : subject };
}

function variableOf(conditions: readonly Condition[], { steps }: ScaleClauses): Scale['variable'] {
  const withNumbers = conditions.filter(({ ranges }) => endsOf(ranges).some(({ at }) => at.value !== '0'));
  const absolute = conditions.filter((condition) => condition.absolute).length;
  if (absolute > 0) {
    const others = conditions.filter((condition) => !condition.absolute);
    const harmless = others.every(({ ranges }) => ranges.every(({ low, high }) => isZero(low) && isZero(high)));
    if (!harmless) throw new Refusal('“±”与不带“±”的范围混在一起');
    return 'absolute';
  }
  const targets = withNumbers.filter(({ target }) => target).length;
  const stepTarget = steps.some(({ per }) => per.from === 'target');
  if (targets === 0 && !stepTarget) return 'value';
  for (const { target, subject, ranges } of withNumbers) {
    if (target) continue;
    const ratio = endsOf(ranges).every(({ at }) => kindOf(at.unit) === 'ratio');
    if (!ratio || !/^$|完成|达成|实现/.test(subject)) throw new Refusal('目标值与其他数值混在一起');
  }
  return 'completion';
}

const isZero = (end: End | undefined): boolean => end?.at.value === '0';

/** The one name of the value; names must be the same, or one a part of the other. */
function subjectOf(conditions: readonly Condition[], steps: readonly ClauseOf<'per'>[]): string {
  const names = [...conditions.map(({ subject }) => subject), ...steps.filter(({ condition }) => !condition).map(({ label }) => label)]
    .map((name) => name.replaceAll('"', ''))
    .filter((name) => name !== '' && !/^(?:实际)?(?:完成|达到|得分|比例|指标|指标值|实际值|部门|单位|数值|值|X|x|实际)$/.test(name));
  let longest = '';
  for (const name of names) if (name.length > longest.length) longest = name;
  for (const name of names) {
    if (!longest.includes(name) && !abbreviates(name, longest)) throw new Refusal(`“${longest}”与“${name}”是两个不同的数值`);
  }
  return longest;
}

/** Whether the characters of `short` stand in `long` in that order (三公变动率 for 三公经费变动率). */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 2 || short.charAt(short.length - 1) !== long.charAt(long.length - 1)) return false;
  let at = -1;
  for (const c of short) {
    at = long.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** 90%以上5分，80%以上4分: of nested open ranges the innermost holds, so that each ends where the next begins. */
function narrowed(bands: readonly Band[]): Band[] {
  const open = (side: 'low' | 'high') =>
    bands.filter(({ ranges: [range, ...more], when }) => range !== undefined && more.length === 0 && when === undefined && range[side] !== undefined && range[side === 'low' ? 'high' : 'low'] === undefined);
  const lows = open('low');
  const highs = open('high');
  if ([...lows, ...highs].filter(({ award }) => award.kind === 'less').length > 1 && (lows.length > 1 || highs.length > 1)) {
    const nested = [lows, highs].some((list) => list.filter(({ award }) => award.kind === 'less').length > 1);
    if (nested) throw new Refusal('几档扣分互相包含，不能确定是累计扣还是只扣其一');
  }
  // 100%得5分，90%以上得3分: the number itself is a case of its own, and what lies beyond it is not said.
  const points = bands.filter(({ ranges: [range, ...more] }) => more.length === 0 && range?.low !== undefined && range.high !== undefined && baseValue(range.low.at).eq(baseValue(range.high.at)));
  if (points.length > 0) {
    const cutLows = [...lows, ...points];
    const cutHighs = [...highs, ...points];
    return bands.map((band) => {
      if (lows.includes(band)) return cut(band, cutLows, 'low');
      return highs.includes(band) ? cut(band, cutHighs, 'high') : band;
    });
  }
  return bands.map((band) => {
    if (lows.length > 1 && lows.includes(band)) return cut(band, lows, 'low');
    if (highs.length > 1 && highs.includes(band)) return cut(band, highs, 'high');
    return band;
  });
}

function cut(band: Band, others: readonly Band[], side: 'low' | 'high'): Band {
  const end = band.ranges[0]?.[side];
  if (end === undefined) return band;
  const own = baseValue(end.at);
  let next: End | undefined;
  for (const other of others) {
    const candidate = other.ranges[0]?.[side];
    if (candidate === undefined || other === band) continue;
    const value = baseValue(candidate.at);
    const further = side === 'low' ? value.gt(own) : value.lt(own);
    if (!further) continue;
    if (next === undefined || (side === 'low' ? value.lt(baseValue(next.at)) : value.gt(baseValue(next.at)))) next = candidate;
  }
  if (next === undefined) return band;
  const edge: End = { at: next.at, included: next.included === null ? null : !next.included };
  const range: Range = side === 'low' ? { low: end, high: edge } : { low: edge, high: end };
  return { ...band, ranges: [range] };
}

/** 否则, 超过的, 低于的: cases that take what the bands before them leave. */
function restBands(cases: readonly ClauseOf<'case'>[], bands: readonly Band[]): Band[] {
  const rest: Band[] = [];
  for (const { condition, label, award } of cases) {
    if (condition !== undefined) continue;
    const given = awardOf(award);
    if (label === '' || OTHERWISE.test(label) || ((given.kind === 'proportion' || given.kind === 'formula') && /^(?:未完成|未达标|未达到|低于|不足|超过|超出|未全部完成)/.test(label))) {
      const direction = ABOVE_REST.test(label) ? 'above' : BELOW_REST.test(label) ? 'below' : undefined;
      if (direction === undefined) rest.push({ ranges: [], award: given });
      else rest.push({ ranges: [outside(bands, direction)], award: given });
    } else if (ABOVE_REST.test(label)) rest.push({ ranges: [outside(bands, 'above')], award: given });
    else if (BELOW_REST.test(label)) rest.push({ ranges: [outside(bands, 'below')], award: given });
    else throw new Refusal(`“${label}”没有读懂`);
  }
  return rest;
}

function outside(bands: readonly Band[], direction: 'above' | 'below'): Range {
  const side = direction === 'above' ? 'high' : 'low';
  let edge: End | undefined;
  for (const range of bands.flatMap(({ ranges }) => ranges)) {
    const end = range[side];
    if (end === undefined) continue;
    const further = edge === undefined || (direction === 'above' ? baseValue(end.at).gt(baseValue(edge.at)) : baseValue(end.at).lt(baseValue(edge.at)));
    if (further) edge = end;
  }
  if (edge === undefined) throw new Refusal(direction === 'above' ? '“超过”什么没有写明' : '“低于”什么没有写明');
  const included = edge.included === null ? null : !edge.included;
  return direction === 'above' ? { low: { at: edge.at, included } } : { high: { at: edge.at, included } };
}

const sideOfRange = ({ low, high }: Range): 'above' | 'below' | undefined => {
  if (low !== undefined && high === undefined) return 'above';
  return high !== undefined && low === undefined ? 'below' : undefined;
};

function buildStep(
  { per, condition }: ClauseOf<'per'>,
  bands: readonly Band[],
  { reference, partial, full }: ScaleClauses,
  variable: Scale['variable'],
): Step {
  const { award } = per;
  if (award.award.kind !== 'less' && award.award.kind !== 'amount') throw new Refusal('每一步扣（加）多少分没有写明');
  if (condition !== undefined && condition.ranges.length !== 1) throw new Refusal('步长的条件没有读懂');
  const within = condition?.ranges[0];
  const sign = award.sign === 'deduct' ? 'deduct' : 'add';
  const gets = award.sign === 'get';
  const side = per.side ?? (within === undefined ? undefined : sideOfRange(within)) ?? (gets ? 'above' : undefined);
  if (side === undefined) throw new Refusal('步长是向上还是向下没有写明');
  const common = { side, per: per.per, sign, amount: award.award.amount, partial } as const;
  if (gets && per.side === undefined && within === undefined) {
    // 每完成10%得1分: counted from nothing.
    const unit = variable === 'completion' ? '%' : per.per.unit === '个百分点' ? '%' : per.per.unit;
    return { ...common, from: { value: '0', unit }, base: { kind: 'none' } };
  }
  if (gets) throw new Refusal('“每…得…分”从哪里算起没有写明');
  const from = anchorOf(side, sign, per.from, within, reference, bands, variable, full);
  const base = baseOf(from, side, sign, bands, full);
  if (within !== undefined && side !== 'both') {
    const edge = side === 'above' ? within.low : within.high;
    if (edge === undefined || !baseValue(edge.at).eq(baseValue(from))) throw new Refusal('步长的条件与起算点不一致');
  }
  // An open condition that only repeats the anchor says no more than the step itself.
  const needed = within !== undefined && sideOfRange(within) === undefined;
  return { ...common, from, base, ...(needed && { within }) };
}

function anchorOf(
  side: Step['side'],
  sign: Step['sign'],
  printed: Anchor | undefined,
  within: Range | undefined,
  reference: Condition | undefined,
  bands: readonly Band[],
  variable: Scale['variable'],
  full: Rational,
): Quantity {
  if (printed === 'target') return { value: '100', unit: '%' };
  if (printed !== undefined) return printed;
  const edge = within === undefined ? undefined : side === 'above' ? within.low : side === 'below' ? within.high : undefined;
  if (edge !== undefined) return edge.at;
  const stated = reference?.ranges[0];
  const referred = stated?.low?.at ?? stated?.high?.at;
  if (referred !== undefined) return referred;
  const candidates: Quantity[] = [];
  const best = bestBand(bands, full);
  if (sign === 'deduct') refuseOtherStarts(best, bands, side, full);
  for (const range of best?.ranges ?? []) {
    const { low, high } = range;
    const exact = low !== undefined && high !== undefined && low.at.value === high.at.value && low.at.unit === high.at.unit;
    if (exact) candidates.push(low.at);
    else if (side === 'both') throw new Refusal('超过或低于哪个数没有写明');
    else if (sign === 'add') {
      // Added marks count from the near end of the band that they begin in.
      const near = side === 'above' ? low : high;
      if (near !== undefined) candidates.push(near.at);
    } else {
      const far = side === 'above' ? high : low;
      if (far !== undefined) candidates.push(far.at);
    }
  }
  const [first, ...more] = candidates;
  if (first === undefined || more.length > 0) {
    if (variable === 'completion' && bands.length === 0) return { value: '100', unit: '%' };
    throw new Refusal('步长从哪个数算起没有写明');
  }
  return first;
}

/** 100%得5分，90%-100%得4分，每降低…扣…: from which of them the steps count is not said. */
function refuseOtherStarts(best: Band | undefined, bands: readonly Band[], side: Step['side'], full: Rational): void {
  const edge = (band: Band, end: 'low' | 'high'): Rational | undefined => {
    const at = band.ranges[0]?.[end]?.at;
    return at === undefined ? undefined : baseValue(at);
  };
  for (const band of bands) {
    if (band === best || best === undefined || (mostOf(band.award, full)?.sign ?? 1) <= 0) continue;
    const low = edge(best, 'low');
    const high = edge(best, 'high');
    const other = { low: edge(band, 'low'), high: edge(band, 'high') };
    const beneath = low !== undefined && other.low !== undefined && other.low.lt(low);
    const beyond = high !== undefined && other.high !== undefined && other.high.gt(high);
    if ((side !== 'above' && beneath) || (side !== 'below' && beyond)) throw new Refusal('步长从哪一档算起没有写明');
  }
}

/** The band that earns most, which steps count from. */
function bestBand(bands: readonly Band[], full: Rational): Band | undefined {
  let best: Band | undefined;
  let most: Rational | undefined;
  for (const band of bands) {
    const marks = mostOf(band.award, full);
    if (marks === undefined || band.ranges.length === 0) continue;
    if (most === undefined || marks.gt(most)) {
      best = band;
      most = marks;
    }
  }
  return best;
}

/** The marks that a step starts at: those of the band that ends where the step begins. */
function baseOf(from: Quantity, side: Step['side'], sign: Step['sign'], bands: readonly Band[], full: Rational): Award {
  if (bands.length === 0) return { kind: 'full' };
  const at = baseValue(from);
  let base: Award | undefined;
  let most: Rational | undefined;
  for (const { ranges, award } of bands) {
    const marks = mostOf(award, full);
    if (marks === undefined || (award.kind !== 'full' && award.kind !== 'amount' && !(award.kind === 'none' && sign === 'add'))) continue;
    const touches = ranges.some(({ low, high }) => {
      const lowAt = low !== undefined && baseValue(low.at).eq(at);
      const highAt = high !== undefined && baseValue(high.at).eq(at);
      if (sign === 'add') return lowAt || highAt;
      return (side !== 'above' && lowAt) || (side !== 'below' && highAt);
    });
    if (touches && (most === undefined || marks.gt(most))) {
      base = award;
      most = marks;
    }
  }
  if (base === undefined) throw new Refusal('步长从哪一档的分数算起没有写明');
  return isFull(base, full) ? { kind: 'full' } : base;
}

function checkSteps(steps: readonly Step[]): void {
  const sides = new Set<string>();
  for (const { side } of steps) {
    for (const one of side === 'both' ? ['above', 'below'] : [side]) {
      if (sides.has(one)) throw new Refusal('同一方向有两种步长，不能确定各自的范围');
      sides.add(one);
    }
  }
}

/** 以100%为标准，每超过…扣…: what the step does not reach keeps the full marks. */
function impliedBands(steps: readonly Step[]): Band[] {
  if (steps.some(({ sign, base }) => sign === 'add' || base.kind !== 'full')) return [];
  const [first] = steps;
  if (first === undefined) return [];
  const end: End = { at: first.from, included: true };
  const above = steps.some(({ side }) => side !== 'below');
  const below = steps.some(({ side }) => side !== 'above');
  const range: Range = { ...(below && { low: end }), ...(above && { high: end }) };
  return [{ ranges: [range], award: { kind: 'full' } }];
}

/** 超过100%的按比例得分: more than the whole cannot be a share of it. */
function checkProportions(bands: readonly Band[]): void {
  for (const { award, ranges } of bands) {
    if (award.kind !== 'proportion' || award.of !== 'earn') continue;
    if (ranges.some(({ low, high }) => high === undefined && low !== undefined && baseValue(low.at).ge(Rational.one))) {
      throw new Refusal('超过100%的部分怎样按比例得分没有写明');
    }
  }
}

function checkUnits(bands: readonly Band[], steps: readonly Step[]): void {
  const quantities = [
    ...bands.flatMap(({ ranges }) => endsOf(ranges).map(({ at }) => at)),
    ...steps.flatMap(({ from, per }) => [from, per]),
    ...steps.flatMap(({ within }) => (within === undefined ? [] : endsOf([within]).map(({ at }) => at))),
  ];
  const measured = quantities.find(({ value, unit }) => !(unit === '' && value === '0')) ?? quantities[0];
  for (const quantity of quantities) {
    if (measured !== undefined && !comparable(measured, quantity)) {
      throw new Refusal(`“${measured.value}${measured.unit}”与“${quantity.value}${quantity.unit}”不能比较`);
    }
  }
}
