import { numberText } from '../text/numbers.js';
import { type Found, kindOf, quantityAt } from '../text/quantity.js';
import { matchAt } from '../text/source.js';
import type { Anchor, Partial, Quantity } from '../types.js';
import { type AwardFound, awardAt } from './award.js';

/** 每超过一个百分点扣0.5分, 每出现一例不符合要求的扣1分. */
export interface Per {
  /** Which way from the anchor; absent where the words only name an event. */
  readonly side?: 'above' | 'below' | 'both';
  /** 每低于目标值1%: what the distance is counted from, when it is printed here. */
  readonly from?: Anchor;
  readonly per: Quantity;
  /** What is counted: 不符合要求; '' for none. */
  readonly name: string;
  /** The words between 每 and the quantity, without 发现 and its like: 少, 延迟. */
  readonly verb: string;
  readonly award: AwardFound;
  /** How a part of it counts, where a clause of its own says. */
  readonly partial?: Partial;
  readonly end: number;
}

const ABOVE =
  '超额完成|超出完成|超额|超过|超出|高于|大于|多于|高出|多出|突破|增加|提高|上升|增长|上浮|上涨|升高|超支|超|增|多|高';
const BELOW = '低于|降低|减少|下降|小于|少于|不足|未达到|未达|落后|减低|下浮|下滑|缺少|短缺|低|降|减|少|差|欠|缺';
const BOTH = '上下浮动|上下波动|上下偏离|增加或减少|偏离|偏差|相差|变动|增减|浮动|波动|偏|误差';
const SIDES = `(${ABOVE}|${BELOW}|${BOTH})`;
const ANCHOR_WORDS =
  '(?:(?:年初|年度|预期|计划|既定|规定|标准)?(?:目标值|目标|指标值|计划数|计划值|任务数)|标准值?|基准值?|(?:规定|要求)(?:标准|比例|值)?|上年度?|上一年度?|该比例)';
/** The whole text between 每 and the quantity, when it says a direction. */
const DIRECTION = new RegExp(
  `^(?:比|较|与)?(?:${ANCHOR_WORDS}(?:相比)?)?(?:每)?${SIDES}(?:(?:\\(|或者?|、|/|和)(?:每)?${SIDES}\\)?)?(?:了|出)?(${ANCHOR_WORDS})?的?$`,
);
const TARGET_WORDS = /目标|指标值|计划|任务/;
const above = new Set(ABOVE.split('|'));
const below = new Set(BELOW.split('|'));
const UNIT_ONLY = /个?百分点|[个项次例起处条件天日人户家笔份篇期批宗只名]|人次|工作日/y;
const TIME_WORD = /^(?:[年季月周日天旬]|半年|学期)(?!度?,?[扣减加])/;
const GENERIC = /^(?:发现|出现|发生|存在|查出|有|被查出|被发现|检查发现|被)+/;

function sideOf(word: string | undefined): 'above' | 'below' | 'both' | undefined {
  if (word === undefined) return undefined;
  return above.has(word) ? 'above' : below.has(word) ? 'below' : 'both';
}

interface Head {
  readonly before: string;
  readonly found: Found;
  readonly from?: Anchor;
}

/** The quantity after 每 and the words before it. */
function headAt(s: string, i: number, end: number): Head | undefined {
  const only = matchAt(UNIT_ONLY, s, i, end);
  if (only !== undefined && !TIME_WORD.test(s.slice(i, i + 4))) {
    const whole = quantityAt(`1${s.slice(i, i + 8)}`, 0, Math.min(9, end - i + 1));
    if (whole !== undefined && whole.unit !== '') return { before: '', found: { ...whole, end: i + whole.end - 1 } };
  }
  for (let k = i; k < end && k - i <= 24; k += 1) {
    const c = s.charAt(k);
    if (/[,;:。\n≥≤<>=~*/\-+]/.test(c)) return undefined;
    const found = quantityAt(s, k, end);
    // 每低1分 moves along a scale of marks; 每项1分 gives marks.
    const marks = found !== undefined && kindOf(found.unit) === 'marks' && !DIRECTION.test(s.slice(i, k));
    if (found === undefined || found.unit === '' || marks) {
      if (found !== undefined && !found.chinese) return undefined;
      continue;
    }
    const before = s.slice(i, k);
    // 每低于90%一个百分点, 每低于100%1个百分点: two quantities, the first is the anchor.
    const second = kindOf(found.unit) === 'ratio' ? quantityAt(s, found.end, end) : undefined;
    if (second !== undefined && /^(?:ratio|points)$/.test(kindOf(second.unit))) {
      return { before, found: second, from: { value: numberText(found.value), unit: found.unit } };
    }
    return { before, found };
  }
  return undefined;
}

/** Words between the quantity and what it costs, at most this many. */
const MAX_NAME = 40;

const PASSABLE = /[\u4e00-\u9fffA-Za-z"、()《》/]/;

/** What a counter may count: words, no arithmetic and no other rule. */
const NAME =
  /^(?:(?!每|(?<!级|级及|级\(含\))以上|以下(?!条件|情形|情况|要求|问题)|以内|最多|最高|至少|满分|得分|分值|扣|完成率)[\u4e00-\u9fffA-Za-z0-9"、《》,])*$/;

/** The award after the quantity, with at most a few words and a comma before it. */
function costAt(s: string, i: number, end: number): { award: AwardFound; name: string } | undefined {
  for (let k = i; k < end && k - i <= MAX_NAME; k += 1) {
    const award = awardAt(s, k, end);
    if (award !== undefined && !(award.bare && k === i) && award.award.kind !== 'proportion') {
      const raw = s.slice(i, k);
      if (award.bare && (s.charAt(award.end) === ':' || raw.includes(','))) return undefined;
      const name = raw.replace(/[,:的]+$/, '').replace(/^[,的]+/, '');
      return /[,;]/.test(name) ? undefined : { award, name };
    }
    const c = s.charAt(k);
    if (!(PASSABLE.test(c) || c === ',' || c === ':')) return undefined;
  }
  return undefined;
}

const tidy = (name: string): string =>
  name
    .replaceAll('"', '')
    .replace(/^的|的$/g, '')
    .replace(/(?:,|的|(?<!或)者|(?<![及按准定限随适同小])时|情况|情形|现象|则|及|和)+$/g, '');

/** Reads what follows 每 at `i` (the offset after it). */
export function perAt(s: string, i: number, end: number): Per | undefined {
  const head = headAt(s, i, end);
  if (head === undefined || head.found.value.sign <= 0) return undefined;
  let { end: k } = head.found;
  if (s.startsWith('(含)', k)) k += 3;
  // 每1个百分点(超过部分)…: a bracket here is not understood.
  const cost = costAt(s, k, end);
  if (
    cost === undefined ||
    !NAME.test(cost.name) ||
    cost.award.award.kind === 'none' ||
    cost.award.award.kind === 'full'
  )
    return undefined;
  const direction = DIRECTION.exec(head.before);
  const per: Quantity = { value: numberText(head.found.value), unit: head.found.unit };
  if (direction !== null) {
    const first = sideOf(direction[1]);
    const second = sideOf(direction[2]);
    const side = second === undefined || second === first ? first : 'both';
    const target = TARGET_WORDS.test(head.before);
    if (/上年|上一年/.test(head.before)) return undefined;
    const from: Anchor | undefined = target ? 'target' : head.from;
    return {
      ...(side !== undefined && { side }),
      ...(from !== undefined && { from }),
      per,
      name: tidy(cost.name),
      verb: tidy(head.before),
      award: cost.award,
      end: cost.award.end,
    };
  }
  if (head.from !== undefined) return undefined;
  const kind = kindOf(head.found.unit);
  // 每完成10%得1分: a step of the value needs words that say so.
  if ((kind === 'ratio' || kind === 'points') && !(/^(?:完成|达到|实现|达)?$/.test(head.before) && cost.name === ''))
    return undefined;
  if (!NAME.test(head.before)) return undefined;
  const before = head.before.replace(GENERIC, '');
  return { per, name: tidy(before + cost.name), verb: tidy(before), award: cost.award, end: cost.award.end };
}

/** 发现一例…扣1分, 缺一项扣1分: a counter without 每; only one of something, only a loss. */
export function perWithoutEach(s: string, i: number, end: number): Per | undefined {
  const head = headAt(s, i, end);
  if (head === undefined || numberText(head.found.value) !== '1' || head.from !== undefined) return undefined;
  if (kindOf(head.found.unit) !== 'other') return undefined;
  if (
    !/^(?:(?:被)?(?:发现|出现|发生|存在|查出|有)|缺少?|少|漏报?|漏|迟报|错报|逾期|延迟|延期|拖延|超期|迟|违反|违规|不符合|未完成|未公开|未报送|未上报|未落实|每)?[\u4e00-\u9fff]{0,8}$/.test(
      head.before,
    )
  )
    return undefined;
  const cost = costAt(s, head.found.end, end);
  if (cost === undefined || cost.award.sign !== 'deduct' || !NAME.test(cost.name) || !NAME.test(head.before))
    return undefined;
  if (head.before === '' && cost.name === '') return undefined;
  const before = head.before.replace(GENERIC, '');
  return {
    per: { value: '1', unit: head.found.unit },
    name: tidy(before + cost.name),
    verb: tidy(before),
    award: cost.award,
    end: cost.award.end,
  };
}
