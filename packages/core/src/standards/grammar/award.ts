import { Rational } from '../../figures/rational.js';
import { numberText } from '../text/numbers.js';
import { type Found, kindOf, quantityAt } from '../text/quantity.js';
import { closing, matchAt } from '../text/source.js';
import type { Amount, Award } from '../types.js';
import { mayHold } from './hints.js';

/** What a phrase gives or takes: 计5分, 不得分, 扣0.5分, 按比例得分. */
export interface AwardFound {
  /** get: the case earns this; deduct, add: it takes it from or adds it to the rest. */
  readonly sign: 'get' | 'deduct' | 'add';
  readonly award: Award;
  /** Present when marks are printed: 满分（5分） holds both. */
  readonly printed?: Amount;
  readonly end: number;
  /** No verb: 一般3分. */
  readonly bare: boolean;
}

export interface AmountFound {
  readonly amount: Amount;
  readonly end: number;
}

const FULL_NAMES =
  '(?:(?:该|本)?(?:项|指标)?(?:的)?(?:全部|所有|相应的?|对应的?|所赋|赋)?(?:权重分值|权重分|权重|标准分值|标准分|基本分值|指标分值|分值|分数|总分|满分|全分|全额分|分)|(?:该|本)(?:指标|项)所赋(?:的)?(?:全部)?(?:分值|分))';
const FULL_NAME = new RegExp(FULL_NAMES, 'y');
const WHOLE =
  /(?:(?:该|本|此)?(?:项|指标)?(?:得)?(?:满分|全分|全额分|全额分值)|(?:该|本|此)?(?:项|指标)?(?:所赋|的)?(?:全部|所有)(?:的)?(?:权重分值|权重分|权重|分值|分数|分)|(?:该|本)(?:指标|项)所赋全部分值|(?:该|本)项分值|(?:指标|标准)分值|相应分值|分值)(?:分)?(?!的?[\d百一二三四五六七八九半]|[*/×])/y;
const RANGE_DASH = /-{1,2}|[~至到]/y;
const INCLUDE = /\((?:不?含)[^()]{0,8}\)/y;
const AFTER_SHARE = new RegExp(`的?(?:${FULL_NAMES})`, 'y');

const amount = (of: Amount['of'], a: Rational, b: Rational = a): Amount => {
  const [low, high] = a.gt(b) ? [b, a] : [a, b];
  return { of, low: numberText(low), high: numberText(high) };
};

const HUNDRED = Rational.of(100);

function shareOf({ value, unit }: { value: Rational; unit: string }): Rational | undefined {
  if (unit === '分之') return value;
  if (unit === '%') return value.div(HUNDRED);
  return unit === '成' ? value.div(Rational.of(10)) : undefined;
}

/** 5分, 4-5分, 60%, 80%-100%: the printed amounts, the unit once or twice. */
function spanAt(s: string, i: number, end: number): { low: Found; high: Found; end: number } | undefined {
  const first = quantityAt(s, i, end);
  if (first === undefined) return undefined;
  let k = first.end;
  const mark = matchAt(INCLUDE, s, k, end);
  const dash = matchAt(RANGE_DASH, s, k + (mark?.[0].length ?? 0), end);
  if (dash !== undefined) {
    const second = quantityAt(s, k + (mark?.[0].length ?? 0) + dash[0].length, end);
    if (second !== undefined && (first.unit === '' || first.unit === second.unit)) {
      k = second.end;
      const mark2 = matchAt(INCLUDE, s, k, end);
      return { low: { ...first, unit: second.unit }, high: second, end: k + (mark2?.[0].length ?? 0) };
    }
    return undefined;
  }
  return { low: first, high: first, end: k };
}

/**
 * Reads an amount: 「5分」, 「3-5分」, 「分值的60%」, 「60%的分值」, 「分值的一半」.
 * @param shares whether a percentage without 分值 beside it is a share of the full marks
 */
export function amountAt(s: string, i: number, end: number, shares: boolean): AmountFound | undefined {
  const name = matchAt(FULL_NAME, s, i, end);
  if (name !== undefined) {
    const after = i + name[0].length;
    const k = s.charAt(after) === '的' ? after + 1 : after;
    const times = s.charAt(after) === '*' ? after + 1 : k;
    const found = spanAt(s, times, end);
    const low = found === undefined ? undefined : shareOf(found.low);
    const high = found === undefined ? undefined : shareOf(found.high);
    if (found !== undefined && low !== undefined && high !== undefined) {
      return { amount: amount('share', low, high), end: found.end };
    }
  }
  const found = spanAt(s, i, end);
  if (found === undefined) return undefined;
  if (kindOf(found.high.unit) === 'marks') {
    return { amount: amount('marks', found.low.value, found.high.value), end: found.end };
  }
  const low = shareOf(found.low);
  const high = shareOf(found.high);
  if (low === undefined || high === undefined) return undefined;
  const after = matchAt(AFTER_SHARE, s, found.end, end);
  if (after === undefined && !shares) return undefined;
  return { amount: amount('share', low, high), end: found.end + (after?.[0].length ?? 0) };
}

const NONE =
  /(?:则|直接|一律|即)?(?:(?:该|本|此)(?:项|指标)(?:指标)?(?:内容)?(?:均|一律|直接)?)?(?:不得分|不计分|不给分|不予计分|不予得分|不予给分|不记分|不赋分|不评分|无分|不得此项分|不得本项分|不得该项分|一票否决(?:,?(?:本项|该项|此项)?(?:不得分|得?(?:零分|0分)))?|(?:得|计|记|为|按)?(?:零分|0分(?!-|~|至))(?:计算|计|处理)?|扣(?:除|完|掉|减)?(?:全部|所有|该项|本项|此项|全)(?:的)?(?:全部|所有)?(?:分值|分数|得分|分)|扣(?:完|光)(?!为止|后)(?:该项|本项)?(?:全部)?(?:分值|分)?|全部?扣(?:除|完|光|分)?(?=[,;。)]|$)|扣满分)/y;
const NO_LOSS = /(?:不予?扣(?:减)?分|不扣)/y;
const GET_VERB =
  /(?:则|可|应|即|均|各|都|直接|分别|统一|一律)?(?:按|视同|视为|视作)?(?:得分为|得分值为|得分(?!值)|计分为|计分(?!值)|记分(?!值)|评分为|赋分为|赋分(?!值)|赋值|占|得|计为|计|记为|记|给予|给|赋|评为|评|打|为|作为|作)[:=]?/y;
const DEDUCT_VERB =
  /(?:则|可|应|即|均|各|都|直接|分别|统一|一律|相应|再|倒)?(?:扣减|扣除|扣分(?!值)|减扣|减分(?!值)|减去|扣|减)[:=]?/y;
const ADD_VERB = /(?:则|可|再|另|额外)?(?:加计|另加|加分(?!值)|增加|奖励|奖|加|增)[:=]?/y;
const COUNT_TAIL = /(?:计算|计分|得分|评分|赋分|给分|计入|计|处理)/y;

const DEGREE = '(?:实际|相应|同等|对应|其|该|此|同|等|所占)*';
const SUBJECT_OF_SHARE =
  '(?:指标|任务|目标|工作|项目|资金|预算|投资|计划|数量|年度)*(?:未?完成|执行|达成|达标|实现|到位|支出|使用|发放|覆盖|支付|合格|超出|超过|偏离|超支|降低|不足|差额|减少)?(?:率|情况|程度|进度)?';
const PROPORTION = new RegExp(
  `(?:则|可|应|均|再)?(?:按照?|依照?|根据)?${DEGREE}${SUBJECT_OF_SHARE}(?:的)?(?:比例|占比|百分比|等比例)(?:相应)?(?:(?:来)?(计算|折算|换算|核算)?(得分|计分|给分|记分|赋分|评分|打分|得|计|记|给|赋|扣分|扣减|扣除|减分|扣)?(?:该项|本项|相应|对应)?(?:的)?(分值|得分|分数|分)?)`,
  'y',
);
/** 按完成率得分, 按实际完成率计分: the rate times the full marks. */
const BY_RATE =
  /(?:则|可|应)?(?:按照?|依照?|根据|以)(?:实际|其|该)?([\u4e00-\u9fff]{0,10}率)(?:来)?(?:计算|折算|换算|核算)?(?:得分|计分|给分|记分|赋分|评分|打分)/y;
const RATIO_OF_TARGET =
  /(?:则|可|应)?(?:按照?|以|根据)(?:实际)?(?:完成值|完成数|完成情况|实际值|实际完成值|完成量)(?:与|占|和|对|除以)(?:年初|年度|预期|全年|计划)*(?:目标值|指标值|计划数|计划值|目标数|目标|指标)的?(?:比例|比值|比率|百分比|比)(?:来)?(?:计算)?(?:得分|计分|给分|记分|赋分|评分|计算)?/y;
const DISCRETION =
  /(?:则|可|应)?(?:根据|按照?|视|由|依据|结合)?(?:实际|具体|完成|相关|程度|其|情节|轻重|评审|专家|评委|情况|严重|影响|性质|偏离|问题|度)*(?:(?:酌情|酌量|适当|适度|相应|视情)(?:予以|给予|考虑|进行|调减|核减)*(?:扣减|扣除|扣分|减分|调减|核减|扣|减|得分|给分|计分|加分|打分|评分|赋分|得|给|计|加)(?:相应)?(?:分值|得分|分数|分)?|(?:合理|综合|自主)(?:确定|评定|给予|评)(?:分值|得分|分数|打分|分)?)/y;

/** 满分(5分), 满分5分: the marks that stand beside 满分. */
function printedBeside(s: string, i: number, end: number): AmountFound | undefined {
  if (s.charAt(i) === '(') {
    const close = closing(s, i, end);
    const found = close < 0 ? undefined : amountAt(s, i + 1, close, false);
    return found !== undefined && found.end === close ? { amount: found.amount, end: close + 1 } : undefined;
  }
  const found = amountAt(s, i, end, false);
  return found?.amount.of === 'marks' ? found : undefined;
}

function getAt(s: string, i: number, end: number): AwardFound | undefined {
  const verb = matchAt(GET_VERB, s, i, end);
  const start = i + (verb?.[0].length ?? 0);
  const bare = verb === undefined;
  const whole = matchAt(WHOLE, s, start, end);
  // 分值 alone is a name, not an award: it needs a verb.
  if (whole !== undefined && (!bare || /满分|全分|全额分/.test(whole[0]))) {
    const after = start + whole[0].length;
    const beside = printedBeside(s, after, end);
    const stop = beside?.end ?? after;
    const tail = matchAt(COUNT_TAIL, s, stop, end);
    return {
      sign: 'get',
      award: { kind: 'full' },
      ...(beside !== undefined && { printed: beside.amount }),
      end: stop + (tail?.[0].length ?? 0),
      bare,
    };
  }
  const basis = bare ? undefined : matchAt(/基础分|基本分|基准分/y, s, start, end);
  // 占60% may be a share of anything; 占分值的60% is not.
  const shares = !bare && !verb[0].startsWith('占');
  const found = amountAt(s, start + (basis?.[0].length ?? 0), end, shares);
  if (found === undefined) return undefined;
  if (bare && !/\d/.test(s.charAt(start))) return undefined;
  const tail = bare ? undefined : matchAt(COUNT_TAIL, s, found.end, end);
  return {
    sign: 'get',
    award: zero(found.amount) ? { kind: 'none' } : { kind: 'amount', amount: found.amount },
    end: found.end + (tail?.[0].length ?? 0),
    bare,
  };
}

const zero = ({ low, high }: Amount): boolean => low === '0' && high === '0';

function takeAt(s: string, i: number, end: number, verb: RegExp, sign: 'deduct' | 'add'): AwardFound | undefined {
  const match = matchAt(verb, s, i, end);
  if (match === undefined) return undefined;
  const found = amountAt(s, i + match[0].length, end, true);
  if (found === undefined) return undefined;
  return {
    sign,
    award: sign === 'deduct' ? { kind: 'less', amount: found.amount } : { kind: 'amount', amount: found.amount },
    end: found.end,
    bare: false,
  };
}

function proportionAt(s: string, i: number, end: number): AwardFound | undefined {
  const target = matchAt(RATIO_OF_TARGET, s, i, end);
  if (target !== undefined) {
    return {
      sign: 'get',
      award: {
        kind: 'formula',
        expression: {
          op: '*',
          left: { op: '/', left: { op: 'role', role: 'actual' }, right: { op: 'role', role: 'target' } },
          right: { op: 'role', role: 'full' },
        },
      },
      end: i + target[0].length,
      bare: false,
    };
  }
  const share = matchAt(PROPORTION, s, i, end);
  if (share !== undefined && (share[2] !== undefined || share[1] !== undefined)) {
    const lose = /扣|减/.test(share[2] ?? '');
    // 按未完成比例得分, 按超出比例得分 are no known rule.
    if (!lose && /未完成|超出|超过|偏离|超支|降低|不足|差额|减少/.test(share[0])) return undefined;
    return {
      sign: 'get',
      award: { kind: 'proportion', of: lose ? 'lose' : 'earn' },
      end: i + share[0].length,
      bare: false,
    };
  }
  const rate = matchAt(BY_RATE, s, i, end);
  if (rate !== undefined && !/未|不|超/.test(rate[1] ?? '')) {
    return { sign: 'get', award: { kind: 'proportion', of: 'earn' }, end: i + rate[0].length, bare: false };
  }
  return undefined;
}

function discretionAt(s: string, i: number, end: number): AwardFound | undefined {
  const match = matchAt(DISCRETION, s, i, end);
  if (match === undefined) return undefined;
  const after = i + match[0].length;
  const found = amountAt(s, after, end, false);
  const lose = /扣|减/.test(match[0]);
  const sign = lose ? 'deduct' : /加/.test(match[0]) ? 'add' : 'get';
  // 酌情扣1-2分: the bounds are printed, so they hold.
  const award: Award =
    found === undefined ? { kind: 'discretion' } : { kind: lose ? 'less' : 'amount', amount: found.amount };
  return { sign, award, end: found?.end ?? after, bare: false };
}

const FIRST = new Set(
  '则可应即均各都直分统一按视得计记评赋占给打为作扣减再倒相加另额增奖不该本此无零全依根以满结由酌适合综自等同其实对所0123456789',
);

/** Reads what a case earns or loses at `i`. */
export function awardAt(s: string, i: number, end: number): AwardFound | undefined {
  if (!FIRST.has(s.charAt(i))) return undefined;
  const first = s.charCodeAt(i);
  if (first > 48 && first <= 57) return getAt(s, i, end);
  const none = matchAt(NONE, s, i, end);
  if (none !== undefined) return { sign: 'get', award: { kind: 'none' }, end: i + none[0].length, bare: false };
  const noLoss = matchAt(NO_LOSS, s, i, end);
  if (noLoss !== undefined) return { sign: 'get', award: { kind: 'full' }, end: i + noLoss[0].length, bare: false };
  return (
    (mayHold(s, 'proportion') ? proportionAt(s, i, end) : undefined) ??
    (mayHold(s, 'discretion') ? discretionAt(s, i, end) : undefined) ??
    takeAt(s, i, end, DEDUCT_VERB, 'deduct') ??
    (mayHold(s, 'add') ? takeAt(s, i, end, ADD_VERB, 'add') : undefined) ??
    getAt(s, i, end)
  );
}
