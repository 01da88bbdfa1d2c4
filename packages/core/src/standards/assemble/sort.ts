import { Rational } from '../../figures/rational.js';
import type { ClauseOf } from '../grammar/clause.js';
import type { Per } from '../grammar/per.js';
import type { Condition } from '../grammar/range.js';
import { kindOf } from '../text/quantity.js';
import type { Quantity } from '../types.js';
import { comparable, endsOf, isFull, mostOf } from './ends.js';
import { SHORT } from './finish.js';
import { metRange } from './lists.js';
import { Refusal } from './refusal.js';
import { buildScale } from './scale.js';

/** Cases with a numeric condition, cases in words, and 缺一项扣1分, which is a counter unless other counts stand beside it. */
export function sortCases(cases: readonly ClauseOf<'case'>[], items: number, full: Rational) {
  const numeric: ClauseOf<'case'>[] = [];
  const worded: ClauseOf<'case'>[] = [];
  const counted: Per[] = [];
  const subjects = new Set(
    cases
      .filter(({ item, condition }) => item !== undefined && condition !== undefined)
      .map(({ condition }) => condition?.subject),
  );
  const numberedMixed =
    cases.filter(({ item }) => item !== undefined).length > 1 &&
    (subjects.size > 1 ||
      cases.some(({ item, condition }) => item !== undefined && condition === undefined && !isRest(cases)));
  for (const one of cases) {
    const { condition, per, item } = one;
    const others = cases.some(
      (other) =>
        other !== one &&
        other.condition !== undefined &&
        (other.award.sign === one.award.sign || goesOn(other)) &&
        sameUnits(other.condition, condition) &&
        !apart(other.condition, condition),
    );
    if (items > 0 && metRange(one.label, items) !== undefined) worded.push(one);
    else if (per !== undefined && !others) counted.push(per);
    else if (condition !== undefined && !(item !== undefined && numberedMixed)) numeric.push(one);
    else worded.push(one);
  }
  // Conditions on different things whose marks add up are items of a list.
  if (
    numeric.length > 0 &&
    cases.length > 1 &&
    cases.every(({ award }) => award.sign === 'get' && award.award.kind === 'amount')
  ) {
    const names = numeric.map(({ condition }) => condition?.subject ?? '');
    const distinct = new Set(names).size === names.length && names.every((name) => name !== '');
    const apart = distinct && !names.some((name) => names.some((other) => other !== name && other.includes(name)));
    const sum = Rational.sum(cases.map(({ award }) => mostOf(award.award, full) ?? Rational.zero));
    if (apart && (sum.eq(full) || worded.length === 0) && (numeric.length > 1 || worded.length > 0))
      return { numeric: [], worded: [...cases], counted };
  }
  return { numeric, worded, counted };
}

/** Numbered cases of one value: ①≥90%得5分 ②<90%得3分, and 否则 among them. */
const isRest = (cases: readonly ClauseOf<'case'>[]): boolean =>
  cases.filter(({ condition }) => condition !== undefined).length >= cases.length - 1;

/** 发生2次及以上不得分 beside 发生1次扣2分: one time is one case of the scale. */
const goesOn = ({ condition, award }: ClauseOf<'case'>): boolean => {
  const [range, ...more] = condition?.ranges ?? [];
  if (award.award.kind !== 'none' || more.length > 0 || range?.low === undefined || range.high !== undefined)
    return false;
  return range.low.at.value === (range.low.included ? '2' : '1');
};

/** 被省级通报1次, 被市级通报1次: two things that are counted, not two numbers of one thing. */
const apart = (a: Condition, b: Condition | undefined): boolean =>
  b !== undefined &&
  a.subject !== '' &&
  b.subject !== '' &&
  !a.subject.includes(b.subject) &&
  !b.subject.includes(a.subject);

const sameUnits = (a: Condition, b: Condition | undefined): boolean => {
  const first = endsOf(a.ranges)[0]?.at;
  const second = b === undefined ? undefined : endsOf(b.ranges)[0]?.at;
  return first !== undefined && second !== undefined && comparable(first, second);
};

/** Steps move along the scale of the value; all other 每… count events. */
export function sortPers(
  pers: readonly ClauseOf<'per'>[],
  numeric: readonly ClauseOf<'case'>[],
  reference: Condition | undefined,
  formula: boolean,
) {
  const steps: ClauseOf<'per'>[] = [];
  const events: ClauseOf<'per'>[] = [];
  const scale: Quantity[] = [
    ...numeric.flatMap(({ condition }) => endsOf(condition?.ranges ?? [])),
    ...endsOf(reference?.ranges ?? []),
  ].map(({ at }) => at);
  for (const clause of pers) {
    const { per, condition } = clause;
    const kind = kindOf(per.per.unit);
    const ratio = kind === 'ratio' || kind === 'points';
    const printed = per.from === undefined || per.from === 'target' ? [] : [per.from];
    const onScale = [...scale, ...printed, ...endsOf(condition?.ranges ?? []).map(({ at }) => at)].some(
      (at) => at.unit !== '' && comparable(at, per.per),
    );
    const moves = per.side !== undefined && (onScale || (formula && ratio));
    const discretion = per.award.award.kind === 'discretion';
    if (discretion) events.push(clause);
    else if (ratio || moves || (onScale && condition !== undefined)) steps.push(clause);
    else if (condition !== undefined) throw new Refusal('步长的单位与条件的单位不同');
    else events.push(clause);
  }
  return { steps, events };
}

/**
 * 按时完成得满分，每延迟一天扣0.5分，延迟超过10天不得分: bands over the same count that the steps are counted in, which
 * begins at nothing.
 */
export function lateScale(
  numeric: readonly ClauseOf<'case'>[],
  events: readonly ClauseOf<'per'>[],
  worded: readonly ClauseOf<'case'>[],
  full: Rational,
) {
  const [event, ...more] = events;
  if (event === undefined || more.length > 0 || numeric.length === 0 || event.condition !== undefined) return undefined;
  const { per } = event;
  if (per.award.sign !== 'deduct' || kindOf(per.per.unit) !== 'other' || SHORT.test(per.verb)) return undefined;
  const lower = numeric.every(({ condition, award }) => {
    const own = endsOf(condition?.ranges ?? []);
    return (
      !condition?.target &&
      own.length > 0 &&
      own.every(({ at }) => comparable(at, per.per)) &&
      !isFull(award.award, full)
    );
  });
  if (!lower) return undefined;
  const zero = { at: { value: '0', unit: per.per.unit }, included: true };
  const nothing: Condition = { subject: '', ranges: [{ low: zero, high: zero }], absolute: false, target: false };
  const condition: Condition = { ...nothing, ranges: [{ low: { ...zero, included: false } }] };
  const clean = worded.filter(({ award }) => isFull(award.award, full));
  const rest = worded.filter((one) => !clean.includes(one));
  if (clean.length > 1 || rest.some(({ award }) => award.award.kind !== 'none')) return undefined;
  const start: ClauseOf<'case'> = {
    kind: 'case',
    label: '',
    condition: nothing,
    award: { sign: 'get', award: { kind: 'full' }, end: 0, bare: false },
    start: 0,
    end: 0,
  };
  const { scale } = buildScale({
    cases: [
      start,
      ...numeric.map((one) => ({
        ...one,
        ...(one.condition !== undefined && { condition: { ...one.condition, subject: '' } }),
      })),
    ],
    steps: [{ ...event, condition, label: '', per: { ...per, side: 'above' } }],
    formulas: [],
    partial: 'any',
    full,
  });
  return { scale, rest };
}
