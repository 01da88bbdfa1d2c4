import { Rational } from '../../figures/rational.js';
import type { ClauseOf } from '../grammar/clause.js';
import type { Condition } from '../grammar/range.js';
import { kindOf } from '../text/quantity.js';
import type { Band, End, Scale, Step } from '../types.js';
import { awardOf, closed, narrowed, restBands } from './bands.js';
import { baseValue, comparable, endsOf } from './ends.js';
import { Refusal } from './refusal.js';
import { buildSteps, checkSteps, impliedBands, type ScaleClauses } from './steps.js';

/** Builds marks by a value from bands, steps and formulas. */
export function buildScale(clauses: ScaleClauses): { scale: Scale; subject: string } {
  const { cases, steps, formulas, reference } = clauses;
  const conditions = [
    ...cases.flatMap(({ condition }) => (condition === undefined ? [] : [condition])),
    ...steps.flatMap(({ condition }) => (condition === undefined ? [] : [condition])),
    ...formulas.flatMap(({ condition }) => (condition === undefined ? [] : [condition])),
    ...(reference === undefined ? [] : [reference]),
  ];
  const variable = variableOf(conditions, clauses);
  const subject = subjectOf(conditions, steps);
  let bands: Band[] = [];
  for (const { condition, award } of cases)
    if (condition) bands.push({ ranges: condition.ranges, award: awardOf(award) });
  for (const { condition, expression, when } of formulas) {
    bands.push({
      ranges: condition?.ranges ?? [],
      award: { kind: 'formula', expression },
      ...(when !== undefined && { when }),
    });
  }
  bands = closed(narrowed(bands));
  bands.push(...restBands(cases, bands));
  const built = steps.flatMap((step) => buildSteps(step, bands, clauses, variable));
  checkSteps(built);
  checkReference(reference, bands, built);
  if (bands.length === 0) bands = impliedBands(built);
  else if (
    cases.some(({ award }) => award.sign === 'deduct') &&
    bands.every(({ award, ranges }) => ranges.length > 0 && (award.kind === 'less' || award.kind === 'none')) &&
    built.length === 0
  ) {
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
    const named = conditions.some(({ magnitude }) => magnitude);
    const harmless = named
      ? others.every(({ ranges }) => endsOf(ranges).every(({ at }) => baseValue(at).sign >= 0))
      : others.every(({ ranges }) => ranges.every(({ low, high }) => isZero(low) && isZero(high)));
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
  const names = [
    ...conditions.map(({ subject }) => subject),
    ...steps.filter(({ condition }) => !condition).map(({ label }) => label),
  ]
    .map((name) => name.replaceAll('"', ''))
    .filter(
      (name) =>
        name !== '' && !/^(?:实际)?(?:完成|达到|得分|比例|指标|指标值|实际值|部门|单位|数值|值|X|x|实际)$/.test(name),
    );
  let longest = '';
  for (const name of names) if (name.length > longest.length) longest = name;
  for (const name of names) {
    if (!longest.includes(name) && !abbreviates(name, longest))
      throw new Refusal(`“${longest}”与“${name}”是两个不同的数值`);
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

/** A stated standard must be what the steps count from, or an end of a band; otherwise what it is for is not said. */
function checkReference(reference: Condition | undefined, bands: readonly Band[], steps: readonly Step[]): void {
  if (reference === undefined) return;
  const stated = endsOf(reference.ranges).map(({ at }) => baseValue(at));
  const used = [
    ...bands.flatMap(({ ranges }) => endsOf(ranges).map(({ at }) => baseValue(at))),
    ...steps.map(({ from }) => baseValue(from)),
  ];
  if (!stated.every((value) => used.some((other) => other.eq(value)))) throw new Refusal('标准值与得分的关系没有写明');
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
