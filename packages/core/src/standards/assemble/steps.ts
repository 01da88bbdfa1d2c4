import type { Rational } from '../../figures/rational.js';
import type { ClauseOf } from '../grammar/clause.js';
import type { Condition } from '../grammar/range.js';
import type { Anchor, Award, Band, End, Partial, Quantity, Range, Scale, Step } from '../types.js';
import { baseValue, isFull, mostOf } from './ends.js';
import { Refusal } from './refusal.js';

export interface ScaleClauses {
  readonly cases: readonly ClauseOf<'case'>[];
  readonly steps: readonly ClauseOf<'per'>[];
  readonly formulas: readonly ClauseOf<'formula'>[];
  readonly reference?: Condition;
  readonly partial: Partial;
  readonly full: Rational;
}

const sideOfRange = ({ low, high }: Range): 'above' | 'below' | undefined => {
  if (low !== undefined && high === undefined) return 'above';
  return high !== undefined && low === undefined ? 'below' : undefined;
};

/** 90%-110%得满分，每偏离1个百分点扣…: beyond a range that has two ends, each end has a step of its own. */
export function buildSteps(
  clause: ClauseOf<'per'>,
  bands: readonly Band[],
  scale: ScaleClauses,
  variable: Scale['variable'],
): Step[] {
  const { per, condition } = clause;
  const [range, ...more] = bestBand(bands, scale.full)?.ranges ?? [];
  const apart =
    range?.low !== undefined && range.high !== undefined && !baseValue(range.low.at).eq(baseValue(range.high.at));
  const beyond = per.side === 'both' && per.from === undefined && condition === undefined && more.length === 0;
  if (!beyond || !apart || scale.reference !== undefined || per.award.sign !== 'deduct')
    return [buildStep(clause, bands, scale, variable)];
  return (['above', 'below'] as const).map((side) =>
    buildStep({ ...clause, per: { ...per, side } }, bands, scale, variable),
  );
}

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
  const edge =
    within === undefined ? undefined : side === 'above' ? within.low : side === 'below' ? within.high : undefined;
  if (edge !== undefined) return edge.at;
  const stated = reference?.ranges[0];
  const referred = stated?.low?.at ?? stated?.high?.at;
  if (referred !== undefined) return referred;
  const candidates: Quantity[] = [];
  const best = bestBand(bands, full);
  if (sign === 'deduct') refuseOtherStarts(best, bands, side, full);
  for (const range of best?.ranges ?? []) {
    const { low, high } = range;
    const exact =
      low !== undefined && high !== undefined && low.at.value === high.at.value && low.at.unit === high.at.unit;
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
    const beneath = low && other.low?.lt(low);
    const beyond = high && other.high?.gt(high);
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
    if (
      marks === undefined ||
      (award.kind !== 'full' && award.kind !== 'amount' && !(award.kind === 'none' && sign === 'add'))
    )
      continue;
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

export function checkSteps(steps: readonly Step[]): void {
  const sides = new Set<string>();
  for (const { side } of steps) {
    for (const one of side === 'both' ? ['above', 'below'] : [side]) {
      if (sides.has(one)) throw new Refusal('同一方向有两种步长，不能确定各自的范围');
      sides.add(one);
    }
  }
}

/** 以100%为标准，每超过…扣…: what the step does not reach keeps the full marks. */
export function impliedBands(steps: readonly Step[]): Band[] {
  if (steps.some(({ sign, base }) => sign === 'add' || base.kind !== 'full')) return [];
  const [first] = steps;
  if (first === undefined) return [];
  const end: End = { at: first.from, included: true };
  const above = steps.some(({ side }) => side !== 'below');
  const below = steps.some(({ side }) => side !== 'above');
  const range: Range = { ...(below && { low: end }), ...(above && { high: end }) };
  return [{ ranges: [range], award: { kind: 'full' } }];
}
