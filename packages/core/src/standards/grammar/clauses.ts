import { kindOf, quantityAt } from '../text/quantity.js';
import { closing, matchAt } from '../text/source.js';
import { caseAt, eachAt, reversedAt } from './cases.js';
import type { Clause } from './clause.js';
import { fixedAt } from './fixed.js';
import { bareFormulaAt, definitionAt, directedAt, formulaAt } from './formula-clauses.js';
import { BAD_ITEM, isDescriptive, RULE_WORDS, tidyLabel } from './labels.js';
import { MODIFIERS } from './modifiers.js';
import { conditionAt } from './range.js';
import { splitSegments } from './segments.js';

/** More clauses than any standard has; keeps hostile texts short. */
const MAX_CLAUSES = 200;

const MAX_DEPTH = 3;

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';

const NUMBERING =
  /[①-⑮]|[A-Ha-h][.、)](?!\d+[.)])|\((\d{1,2}|[一二三四五六七八九十]{1,2})\)(?=[^,;。])|(\d{1,2})(?:\.(?!\d)|、|\))|([一二三四五六七八九十]{1,2})、(?!\d)|([一二三四五六七八九])是(?=[\u4e00-\u9fff])|第([一二三四五六七八九])[,、:]/y;

/** After a circled number that names an item instead of beginning one. */
const NAMES_ITEM = /^(?:[、和至~-]?[①-⑮]|项(?!目)|各(?!类|级|部|单|项目|种)|均(?!衡)|任一)/;

const SOFT = /[,:、;。\n\s"]+/y;

const CONNECTIVE =
  /(?:其中|但是|但|则|且|同时|另外|此外|并且|再|即|具体为|具体如下)[:,]+|(?:但|且|则|并|其中|凡|如|若|同时|在此基础上)(?=[每超低达未出发存有①-⑮最])/y;

const HEADING =
  /(?:具体)?(?:(?:评分|评价|计分|得分|打分|赋分|扣分|考核|评扣分|评定)(?:标准|细则|方法|办法|规则|原则|要点|依据|说明)|(?:定量|定性|正向|反向|满意度)?指标(?:的)?(?:计分|评分|得分|打分|评价)(?:原则|方法|办法|规则|标准|细则)?|说明|备注|注)(?:为|如下|按以下|见下)?[:,]|(?:定量|定性)?指标得分按照?(?:以下|下列)(?:方法|办法)(?:评定|计算|确定)[:,]?|与(?:年初|年度|预期)?(?:目标值|指标值|目标)相比[:,]?|如下:|计分:|(?:定量|定性|满意度|成本|效益|产出)指标:|(?:加分|扣分|减分)(?:项|因素|情形)?:|(?:[ⅠⅡⅢⅣⅤIV]{1,3}|第?[一二三四五六])(?:档|等|级):|(?:共|包括|包含|分为|设)?(?:[一二两三四五六七八九十]|\d{1,2})(?:个|项|条)(?:评价|考核|评分)?(?:要点|要素|方面|内容)[:,](?=每|各|分别|均)|[\u4e00-\u9fff"]{2,16}(?:率|度|性|数|额|比例|情况|时限|成本|效益|程度)(?:\([A-Za-z]\))?:(?=[\u4e00-\u9fffA-Za-z\d≥≤<>=])/y;

/** 支出完成率（5分）： the marks are read after the name. */
const HEADING_WITH_MARKS =
  /[\u4e00-\u9fff"]{2,20}(?:率|度|性|数|额|比例|情况|时限|成本|效益|程度)(?=\((?:满分|共|计|分值|权重)?\d{1,3}(?:\.\d{1,3})?分\):)/y;

interface Context {
  readonly s: string;
  readonly clauses: Clause[];
  /** Number of the item that is being read. */
  item: number | undefined;
}

/** Reads a clean text as clauses, in order. Every character belongs to a clause or is punctuation between them. */
export function readClauses(s: string): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const { start, end } of splitSegments(s)) {
    for (const clause of segmentClauses(s, start, end))
      clauses.push({ ...clause, start: start + clause.start, end: start + clause.end });
    if (clauses.length > MAX_CLAUSES) return [{ kind: 'unread', start: 0, end: s.length }];
  }
  return clauses;
}

/** Segments that were read, by their text: standards are made of the same phrases (扣完为止). A full cache is emptied. */
const MOST_KEPT = 3000;
const LONGEST_KEPT = 120;
const known = new Map<string, readonly Clause[]>();

/** The clauses of one segment, counted from its start. It is read with the character that ends it, for what looks ahead. */
function segmentClauses(s: string, start: number, end: number): readonly Clause[] {
  const segment = s.slice(start, end + 1);
  const length = end - start;
  const key = end < s.length ? segment : `${segment}$`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const context: Context = { s: segment, clauses: [], item: undefined };
  readSegment(context, 0, length, 0);
  if (length <= LONGEST_KEPT) {
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, context.clauses);
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
    const words =
      matchAt(CONNECTIVE, s, i, end) ??
      matchAt(HEADING, s, i, end) ??
      (context.item === undefined ? matchAt(HEADING_WITH_MARKS, s, i, end) : undefined);
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
  if (/[①-⑮]/.test(text)) {
    if (NAMES_ITEM.test(s.slice(i + 1, Math.min(end, i + 4)))) return undefined;
    // ④2分 gives the marks of an item.
    const marks = quantityAt(s, i + 1, end);
    if (
      marks !== undefined &&
      kindOf(marks.unit) === 'marks' &&
      (marks.end >= end || /[,;。)]/.test(s.charAt(marks.end)))
    )
      return undefined;
  }
  if (/^[A-Ha-h]/.test(text)) return { value: text.toUpperCase().charCodeAt(0) - 64, length: text.length };
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
  const understood =
    inner.clauses.length > 0 &&
    inner.clauses.every(
      ({ kind }) => kind !== 'unread' && kind !== 'item' && kind !== 'judgement' && kind !== 'descriptive',
    );
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

/** Longer items are not looked through for what follows them. */
const LONGEST_ITEM = 120;

/** ③目标可行，每项1分: the last item, before what holds for all of them. */
function itemBefore({ s, item }: Context, i: number, end: number): Clause | undefined {
  const last = Math.min(end, i + LONGEST_ITEM);
  for (let k = s.indexOf(',', i); k > i && k < last; k = s.indexOf(',', k + 1)) {
    const next = fixedAt(s, k + 1, end);
    if (next?.kind !== 'each-item' && next?.kind !== 'item-loss') continue;
    const text = s.slice(i, k);
    const plain = item !== undefined && !BAD_ITEM.test(text) && !MODIFIERS.test(text) && !/\d分/.test(text);
    return plain ? { kind: 'item', item, text: tidyLabel(text), start: i, end: k } : undefined;
  }
  return undefined;
}

const JUDGES =
  /(?:根据|依据|按照?|参照|结合|由|视|通过|经|以|可).*(?:评定|评价|考核|打分|评分|赋分|确定|考评|评估|评审|评议|测评|计分|判定|认定|得分|给分|设置|考察|核定|衡量|判断)|(?:专家|评审组|评委|考核组|评价组|主管部门).*(?:评定|评价|打分|评分|评议|判断)|酌情|定性评价|综合评价/;

/** What is left of a segment when no clause begins here. */
function restAt(context: Context, i: number, end: number): Clause {
  const { s, item } = context;
  const text = s.slice(i, end);
  const formula = bareFormulaAt(s, i, end);
  if (formula !== undefined) return formula;
  const condition = conditionAt(s, i, end);
  if (
    condition !== undefined &&
    item === undefined &&
    condition.ranges.length === 1 &&
    !/[扣加减]/.test(condition.subject)
  ) {
    return { kind: 'reference', condition, start: i, end };
  }
  if (item !== undefined && !BAD_ITEM.test(text) && !MODIFIERS.test(text) && !/\d分/.test(text)) {
    return { kind: 'item', item, text: tidyLabel(text), start: i, end };
  }
  const ends = item === undefined ? undefined : itemBefore(context, i, end);
  if (ends !== undefined) return ends;
  if (RULE_WORDS.test(text.replace(/\d{4}年/g, ''))) {
    // Only the first phrase is given up, so that what follows it is still read.
    const comma = text.search(/[,]/);
    return {
      kind: 'unread',
      start: i,
      end: comma > 0 && !/^[^,]*\([^)]*$/.test(text.slice(0, comma)) ? i + comma : end,
    };
  }
  if (MODIFIERS.test(text)) return { kind: 'unread', start: i, end };
  if (JUDGES.test(text)) return { kind: 'judgement', start: i, end };
  if (isDescriptive(text)) return { kind: 'descriptive', start: i, end };
  return { kind: 'unread', start: i, end };
}
