import { closing, matchAt } from '../text/source.js';
import { type AwardFound, awardAt } from './award.js';
import type { Clause } from './clause.js';
import { expressionAt } from './expression.js';
import { fixedAt } from './fixed.js';
import { awardNames } from './names.js';
import { type Per, perAt, perWithoutEach } from './per.js';
import { type Condition, conditionAt } from './range.js';
import { MODIFIERS } from './modifiers.js';
import { splitSegments } from './segments.js';

/** More clauses than any standard has; keeps hostile texts short. */
const MAX_CLAUSES = 200;
const MAX_DEPTH = 3;

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';
const NUMBERING =
  /[①-⑮]|[A-H][.、](?!\d+[.)])|\((\d{1,2}|[一二三四五六七八九十]{1,2})\)(?=[^,;。])|(\d{1,2})(?:\.(?!\d)|、|\))|([一二三四五六七八九十]{1,2})、(?!\d)|([一二三四五六七八九])是(?=[\u4e00-\u9fff])|第([一二三四五六七八九])[,、:]/y;
/** After a circled number that names an item instead of beginning one. */
const NAMES_ITEM = /^(?:[、和至~-]?[①-⑮]|项(?!目)|各(?!类|级|部|单|项目|种)|均(?!衡)|任一)/;
const SOFT = /[,:、;。\n\s"]+/y;
const CONNECTIVE =
  /(?:其中|但是|但|则|且|同时|另外|此外|并且|再|即|具体为|具体如下)[:,]+|(?:但|且|则|并|其中|凡|如|若|同时|在此基础上)(?=[每超低达未出发存有①-⑮最])/y;
const HEADING =
  /(?:具体)?(?:(?:评分|评价|计分|得分|打分|赋分|扣分|考核|评扣分|评定)(?:标准|细则|方法|办法|规则|原则|要点|依据|说明)|(?:定量|定性|正向|反向|满意度)?指标(?:的)?(?:计分|评分|得分|打分|评价)(?:原则|方法|办法|规则|标准|细则)?|说明|备注|注)(?:为|如下|按以下|见下)?[:,]|(?:定量|定性)?指标得分按照?(?:以下|下列)(?:方法|办法)(?:评定|计算|确定)[:,]?|与(?:年初|年度|预期)?(?:目标值|指标值|目标)相比[:,]?|如下:|计分:|[\u4e00-\u9fff"]{2,16}(?:率|度|性|数|额|比例|情况|时限|成本|效益|程度):(?=[\u4e00-\u9fff\d≥≤<>=])/y;
const DIRECTED = /(?:定量)?(正向|反向|逆向|负向)(?:型|性)?(?:定量)?指标(?=[(:,得])/y;
const AIM =
  /(?:即|指|如|是指)?(?:目标值|指标值|年初目标值)?(?:为|是)?(?:(?:[≥≤><]|>=|<=)(?:X|x|N|n|某值|目标值|A|\*)?|越(?:大|高|多|小|低|少)越好)(?:的)?(?:指标)?[,;:。]?/y;
const FORMULA_LEAD =
  /(?:[\u4e00-\u9fff]{0,8}(?:得分|评分|分数|评价分|实得分|自评分)(?:值)?(?:计算)?(?:公式)?|本项分|计分公式|计算公式|得分公式|公式)(?:为|是|:|=)+(?:得分=)?|(?:按照?|以|根据)(?=[^,;。\n]{2,40}(?:[*/]|乘以))/y;
const FORMULA_TAIL = /(?:来)?(?:计算|计分|得分|给分|赋分|计算得分|确定得分|折算)+/y;
const AFTER_AWARD = /(?:\((?:不?含)[^()]{0,8}\))?(?:及|或|和)?(?:以上|以下|以内|之间|以外)|(?:\((?:不?含)[^()]{0,8}\))?[-~至](?=\d)|\((?:不?含)/y;
/** 每年, 每季度: a time, not a step; but 每天扣1分 is one. */
const EVERY = /每(?:[年季月周日天]|半年|学期)(?!度?,?[扣减加])/y;
const PER_EVENT = /\/(?:每)?([个项次例起处条件天日人户家笔份篇期批宗])/y;
const PART =
  /^(?:对|对于)?(?:超过|超出|高于|低于|不足|未达到?|少于|超)(?:[^,;的]{0,14})?(?:的)?部分,?(?:按|则|的)?$/;
const NEGATIVE = /^(?:被|查出|审计|检查|未|不|没有|逾期|延期|超|违|存在|出现|发现|发生|有|如有|如|若|否则|低于|高于|少于|缺)/;
/** Cases that the distance of a step tells already. */
const TOLD = /^(?:未|没有|没|未能|不)?(?:完成|达到|达标|达成|超过|超出|低于|高于|少于|不足|超标|实现)(?:年初|年度|预期)?(?:目标值?|指标值?|标准|要求|计划|任务)?$/;
const SUBJECT = /^[\u4e00-\u9fffA-Za-z"、()]{1,24}(?:率|度|数|比|额|值|经费|比例|支出|面积|成本|指标|情况|时间|量)$/;
const BAD_LABEL = /[≥≤<>=%]|百分点|百分之|每(?![年季月周日天学半])|扣|按比例|满分|得分(?!率|情况)|酌情|另行|除外|二选一|择其/;
const COMPARES = /达到|超过|超出|大于|小于|低于|高于|不足|不低|不少|不超|不高|以上|以下|以内|之间/;
const BAD_ITEM = /每(?![年季月周日天学半次])|扣|按比例|满分|得分(?!率|情况)|酌情|择其/;

interface Context {
  readonly s: string;
  readonly clauses: Clause[];
  /** Number of the item that is being read. */
  item: number | undefined;
}

/** Reads a clean text as clauses, in order. Every character belongs to a clause or is punctuation between them. */
export function readClauses(s: string): readonly Clause[] {
  const context: Context = { s, clauses: [], item: undefined };
  for (const { start, end } of splitSegments(s)) {
    context.item = undefined;
    readSegment(context, start, end, 0);
    if (context.clauses.length > MAX_CLAUSES) return [{ kind: 'unread', start: 0, end: s.length }];
  }
  return context.clauses;
}

function readSegment(context: Context, start: number, end: number, depth: number): void {
  const { s, clauses } = context;
  let i = start;
  let first = true;
  while (i < end && clauses.length <= MAX_CLAUSES) {
    const soft = matchAt(SOFT, s, i, end);
    if (soft !== undefined) {
      i += soft[0].length;
      continue;
    }
    const number = first || clauses.at(-1)?.kind !== 'unread' ? numberingAt(s, i, end) : undefined;
    if (number !== undefined) {
      context.item = number.value;
      i += number.length;
      first = false;
      continue;
    }
    first = false;
    const words = matchAt(CONNECTIVE, s, i, end) ?? matchAt(HEADING, s, i, end);
    if (words !== undefined && i + words[0].length < end) {
      clauses.push({ kind: 'filler', start: i, end: i + words[0].length });
      i += words[0].length;
      continue;
    }
    if (s.charAt(i) === '(' && depth < MAX_DEPTH) {
      const close = closing(s, i, end);
      const whole = fixedAt(s, i, end);
      if (whole === undefined && close > i && readBracket(context, i, close, depth)) {
        i = close + 1;
        continue;
      }
    }
    const clause = clauseAt(context, i, end, depth);
    clauses.push(clause);
    i = Math.max(clause.end, i + 1);
  }
}

function numberingAt(s: string, i: number, end: number): { value: number; length: number } | undefined {
  const match = matchAt(NUMBERING, s, i, end);
  if (match === undefined) return undefined;
  const [text, bracketed, arabic, chinese, nth, ordinal] = match;
  // ①②③各1分 names items, it does not begin one.
  if (/[①-⑮]/.test(text) && NAMES_ITEM.test(s.slice(i + 1, Math.min(end, i + 4)))) return undefined;
  if (/^[A-H]/.test(text)) return { value: text.charCodeAt(0) - 64, length: text.length };
  if (CIRCLED.includes(text)) return { value: CIRCLED.indexOf(text) + 1, length: 1 };
  const printed = bracketed ?? arabic ?? chinese ?? nth ?? ordinal ?? '';
  const value = /^\d+$/.test(printed) ? Number(printed) : chineseOrdinal(printed);
  return value === 0 ? undefined : { value, length: text.length };
}

function chineseOrdinal(text: string): number {
  const digits = '一二三四五六七八九';
  if (text === '十') return 10;
  const [a = '', b = ''] = text;
  if (b === '') return digits.indexOf(a) + 1;
  if (a === '十') return 10 + digits.indexOf(b) + 1;
  return b === '十' ? (digits.indexOf(a) + 1) * 10 : 0;
}

/** Reads the inside of a bracket as clauses of its own; false (and nothing kept) when something in it is unread. */
function readBracket(context: Context, open: number, close: number, depth: number): boolean {
  const inner: Context = { s: context.s, clauses: [], item: undefined };
  readSegment(inner, open + 1, close, depth + 1);
  const understood = inner.clauses.length > 0 && inner.clauses.every(({ kind }) => kind !== 'unread' && kind !== 'item' && kind !== 'judgement' && kind !== 'descriptive');
  if (understood) context.clauses.push(...inner.clauses);
  return understood;
}

function clauseAt(context: Context, i: number, end: number, depth: number): Clause {
  const { s, item } = context;
  return (
    directedAt(s, i, end, depth) ??
    fixedAt(s, i, end) ??
    eachAt(s, i, end, item) ??
    formulaAt(s, i, end) ??
    definitionAt(s, i, end) ??
    reversedAt(s, i, end, item) ??
    caseAt(s, i, end, item) ??
    restAt(context, i, end)
  );
}

/** 正向指标(即目标值为≥X,得分=权重*B/A). */
function directedAt(s: string, i: number, end: number, depth: number): Clause | undefined {
  const match = matchAt(DIRECTED, s, i, end);
  if (match === undefined || depth > 0) return undefined;
  const when = match[1] === '正向' ? 'positive' : 'negative';
  let k = i + match[0].length;
  let stop = end;
  let bracket = false;
  if (s.charAt(k) === '(') {
    const close = closing(s, k, end);
    if (close < 0) return undefined;
    bracket = true;
    stop = close;
  }
  k += /[(:,]/.test(s.charAt(k)) ? 1 : 0;
  k += matchAt(AIM, s, k, stop)?.[0].length ?? 0;
  if (bracket && k === stop) {
    // 正向指标(越大越好)得分=…
    k += 1;
    stop = end;
    bracket = false;
    k += /[:,]/.test(s.charAt(k)) ? 1 : 0;
  }
  const formula = formulaAt(s, k, stop);
  if (formula?.kind !== 'formula' || (bracket && formula.end !== stop)) return undefined;
  if (bracket) return { ...formula, when, start: i, end: stop + 1 };
  return { ...formula, when, start: i };
}

/** 每…扣…分 at the very beginning. */
function eachAt(s: string, i: number, end: number, item: number | undefined): Clause | undefined {
  if (s.charAt(i) !== '每') return undefined;
  const per = perAt(s, i + 1, end);
  return per && { kind: 'per', per, label: '', start: i, end: per.end, ...(item !== undefined && { item }) };
}

function formulaAt(s: string, i: number, end: number): Clause | undefined {
  const lead = matchAt(FORMULA_LEAD, s, i, end);
  if (lead === undefined) return undefined;
  const found = expressionAt(s, i + lead[0].length, end, awardNames());
  if (found === undefined || found.expression.op === 'input' || found.expression.op === 'number') return undefined;
  const tail = matchAt(FORMULA_TAIL, s, found.end, end);
  return { kind: 'formula', expression: found.expression, start: i, end: found.end + (tail?.[0].length ?? 0) };
}

const DEFINED = /"?[\u4e00-\u9fff"、()]{2,24}(?:率|度|数|额|比例|占比|比重|值)=(?=["([\u4e00-\u9fff])/y;
/** 预算完成率=(A/B)×100%: a definition of the value, which changes no mark. */
function definitionAt(s: string, i: number, end: number): Clause | undefined {
  const match = matchAt(DEFINED, s, i, end);
  if (match === undefined || /得分|分值/.test(match[0])) return undefined;
  const found = expressionAt(s, i + match[0].length, end, (name) => ({ op: 'input', name }));
  if (found === undefined || !('left' in found.expression)) return undefined;
  const after = s.charAt(found.end);
  if (found.end < end && !/[,;。)]/.test(after)) return undefined;
  return { kind: 'descriptive', start: i, end: found.end };
}

/** 5分:制度健全. */
function reversedAt(s: string, i: number, end: number, item: number | undefined): Clause | undefined {
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
function caseAt(s: string, i: number, end: number, item: number | undefined): Clause | undefined {
  for (let k = i; k < end; k += 1) {
    const c = s.charAt(k);
    if (c === '每' && matchAt(EVERY, s, k, end) === undefined) {
      const per = perAt(s, k + 1, end);
      if (per !== undefined) return perAfter(s, i, k, end, per, item);
    }
    if (c === '得' || c === '按' || c === '以' || c === '计') {
      const formula = formulaAt(s, k, end);
      if (formula?.kind === 'formula') {
        const condition = k > i ? conditionAt(s, i, k) : undefined;
        if (k === i) return formula;
        return condition && { ...formula, condition, start: i };
      }
    }
    if (c >= '0' && c <= '9' && /[\d含.\-~至到]/.test(s.charAt(k - 1))) continue;
    // 否则 is one word.
    if (c === '则' && s.charAt(k - 1) === '否') continue;
    const award = awardAt(s, k, end);
    if (award === undefined || matchAt(AFTER_AWARD, s, award.end, end) !== undefined) continue;
    if (award.bare && k === i && award.award.kind !== 'full') continue;
    return settleCase(s, i, k, end, award, item);
  }
  return undefined;
}

function settleCase(s: string, i: number, k: number, end: number, award: AwardFound, item: number | undefined): Clause | undefined {
  let stop = award.end;
  let labelEnd = k;
  if (s.charAt(k - 1) === '(') {
    if (s.charAt(award.end) !== ')') return undefined;
    labelEnd = k - 1;
    stop += 1;
  }
  const event = award.sign === 'deduct' ? matchAt(PER_EVENT, s, stop, end) : undefined;
  if (event !== undefined && k > i) {
    const name = s.slice(i, labelEnd).replace(/[,:的]+$/, '').replaceAll('"', '');
    if (BAD_LABEL.test(name) || MODIFIERS.test(name) || name.includes(',')) return undefined;
    const per: Per = { per: { value: '1', unit: event[1] ?? '次' }, name, verb: name, award, end: stop + event[0].length };
    return { kind: 'per', per, label: '', start: i, end: per.end, ...(item !== undefined && { item }) };
  }
  return makeCase(s, i, labelEnd, award, i, stop, item);
}

const LABEL_START = /^(?:"|,|:|、|其中|如果|如|若|凡是?|对于|对|但|且|则|当|以及)+/;
const LABEL_END = /(?:[,:、;"]|的(?:部门|单位|情况|情形)?|(?<!或)者|(?<![及按准定限随适同])时|情况)+$/;

/** The words of a case without what only ties them to the sentence. */
export function tidyLabel(text: string): string {
  return text.replace(LABEL_START, '').replace(LABEL_END, '').replaceAll('"', '').replaceAll(',', '，').replaceAll('(', '（').replaceAll(')', '）');
}

function makeCase(s: string, i: number, labelEnd: number, award: AwardFound, start: number, end: number, item: number | undefined): Clause | undefined {
  const label = tidyLabel(s.slice(i, labelEnd));
  const base = { kind: 'case', award, start, end, ...(item !== undefined && { item }) } as const;
  const condition = numericOf(s, i, labelEnd);
  const per = award.sign === 'deduct' ? perWithoutEach(s, i, end) : undefined;
  const counted = per?.end === end ? per : undefined;
  if (condition !== undefined) return { ...base, label, condition, ...(counted !== undefined && { per: counted }) };
  if (counted !== undefined) return { kind: 'per', per: counted, label: '', start, end, ...(item !== undefined && { item }) };
  if (label === '' && award.award.kind !== 'formula' && award.award.kind !== 'proportion') return undefined;
  if (label.length > 300) return undefined;
  if ((item === undefined ? BAD_LABEL : BAD_ITEM).test(label) || MODIFIERS.test(label)) return undefined;
  // A comparison of numbers that was not understood is no name of a case.
  if (item === undefined && /\d/.test(label) && COMPARES.test(label)) return undefined;
  // 第二年起每年再扣1分, 甲，乙的扣1分: what is lost for what is not clear.
  if (award.sign !== 'get' && /[每，]/.test(label)) return undefined;
  if (award.award.kind === 'full' && /(?:可|可以|经[\u4e00-\u9fff]{0,8}批准|经批准)(?:的)?(?:可)?$/.test(label)) return undefined;
  return { ...base, label };
}

const GRADE = /(?:的)?,?(?:为|评为|属于|定为)"?(?:优秀|优|良好|良|中等|中|一般|合格|较好|较差|差|不合格|达标|不达标)"?(?:等次|等级|档)?(?:的)?[,:]*$/;
/** 90%以上为优，得5分: where the name of the level begins. */
function matchGrade(s: string, i: number, end: number): number | undefined {
  const match = GRADE.exec(s.slice(i, end));
  return match === null || match.index === 0 ? undefined : i + match.index;
}

/** The condition in the words of a case; what stands before its phrase must say nothing. */
function numericOf(s: string, i: number, end: number): Condition | undefined {
  const whole = conditionAt(s, i, end);
  if (whole !== undefined) return whole;
  const graded = matchGrade(s, i, end);
  if (graded !== undefined) return conditionAt(s, i, graded);
  for (let k = end - 2; k > i; k -= 1) {
    if (!/[,:]/.test(s.charAt(k))) continue;
    const condition = conditionAt(s, k + 1, end);
    if (condition !== undefined && isDescriptive(s.slice(i, k))) return condition;
  }
  return undefined;
}

function perAfter(s: string, i: number, k: number, end: number, per: Per, item: number | undefined): Clause | undefined {
  const base = { kind: 'per', per, start: i, end: per.end, ...(item !== undefined && { item }) } as const;
  const phrase = s.slice(i, k);
  const prefix = phrase.replace(/[,:]+$/, '');
  if (MODIFIERS.test(prefix)) return undefined;
  if (prefix === '' || /^在?此?基础上$/.test(prefix)) return { ...base, label: '' };
  const condition = conditionAt(s, i, k);
  if (condition !== undefined) return { ...base, condition, label: '' };
  if (PART.test(prefix)) {
    const side = /^(?:对|对于)?(?:超|高)/.test(prefix) ? 'above' : 'below';
    const inner = conditionAt(prefix.replace(/的?部分,?(?:按|则|的)?$/, ''), 0, prefix.replace(/的?部分,?(?:按|则|的)?$/, '').length);
    return { ...base, per: { ...per, side }, ...(inner !== undefined && { condition: inner }), label: '' };
  }
  if (BAD_LABEL.test(prefix) || /[,;]/.test(prefix)) return undefined;
  if (SUBJECT.test(prefix) && !/,$/.test(phrase)) return { ...base, label: prefix };
  const label = tidyLabel(prefix);
  if (NEGATIVE.test(label) && per.side === undefined) {
    const cause = tidyName(label.replace(/^否则，?(?:按照?)?/, ''));
    return { ...base, per: { ...per, name: cause.includes(per.name) ? cause : cause + per.name }, label };
  }
  if (TOLD.test(label)) return { ...base, label: '' };
  // ①…②…以上情况每出现一例…
  if (/^(?:以上|上述|前述)(?:情况|情形|内容|事项|各项|问题|要求|条件|[一二三四五六七八九十]项)?(?:中)?$/.test(label)) return { ...base, label: '' };
  if (/,$/.test(phrase) || per.side !== undefined) return undefined;
  return { ...base, per: { ...per, name: tidyName(`${label}${per.name}`) }, label };
}

const tidyName = (text: string): string => text.replace(/^(?:发现|出现|发生|存在|如有|有)+/, '').replace(/[,的]+$/, '');

const RULE_WORDS = /[扣加减]\d|满分|得分(?!率)|不得分|[得计]\d|\d分|%|百分点|百分之|每(?![年季月周])|[≥≤><]|否则|除外|按比例|酌情|扣分|加分|减分|零分|一票|折算|不予|上限|封顶|最高|最低/;
const DESCRIPTION =
  /反映|考核|考察|用以|用于|衡量|体现|是指|主要指|指的|说明|口径|来源|依据|为准|要点|计算公式|评价内容|评价要素|共性要素|所指|包括|指标解释|根据|按照|参照/;
/** A description says so at once. */
const DESCRIBING_START = 24;

/** Words that describe and set no mark. */
export const isDescriptive = (text: string): boolean =>
  !RULE_WORDS.test(text) && !MODIFIERS.test(text) && DESCRIPTION.test(text.slice(0, DESCRIBING_START));

const JUDGES =
  /(?:根据|依据|按照?|参照|结合|由|视|通过|经|以|可).*(?:评定|评价|考核|打分|评分|赋分|确定|考评|评估|评审|评议|测评|计分|判定|认定|得分|给分|设置|考察|核定|衡量|判断)|(?:专家|评审组|评委|考核组|评价组|主管部门).*(?:评定|评价|打分|评分|评议|判断)|酌情|定性评价|综合评价/;

/** What is left of a segment when no clause begins here. */
function restAt(context: Context, i: number, end: number): Clause {
  const { s, item } = context;
  const text = s.slice(i, end);
  const condition = conditionAt(s, i, end);
  if (condition !== undefined && item === undefined && condition.ranges.length === 1) {
    return { kind: 'reference', condition, start: i, end };
  }
  if (item !== undefined && !BAD_ITEM.test(text) && !MODIFIERS.test(text) && !/\d分/.test(text)) {
    return { kind: 'item', item, text: tidyLabel(text), start: i, end };
  }
  if (RULE_WORDS.test(text.replace(/\d{4}年/g, ''))) {
    // Only the first phrase is given up, so that what follows it is still read.
    const comma = text.search(/[,]/);
    return { kind: 'unread', start: i, end: comma > 0 && !/^[^,]*\([^)]*$/.test(text.slice(0, comma)) ? i + comma : end };
  }
  if (MODIFIERS.test(text)) return { kind: 'unread', start: i, end };
  if (JUDGES.test(text)) return { kind: 'judgement', start: i, end };
  if (isDescriptive(text)) return { kind: 'descriptive', start: i, end };
  return { kind: 'unread', start: i, end };
}
