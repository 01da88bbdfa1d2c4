import { Rational } from '../../figures/rational.js';
import { numberText } from '../text/numbers.js';
import { kindOf, quantityAt } from '../text/quantity.js';
import { closing, matchAt } from '../text/source.js';
import type { Amount, Award } from '../types.js';
import { amountAt } from './award.js';
import type { Clause } from './clause.js';
import { type Hint, mayHold } from './hints.js';
import { conditionAt } from './range.js';

/** Clauses that are recognised by their first words. Each reader returns the clause with its span, or undefined. */
type Reader = (s: string, i: number, end: number) => Clause | undefined;

const THIS = '(?:本项|该项|此项|本指标|该指标|本条|单项)?';
const MARKS_NAME = '(?:分值|得分|分数|满分|标准分|权重分值|权重分|权重|总分|分)?';
const EXHAUST = new RegExp(
  `(?:直至|直到|至|以|并|均)?${THIS}(?:的)?${MARKS_NAME}(?:扣|减)(?:完|光|净)${THIS}(?:的)?(?:全部|所有)?${MARKS_NAME}(?:为止|即止|止)|(?:直至|直到)?扣(?:至|到|减至)(?:0|零)分?(?:为止|止)?|(?:${THIS}得分)?(?:最低|至少)(?:得|为|扣至|计|不低于)?(?:0|零)分|(?:直至|直到)(?:0|零)分(?:为止)?|不(?:出现|计|得)负分|不(?:再)?倒扣(?:分)?|(?:直至|直到|至)?${THIS}${MARKS_NAME}扣完(?=[,;。)]|$)`,
  'y',
);
const exhaust: Reader = (s, i, end) => {
  const match = matchAt(EXHAUST, s, i, end);
  return match && { kind: 'filler', start: i, end: i + match[0].length };
};

const ENDS = /[,;:。)\]、\n]|$/y;
const endsHere = (s: string, k: number, end: number): boolean => k >= end || matchAt(ENDS, s, k, end) !== undefined;

const FULL_AMOUNT: Amount = { of: 'share', low: '1', high: '1' };
const CAP_FULL = new RegExp(
  `(?:(?:[\\u4e00-\\u9fff]{0,6}率)?(?:超过|超出|高于|大于)100%(?:的|时)?,?均?(?:按|以|计为)100%(?:计算|计分|计)?|(?:得分|计算结果)?(?:超过|超出|高于|大于)(?:满分|分值|权重分?|100%|1)(?:的|时)?,?(?:按|以|计为|得|计)(?:满分|权重分?|分值)(?:计算|计分|计|得分)?(?:为止)?|加满为止|加至满分(?:为止)?|得满为止|满分为止|最高得满分|最高(?:不超过|不得超过|得|为)?(?:${THIS})?(?:满分|分值|权重分?)|(?:本项|该项|累计|合计|加后|最终)?(?:得分|总分)(?:最高|合计|累计)?(?:不得|不能|不|均不)(?:超过|突破|高于|超)(?:${THIS}|该指标)?(?:的)?(?:满分|权重总额|权重分值|权重分|权重|总分值|分值|标准分|总分|指标分值)|(?:计|得|加)?满分(?:封顶|为限)|不(?:得)?超过(?:${THIS})(?:满分|分值|权重))`,
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

const cap: Reader = (s, i, end) => {
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

const REFERENCE =
  /以([^,;。\n]{1,30}?)为(?:满分|评分|计分|考核|评价)?(?:标准(?:值|线)?|基准(?:值|线|分界线)?|目标值?|基数|准则?|底线|分界线|界限|参照值?)/y;
const REFERENCE_NAME = /(?:标准值|目标值|基准值|参考值|基准|标准)(?:为|是|:|=)?(?=[\d百])/y;
const reference: Reader = (s, i, end) => {
  const match = matchAt(REFERENCE, s, i, end);
  if (match !== undefined) {
    const inside = i + 1;
    const condition = conditionAt(s, inside, inside + (match[1]?.length ?? 0));
    return condition && { kind: 'reference', condition, start: i, end: i + match[0].length };
  }
  const name = matchAt(REFERENCE_NAME, s, i, end);
  if (name === undefined) return undefined;
  const found = quantityAt(s, i + name[0].length, end);
  if (found === undefined || kindOf(found.unit) === 'marks' || !endsHere(s, found.end, end)) return undefined;
  const condition = conditionAt(s, i + name[0].length, found.end);
  return condition && { kind: 'reference', condition, start: i, end: found.end };
};

const FULL =
  /(?:(?:该|本|此)(?:项|指标){1,2}(?=[\d])|(?:该|本|此)?(?:项|指标)?(?:满分|总分值?|总分|分值|权重|标准分|共计|共|合计|总计)(?:为|是|:|=|共)?)/y;
const full: Reader = (s, i, end) => {
  const match = matchAt(FULL, s, i, end);
  if (match === undefined) return undefined;
  const found = amountAt(s, i + match[0].length, end, false);
  if (found?.amount.of !== 'marks' || found.amount.low !== found.amount.high || !endsHere(s, found.end, end))
    return undefined;
  return { kind: 'full', amount: found.amount, start: i, end: found.end };
};

const START = /(?:本项|该项)?(?:基础分值?|基本分|基准分|底分|起评分|起始分)(?:为|是|:|=|得|计)?/y;
const start: Reader = (s, i, end) => {
  const match = matchAt(START, s, i, end);
  const found = match && amountAt(s, i + match[0].length, end, true);
  if (match === undefined || found === undefined || !endsHere(s, found.end, end)) return undefined;
  return { kind: 'start', award: { kind: 'amount', amount: found.amount }, start: i, end: found.end };
};

const REST = '(?:不足|不满|未满|未达到?|不到)';
const PARTIAL_STARTED = new RegExp(
  `\\(?(?:含)?${REST}([^,;。()]{0,10}?)(?:的|部分)?(?:也|亦|均|一律)?,?按照?([^,;。()]{1,10}?)(?:计算|计|扣分|扣减|扣|处理|算)(?:扣分)?\\)?`,
  'y',
);
const PARTIAL_WHOLE = new RegExp(
  `\\(?${REST}([^,;。()]{1,10}?)(?:的|部分)?,?(?:不扣分|不扣(?!分)|不计分?|不予扣分|忽略不计|舍去|不加分|不作扣分)\\)?`,
  'y',
);
const PARTIAL_RATA = new RegExp(
  `\\(?${REST}([^,;。()]{1,10}?)(?:的|部分)?,?按(?:实际|相应)?比例(?:计算|扣分|扣减|折算|计|扣)?(?:扣分)?\\)?`,
  'y',
);
const PARTIAL_INCLUDED = new RegExp(`\\((?:含|包括)${REST}([^,;。()]{1,10}?)(?:的)?\\)`, 'y');
const isUnit = (text: string): boolean => {
  const found = quantityAt(text, 0, text.length);
  return found !== undefined ? found.end === text.length : /^(?:的|部分|一个单位)?$/.test(text);
};
const partial: Reader = (s, i, end) => {
  for (const [pattern, kind] of [
    [PARTIAL_RATA, 'pro-rata'],
    [PARTIAL_WHOLE, 'whole'],
    [PARTIAL_STARTED, 'started'],
    [PARTIAL_INCLUDED, 'started'],
  ] as const) {
    const match = matchAt(pattern, s, i, end);
    if (match === undefined || !isUnit(match[1] ?? '')) continue;
    if (kind === 'started' && pattern === PARTIAL_STARTED) {
      const by = quantityAt(match[2] ?? '', 0, (match[2] ?? '').length);
      if (by === undefined || by.end !== (match[2] ?? '').length || kindOf(by.unit) === 'marks') continue;
    }
    // An opening bracket must have its closing one.
    if (match[0].startsWith('(') !== match[0].endsWith(')')) continue;
    return { kind: 'partial', partial: kind, start: i, end: i + match[0].length };
  }
  return undefined;
};

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';
/** 就高不就低, 只取最高分: of all that are met the best counts. */
const HIGHEST =
  /(?:以上|上述)?(?:各项|几项|两项|多项)?中?(?:(?:按照?|以)?(?:就高|从高)(?:不就低|原则)?(?:计分|得分|计算|计|执行|给分)?|(?:同时(?:符合|满足|具备|获得)[^,;。]{0,12},?)?(?:只|仅|均)?(?:按照?|取|计|以)其?中?的?最高(?:级别|等次|等级|项|奖项|分值|得分|档次|分|一项|者|值)?(?:计分|得分|计算|计|给分|为准|执行)?|(?:多项|同时)?不予?(?:重复|累计|叠加)(?:计分|得分|计算|加分|享受))(?=[,;。)]|$)/y;
const CHOOSE = new RegExp(
  `\\(?(?:以上|上述|前述)?(?:[${CIRCLED}、和至-]{1,20})?(?:[一二两三四五六七八九\\d]{1,2}(?:项|者|条|种情形|种情况|种)|各项|情形)?(?:中)?(?:只能?|任)?(?:择|取|选)(?:其一|其中之一|其中一项|其中一种|一项|一种|一)(?:即可|计分|得分|评分|执行|计算|适用|打分)?\\)?`,
  'y',
);
const choose: Reader = (s, i, end) => {
  const best = matchAt(HIGHEST, s, i, end);
  if (best !== undefined) {
    return { kind: 'choose-one', how: /高/.test(best[0]) ? 'highest' : 'once', start: i, end: i + best[0].length };
  }
  const match = matchAt(CHOOSE, s, i, end);
  if (match === undefined || match[0].startsWith('(') !== match[0].endsWith(')')) return undefined;
  return { kind: 'choose-one', how: 'any', start: i, end: i + match[0].length };
};

const EACH_NAMED = `([${CIRCLED}]+(?:[、和]?[${CIRCLED}])*|[${CIRCLED}][-至~][${CIRCLED}])项?`;
const EACH_COUNTED =
  '[一二两三四五六七八九十\\d]{1,2}(?:项|点|条|个方面|方面|要素|个要点|个要素|款)|每(?:一)?(?:个)?(?:项|点|条|要点|要素|小项|款|方面)|各项|各条|各点';
/** 具备以下要素各得2分. */
const EACH_OF_LIST =
  '(?:具备|符合|满足|达到|做到)?(?:以下|下列|以上|上述)(?:要素|条件|要点|要求|内容|标准|指标|情形)(?:的)?,?(?:每项|各项)?(?=[各均每得占])';
const EACH = new RegExp(
  `(?:(?:以上|上述|前述|其中)?(?:${EACH_NAMED}|${EACH_COUNTED})|${EACH_OF_LIST})(?:内容|要点|指标|情况|要求|标准)?(?:,)?(?:各|均|分别|各自|均为)?(?:占|为|得|计|值|赋|计分|赋分)?`,
  'y',
);
const EQUAL =
  /(?:以上|上述)?(?:[一二两三四五六七八九十\d]{1,2}项|各项|每项|各要点|各评价要点|每个要点)?(?:内容|指标|要点)?(?:分值|权重|得分)?(?:平均分配|平均赋分|均分|平均分值|分值相同|分值相等|分值均等|等权重?|平分|相同|相等|均等|平均计分|平均计算)(?:分值|计分|得分)?/y;
const eachItem: Reader = (s, i, end) => {
  const equal = matchAt(EQUAL, s, i, end);
  if (equal !== undefined && endsHere(s, i + equal[0].length, end) && /[项点分权]/.test(equal[0])) {
    return { kind: 'each-item', amount: 'equal', start: i, end: i + equal[0].length };
  }
  const match = matchAt(EACH, s, i, end);
  if (match === undefined) return undefined;
  const found = amountAt(s, i + match[0].length, end, false);
  if (found?.amount.of !== 'marks' || found.amount.low !== found.amount.high || !endsHere(s, found.end, end))
    return undefined;
  const named = match[1];
  const only = named === undefined ? undefined : numbersOf(named);
  return { kind: 'each-item', amount: found.amount, ...(only !== undefined && { only }), start: i, end: found.end };
};

function numbersOf(text: string): number[] {
  const numbers = [...text].map((c) => CIRCLED.indexOf(c) + 1).filter((n) => n > 0);
  const [first, last] = numbers;
  if (/[-至~]/.test(text) && first !== undefined && last !== undefined) {
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
  }
  return numbers;
}

const ABSENT =
  /(?:如果|若|如|对于|对)?((?:当年|本年度?|年度内|部门|单位|年初)*(?:没有|未涉及|不涉及|未安排|未设置|未设立|不存在|未开展|不适用|无)([^,;。\n\d]{0,30}?))(?:的(?:部门|单位|地区|项目|情况|情形)?|部门|单位|时)?,?则?(?:(?:此项|该项|本项|本指标|该指标)(?:指标)?)?(?:均|则|可|直接)?(?:(按(?:照)?满分(?:计算|计分|计|处理|得分|给分)?|视(?:同|为|作)(?:得)?满分|视同完成|计为满分|满分计算|(?:得|计|记|给)满分|不(?:予)?扣分)|(不(?:参与|予|作|做|纳入)?(?:评价|考核|评分|计分|评分范围)))/y;
/** Where something bad is absent the clause is a case like any other, not an exemption. */
const FAULT =
  /违|问题|投诉|事故|截留|挤占|挪用|不符|不合|逾期|差错|错误|迟报|漏报|瞒报|超|虚列|纠纷|案件|负面|舆情|结余|拖欠|缺陷|差异|偏差|损失|浪费|闲置|处分|通报|批评|腐败/;
const THING =
  /项目|业务|任务|支出|预算|采购|资产|事项|经费|资金|此项|该项|本项|指标|工作|内容|收入|建设|计划|接待|公务|出国|车|工程|房|会议|培训|活动|专项|情况|人员|编制|^$/;
const notApplicable: Reader = (s, i, end) => {
  const match = matchAt(ABSENT, s, i, end);
  if (match === undefined) return undefined;
  const [whole, when = '', what = '', , excluded] = match;
  // 按满分计算 exempts; 得满分 may also be what a case earns.
  const exempts = excluded !== undefined || /^[按视满不]/.test(match[3] ?? '');
  if (FAULT.test(what) || !(exempts || THING.test(what))) return undefined;
  if (what === '' && !/涉及|适用|安排|开展|设[置立]/.test(when)) return undefined;
  const award: Award = excluded === undefined ? { kind: 'full' } : { kind: 'excluded' };
  return { kind: 'not-applicable', when: when.replaceAll('"', ''), award, start: i, end: i + whole.length };
};

/** The official rider on targets set too low: marks may then be reduced by a person. */
const RESERVATION =
  /(?:对于?)?[^;。\n\d]{0,40}(?:高于|超过|超额|优于|大幅)[^;。\n]{0,60}(?:偏低|保守|偏松)[^;。\n]{0,30}(?:调减|扣减|核减|酌减|减少)(?:相应)?(?:的)?(?:分值|得分|分数|分)/y;
const reservation: Reader = (s, i, end) => {
  const match = matchAt(RESERVATION, s, i, end);
  if (match === undefined || /不扣|满分/.test(match[0])) return undefined;
  return { kind: 'reservation', start: i, end: i + match[0].length };
};

const GRADES_NAME =
  /(?:(?:根据|依据|按照?|视|结合|将)[^,;。:\n]{2,30},(?=(?:分为|分成|划分为|评定为|分|划分)))?([^,;。:\n]{2,120}?)(?:([二两三四五六七八九\d])(?:个)?(?:档次|等次|等级|档|级|种情形|种情况|类))?,?(?:分别|依次)(?:按照?|对应)?(?:得|计|记|给予|给|按|赋|对应|为)?(?:该|本)?(?:指标|项)?(?:对应)?(?:的)?(?:分值|权重|得分)?(?:区间)?(?:的)?/y;
const GRADES_LEAD = /^.*?(?:分为|分成|划分为|评定为|包括)/;
const GRADES_TAIL =
  /(?:四个|三个|五个)?(?:的)?(?:分值|权重|得分|权重分)?(?:区间)?(?:内)?(?:合理)?(?:确定|评定|计算|计|给予|赋|打|得|评)?(?:相应)?(?:的)?(?:分值|得分|分数|分)?/y;
const LIST_COMMA = /[、,]/;

/** 「甲、乙、丙三档，分别按照…100-80%（含80%）、80-50%（含50%）、50-0%合理确定分值」. */
const grades: Reader = (s, i, end) => {
  const match = matchAt(GRADES_NAME, s, i, end);
  if (match === undefined) return undefined;
  const names = (match[1] ?? '').replace(GRADES_LEAD, '');
  const listed = quantityOfNumeral(match[2]);
  // 全部或基本达成预期指标 is one level: 或 parts levels only where their number asks for it.
  const whole = splitLabels(names, /[、/]/);
  const labels = listed === undefined || listed === whole.length ? whole : splitLabels(names, LABEL_BREAK);
  if (labels.length < 2 || (listed !== undefined && listed !== labels.length)) return undefined;
  const awards: Amount[] = [];
  let k = i + match[0].length;
  while (awards.length < labels.length) {
    const found = gradeAmount(s, k, end);
    if (found === undefined) return undefined;
    awards.push(found.amount);
    k = found.end;
    if (awards.length < labels.length) {
      if (!LIST_COMMA.test(s.charAt(k)) && !s.startsWith('和', k)) return undefined;
      k += 1;
    }
  }
  const unit = awards.at(-1);
  if (unit === undefined) return undefined;
  const tail = matchAt(GRADES_TAIL, s, k, end);
  k += tail?.[0].length ?? 0;
  if (!endsHere(s, k, end)) return undefined;
  return {
    kind: 'grades',
    levels: labels.map((label, n) => {
      const amount = awards[n] ?? unit;
      return {
        label,
        award: amount.low === '0' && amount.high === '0' ? { kind: 'none' } : { kind: 'amount', amount },
      };
    }),
    start: i,
    end: k,
  };
};

const LABEL_BREAK = /[、/]|或者?(?=[\u4e00-\u9fff]{2})|和(?=未|不|差|低)/;
const splitLabels = (text: string, at: RegExp): string[] =>
  text
    .split(at)
    .map((label) => label.replaceAll('"', '').trim())
    .filter((label) => label !== '');

function quantityOfNumeral(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const index = '零一二三四五六七八九'.indexOf(text);
  return index >= 0 ? index : text === '两' ? 2 : Number(text);
}

const GRADE_MARK = /\((?:不?含)[^()]{0,6}\)/y;

/** 100-80%(含80%), 5分, 3-5分, 60%; the unit may stand at the end of the list only. */
function gradeAmount(s: string, i: number, end: number): { amount: Amount; end: number } | undefined {
  const first = quantityAt(s, i, end);
  if (first === undefined) return undefined;
  let k = first.end;
  let last = first;
  const mark1 = matchAt(GRADE_MARK, s, k, end);
  const dash = matchAt(/-{1,2}|[~至到]/y, s, k + (mark1?.[0].length ?? 0), end);
  if (dash !== undefined) {
    const second = quantityAt(s, k + (mark1?.[0].length ?? 0) + dash[0].length, end);
    if (second === undefined) return undefined;
    last = second;
    k = second.end;
  }
  const mark = matchAt(GRADE_MARK, s, k, end);
  k += mark?.[0].length ?? 0;
  const unit = last.unit === '' ? unitOfList(s, k, end) : last.unit;
  if (first.unit !== '' && first.unit !== unit) return undefined;
  const kind = kindOf(unit);
  if (kind !== 'marks' && kind !== 'ratio') return undefined;
  const scale = unit === '%' ? Rational.of(1, 100) : Rational.one;
  const [low, high] = first.value.gt(last.value) ? [last.value, first.value] : [first.value, last.value];
  const of = kind === 'marks' ? 'marks' : 'share';
  if (dash !== undefined && mark1 !== undefined && first.unit === '' && s.charAt(k) === '(') return undefined;
  return { amount: { of, low: numberText(low.mul(scale)), high: numberText(high.mul(scale)) }, end: k };
}

/** 5、4、3、0分: the unit of the last number. */
function unitOfList(s: string, i: number, end: number): string {
  const match = matchAt(/(?:[、,]\d+(?:\.\d+)?)+(分|%)/y, s, i, end);
  return match?.[1] ?? '';
}

const BRACKET_REMARK = /\((?:满分|共|总分|分值)?(\d+(?:\.\d+)?)分\)/y;
const fullInBrackets: Reader = (s, i, end) => {
  const match = matchAt(BRACKET_REMARK, s, i, end);
  if (match === undefined) return undefined;
  const close = closing(s, i, end);
  const amount: Amount = {
    of: 'marks',
    low: numberText(Rational.of(match[1] ?? '0')),
    high: numberText(Rational.of(match[1] ?? '0')),
  };
  return { kind: 'full', amount, start: i, end: close + 1 };
};

const READERS: readonly (readonly [Hint, Reader])[] = [
  ['exhaust', exhaust],
  ['cap', cap],
  ['partial', partial],
  ['choose', choose],
  ['reference', reference],
  ['eachItem', eachItem],
  ['start', start],
  ['full', full],
  ['full', fullInBrackets],
  ['notApplicable', notApplicable],
  ['reservation', reservation],
  ['grades', grades],
];

/** The clause at `i` that is known by its first words. */
export function fixedAt(s: string, i: number, end: number): Clause | undefined {
  for (const [kind, read] of READERS) {
    if (!mayHold(s, kind)) continue;
    const clause = read(s, i, end);
    if (clause !== undefined && clause.end <= end && clause.end > i) return clause;
  }
  return undefined;
}
