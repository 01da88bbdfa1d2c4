import { Rational } from '../../figures/rational.js';
import { type Found, kindOf, quantityAt } from '../text/quantity.js';
import { closing, matchAt } from '../text/source.js';
import { mayHold } from './hints.js';

export type Op = 'ge' | 'gt' | 'le' | 'lt' | 'eq';

export const words = (op: Op, list: string): [string, Op][] => list.split(' ').map((word) => [word, op]);

export const OPS = new Map<string, Op>([
  ...words(
    'ge',
    '最少 最低 起码 大于等于 大于或等于 高于等于 高于或等于 不低于 不得低于 不小于 不少于 不得少于 不得小于 至少 达到或超过 等于或高于 等于或大于 达到 达 ≥ >= => 满',
  ),
  ...words('gt', '超过 超出 超 高于 大于 多于 突破 高出 逾 >'),
  ...words(
    'le',
    '最多 至多 最高 小于等于 小于或等于 低于等于 低于或等于 少于等于 少于或等于 等于或低于 等于或小于 不高于 不得高于 不大于 不得大于 不超过 不得超过 不超出 不超 不多于 不突破 未超过 未超出 未超 未突破 没有超过 没超过 未高于 ≤ <= =<',
  ),
  ...words('lt', '低于 小于 少于 不足 不满 未满 不到 未达到 未达 没有达到 没达到 达不到 <'),
  ...words('eq', '等于 恰好为 = 为'),
]);

/** Only before a target: 完成目标值. */
export const TARGET_OPS = new Map<string, Op>([
  ...words('ge', '完成 全部完成 已完成 全面完成 达成 实现'),
  ...words('lt', '未完成 未全部完成 没有完成 未能完成 未达成 未实现'),
]);

const alternation = (list: Iterable<string>): string => [...list].sort((a, b) => b.length - a.length).join('|');

export const COMPARATOR = new RegExp(alternation(OPS.keys()), 'y');

export const TARGET_COMPARATOR = new RegExp(alternation(TARGET_OPS.keys()), 'y');

export const SYMBOL = />=|<=|=>|=<|[≥≤<>]/y;

const SIGN = /正负|[+-]|负/y;

const TARGET =
  /(?:当年|本年度?|年初|年度|全年|预期|既定|预定|设定的?|计划|绩效|规定的?|下达的?|原定)*(?:目标任务数?|目标值|目标数|指标值|计划数|计划值|计划量|计划目标|任务数|目标任务|目标|绩效指标|(?:年度|全年|年初|计划|既定|下达的?)任务(?=的?(?:\d|百分之)))(?:完成值|任务)?/y;

const INCLUDED = /^(?:包?含|包括)(?:本数)?$/;

const EXCLUDED = /^(?:不含|不包含|不包括)(?:本数)?$/;

const NAMED_ENDS = /(不?(?:包?含|包括))([-\d.]+(?:%|[\u4e00-\u9fff]{1,4}?(?=$|[,、和不]))?)/g;

export interface Measure {
  readonly value: Rational;
  readonly unit: string;
  readonly target: boolean;
  readonly end: number;
}

/** What the brackets after a number say of it. */
export interface Mark {
  readonly included?: boolean;
  readonly named: readonly { readonly value: Rational; readonly included: boolean }[];
  readonly end: number;
}

export interface BoundEnd {
  readonly at: Measure;
  readonly included: boolean | null;
}

export interface Bound {
  readonly low?: BoundEnd;
  readonly high?: BoundEnd;
}

export function measureAt(s: string, i: number, end: number, signed: boolean): Measure | undefined {
  const target = mayHold(s, 'target') ? matchAt(TARGET, s, i, end) : undefined;
  if (target !== undefined) {
    const after = i + target[0].length;
    const share = s.charAt(after) === '的' ? after + 1 : after;
    const found = quantityAt(s, share, end);
    if (found !== undefined && kindOf(found.unit) === 'ratio') return { ...found, target: true };
    return { value: Rational.of(100), unit: '%', target: true, end: after };
  }
  if (s.charAt(i) === '零' && /^$|[,;的或以(]/.test(i + 1 >= end ? '' : s.charAt(i + 1)))
    return { ...ZERO, end: i + 1 };
  const sign = signed ? matchAt(SIGN, s, i, end) : undefined;
  const found: Found | undefined = quantityAt(s, i + (sign?.[0].length ?? 0), end);
  if (found === undefined) return undefined;
  const negative = sign !== undefined && sign[0] !== '+';
  const whole = found.unit === '分之' ? { value: found.value.mul(Rational.of(100)), unit: '%' } : found;
  return { value: negative ? whole.value.neg() : whole.value, unit: whole.unit, target: false, end: found.end };
}

/** (含), (不含), (含90%), (含80%,不含90%). */
export function markAt(s: string, i: number, end: number): Mark {
  const none: Mark = { named: [], end: i };
  if (s.charAt(i) !== '(') {
    if (s.startsWith('含以', i) || s.startsWith('(含)', i)) return { included: true, named: [], end: i + 1 };
    return none;
  }
  const close = closing(s, i, end);
  if (close < 0 || close - i > 24) return none;
  const inside = s.slice(i + 1, close);
  if (INCLUDED.test(inside)) return { included: true, named: [], end: close + 1 };
  if (EXCLUDED.test(inside)) return { included: false, named: [], end: close + 1 };
  const named: { value: Rational; included: boolean }[] = [];
  const rest = inside.replace(NAMED_ENDS, (_, word: string, number: string) => {
    const value = quantityAt(number, 0, number.length)?.value;
    if (value === undefined) return 'x';
    named.push({ value, included: !word.startsWith('不') });
    return '';
  });
  return named.length > 0 && /^[,、和]*$/.test(rest) ? { named, end: close + 1 } : none;
}

export const settle = (at: Measure, stated: boolean | null, ...marks: readonly Mark[]): BoundEnd => {
  let included = stated;
  for (const mark of marks) {
    if (mark.included !== undefined) included = mark.included;
    for (const named of mark.named) if (named.value.eq(at.value)) included = named.included;
  }
  return { at, included };
};

export function bound(op: Op, at: Measure, ...marks: readonly Mark[]): Bound {
  if (op === 'eq') return { low: settle(at, true), high: settle(at, true) };
  if (op === 'ge' || op === 'gt') return { low: settle(at, op === 'ge', ...marks) };
  return { high: settle(at, op === 'le', ...marks) };
}

export const FLIP: Readonly<Record<Op, Op>> = { ge: 'le', gt: 'lt', le: 'ge', lt: 'gt', eq: 'eq' };

/** Marks must be used: a bracket that names another number than those of its range was not understood. */
export const fits = (mark: Mark, ...ends: readonly Measure[]): boolean =>
  mark.named.every((named) => ends.some((at) => at.value.eq(named.value)));

export const namedOnly = (mark: Mark): Mark => ({ named: mark.named, end: mark.end });

/** 0-10%, 10-20%: the unit stands once. */
export function commonUnit(a: Measure, b: Measure): [Measure, Measure] {
  if (a.unit === '' && b.unit !== '') return [{ ...a, unit: b.unit, target: b.target }, b];
  if (b.unit === '' && a.unit !== '') return [a, { ...b, unit: a.unit }];
  return [a, { ...b, target: a.target || b.target }];
}

export const ZERO: Measure = { value: Rational.zero, unit: '', target: false, end: 0 };
