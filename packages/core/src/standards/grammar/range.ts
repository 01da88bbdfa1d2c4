import { Rational } from '../../figures/rational.js';
import { numberText } from '../text/numbers.js';
import { type Found, kindOf, quantityAt } from '../text/quantity.js';
import { closing, matchAt } from '../text/source.js';
import type { End, Quantity, Range } from '../types.js';

/** A numeric condition: 「预算执行率≥95%」, 「80%（含）-90%的」, 「低于目标值的60%」. */
export interface Condition {
  /** The words before the comparison; '' for none. */
  readonly subject: string;
  /** Any of these. */
  readonly ranges: readonly Range[];
  /** ±5%: the distance from zero. */
  readonly absolute: boolean;
  /** The comparison is with the target; the numbers are then shares of it. */
  readonly target: boolean;
}

type Op = 'ge' | 'gt' | 'le' | 'lt' | 'eq';

const words = (op: Op, list: string): [string, Op][] => list.split(' ').map((word) => [word, op]);
const OPS = new Map<string, Op>([
  ...words('ge', '最少 最低 起码 大于等于 大于或等于 高于等于 高于或等于 不低于 不得低于 不小于 不少于 不得少于 不得小于 至少 达到或超过 等于或高于 等于或大于 达到 达 ≥ >= => 满'),
  ...words('gt', '超过 超出 超 高于 大于 多于 突破 高出 逾 >'),
  ...words('le', '最多 至多 最高 小于等于 小于或等于 低于等于 低于或等于 少于等于 少于或等于 等于或低于 等于或小于 不高于 不得高于 不大于 不得大于 不超过 不得超过 不超出 不超 不多于 不突破 未超过 未超出 未超 未突破 没有超过 没超过 未高于 ≤ <= =<'),
  ...words('lt', '低于 小于 少于 不足 不满 未满 不到 未达到 未达 没有达到 没达到 达不到 <'),
  ...words('eq', '等于 恰好为 = 为'),
]);
/** Only before a target: 完成目标值. */
const TARGET_OPS = new Map<string, Op>([
  ...words('ge', '完成 全部完成 已完成 全面完成 达成 实现'),
  ...words('lt', '未完成 未全部完成 没有完成 未能完成 未达成 未实现'),
]);
const alternation = (list: Iterable<string>): string => [...list].sort((a, b) => b.length - a.length).join('|');
const COMPARATOR = new RegExp(alternation(OPS.keys()), 'y');
const TARGET_COMPARATOR = new RegExp(alternation(TARGET_OPS.keys()), 'y');
const SYMBOL = />=|<=|=>|=<|[≥≤<>]/y;
const NEUTRAL = /(?:实际)?(?:控制在|保持在|稳定在|维持在|介于|处于|位于|落在|范围在|区间在|在|是)/y;
const DASH = /-{1,2}|[~至到]/y;
const SIGN = /正负|[+-]|负/y;
const PLUS_MINUS = /±|正负|\+\/-|\+-/y;
/** 以上, 以下 and 以内 include the number; 以外 excludes it (Civil Code, article 1259). */
const AFTER = /(?:\(?(?:及|或|和)\)?)?以上|(?:\(?(?:及|或|和)\)?)?以下|(?:及|或)?以内|之内|内(?!容|部|控)|以外|之外|之上|之下/y;
const BETWEEN = /之间|区间内?|范围内?/y;
const TARGET =
  /(?:当年|本年度?|年初|年度|全年|预期|既定|预定|设定的?|计划|绩效|规定的?|下达的?|原定)*(?:目标任务数?|目标值|目标数|指标值|计划数|计划值|计划量|计划目标|任务数|目标任务|目标|绩效指标)(?:完成值|任务)?/y;
const INCLUDED = /^(?:包?含|包括)(?:本数)?$/;
const EXCLUDED = /^(?:不含|不包含|不包括)(?:本数)?$/;
const NAMED_ENDS = /(不?(?:包?含|包括))([-\d.]+(?:%|[\u4e00-\u9fff]{1,4}?(?=$|[,、和不]))?)/g;
const TAIL =
  /(?:的?(?:部门|单位|地区|情况下?|情形|时候?|者|范围内?|区间内?|之间))?(?:的话|的|时|者)?[,:;]?$/;

interface Measure {
  readonly value: Rational;
  readonly unit: string;
  readonly target: boolean;
  readonly end: number;
}

/** What the brackets after a number say of it. */
interface Mark {
  readonly included?: boolean;
  readonly named: readonly { readonly value: Rational; readonly included: boolean }[];
  readonly end: number;
}

interface Simple {
  readonly ranges: readonly Bound[];
  readonly end: number;
  readonly absolute?: true;
  readonly subject?: string;
}

interface BoundEnd {
  readonly at: Measure;
  readonly included: boolean | null;
}
interface Bound {
  readonly low?: BoundEnd;
  readonly high?: BoundEnd;
}

function measureAt(s: string, i: number, end: number, signed: boolean): Measure | undefined {
  const target = matchAt(TARGET, s, i, end);
  if (target !== undefined) {
    const after = i + target[0].length;
    const share = s.charAt(after) === '的' ? after + 1 : after;
    const found = quantityAt(s, share, end);
    if (found !== undefined && kindOf(found.unit) === 'ratio') return { ...found, target: true };
    return { value: Rational.of(100), unit: '%', target: true, end: after };
  }
  if (s.charAt(i) === '零' && /^$|[,;的或以(]/.test(i + 1 >= end ? '' : s.charAt(i + 1))) return { ...ZERO, end: i + 1 };
  const sign = signed ? matchAt(SIGN, s, i, end) : undefined;
  const found: Found | undefined = quantityAt(s, i + (sign?.[0].length ?? 0), end);
  if (found === undefined) return undefined;
  const negative = sign !== undefined && sign[0] !== '+';
  const whole = found.unit === '分之' ? { value: found.value.mul(Rational.of(100)), unit: '%' } : found;
  return { value: negative ? whole.value.neg() : whole.value, unit: whole.unit, target: false, end: found.end };
}

/** (含), (不含), (含90%), (含80%,不含90%). */
function markAt(s: string, i: number, end: number): Mark {
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

const settle = (at: Measure, stated: boolean | null, ...marks: readonly Mark[]): BoundEnd => {
  let included = stated;
  for (const mark of marks) {
    if (mark.included !== undefined) included = mark.included;
    for (const named of mark.named) if (named.value.eq(at.value)) included = named.included;
  }
  return { at, included };
};

function bound(op: Op, at: Measure, ...marks: readonly Mark[]): Bound {
  if (op === 'eq') return { low: settle(at, true), high: settle(at, true) };
  if (op === 'ge' || op === 'gt') return { low: settle(at, op === 'ge', ...marks) };
  return { high: settle(at, op === 'le', ...marks) };
}

const FLIP: Readonly<Record<Op, Op>> = { ge: 'le', gt: 'lt', le: 'ge', lt: 'gt', eq: 'eq' };

/** Marks must be used: a bracket that names another number than those of its range was not understood. */
const fits = (mark: Mark, ...ends: readonly Measure[]): boolean =>
  mark.named.every((named) => ends.some((at) => at.value.eq(named.value)));

/** [80%,90%) */
function intervalAt(s: string, i: number, end: number): Simple | undefined {
  const open = s.charAt(i);
  if (open !== '(' && open !== '[') return undefined;
  const low = measureAt(s, i + 1, end, true);
  if (low === undefined || !/[,，\-~]/.test(s.charAt(low.end))) return undefined;
  const high = measureAt(s, low.end + 1, end, true);
  const infinite = high === undefined ? matchAt(/\+?∞/y, s, low.end + 1, end) : undefined;
  const stop = high?.end ?? (infinite === undefined ? -1 : low.end + 1 + infinite[0].length);
  const close = s.charAt(stop);
  if (stop < 0 || stop >= end || (close !== ')' && close !== ']')) return undefined;
  // Round brackets round a dash are no interval notation, only a remark.
  if (open === '(' && close === ')' && s.charAt(low.end) !== ',') return undefined;
  const from: BoundEnd = { at: low, included: open === '[' };
  if (high === undefined) return { ranges: [{ low: from }], end: stop + 1 };
  return { ranges: [{ low: from, high: { at: high, included: close === ']' } }], end: stop + 1 };
}

function plusMinusAt(s: string, i: number, end: number): Simple | undefined {
  const opMatch = matchAt(COMPARATOR, s, i, end) ?? matchAt(NEUTRAL, s, i, end);
  const start = i + (opMatch?.[0].length ?? 0);
  const sign = matchAt(PLUS_MINUS, s, start, end);
  if (sign === undefined) return undefined;
  const first = measureAt(s, start + sign[0].length, end, false);
  if (first === undefined) return undefined;
  const mark = markAt(s, first.end, end);
  let k = mark.end;
  const dash = matchAt(DASH, s, k, end);
  if (dash !== undefined) {
    const again = matchAt(PLUS_MINUS, s, k + dash[0].length, end);
    const second = measureAt(s, k + dash[0].length + (again?.[0].length ?? 0), end, false);
    if (second === undefined) return undefined;
    const mark2 = markAt(s, second.end, end);
    k = matchAt(BETWEEN, s, mark2.end, end) === undefined ? mark2.end : mark2.end + 2;
    if (!fits(mark, first) || !fits(mark2, first, second)) return undefined;
    return { ranges: [{ low: settle(first, null, mark), high: settle(second, null, mark2) }], end: k, absolute: true };
  }
  const after = matchAt(AFTER, s, k, end);
  k += after?.[0].length ?? 0;
  const mark2 = markAt(s, k, end);
  const range = matchAt(/范围(?:以内|之内|内)?|区间(?:内)?|之间/y, s, mark2.end, end);
  k = mark2.end + (range?.[0].length ?? 0);
  if (!fits(mark, first) || !fits(mark2, first)) return undefined;
  const op = OPS.get(opMatch?.[0] ?? '');
  const outside = after === undefined ? op === 'gt' || op === 'ge' : /[外上]$/.test(after[0]);
  if (outside) {
    const included = after !== undefined ? after[0].endsWith('上') : op === 'ge';
    return { ranges: [{ low: settle(first, included, mark, mark2) }], end: k, absolute: true };
  }
  if (after === undefined && op === undefined && range === undefined) return undefined;
  return { ranges: [{ high: settle(first, op !== 'lt', mark, mark2) }], end: k, absolute: true };
}

const EMPTY: Mark = { named: [], end: 0 };

/** The part after a number: 以上, 以下, -90%, <X<…; or the number alone. */
function afterMeasure(s: string, first: Measure, mark: Mark, end: number, op: Op | undefined): Simple | undefined {
  const k = mark.end;
  if (op === undefined) {
    const symbol = matchAt(SYMBOL, s, k, end);
    if (symbol !== undefined) return chainAt(s, first, k, symbol[0], end);
    const spread = matchAt(PLUS_MINUS, s, k, end);
    if (spread !== undefined) return spreadAt(s, first, k + spread[0].length, end);
    const dash = matchAt(DASH, s, k, end) ?? (matchAt(/[和与]/y, s, k, end) as RegExpExecArray | undefined);
    if (dash !== undefined) {
      const between = dashAt(s, first, mark, k + dash[0].length, end, /[和与]/.test(dash[0]));
      if (between !== undefined) return between;
    }
  }
  const after = matchAt(AFTER, s, k, end);
  const stop = k + (after?.[0].length ?? 0);
  const mark2 = after === undefined ? EMPTY : markAt(s, stop, end);
  const last = after === undefined ? k : mark2.end;
  if (!fits(mark, first) || !fits(mark2, first)) return undefined;
  if (after === undefined) return { ranges: [bound(op ?? 'eq', first, mark)], end: last };
  const side: Op = /[上]$/.test(after[0]) ? 'ge' : /[外]$/.test(after[0]) ? 'gt' : 'le';
  const up = side !== 'le';
  // 超过90%以上, 低于60%以下: whether the number itself is meant cannot be told.
  if (op === 'gt' || op === 'lt') {
    const same = up === (op === 'gt');
    if (!same) return op === 'gt' ? undefined : undefined;
    const unsure = settle(first, null, mark, mark2);
    return { ranges: [up ? { low: unsure } : { high: unsure }], end: last };
  }
  if (op === 'le' && up) return undefined;
  // 不低于90%以内 makes no sense; 达到90%以下 does not either, but 为90%以下 and 在90%以下 do.
  if (op === 'ge' && !up) return undefined;
  return { ranges: [bound(side, first, mark, mark2)], end: last };
}

function dashAt(s: string, first: Measure, mark: Mark, i: number, end: number, needsBetween: boolean): Simple | undefined {
  const second = measureAt(s, i, end, true);
  if (second === undefined) return undefined;
  const mark2 = markAt(s, second.end, end);
  let k = mark2.end;
  const after = matchAt(AFTER, s, k, end);
  let upper: boolean | null = null;
  if (after !== undefined) {
    if (/[上外]$/.test(after[0])) return undefined;
    upper = true;
    k += after[0].length;
  }
  const between = matchAt(BETWEEN, s, k, end);
  if (between !== undefined) k += between[0].length;
  else if (needsBetween) return undefined;
  const mark3 = markAt(s, k, end);
  if (!fits(mark, first) || !fits(mark2, first, second) || !fits(mark3, first, second)) return undefined;
  const [low, high] = commonUnit(first, second);
  const descending = low.value.gt(high.value);
  const a = settle(low, null, mark, namedOnly(mark2), namedOnly(mark3));
  const b = settle(high, upper, mark2, mark3);
  return { ranges: [descending ? { low: b, high: a } : { low: a, high: b }], end: mark3.end > k ? mark3.end : k };
}

const namedOnly = (mark: Mark): Mark => ({ named: mark.named, end: mark.end });

/** 0-10%, 10-20%: the unit stands once. */
function commonUnit(a: Measure, b: Measure): [Measure, Measure] {
  if (a.unit === '' && b.unit !== '') return [{ ...a, unit: b.unit, target: b.target }, b];
  if (b.unit === '' && a.unit !== '') return [a, { ...b, unit: a.unit }];
  return [a, { ...b, target: a.target || b.target }];
}

/** 100%±5%. */
function spreadAt(s: string, middle: Measure, i: number, end: number): Simple | undefined {
  const spread = measureAt(s, i, end, false);
  if (spread === undefined) return undefined;
  const mark = markAt(s, spread.end, end);
  const tail = matchAt(/(?:的)?(?:范围)?(?:以内|之内|之间|内)?/y, s, mark.end, end);
  const [m, d] = commonUnit(middle, spread);
  const stop = mark.end + (tail?.[0].length ?? 0);
  if (stop === mark.end || !fits(mark, spread)) return undefined;
  const end1: Measure = { ...m, value: m.value.sub(d.value) };
  const end2: Measure = { ...m, value: m.value.add(d.value) };
  const included = mark.included ?? true;
  return { ranges: [{ low: { at: end1, included }, high: { at: end2, included } }], end: stop };
}

/** 80%≤执行率<90%; 80%≤执行率. */
function chainAt(s: string, first: Measure, i: number, symbol: string, end: number): Simple | undefined {
  const op = OPS.get(symbol);
  if (op === undefined) return undefined;
  const start = i + symbol.length;
  let k = start;
  while (k < end && matchAt(SYMBOL, s, k, end) === undefined && !/[,，]/.test(s.charAt(k))) k += 1;
  const left = bound(FLIP[op], first);
  const second = k < end ? matchAt(SYMBOL, s, k, end) : undefined;
  if (second === undefined) {
    const subject = s.slice(start, k).replace(TAIL, '');
    return /\d/.test(subject) || subject === '' ? undefined : { ranges: [left], end: k, subject };
  }
  const op2 = OPS.get(second[0]);
  const other = measureAt(s, k + second[0].length, end, true);
  if (op2 === undefined || other === undefined) return undefined;
  const [a, b] = commonUnit(first, other);
  const both = { ...bound(FLIP[op], a), ...bound(op2, b) };
  if (both.low === undefined || both.high === undefined) return undefined;
  return { ranges: [both], end: other.end, subject: s.slice(start, k) };
}

const ZERO: Measure = { value: Rational.zero, unit: '', target: false, end: 0 };
const SIGN_WORD = /(?:为|是)?(?:负增长|负数|负值|负(?=或|$|,|的))|(?:为|是)?(?:零增长|零(?=或|$|,|的|以))|(?:为|是)?(?:正增长|正数|正值)/y;

/** 为负, 零增长, 负增长. */
function signAt(s: string, i: number, end: number): Simple | undefined {
  const match = matchAt(SIGN_WORD, s, i, end);
  if (match === undefined || /^以/.test(s.slice(i + match[0].length))) return undefined;
  const at = { ...ZERO, end: i + match[0].length };
  if (match[0].includes('负')) return { ranges: [{ high: { at, included: false } }], end: at.end };
  if (match[0].includes('正')) return { ranges: [{ low: { at, included: false } }], end: at.end };
  return { ranges: [bound('eq', at)], end: at.end };
}

function simpleAt(s: string, i: number, end: number): Simple | undefined {
  const sign = signAt(s, i, end);
  if (sign !== undefined) return sign;
  const special = intervalAt(s, i, end) ?? plusMinusAt(s, i, end);
  if (special !== undefined) return special;
  const goal = matchAt(TARGET_COMPARATOR, s, i, end);
  if (goal !== undefined) {
    const at = measureAt(s, i + goal[0].length, end, false);
    if (at?.target) return afterMeasure(s, at, markAt(s, at.end, end), end, at.unit === '%' && s.charAt(at.end) === '以' ? undefined : TARGET_OPS.get(goal[0]));
  }
  const neutral = matchAt(NEUTRAL, s, i, end);
  let k = i + (neutral?.[0].length ?? 0);
  const comparator = matchAt(COMPARATOR, s, k, end);
  k += comparator?.[0].length ?? 0;
  let op = OPS.get(comparator?.[0] ?? '');
  // 达到90%-95%, 为80%以上: the word before says no more than 'is'.
  const at = measureAt(s, k, end, true);
  if (at === undefined) return undefined;
  if (comparator !== undefined && /^(?:达到?|为|=|等于)$/.test(comparator[0])) {
    const mark = markAt(s, at.end, end);
    const bare = afterMeasure(s, at, mark, end, undefined);
    if (bare !== undefined && bare.end > mark.end) return bare;
    if (/^达到?$/.test(comparator[0])) op = 'ge';
  }
  const mark = markAt(s, at.end, end);
  return afterMeasure(s, at, mark, end, op);
}

const AND = /,?(?:并且|且|同时|但是|但|而|,)/y;
const OR = /,?(?:或者|或|、)/y;

function intersect(a: Bound, b: Bound): Bound | undefined {
  const low = a.low !== undefined && b.low !== undefined ? undefined : (a.low ?? b.low);
  const high = a.high !== undefined && b.high !== undefined ? undefined : (a.high ?? b.high);
  if (low === undefined || high === undefined || low.at.value.gt(high.at.value)) return undefined;
  return { low, high };
}

/** What two open conditions share, when they bound a range from both sides. */
function overlap(a: readonly Bound[], b: readonly Bound[]): Bound | undefined {
  const [x] = a;
  const [y] = b;
  if (x === undefined || y === undefined || a.length > 1 || b.length > 1) return undefined;
  const open = [x, y].every(({ low, high }) => (low === undefined) !== (high === undefined));
  const both = open ? intersect(x, y) : undefined;
  return both?.low !== undefined && both.high !== undefined && both.low.at.value.lt(both.high.at.value) ? both : undefined;
}

interface Expression {
  readonly ranges: readonly Bound[];
  readonly absolute: boolean;
  readonly subject?: string;
}

/** The whole of [i, end) as a condition on one value. */
function expressionAt(s: string, i: number, end: number): Expression | undefined {
  const first = simpleAt(s, i, end);
  if (first === undefined) return undefined;
  let { end: k } = first;
  let ranges = first.ranges;
  const absolute = first.absolute ?? false;
  let guard = 0;
  while (k < end && guard < 8) {
    guard += 1;
    const or = matchAt(OR, s, k, end);
    const and = or === undefined ? matchAt(AND, s, k, end) : undefined;
    const start = k + (or?.[0].length ?? and?.[0].length ?? 0);
    const next = simpleAt(s, start, end);
    if (next === undefined || (next.absolute ?? false) !== absolute) return undefined;
    const list = or !== undefined && or[0].endsWith('、');
    const inside = list ? overlap(ranges, next.ranges) : undefined;
    if (inside !== undefined) ranges = [inside];
    else if (or !== undefined) {
      // 大于60%或小于90% is everything: not what is meant.
      if (overlap(ranges, next.ranges) !== undefined) return undefined;
      ranges = [...ranges, ...next.ranges];
    } else {
      const [a] = ranges;
      const [b] = next.ranges;
      if (a === undefined || b === undefined || ranges.length !== 1 || next.ranges.length !== 1) return undefined;
      const both = intersect(a, b);
      if (both === undefined) return undefined;
      ranges = [both];
    }
    k = next.end;
  }
  return k === end ? { ranges, absolute, ...(first.subject !== undefined && { subject: first.subject }) } : undefined;
}

const START = /[\d百正零最起〇一二两三四五六七八九十半+\-±正负([≥≤<>=大高小低少多不未没至达满超突逾等恰为在控保稳维介处位落是完全已实年当本预既设计绩规下原目指任]/;
const SUBJECT_END = /(?:实际)?(?:应|须|需|的|应当|值)?$/;
const BAD_SUBJECT = /[,;:，；。%≥≤<>=±]|每(?![年季月周日])|百分点|扣|得分(?!率|$)/;

const toEnd = ({ at, included }: BoundEnd): End => ({
  at: { value: numberText(at.value), unit: at.unit } satisfies Quantity,
  included,
});

/** One unit for all ends: a bare 0 beside percentages stays bare. */
function toRange(bound: Bound): Range {
  const { low, high } = bound;
  if (low !== undefined && high !== undefined && low.at.unit !== high.at.unit) {
    const [a, b] = commonUnit(low.at, high.at);
    return { low: toEnd({ ...low, at: a }), high: toEnd({ ...high, at: b }) };
  }
  return { ...(low !== undefined && { low: toEnd(low) }), ...(high !== undefined && { high: toEnd(high) }) };
}

/** Reads all of [start, end) as a numeric condition with an optional name before it; undefined when it is not one. */
export function conditionAt(s: string, start: number, end: number): Condition | undefined {
  let stop = end;
  const tail = TAIL.exec(s.slice(start, end));
  if (tail !== null) stop = start + tail.index;
  if (stop - start > 160) return undefined;
  for (let i = start; i < stop; i += 1) {
    if (!START.test(s.charAt(i))) continue;
    const subject = s.slice(start, i);
    if (BAD_SUBJECT.test(subject)) return undefined;
    // The longest reading first: with and without the words that only end the phrase.
    const found = expressionAt(s, i, stop) ?? (stop === end ? undefined : expressionAt(s, i, trimmed(s, i, end)));
    if (found === undefined) continue;
    if (!consistent(found.ranges) || !isName(subject, found.ranges)) return undefined;
    const target = found.ranges.some(({ low, high }) => (low?.at.target ?? false) || (high?.at.target ?? false));
    return {
      subject: subjectOf(subject, found.subject),
      ranges: found.ranges.map(toRange),
      absolute: found.absolute,
      target,
    };
  }
  return undefined;
}

/** Names of a rate; after any other word (接近, 下降) a percentage does not simply compare. */
const RATE_NAME =
  /(?:率|度|数|比|额|值|例|费|出|积|本|量|幅|重|金|款|分|入|余|标|增长|增加|上升|提高|完成|执行|达到|实现|达成|到位|发放|覆盖|使用|支付|拨付|实际|应|须|指标|情况|[A-Za-z)"])$/;
const NO_NAME = /(?:不|未|没|没有|非|无|约|近|接近|仅|只|除|少|多|低|高|差|欠|降|减|下降|左右|以外|若|或|每)$/;

/** Whether the words before a comparison name what is compared. */
function isName(subject: string, ranges: readonly Bound[]): boolean {
  const name = subject.replace(LEADING, '').replace(/(?:的|应当?|需|须|要|控制|保持|都|均)+$/, '');
  if (name === '') return true;
  if (NO_NAME.test(name)) return false;
  const rate = ranges.some(({ low, high }) => [low, high].some((end) => end !== undefined && kindOf(end.at.unit) !== 'other' && kindOf(end.at.unit) !== 'marks'));
  return !rate || RATE_NAME.test(name);
}

function trimmed(s: string, start: number, end: number): number {
  let k = end;
  while (k > start && /[,:;的时者]/.test(s.charAt(k - 1))) k -= 1;
  return k;
}

const LEADING = /^(?:如果|如|若|凡是?|对于|对|其中|当|则|即|但|而|且|另|评分标准|评价标准|计分标准|评分细则|计分方法|评分方法)?[:,]?/;

function subjectOf(before: string, inside: string | undefined): string {
  const name = inside === undefined || inside === '' || before !== '' ? before : inside;
  return name.replace(LEADING, '').replace(SUBJECT_END, '').replaceAll('"', '').replace(/^[,:、]+|[,:、]+$/g, '');
}

/** All ends must measure the same thing (a bare number may stand beside any). */
function consistent(ranges: readonly Bound[]): boolean {
  const kinds = new Set<string>();
  let targets = 0;
  let plain = 0;
  for (const range of ranges) {
    for (const end of [range.low, range.high]) {
      if (end === undefined) continue;
      if (end.at.target) targets += 1;
      else plain += end.at.value.isZero ? 0 : 1;
      if (end.at.unit !== '') kinds.add(kindOf(end.at.unit) === 'points' ? 'ratio' : kindOf(end.at.unit));
    }
    if (range.low !== undefined && range.high !== undefined && range.low.at.value.gt(range.high.at.value)) return false;
  }
  return kinds.size <= 1 && (targets === 0 || plain === 0);
}
