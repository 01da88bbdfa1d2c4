import type { Rational } from '../figures/rational.js';
import { Refusal } from './assemble/refusal.js';
import { buildRule } from './assemble/rule.js';
import type { Clause } from './grammar/clause.js';
import { readClauses } from './grammar/clauses.js';
import { diagnose, statedFull } from './lint.js';
import { originalOf, type Source, sourceOf } from './text/source.js';
import type { Diagnostic, Reading, Rule, StandardStatus } from './types.js';

/** What a text, or a part of it, was read as. */
export interface Interpretation {
  readonly status: StandardStatus;
  /** null for 'judgement' and 'not-understood'. */
  readonly rule: Rule | null;
  /** Passages that the rule does not use; where a text is refused for no single passage, the whole of it. */
  readonly unread: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** In the offsets of the original text. */
  readonly readings: readonly Reading[];
}

const READINGS: Readonly<Record<Clause['kind'], string>> = {
  case: '情形与得分',
  per: '步长或计数',
  formula: '公式',
  item: '清单项',
  'each-item': '清单各项的分数',
  'choose-one': '择一',
  'item-loss': '清单各项的分数',
  reference: '标准值',
  full: '满分',
  start: '基础分',
  cap: '上限',
  partial: '零头',
  'not-applicable': '不适用',
  grades: '等级与分值区间',
  reservation: '调减',
  judgement: '由人评定',
  filler: '连接语',
  descriptive: '说明',
  unread: '未读懂',
};

/** Clauses that say how marks are given. */
const RULES = new Set<Clause['kind']>(['case', 'per', 'formula', 'each-item', 'grades']);

/** Reads a text as one rule, which is not diagnosed yet. `name` is the indicator's, whose repetition at the head says nothing. */
export function interpret(source: Source, full: Rational, name?: string): Interpretation {
  return interpretClauses(named(readClauses(source.clean), source, name), source, full);
}

/** As {@link interpret}, for clauses that were read already. */
export function interpretClauses(clauses: readonly Clause[], source: Source, full: Rational): Interpretation {
  const { clean } = source;
  const readings = readingsOf(clauses, source);
  const unread = unreadOf(clauses, source);
  const refused = (message: string): Interpretation => refusal(unread, message, source, readings);
  const rules = clauses.some((clause) => RULES.has(clause.kind) && !isJudged(clause));
  const lost = clauses.some((clause) => isLost(clause, rules, clean)) || uncovered(clauses, clean);
  if (!rules) {
    const judged = clauses.some((clause) => clause.kind === 'judgement' || clause.kind === 'item' || isJudged(clause));
    if (judged && !lost && !clauses.some(({ kind }) => kind === 'reference')) {
      return {
        status: 'judgement',
        rule: null,
        unread,
        diagnostics: [{ kind: 'judgement', message: '标准没有规定分数怎样计算，由评价人评定' }],
        readings,
      };
    }
    return refused('没有读出怎样得分');
  }
  if (lost) return refused(lostMessage(unread));
  try {
    const rule = buildRule(clauses, full);
    const diagnostics = statedFull(clauses, full);
    return { status: statusOf(diagnostics), rule, unread, diagnostics, readings };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    throw error;
  }
}

/** Adds what the rule contradicts or leaves open. */
export function diagnosed(found: Interpretation, full: Rational): Interpretation {
  if (found.rule === null) return found;
  const diagnostics = [...found.diagnostics, ...diagnose(found.rule, full)];
  return { ...found, status: statusOf(diagnostics), diagnostics };
}

/** A text that is not understood; where no single passage is to blame, all of it is unread. */
export const refusal = (
  unread: readonly string[],
  message: string,
  { text, clean, offsets }: Source,
  readings: readonly Reading[] = [],
): Interpretation => ({
  status: 'not-understood',
  rule: null,
  unread: unread.length > 0 ? unread : [originalOf({ text, clean, offsets }, 0, clean.length)],
  diagnostics: [{ kind: 'unread', message }],
  readings,
});

export const lostMessage = (unread: readonly string[]): string =>
  `没有读懂：${unread.map((part) => `“${part}”`).join('、')}`;

export const readingsOf = (clauses: readonly Clause[], { text, offsets }: Source): Reading[] =>
  clauses.map(({ kind, start, end }) => ({
    start: offsets[start] ?? 0,
    end: (offsets[end - 1] ?? text.length - 1) + 1,
    as: READINGS[kind],
  }));

export const statusOf = (diagnostics: readonly Diagnostic[]): StandardStatus =>
  diagnostics.some(({ kind }) => kind === 'parts' || kind === 'peak') ? 'inconsistent' : 'compiled';

/** Whether a clause could change a mark and was not understood. */
const isLost = (clause: Clause, rules: boolean, clean: string): boolean =>
  clause.kind === 'unread' || (rules && clause.kind === 'judgement' && !saysWho(clean.slice(clause.start, clause.end)));

const WHO =
  /^(?:根据|依据|按照?|参照|结合|由|通过)[^,;]*(?:材料|资料|情况|结果|报告|数据|记录|文件|评价组|专家|考核办|评价人|问卷|调查)[^,;]*(?:评定|评价|考核|打分|评分|评判|判断|考察|衡量|评估)$/;
/** 根据自评材料评定: says who judges by what, and changes no mark beside rules that give the marks. */
const saysWho = (text: string): boolean => WHO.test(text) && !/[扣加减]|不|可|分值/.test(text);

/** 视完成情况酌情给分: a case that leaves everything to a person. */
const isJudged = (clause: Clause): boolean =>
  clause.kind === 'case' &&
  clause.award.award.kind === 'discretion' &&
  clause.award.sign === 'get' &&
  /^(?:|(?:根据|视|依据|按照?|结合|由|参照).*)$/.test(clause.label);

/** The name of the indicator, repeated at the head of the text, says nothing. */
function named(clauses: readonly Clause[], { clean }: Source, name: string | undefined): readonly Clause[] {
  if (name === undefined || !clauses.some(({ kind }) => kind === 'unread')) return clauses;
  const plain = sourceOf(name).clean.replaceAll('"', '');
  return clauses.map((clause) =>
    clause.kind === 'unread' && clean.slice(clause.start, clause.end).replace(/[",:。]/g, '') === plain
      ? { kind: 'filler', start: clause.start, end: clause.end }
      : clause,
  );
}

export const unreadOf = (clauses: readonly Clause[], source: Source): string[] =>
  clauses
    .filter(({ kind }) => kind === 'unread' || kind === 'descriptive' || kind === 'judgement')
    .map(({ start, end }) => originalOf(source, start, end))
    .filter((part) => part !== '');

/** Whether characters other than punctuation and numbering stand outside all clauses. */
export function uncovered(clauses: readonly Clause[], clean: string): boolean {
  let at = 0;
  for (const { start, end } of [...clauses].sort((a, b) => a.start - b.start)) {
    if (start > at && !isFiller(clean.slice(at, start))) return true;
    at = Math.max(at, end);
  }
  return !isFiller(clean.slice(at));
}

/** What may stand between clauses without meaning anything: punctuation and numbering. */
const NUMBERING = /^(?:[①-⑮]|\d{1,2}[.、]|[一二三四五六七八九十]{1,2}[是、]?|第|\d{1,2})+$/;
const LETTER = /^[\s,:;。]*[A-Ha-h][.、)][\s,:;。]*$/;
const isFiller = (gap: string): boolean => {
  const rest = gap.replace(/[\s,:;。.、"()[\]]/g, '');
  return rest === '' || NUMBERING.test(rest) || LETTER.test(gap);
};
