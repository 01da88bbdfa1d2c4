import { Rational } from '../figures/rational.js';
import { Refusal } from './assemble/refusal.js';
import { buildRule } from './assemble/rule.js';
import { describeRule } from './describe.js';
import { compileFormula } from './formula/compile.js';
import type { Clause } from './grammar/clause.js';
import { readClauses } from './grammar/clauses.js';
import { diagnose } from './lint.js';
import { MAX_LENGTH, originalOf, type Source, sourceOf } from './text/source.js';
import type { CompileOptions, Diagnostic, Reading, Rule, Standard, StandardStatus } from './types.js';

const READINGS: Readonly<Record<Clause['kind'], string>> = {
  case: '情形与得分',
  per: '步长或计数',
  formula: '公式',
  item: '清单项',
  'each-item': '清单各项的分数',
  'choose-one': '择一',
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
/** Words that may stand between clauses without meaning anything. */
const EMPTY = /^[\s,，:：;；。.、"“”'‘’()（）[\]【】]*$/;

/**
 * Compiles the official wording of a scoring standard (评价标准) to a rule.
 *
 * Nothing is guessed: every character is used by the rule or reported as unread, and a text in which anything that
 * could change a mark is not understood gets the status 'not-understood' and no rule. Takes time linear in the text;
 * never throws for any text.
 * @throws RangeError when `fullMarks` is no decimal number
 */
export function compileStandard(text: string, options: CompileOptions): Standard {
  const fullMarks = typeof options.fullMarks === 'string' ? Rational.of(options.fullMarks.trim()) : options.fullMarks;
  const formula = options.definition === undefined ? undefined : compileFormula(options.definition);
  const common = { text, fullMarks, ...(formula?.status === 'compiled' && { formula }) };
  const refuse = (unread: readonly string[], message: string, readings: readonly Reading[] = []): Standard => ({
    ...common,
    status: 'not-understood',
    rule: null,
    unread,
    diagnostics: [{ kind: 'unread', message }],
    readings,
  });
  if (text.length > MAX_LENGTH) return refuse([text.slice(0, 100)], '评价标准太长，没有读');
  if (fullMarks.sign <= 0) return refuse([text], '分值应大于零');
  const source = sourceOf(text);
  const clauses = named(readClauses(source.clean), source, options.name);
  const readings = clauses.map(({ kind, start, end }) => ({
    start: source.offsets[start] ?? 0,
    end: (source.offsets[end - 1] ?? text.length - 1) + 1,
    as: READINGS[kind],
  }));
  const unread = unreadOf(clauses, source);
  const rules = clauses.some((clause) => RULES.has(clause.kind) && !isJudged(clause));
  const lost =
    clauses.some(
      (clause) =>
        clause.kind === 'unread' ||
        (rules && clause.kind === 'judgement' && !saysWho(source.clean.slice(clause.start, clause.end))),
    ) || uncovered(clauses, source.clean);
  if (!rules) {
    const judged = clauses.some((clause) => clause.kind === 'judgement' || clause.kind === 'item' || isJudged(clause));
    if (judged && !lost && !clauses.some(({ kind }) => kind === 'reference')) {
      return {
        ...common,
        status: 'judgement',
        rule: null,
        unread,
        diagnostics: [{ kind: 'judgement', message: '标准没有规定分数怎样计算，由评价人评定' }],
        readings,
      };
    }
    return refuse(unread.length > 0 ? unread : [text], '没有读出怎样得分', readings);
  }
  if (lost) return refuse(unread, `没有读懂：${unread.map((part) => `“${part}”`).join('、')}`, readings);
  try {
    const rule = buildRule(clauses, fullMarks);
    if (!saysItself(rule, fullMarks)) throw new Refusal('读出的规则不能用规范的文字原样写回');
    const diagnostics = [...statedFull(clauses, fullMarks), ...diagnose(rule, fullMarks)];
    return { ...common, status: statusOf(diagnostics), rule, unread, diagnostics, readings };
  } catch (error) {
    if (error instanceof Refusal) return refuse(unread.length > 0 ? unread : [text], error.message, readings);
    throw error;
  }
}

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

/**
 * Whether the rule, written in canonical Chinese, is read as the same rule: a reading that rests on words it took for
 * names of something does not survive this.
 */
function saysItself(rule: Rule, fullMarks: Rational): boolean {
  const { clean } = sourceOf(describeRule(rule));
  const clauses = readClauses(clean);
  if (clauses.some(({ kind }) => kind === 'unread') || uncovered(clauses, clean)) return false;
  return JSON.stringify(buildRule(clauses, fullMarks)) === JSON.stringify(rule);
}

function statusOf(diagnostics: readonly Diagnostic[]): StandardStatus {
  return diagnostics.some(({ kind }) => kind === 'parts' || kind === 'peak') ? 'inconsistent' : 'compiled';
}

/** The name of the indicator, repeated at the head of the text, says nothing. */
function named(clauses: readonly Clause[], source: Source, name: string | undefined): readonly Clause[] {
  if (name === undefined) return clauses;
  const plain = sourceOf(name).clean.replaceAll('"', '');
  return clauses.map((clause) =>
    clause.kind === 'unread' && source.clean.slice(clause.start, clause.end).replace(/[",:。]/g, '') === plain
      ? { kind: 'filler', start: clause.start, end: clause.end }
      : clause,
  );
}

function unreadOf(clauses: readonly Clause[], source: Source): string[] {
  return clauses
    .filter(({ kind }) => kind === 'unread' || kind === 'descriptive' || kind === 'judgement')
    .map(({ start, end }) => originalOf(source, start, end))
    .filter((part) => part !== '');
}

/** Whether characters other than punctuation and numbering stand outside all clauses. */
function uncovered(clauses: readonly Clause[], clean: string): boolean {
  let at = 0;
  for (const { start, end } of [...clauses].sort((a, b) => a.start - b.start)) {
    if (start > at && !isFiller(clean.slice(at, start))) return true;
    at = Math.max(at, end);
  }
  return !isFiller(clean.slice(at));
}

const NUMBERING = /^(?:[①-⑮]|\d{1,2}[.、]|[一二三四五六七八九十]{1,2}[是、]?|第|\d{1,2})+$/;
const isFiller = (gap: string): boolean => {
  const rest = gap.replace(/[\s,:;。.、"()[\]]/g, '');
  return EMPTY.test(gap) || rest === '' || NUMBERING.test(rest);
};

/** 满分5分 in the text beside full marks of 6. */
function statedFull(clauses: readonly Clause[], full: Rational): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (printed: string) => {
    if (!Rational.of(printed).eq(full))
      diagnostics.push({ kind: 'peak', message: `标准写明满分${printed}分，与分值${full.toDecimal()}分不符` });
  };
  for (const clause of clauses) {
    if (clause.kind === 'full') check(clause.amount.low);
    if (clause.kind === 'case' && clause.award.printed?.of === 'marks') check(clause.award.printed.low);
  }
  return diagnostics;
}
