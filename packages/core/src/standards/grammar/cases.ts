import { kindOf } from '../text/quantity.js';
import { closing, matchAt } from '../text/source.js';
import type { Quantity } from '../types.js';
import { type AwardFound, awardAt } from './award.js';
import type { Clause, ClauseOf } from './clause.js';
import { formulaAt } from './formula-clauses.js';
import { BAD_ITEM, BAD_LABEL, COMPARES, isDescriptive, REST_LABEL, tidyLabel, tidyName } from './labels.js';
import { MODIFIERS } from './modifiers.js';
import { type Per, perAt, perWithoutEach } from './per.js';
import { type Condition, conditionAt } from './range.js';

const AFTER_AWARD =
  /(?:\((?:不?含)[^()]{0,8}\))?(?:及|或|和)?(?:以上|以下|以内|之间|以外)|(?:\((?:不?含)[^()]{0,8}\))?[-~至](?=\d)|\((?:不?含)/y;

/** 每年, 每季度: a time, not a step; but 每天扣1分 is one. */
const EVERY = /每(?:[年季月周日天]|半年|学期)(?!度?,?[扣减加])/y;

const PER_EVENT = /\/(?:每)?([个项次例起处条件天日人户家笔份篇期批宗])/y;

const PART = /^(?:对|对于)?(?:超过|超出|高于|低于|不足|未达到?|少于|超)(?:[^,;的]{0,14})?(?:的)?部分,?(?:按|则|的)?$/;

/** 超出此范围的，正负偏差: to either side of what was said before. */
const BEYOND =
  /^(?:(?:对|对于)?(?:超出|超过|偏离|不在)(?:了)?(?:此|该|上述|这一|以上|规定)?(?:范围|区间|幅度)(?:的|外|以外|之外)?(?:部分)?的?|(?:正负|上下)(?:偏差|偏离|浮动|波动|误差))$/;

const NEGATIVE =
  /^(?:被|查出|审计|检查|未|不|没有|逾期|延期|超|违|存在|出现|发现|发生|有|如有|如|若|否则|低于|高于|少于|缺)/;

const POSITIVE = /^(?:受到|获得?|取得|得到|荣获|被评为|入选|承办)/;

/** 不低于90分: what follows is a number of the scale, not what it earns. */
const COMPARED = /(?:低于|高于|超过|超出|达到|大于|小于|不足|少于|多于|不满|[≥≤><])$/;

/** Cases that the distance of a step tells already. */
const TOLD =
  /^(?:否则|其余|低于的?|超过的?)$|^(?:未|没有|没|未能|不)?(?:完成|达到|达标|达成|超过|超出|低于|高于|少于|不足|超标|实现)(?:年初|年度|预期)?(?:目标值?|指标值?|标准|要求|计划|任务)?$/;

const SUBJECT = /^[\u4e00-\u9fffA-Za-z"、()]{1,24}(?:率|度|数|比|额|值|经费|比例|支出|面积|成本|指标|情况|时间|量)$/;

/** 每…扣…分 at the very beginning. */
export function eachAt(s: string, i: number, end: number, item: number | undefined): Clause | undefined {
  if (s.charAt(i) !== '每') return undefined;
  const per = perAt(s, i + 1, end);
  return per && { kind: 'per', per, label: '', start: i, end: per.end, ...(item !== undefined && { item }) };
}

/** 5分:制度健全. */
export function reversedAt(s: string, i: number, end: number, item: number | undefined): Clause | undefined {
  const award = awardAt(s, i, end);
  if (award === undefined || award.sign !== 'get' || s.charAt(award.end) !== ':') return undefined;
  const start = award.end + 1;
  for (let k = start; k < end; k += 1) {
    const another = s.charAt(k) === '(' ? undefined : awardAt(s, k, end);
    if (another !== undefined && !/\d/.test(s.charAt(k - 1))) return undefined;
  }
  return makeCase(s, start, end, award, i, end, item);
}

/** The words up to the next award, and the award. */
export function caseAt(s: string, i: number, end: number, item: number | undefined): Clause | undefined {
  for (let k = i; k < end; k += 1) {
    const c = s.charAt(k);
    if (c === '每' && matchAt(EVERY, s, k, end) === undefined) {
      const per = perAt(s, k + 1, end);
      if (per !== undefined) return perAfter(s, i, k, end, per, item);
    }
    if (c === '得' || c === '按' || c === '以' || c === '计') {
      const formula = formulaAt(s, k, end);
      if (formula?.kind === 'formula') {
        if (k === i) return formula;
        const condition = conditionAt(s, i, k);
        if (condition !== undefined) return { ...formula, condition, start: i };
        return restFormula(s, i, k, formula);
      }
    }
    if (c >= '0' && c <= '9' && /[\d含.\-~至到]/.test(s.charAt(k - 1))) continue;
    // 否则 is one word.
    if (c === '则' && s.charAt(k - 1) === '否') continue;
    const award = awardAt(s, k, end);
    if (award === undefined || matchAt(AFTER_AWARD, s, award.end, end) !== undefined) continue;
    if (award.bare && award.award.kind !== 'full' && (k === i || COMPARED.test(s.slice(Math.max(i, k - 5), k))))
      continue;
    return settleCase(s, i, k, end, award, item);
  }
  return undefined;
}

/** 未达到的按（A÷B）×分值计分: the formula of what the other cases leave. */
function restFormula(s: string, i: number, k: number, formula: ClauseOf<'formula'>): Clause | undefined {
  const label = tidyLabel(s.slice(i, k));
  if (!REST_LABEL.test(label)) return undefined;
  const award: AwardFound = {
    sign: 'get',
    award: { kind: 'formula', expression: formula.expression },
    end: formula.end,
    bare: false,
  };
  return { kind: 'case', label, award, start: i, end: formula.end };
}

function settleCase(
  s: string,
  i: number,
  k: number,
  end: number,
  award: AwardFound,
  item: number | undefined,
): Clause | undefined {
  let stop = award.end;
  let labelEnd = k;
  if (s.charAt(k - 1) === '(') {
    if (s.charAt(award.end) !== ')') return undefined;
    labelEnd = k - 1;
    stop += 1;
  }
  const event = award.sign === 'deduct' ? matchAt(PER_EVENT, s, stop, end) : undefined;
  if (event !== undefined && k > i) {
    const name = s
      .slice(i, labelEnd)
      .replace(/[,:的]+$/, '')
      .replaceAll('"', '');
    if (BAD_LABEL.test(name) || MODIFIERS.test(name) || name.includes(',')) return undefined;
    const per: Per = {
      per: { value: '1', unit: event[1] ?? '次' },
      name,
      verb: name,
      award,
      end: stop + event[0].length,
    };
    return { kind: 'per', per, label: '', start: i, end: per.end, ...(item !== undefined && { item }) };
  }
  return makeCase(s, i, labelEnd, award, i, stop, item);
}

function makeCase(
  s: string,
  i: number,
  labelEnd: number,
  award: AwardFound,
  start: number,
  end: number,
  item: number | undefined,
): Clause | undefined {
  const label = tidyLabel(s.slice(i, labelEnd));
  const base = { kind: 'case', award, start, end, ...(item !== undefined && { item }) } as const;
  const condition = numericOf(s, i, labelEnd);
  const per = award.sign === 'deduct' ? perWithoutEach(s, i, end) : undefined;
  const counted = per?.end === end ? per : undefined;
  if (condition !== undefined) return { ...base, label, condition, ...(counted !== undefined && { per: counted }) };
  if (counted !== undefined)
    return { kind: 'per', per: counted, label: '', start, end, ...(item !== undefined && { item }) };
  if (label === '' && award.award.kind !== 'formula' && award.award.kind !== 'proportion') return undefined;
  if (label.length > 300) return undefined;
  if ((item === undefined ? BAD_LABEL : BAD_ITEM).test(label) || MODIFIERS.test(label)) return undefined;
  // A comparison of numbers that was not understood is no name of a case.
  if (item === undefined && /\d/.test(label) && COMPARES.test(label)) return undefined;
  // 第二年起每年再扣1分, 甲，乙的扣1分: what is lost for what is not clear.
  if (award.sign !== 'get' && /[每，]/.test(label)) return undefined;
  if (award.award.kind === 'full' && /(?:可|可以|经[\u4e00-\u9fff]{0,8}批准|经批准)(?:的)?(?:可)?$/.test(label))
    return undefined;
  return { ...base, label };
}

const GRADE =
  /(?:的)?,?(?:为|评为|属于|定为)"?(?:优秀|优|良好|良|中等|中|一般|合格|较好|较差|差|不合格|达标|不达标)"?(?:等次|等级|档)?(?:的)?[,:]*$/;

/** 90%以上为优，得5分: where the name of the level begins. */
function matchGrade(s: string, i: number, end: number): number | undefined {
  const match = GRADE.exec(s.slice(i, end));
  return match === null || match.index === 0 ? undefined : i + match.index;
}

/** 优（90%以上）: a level whose number is printed in brackets. */
const LEVEL_IN_WORDS = /^"?(?:优秀|优|良好|良|中等|中|一般|合格|较好|较差|好|差|不合格)"?(?:等次|等级|档)?\(/;

/** The condition in the words of a case; what stands before its phrase must say nothing. */
function numericOf(s: string, i: number, end: number): Condition | undefined {
  const whole = conditionAt(s, i, end);
  if (whole !== undefined) return whole;
  const level = LEVEL_IN_WORDS.exec(s.slice(i, Math.min(end, i + 8)));
  if (level !== null) {
    const open = i + level[0].length - 1;
    const close = closing(s, open, end);
    return close > 0 && /^[的,:]*$/.test(s.slice(close + 1, end)) ? conditionAt(s, open + 1, close) : undefined;
  }
  const graded = matchGrade(s, i, end);
  if (graded !== undefined) return conditionAt(s, i, graded);
  for (let k = end - 2; k > i; k -= 1) {
    if (!/[,:]/.test(s.charAt(k))) continue;
    const condition = conditionAt(s, k + 1, end);
    if (condition !== undefined && isDescriptive(s.slice(i, k))) return condition;
  }
  return undefined;
}

function perAfter(
  s: string,
  i: number,
  k: number,
  _end: number,
  per: Per,
  item: number | undefined,
): Clause | undefined {
  const base = { kind: 'per', per, start: i, end: per.end, ...(item !== undefined && { item }) } as const;
  const phrase = s.slice(i, k);
  const prefix = phrase.replace(/[,:]+$/, '');
  if (MODIFIERS.test(prefix)) return undefined;
  if (prefix === '' || /^(?:在?此?基础上|年内|年度内|当年|本年度?|全年)$/.test(prefix)) return { ...base, label: '' };
  if (BEYOND.test(prefix) && (per.side === undefined || per.side === 'both'))
    return { ...base, per: { ...per, side: 'both' }, label: '' };
  const condition = conditionAt(s, i, k);
  if (condition !== undefined) {
    const from = required(condition, per);
    if (from !== undefined) return { ...base, per: { ...per, from }, label: '' };
    const plan = planned(condition, per);
    return plan === undefined
      ? { ...base, condition, label: '' }
      : { ...base, per: { ...per, side: 'below', from: plan }, label: '' };
  }
  if (PART.test(prefix)) {
    const side = /^(?:对|对于)?(?:超|高)/.test(prefix) ? 'above' : 'below';
    const inner = conditionAt(
      prefix.replace(/的?部分,?(?:按|则|的)?$/, ''),
      0,
      prefix.replace(/的?部分,?(?:按|则|的)?$/, '').length,
    );
    return { ...base, per: { ...per, side }, ...(inner !== undefined && { condition: inner }), label: '' };
  }
  if (BAD_LABEL.test(prefix) || /[,;]/.test(prefix)) return undefined;
  if (SUBJECT.test(prefix) && !/,$/.test(phrase)) return { ...base, label: prefix };
  const label = tidyLabel(prefix);
  if ((NEGATIVE.test(label) || (per.award.sign === 'add' && POSITIVE.test(label))) && per.side === undefined) {
    const cause = tidyName(label.replace(/^否则，?(?:按照?)?/, ''));
    return { ...base, per: { ...per, name: cause.includes(per.name) ? cause : cause + per.name }, label };
  }
  if (TOLD.test(label)) return { ...base, label: '' };
  if (NEGATIVE.test(label) && per.from === undefined && kindOf(per.per.unit) === 'other' && /,$/.test(phrase)) {
    // 未按规定公开的，每缺1项扣…: the direction only words the event.
    const { side: _, ...event } = per;
    return { ...base, per: { ...event, name: `${tidyName(label)}${per.verb}${per.name}` }, label };
  }
  // ①…②…以上情况每出现一例…
  if (/^(?:以上|上述|前述)(?:情况|情形|内容|事项|各项|问题|要求|条件|[一二三四五六七八九十]项)?(?:中)?$/.test(label))
    return { ...base, label: '' };
  if (/,$/.test(phrase) || per.side !== undefined) return undefined;
  return { ...base, per: { ...per, name: tidyName(`${label}${per.name}`) }, label };
}

/** 计划完成20项，每少完成1项扣0.5分: the steps go down from what is planned. */
function planned({ subject, ranges: [range, ...more], target }: Condition, { verb, from }: Per): Quantity | undefined {
  const { low, high } = range ?? {};
  const exact = low !== undefined && high !== undefined && low.at.value === high.at.value && more.length === 0;
  const short = /^(?:少|缺|欠|差|未完成)/.test(verb) && /计划|应|需|任务/.test(subject);
  return exact && short && !target && from === undefined ? low.at : undefined;
}

/** 不少于4次，每少一次扣1分: what the distance is counted from is what is asked for, on the other side of it. */
function required({ ranges, target }: Condition, { side, from }: Per): Quantity | undefined {
  const [range, ...more] = ranges;
  if (range === undefined || more.length > 0 || target || from !== undefined) return undefined;
  if (side === 'below' && range.low?.included && range.high === undefined) return range.low.at;
  return side === 'above' && range.high?.included && range.low === undefined ? range.high.at : undefined;
}
