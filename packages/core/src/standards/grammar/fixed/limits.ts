import { matchAt } from '../../text/source.js';
import type { Amount } from '../../types.js';
import { amountAt } from '../award.js';
import { endsHere, type Reader } from './reader.js';

const THIS = '(?:本项|该项|此项|本指标|该指标|本条|单项)?';
const MARKS_NAME = '(?:分值|得分|分数|满分|标准分|权重分值|权重分|权重|总分|分)?';
const EXHAUST = new RegExp(
  `(?:直至|直到|至|以|并|均)?${THIS}(?:的)?${MARKS_NAME}(?:扣|减)(?:完|光|净)${THIS}(?:的)?(?:全部|所有)?${MARKS_NAME}(?:为止|即止|止)|(?:直至|直到)?扣(?:至|到|减至)(?:0|零)分?(?:为止|止)?|(?:${THIS}得分)?(?:最低|至少)(?:得|为|扣至|计|不低于)?(?:0|零)分|(?:直至|直到)(?:0|零)分(?:为止)?|不(?:出现|计|得)负分|不(?:再)?倒扣(?:分)?|(?:直至|直到|至)?${THIS}${MARKS_NAME}扣完(?=[,;。)]|$)`,
  'y',
);
/** 扣完为止: marks never fall below nothing anyway. */
export const exhaust: Reader = (s, i, end) => {
  const match = matchAt(EXHAUST, s, i, end);
  return match && { kind: 'filler', start: i, end: i + match[0].length };
};

const FULL_AMOUNT: Amount = { of: 'share', low: '1', high: '1' };
const CAP_FULL = new RegExp(
  `(?:超额(?:完成)?(?:的|时)?,?(?:也|仍)?(?:按|以|计|得)满分(?:计算|计分|计)?|(?:[\\u4e00-\\u9fff]{0,6}率)?(?:超过|超出|高于|大于)100%(?:的|时)?,?均?(?:按|以|计为)100%(?:计算|计分|计)?|(?:得分|计算结果)?(?:超过|超出|高于|大于)(?:满分|分值|权重分?|100%|1)(?:的|时)?,?(?:按|以|计为|得|计)(?:满分|权重分?|分值)(?:计算|计分|计|得分)?(?:为止)?|加满为止|加至满分(?:为止)?|得满为止|满分为止|最高得满分|最高(?:不超过|不得超过|得|为)?(?:${THIS})?(?:满分|分值|权重分?)|(?:本项|该项|累计|合计|加后|最终)?(?:得分|总分)(?:最高|合计|累计)?(?:不得|不能|不|均不)(?:超过|突破|高于|超)(?:${THIS}|该指标)?(?:的)?(?:满分|权重总额|权重分值|权重分|权重|总分值|分值|标准分|总分|指标分值)|(?:计|得|加)?满分(?:封顶|为限)|不(?:得)?超过(?:${THIS})(?:满分|分值|权重))`,
  'y',
);
const CAP_TOTAL =
  /(?:(?:得分)?(?:累计|合计)?(?:最高|最多|至多)(?:可?得分?|可?计分?|为|记)?(?:不超过|不得超过)?|(?:本项|该项|累计|合计)?(?:得分|总分)(?:累计|合计)?(?:不得超过|不超过|不得高于|不高于|以)|上限(?:为)?)/y;
/** 累计不超过5分: of the whole score, or of what is added or taken; which of them, the other clauses tell. */
const CAP_RUNNING = /(?:累计|合计|总计)(?:不得超过|不超过|不高于|以)/y;
const CAP_ADDED =
  /(?:(?:累计|合计|总计)?(?:最高|最多|至多)(?:可|累计|合计)?(?:加分|加|奖励)(?:分)?(?:不超过|不得超过)?|(?:累计|合计)?(?:加分|奖励分)(?:总分|总计|累计|合计)?(?:最高|最多)?(?:不得超过|不超过|不高于|上限为?|为限))/y;
const CAP_DEDUCTED =
  /(?:(?:累计|合计|总计)?(?:最高|最多|至多)(?:可|累计|合计)?(?:扣分|扣减|扣)(?:不超过|不得超过)?|(?:累计|合计)?扣分(?:总分|总计|累计|合计)?(?:最高|最多)?(?:不得超过|不超过|不高于|上限为?))/y;
/** 扣完3分为止, 加满5分为止. */
const CAP_RUN = /(?:直至|直到|至)?(?:(扣完|扣满|减完)|(?:加满|加至|得满))/y;
const CAP_AFTER = /(?:封顶|为限|为止|为上限)/y;

/** 最高得5分, 最多加2分, 扣完3分为止. */
export const cap: Reader = (s, i, end) => {
  const full = matchAt(CAP_FULL, s, i, end);
  if (full !== undefined) return { kind: 'cap', of: 'total', amount: FULL_AMOUNT, start: i, end: i + full[0].length };
  const run = matchAt(CAP_RUN, s, i, end);
  const most = run === undefined ? undefined : amountAt(s, i + run[0].length, end, false);
  if (run !== undefined && most?.amount.of === 'marks' && most.amount.low === most.amount.high) {
    const stop = most.end + (matchAt(CAP_AFTER, s, most.end, end)?.[0].length ?? 0);
    const of = run[1] === undefined ? 'total' : 'deducted';
    if (stop > most.end && endsHere(s, stop, end)) return { kind: 'cap', of, amount: most.amount, start: i, end: stop };
  }
  for (const [pattern, of] of [
    [CAP_ADDED, 'added'],
    [CAP_DEDUCTED, 'deducted'],
    [CAP_RUNNING, 'running'],
    [CAP_TOTAL, 'total'],
  ] as const) {
    const match = matchAt(pattern, s, i, end);
    if (match === undefined || match[0] === '') continue;
    const found = amountAt(s, i + match[0].length, end, true);
    if (found === undefined || found.amount.low !== found.amount.high) continue;
    const after = matchAt(CAP_AFTER, s, found.end, end);
    const stop = found.end + (after?.[0].length ?? 0);
    if (endsHere(s, stop, end)) return { kind: 'cap', of, amount: found.amount, start: i, end: stop };
  }
  return undefined;
};

const ROUNDING = /(?:计算)?(?:结果|得分)?(?:四舍五入,?)?(?:均)?保留(?:小数点后)?(?:两|二|2)位小数(?:,?四舍五入)?/y;
const AWARDS_ELSEWHERE = /并?取消(?:[^,;。\d]{0,8})(?:评优|评先|评选|参评)[^,;。\d]{0,6}资格/y;
/** 并取消评优资格: a consequence that is no mark. */
export const elsewhere: Reader = (s, i, end) => {
  const match = matchAt(AWARDS_ELSEWHERE, s, i, end);
  return match && { kind: 'filler', start: i, end: i + match[0].length };
};

/** 结果保留两位小数: as all marks are printed anyway. */
export const rounding: Reader = (s, i, end) => {
  const match = matchAt(ROUNDING, s, i, end);
  return match && { kind: 'filler', start: i, end: i + match[0].length };
};
