import { Rational } from '../../figures/rational.js';
import { evaluateFormula } from '../formula/evaluate.js';
import type { Formula } from '../formula/types.js';
import type { Given, GivenValue } from '../types.js';
import type { Program } from './program.js';
import type { Point } from './scale.js';
import { fits, readValue, sameMeasure, type Value } from './value.js';

type Points =
  | { readonly points: readonly Point[] }
  | { readonly needs: readonly string[]; readonly unreadable?: string }
  /** The case is one that the standard does not provide for. */
  | { readonly problem: string };

/** What is given cannot be read or compared: it must be given again. */
export const unreadable = (what: string, why: string): Points => ({ needs: [what], unreadable: why });

const show = (given: GivenValue, value: Value, percent: boolean): string => {
  if (!(given instanceof Rational)) return value.text;
  return percent ? `${value.value.mul(Rational.of(100)).toDecimal(4)}%` : value.value.toDecimal(4);
};

/** The value that the scale measures, from whatever is given; two where it could be the rate or the value itself. */
export function pointsOf(program: Program, formula: Formula | undefined, given: Given): Points {
  const { scale, rule } = program;
  if (scale === undefined) return { needs: ['指标值'] };
  const percent = scale.unit.dimension === 'ratio';
  if (given.value !== undefined) {
    const value = readValue(given.value);
    if (value === undefined) return unreadable('数值', `没有读懂数值“${String(given.value).slice(0, 40)}”`);
    if (!scale.anyUnit && !fits(value, scale.unit))
      return unreadable('带单位的数值', unitProblem(value, scale.unit.printed));
    const x = scale.variable === 'absolute' ? value.value.abs() : value.value;
    return { points: [{ x, text: show(given.value, value, percent), bound: scale.direction, input: inputsOf(given) }] };
  }
  if (given.target !== undefined || given.actual !== undefined) return targetPoints(program, given, percent);
  if (given.inputs !== undefined) return inputPoints(program, formula, given);
  if (
    given.count !== undefined &&
    rule.counters.length === 0 &&
    (scale.unit.dimension === 'count' || scale.unit.dimension === 'duration')
  ) {
    const value = readValue(given.count);
    if (value === undefined || value.value.sign < 0) return unreadable('数量', `没有读懂数量“${given.count}”`);
    return { points: [{ x: value.value, text: `${value.text}${scale.unit.printed}` }] };
  }
  const wanted =
    scale.bands.some(({ award }) => award.kind === 'formula') && rule.subject === undefined
      ? '指标值（或目标值和实际完成值）'
      : (rule.subject ?? '指标值');
  return { needs: [wanted] };
}

const unitProblem = ({ text }: Value, unit: string): string =>
  unit === '%' && /^-?[\d.]+$/.test(text)
    ? `数值“${text}”没有单位；标准以百分比计，请写明，例如“${text}%”`
    : `数值“${text}”的单位与标准的“${unit === '' ? '无单位' : unit}”不同，不能比较`;

const inputsOf = ({ inputs }: Given): ((name: string) => Rational | undefined) | undefined => {
  if (inputs === undefined) return undefined;
  return (name) => {
    const given = inputs[name];
    return given === undefined ? undefined : readValue(given)?.value;
  };
};

function targetPoints({ scale, rule }: Program, given: Given, percent: boolean): Points {
  if (scale === undefined) return { needs: ['指标值'] };
  if (given.target === undefined) return { needs: ['目标值'] };
  if (given.actual === undefined) return { needs: ['实际完成值'] };
  const target = readValue(given.target);
  const actual = readValue(given.actual);
  if (target === undefined) return unreadable('目标值', `没有读懂目标值“${String(given.target).slice(0, 40)}”`);
  if (actual === undefined) return unreadable('实际完成值', `没有读懂实际完成值“${String(given.actual).slice(0, 40)}”`);
  if (!sameMeasure(target, actual))
    return unreadable(
      '单位相同的目标值和实际完成值',
      `目标值“${target.text}”与实际完成值“${actual.text}”的单位不同，不能比较`,
    );
  const bothPercent = target.unit?.dimension === 'ratio' && actual.unit?.dimension === 'ratio';
  const bound = target.bound ?? scale.direction;
  const common = { target: target.value, actual: actual.value, bound, inPercent: bothPercent, input: inputsOf(given) };
  const shown = `目标值${show(given.target, target, bothPercent)}，实际完成值${show(given.actual, actual, bothPercent)}`;
  const formulas = [...scale.bands, ...(scale.rest === undefined ? [] : [scale.rest])].every(
    ({ award, ranges }) => award.kind === 'formula' && ranges.length === 0,
  );
  const rate = target.value.isZero ? undefined : actual.value.div(target.value);
  const rateText =
    rate === undefined
      ? ''
      : `，完成率${actual.value.toDecimal(4)}÷${target.value.toDecimal(4)}=${rate.mul(Rational.of(100)).toDecimal(2)}%`;
  if (formulas) return { points: [{ ...common, x: rate, text: shown }] };
  const completes = scale.variable === 'completion' || (percent && /完成|达成|执行|实现/.test(rule.subject ?? ''));
  if (completes || (percent && !bothPercent))
    return completionPoint(
      scale.variable === 'completion',
      { ...common, x: rate, text: `${shown}${rateText}` },
      target,
      actual,
    );
  if (!scale.anyUnit && !fits(actual, scale.unit))
    return unreadable('带单位的实际完成值', unitProblem(actual, scale.unit.printed));
  const x = scale.variable === 'absolute' ? actual.value.abs() : actual.value;
  const own: Point = { ...common, x, text: `实际完成值${show(given.actual, actual, bothPercent)}`, inPercent: false };
  // A standard in percent without a name may mean the percentage reached or the rate of completion.
  if (percent && bothPercent && rule.subject === undefined && rate !== undefined && scale.variable === 'value') {
    return { points: [own, { ...common, x: rate, text: `${shown}${rateText}`, inPercent: false }] };
  }
  return { points: [own] };
}

function completionPoint(byTarget: boolean, point: Point, target: Value, actual: Value): Points {
  if (target.bound === 'most') {
    // For a target of ≤X only its being kept is certain.
    if (byTarget && actual.value.le(target.value))
      return {
        points: [
          { ...point, x: Rational.one, text: `${point.text.split('，完成率')[0]}，已达到目标`, inPercent: false },
        ],
      };
    return { needs: ['完成率（目标值为“≤”，怎样折算没有写明）'] };
  }
  if (point.x === undefined) {
    if (byTarget && actual.value.isZero)
      return { points: [{ ...point, x: Rational.one, text: `${point.text}，已达到目标`, inPercent: false }] };
    return { problem: '目标值为0，不能计算完成率' };
  }
  if (target.value.sign < 0 || actual.value.sign < 0) return { problem: '目标值或实际完成值是负数，不能计算完成率' };
  return { points: [byTarget ? point : { ...point, inPercent: false }] };
}

function inputPoints({ scale }: Program, formula: Formula | undefined, given: Given): Points {
  const inputs = given.inputs ?? {};
  if (formula === undefined || scale === undefined) {
    const input = inputsOf(given);
    return scale?.bands.every(({ award }) => award.kind === 'formula') && scale.rest === undefined
      ? { points: [{ x: undefined, text: '', input }] }
      : scale?.rest?.award.kind === 'formula'
        ? { points: [{ x: undefined, text: '', input }] }
        : { problem: '没有指标说明的公式，不能由各项数据计算指标值' };
  }
  const result = evaluateFormula(formula, inputs);
  if (result.status === 'missing') return { needs: result.needs };
  if (result.value === null) return { problem: result.explanation };
  const x = scale.variable === 'absolute' ? result.value.abs() : result.value;
  return { points: [{ x, text: result.explanation }] };
}
