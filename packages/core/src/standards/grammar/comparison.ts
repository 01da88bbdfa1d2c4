import { matchAt } from '../text/source.js';
import { mayHold } from './hints.js';
import {
  type Bound,
  type BoundEnd,
  bound,
  COMPARATOR,
  commonUnit,
  FLIP,
  fits,
  type Mark,
  type Measure,
  markAt,
  measureAt,
  namedOnly,
  OPS,
  type Op,
  SYMBOL,
  settle,
  TARGET_COMPARATOR,
  TARGET_OPS,
  ZERO,
} from './measure.js';

const NEUTRAL = /(?:实际)?(?:控制在|保持在|稳定在|维持在|介于|处于|位于|落在|范围在|区间在|在|是)/y;

const DASH = /-{1,2}|[~至到]/y;

const PLUS_MINUS = /±|正负|\+\/-|\+-/y;

/** 以上, 以下 and 以内 include the number; 以外 excludes it (Civil Code, article 1259). */
const AFTER =
  /(?:\(?(?:及|或|和)\)?)?以上|(?:\(?(?:及|或|和)\)?)?以下|(?:及|或)?以内|之内|内(?!容|部|控)|以外|之外|之上|之下/y;

const BETWEEN = /之间|区间内?|范围内?/y;

export const TAIL =
  /(?:的?(?:部门|单位|地区|情况下?|情形|(?<!小)时候?|者|范围内?|区间内?|之间))?(?:的话|的|(?<!小)时|者)?[,:;]?$/;

interface Simple {
  readonly ranges: readonly Bound[];
  readonly end: number;
  readonly absolute?: true;
  readonly subject?: string;
}

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
  const chain = opMatch === undefined ? spreadChainAt(s, first, k, end) : undefined;
  if (chain !== undefined) return chain;
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

/** ±10%<差异率≤±20%. */
function spreadChainAt(s: string, first: Measure, i: number, end: number): Simple | undefined {
  const symbol = matchAt(SYMBOL, s, i, end);
  if (symbol === undefined) return undefined;
  const start = i + symbol[0].length;
  let k = start;
  while (k < end && k - start < 30 && matchAt(SYMBOL, s, k, end) === undefined) k += 1;
  const second = matchAt(SYMBOL, s, k, end);
  const [op, op2] = [OPS.get(symbol[0]), OPS.get(second?.[0] ?? '')];
  const sign = second === undefined ? undefined : matchAt(PLUS_MINUS, s, k + second[0].length, end);
  if (second === undefined || sign === undefined || op === undefined || op2 === undefined) return undefined;
  const other = measureAt(s, k + second[0].length + sign[0].length, end, false);
  if (other === undefined) return undefined;
  const both = { ...bound(FLIP[op], first), ...bound(op2, other) };
  if (both.low === undefined || both.high === undefined) return undefined;
  return { ranges: [both], end: other.end, absolute: true, subject: s.slice(start, k) };
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

function dashAt(
  s: string,
  first: Measure,
  mark: Mark,
  i: number,
  end: number,
  needsBetween: boolean,
): Simple | undefined {
  const second = measureAt(s, i, end, true);
  if (second === undefined || second.value.eq(first.value)) return undefined;
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

const SIGN_WORD =
  /(?:为|是)?(?:负增长|负数|负值|负(?=或|$|,|的))|(?:为|是)?(?:零增长|零(?=或|$|,|的|以))|(?:为|是)?(?:正增长|正数|正值)/y;

/** 为负, 零增长, 负增长. */
function signAt(s: string, i: number, end: number): Simple | undefined {
  const match = matchAt(SIGN_WORD, s, i, end);
  if (match === undefined || /^以/.test(s.slice(i + match[0].length))) return undefined;
  const at = { ...ZERO, end: i + match[0].length };
  if (match[0].includes('负')) return { ranges: [{ high: { at, included: false } }], end: at.end };
  if (match[0].includes('正')) return { ranges: [{ low: { at, included: false } }], end: at.end };
  return { ranges: [bound('eq', at)], end: at.end };
}

export function simpleAt(s: string, i: number, end: number): Simple | undefined {
  const sign = mayHold(s, 'sign') ? signAt(s, i, end) : undefined;
  if (sign !== undefined) return sign;
  const special = intervalAt(s, i, end) ?? (mayHold(s, 'plusMinus') ? plusMinusAt(s, i, end) : undefined);
  if (special !== undefined) return special;
  const goal = mayHold(s, 'target') ? matchAt(TARGET_COMPARATOR, s, i, end) : undefined;
  if (goal !== undefined) {
    const at = measureAt(s, i + goal[0].length, end, false);
    if (at?.target)
      return afterMeasure(
        s,
        at,
        markAt(s, at.end, end),
        end,
        at.unit === '%' && s.charAt(at.end) === '以' ? undefined : TARGET_OPS.get(goal[0]),
      );
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
