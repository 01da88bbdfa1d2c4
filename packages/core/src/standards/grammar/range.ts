import { numberText } from '../text/numbers.js';
import { kindOf } from '../text/quantity.js';
import { matchAt } from '../text/source.js';
import type { End, Quantity, Range } from '../types.js';
import { simpleAt, TAIL } from './comparison.js';
import { type Bound, type BoundEnd, commonUnit } from './measure.js';

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
  /** 绝对值 is said in so many words, so that it holds for the other conditions on the value too. */
  readonly magnitude?: true;
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
  return both?.low !== undefined && both.high !== undefined && both.low.at.value.lt(both.high.at.value)
    ? both
    : undefined;
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
    const list = or?.[0].endsWith('、');
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

/** No comparison is without one of these. */
const NUMERIC = /[\d零负正一二两三四五六七八九十百半]|目标|指标|计划|任务/;
const START =
  /[\d百正零最起〇一二两三四五六七八九十半+\-±正负([≥≤<>=大高小低少多不未没至达满超突逾等恰为在控保稳维介处位落是完全已实年当本预既设计绩规下原目指任]/;

const SUBJECT_END = /(?:实际)?(?:应|须|需|的|应当|值)?$/;

const BAD_SUBJECT = /[,;:，；。%≥≤<>=±]|每(?![年季月周日])|百分点|扣|得分(?!率|$)|得满分|不得|得\d|[/*~^|[\]{}!?@#$&_]/;

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
  if (stop - start > 160 || !NUMERIC.test(s.slice(start, end))) return undefined;
  for (let i = start; i < stop; i += 1) {
    if (!START.test(s.charAt(i))) continue;
    const subject = s.slice(start, i);
    if (BAD_SUBJECT.test(subject)) return undefined;
    // The longest reading first: with and without the words that only end the phrase.
    const found = expressionAt(s, i, stop) ?? (stop === end ? undefined : expressionAt(s, i, trimmed(s, i, end)));
    if (found === undefined) continue;
    if (!consistent(found.ranges) || !isName(subject, found.ranges) || !isName(found.subject ?? '', found.ranges))
      return undefined;
    const target = found.ranges.some(({ low, high }) => (low?.at.target ?? false) || (high?.at.target ?? false));
    const name = subjectOf(subject, found.subject);
    const magnitude = MAGNITUDE.exec(name);
    return {
      subject: magnitude === null ? name : name.slice(0, magnitude.index),
      ranges: found.ranges.map(toRange),
      absolute: found.absolute || magnitude !== null,
      target,
      ...(magnitude !== null && { magnitude: true as const }),
    };
  }
  return undefined;
}

/** Names of a rate; after any other word (接近, 下降) a percentage does not simply compare. */
const RATE_NAME =
  /(?:率|度|数|比|额|值|例|费|出|积|本|量|幅|重|金|款|分|入|余|标|增长|增加|上升|提高|完成|执行|达到|实现|达成|到位|发放|覆盖|使用|支付|拨付|实际|应|须|指标|情况|[A-Za-z)"])$/;

const NO_NAME =
  /^[^\u4e00-\u9fffA-Za-z0-9"《]|大于|小于|等于|超过|低于|高于|(?:得|不|未|没|没有|非|无|约|近|接近|仅|只|除|少|多|低|高|差|欠|降|减|下降|左右|以外|若|或|每)$/;

/** Whether the words before a comparison name what is compared. */
function isName(subject: string, ranges: readonly Bound[]): boolean {
  const name = subject.replace(LEADING, '').replace(/(?:的|应当?|需|须|要|控制|保持|都|均)+$/, '');
  if (name === '') return true;
  if (NO_NAME.test(name) || /至少|最少|至多|最多|起码/.test(name)) return false;
  const rate = ranges.some(({ low, high }) =>
    [low, high].some((end) => end !== undefined && kindOf(end.at.unit) !== 'other' && kindOf(end.at.unit) !== 'marks'),
  );
  return !rate || RATE_NAME.test(name);
}

function trimmed(s: string, start: number, end: number): number {
  let k = end;
  while (k > start && /[,:;的时者]/.test(s.charAt(k - 1))) k -= 1;
  return k;
}

const MAGNITUDE = /的?绝对值?$/;

const LEADING =
  /^(?:如果|如|若|凡是?|对于|对|其中|当(?![年期地月日前])|则|即|但|而|且|另|评分标准|评价标准|计分标准|评分细则|计分方法|评分方法)?[:,]?/;

function subjectOf(before: string, inside: string | undefined): string {
  const name = inside === undefined || inside === '' || before !== '' ? before : inside;
  return name
    .replace(LEADING, '')
    .replace(SUBJECT_END, '')
    .replaceAll('"', '')
    .replace(/^[,:、]+|[,:、]+$/g, '');
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
