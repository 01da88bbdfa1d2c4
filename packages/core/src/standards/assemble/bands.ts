import type { Rational } from '../../figures/rational.js';
import type { AwardFound } from '../grammar/award.js';
import type { ClauseOf } from '../grammar/clause.js';
import type { Award, Band, End, Range } from '../types.js';
import { baseValue, endsOf } from './ends.js';
import { Refusal } from './refusal.js';
import { ABOVE_REST, BELOW_REST, MISSED, OTHERWISE } from './words.js';

/** What the case of a scale earns; refuses what is not the marks of a value. */
export function awardOf({ sign, award }: AwardFound): Award {
  if (sign === 'add') throw new Refusal('分档中的“加分”没有读懂');
  return award;
}

/** 90%以上5分，80%以上4分: of nested open ranges the innermost holds, so that each ends where the next begins. */
export function narrowed(bands: readonly Band[]): Band[] {
  const open = (side: 'low' | 'high') =>
    bands.filter(
      ({ ranges: [range, ...more], when }) =>
        range !== undefined &&
        more.length === 0 &&
        when === undefined &&
        range[side] !== undefined &&
        range[side === 'low' ? 'high' : 'low'] === undefined,
    );
  const lows = open('low');
  const highs = open('high');
  if (
    [...lows, ...highs].filter(({ award }) => award.kind === 'less').length > 1 &&
    (lows.length > 1 || highs.length > 1)
  ) {
    const nested = [lows, highs].some((list) => list.filter(({ award }) => award.kind === 'less').length > 1);
    if (nested) throw new Refusal('几档扣分互相包含，不能确定是累计扣还是只扣其一');
  }
  // 100%得5分，90%以上得3分: the number itself is a case of its own, and what lies beyond it is not said.
  const points = bands.filter(
    ({ ranges: [range, ...more] }) =>
      more.length === 0 &&
      range?.low !== undefined &&
      range.high !== undefined &&
      baseValue(range.low.at).eq(baseValue(range.high.at)),
  );
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

/** 80%-89%, 70%-79%: ranges that do not meet hold both their ends. */
export function closed(bands: readonly Band[]): Band[] {
  const all = bands.flatMap(({ ranges }) => endsOf(ranges));
  const meets = (end: End): boolean => all.some((other) => other !== end && baseValue(other.at).eq(baseValue(end.at)));
  return bands.map((band) => {
    const [range, ...more] = band.ranges;
    if (more.length > 0 || range?.low?.included !== null || range.high?.included !== null || meets(range.high))
      return band;
    return { ...band, ranges: [{ low: { ...range.low, included: true }, high: { ...range.high, included: true } }] };
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
    if (next === undefined || (side === 'low' ? value.lt(baseValue(next.at)) : value.gt(baseValue(next.at))))
      next = candidate;
  }
  if (next === undefined) return band;
  const edge: End = { at: next.at, included: next.included === null ? null : !next.included };
  const range: Range = side === 'low' ? { low: end, high: edge } : { low: edge, high: end };
  return { ...band, ranges: [range] };
}

/** 否则, 超过的, 低于的: cases that take what the bands before them leave. */
export function restBands(cases: readonly ClauseOf<'case'>[], bands: readonly Band[]): Band[] {
  const rest: Band[] = [];
  const byTarget = cases.some(({ condition }) => condition?.target);
  for (const { condition, label, award } of cases) {
    if (condition !== undefined) continue;
    const given = awardOf(award);
    if (
      label === '' ||
      OTHERWISE.test(label) ||
      ((given.kind === 'proportion' || given.kind === 'formula') &&
        /^(?:未完成|未达标|未达到|低于|不足|超过|超出|未全部完成)/.test(label))
    ) {
      const direction = ABOVE_REST.test(label) ? 'above' : BELOW_REST.test(label) ? 'below' : undefined;
      if (direction === undefined) rest.push({ ranges: [], award: given });
      else rest.push({ ranges: [outside(bands, direction)], award: given });
    } else if (byTarget && MISSED.test(label)) rest.push({ ranges: [outside(bands, 'below')], award: given });
    else if (ABOVE_REST.test(label)) rest.push({ ranges: [outside(bands, 'above')], award: given });
    else if (BELOW_REST.test(label)) rest.push({ ranges: [outside(bands, 'below')], award: given });
    else throw new Refusal(`“${label}”没有读懂`);
  }
  return rest;
}

const opposite = ({ at, included }: End): End => ({ at, included: included === null ? null : !included });

/** The end of the cases that hold for all values still farther out; undefined where there is none. */
function farthest(bands: readonly Band[], direction: 'above' | 'below', edge: Rational): End | undefined {
  let found: End | undefined;
  for (const { low, high } of bands.flatMap(({ ranges }) => ranges)) {
    const end = direction === 'above' ? low : high;
    const open = direction === 'above' ? high === undefined : low === undefined;
    if (end === undefined || !open) continue;
    const value = baseValue(end.at);
    if (direction === 'above' ? value.le(edge) : value.ge(edge)) continue;
    const nearer =
      found === undefined || (direction === 'above' ? value.lt(baseValue(found.at)) : value.gt(baseValue(found.at)));
    if (nearer) found = end;
  }
  return found;
}

function outside(bands: readonly Band[], direction: 'above' | 'below'): Range {
  const side = direction === 'above' ? 'high' : 'low';
  let edge: End | undefined;
  for (const range of bands.flatMap(({ ranges }) => ranges)) {
    const end = range[side];
    if (end === undefined) continue;
    const further =
      edge === undefined ||
      (direction === 'above' ? baseValue(end.at).gt(baseValue(edge.at)) : baseValue(end.at).lt(baseValue(edge.at)));
    if (further) edge = end;
  }
  if (edge === undefined) throw new Refusal(direction === 'above' ? '“超过”什么没有写明' : '“低于”什么没有写明');
  const near: End = opposite(edge);
  // 未达到的按比例得分，低于60%不得分: what another case says of the far values is not theirs.
  const far = farthest(bands, direction, baseValue(edge.at));
  if (direction === 'above') return { low: near, ...(far !== undefined && { high: opposite(far) }) };
  return { ...(far !== undefined && { low: opposite(far) }), high: near };
}
