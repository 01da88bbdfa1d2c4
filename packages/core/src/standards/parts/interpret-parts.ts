import { Rational } from '../../figures/rational.js';
import { Refusal } from '../assemble/refusal.js';
import { evaluateExpression } from '../evaluate/expression.js';
import type { Clause } from '../grammar/clause.js';
import { readClauses } from '../grammar/clauses.js';
import { RULE_WORDS } from '../grammar/labels.js';
import {
  type Interpretation,
  interpretClauses,
  lostMessage,
  readingsOf,
  refusal,
  statusOf,
  uncovered,
  unreadOf,
} from '../interpret.js';
import { statedFull } from '../lint.js';
import { numberText } from '../text/numbers.js';
import { type Source, within } from '../text/source.js';
import type { Part, Reading, Rule } from '../types.js';
import { splitParts } from './split.js';

/** A part that was read on its own. */
interface PartRead {
  readonly name: string;
  readonly marks: Rational;
  readonly found: Interpretation;
}

/**
 * Reads a text as the sum of numbered parts, each of them a standard with full marks and inputs of its own. Undefined
 * where the text is no such list: where it has no numbers, or none of its items holds more than one rule. A part that
 * is not understood, or that needs a person's judgement, makes the whole so.
 */
export function interpretParts(source: Source, full: Rational): Interpretation | undefined {
  const { clean } = source;
  const split = splitParts(clean);
  if (split === undefined) return undefined;
  const bodies = split.parts.map(({ start, end }) => headed(within(source, start, end)));
  const clauses = bodies.map(({ body }) => readClauses(body.clean));
  if (!clauses.some(isStandard)) return undefined;
  try {
    const frame = [split.lead, split.tail].map(({ start, end }) => readFrame(within(source, start, end), full));
    const parts = bodies.map((head, n) => readPart(head, clauses[n] ?? [], n + 1));
    return together(parts, frame, source, full);
  } catch (error) {
    if (error instanceof Refusal) return refusal([], error.message, source);
    throw error;
  }
}

/** Whether the clauses of an item are a standard rather than a case: it has steps, counters, a formula or several cases. */
const isStandard = (clauses: readonly Clause[]): boolean =>
  clauses.some(({ kind }) => kind === 'per' || kind === 'formula' || kind === 'grades') ||
  clauses.filter(({ kind }) => kind === 'case').length > 1;

interface Headed {
  readonly name: string;
  readonly marks?: Rational;
  readonly body: Source;
}

/** 基本支出控制率（2分）： at the head of a part. */
const HEAD =
  /^(第\d{1,2}部分|(?:(?![得计扣加减为占]\d)[\u4e00-\u9fffA-Za-z"、《》]){2,30})(?:\((?:满分|共|计|分值|权重)?(\d{1,3}(?:\.\d{1,3})?)分\)|,?(?:满分|共|计|分值)?(\d{1,3}(?:\.\d{1,3})?)分(?=[:。]))?[:。]/;
/** …由评价组打分（3分）: the marks of what a person decides. */
const CLOSING_MARKS = /\((?:满分|共|计|分值)?(\d{1,3}(?:\.\d{1,3})?)分\)[,;。]*$/;

function headed(part: Source): Headed {
  const match = HEAD.exec(part.clean);
  const [whole = '', name = '', bracketed, plain] = match ?? [];
  const remark = whole.length === part.clean.length || (bracketed === undefined && RULE_WORDS.test(name));
  if (match === null || remark) return closed(part);
  const marks = bracketed ?? plain;
  return {
    name: name.replaceAll('"', ''),
    ...(marks !== undefined && { marks: Rational.of(marks) }),
    body: within(part, whole.length, part.clean.length),
  };
}

function closed(part: Source): Headed {
  const match = CLOSING_MARKS.exec(part.clean);
  if (match === null) return { name: '', body: part };
  const body = within(part, 0, match.index);
  const judged = interpretClauses(readClauses(body.clean), body, Rational.one).status === 'judgement';
  return judged ? { name: '', marks: Rational.of(match[1] ?? '0'), body } : { name: '', body: part };
}

function readPart({ name, marks, body }: Headed, clauses: readonly Clause[], n: number): PartRead {
  const stated = marks ?? declared(clauses);
  if (stated === undefined) throw new Refusal(`第${n}部分的分数没有写明`);
  if (stated.sign <= 0) throw new Refusal(`第${n}部分的分数应大于零`);
  const found = interpretClauses(clauses, body, stated);
  if (found.rule === null) return { name, marks: stated, found };
  if (usesShares(found.rule)) throw new Refusal(`第${n}部分按分值的比例给分，是这一部分的还是整个指标的没有写明`);
  return { name: name || nameOf(found.rule, n), marks: stated, found };
}

/** The full marks that a part prints: in so many words, or as the most that a case or a formula of it earns. */
function declared(clauses: readonly Clause[]): Rational | undefined {
  const stated = clauses.flatMap((clause) => {
    if (clause.kind === 'full') return [clause.amount.low];
    return clause.kind === 'case' && clause.award.printed?.of === 'marks' ? [clause.award.printed.low] : [];
  });
  const [only, ...others] = stated;
  if (only !== undefined) return others.every((other) => other === only) ? Rational.of(only) : undefined;
  let most: Rational | undefined;
  for (const clause of clauses) {
    const marks = clause.kind === 'formula' ? marksOfFormula(clause) : marksOfCase(clause);
    if (marks === 'open') return undefined;
    if (marks !== undefined && (most === undefined || marks.gt(most))) most = marks;
  }
  return most;
}

function marksOfCase(clause: Clause): Rational | 'open' | undefined {
  if (clause.kind !== 'case' || clause.award.sign !== 'get') return undefined;
  const { award } = clause.award;
  if (award.kind === 'full') return 'open';
  return award.kind === 'amount' && award.amount.of === 'marks' ? Rational.of(award.amount.high) : undefined;
}

/** What 得分=完成率×3分 gives where the target is just met. */
function marksOfFormula({ expression }: Extract<Clause, { kind: 'formula' }>): Rational | 'open' {
  const marks = evaluateExpression(expression, (node) =>
    node.op === 'role' && node.role !== 'full' ? Rational.one : undefined,
  );
  return marks instanceof Rational ? marks : 'open';
}

/** Where the words of a part do not name its value, only a part that is not about a value can go by its number. */
function nameOf({ subject, base, counters }: Rule, n: number): string {
  if (base.kind === 'scale' && base.variable !== 'met') {
    if (subject === undefined) throw new Refusal(`第${n}部分是什么数值没有写明`);
    return subject;
  }
  const [counter, ...others] = counters;
  if (base.kind === 'start' && base.label !== undefined) return base.label;
  if (base.kind === 'start' && counter !== undefined && others.length === 0 && counter.name !== '') return counter.name;
  const [level, ...more] = base.kind === 'levels' ? base.levels : [];
  return level !== undefined && more.length === 0 ? level.label : `第${n}部分`;
}

/** 分值的60% within a part: of the part, or of the whole indicator. */
const usesShares = (rule: Rule): boolean => JSON.stringify(rule).includes('"of":"share"');

interface Frame {
  readonly unread: readonly string[];
  readonly readings: readonly Reading[];
  readonly stated: ReturnType<typeof statedFull>;
}

/** 分两部分计分: says no more than that there are parts. */
const PREAMBLE =
  /^(?:(?:本|该|此)(?:项|指标))?(?:共|包括|包含|分为?|按|从|由)?(?:以下|如下|下列)?(?:[一二两三四五六七八九]|\d)?个?(?:部分|方面|项内容|项指标|项)(?:内容)?(?:组成|构成)?(?:分别|逐项)?(?:进行)?(?:计分|评分|打分|赋分|计算得分|计算|评价|考核)?[:,。;\n]*$/;
const OF_ALL =
  /^(?:以上|上述|前述)?(?:各|两|二|[三四五六七八九])?(?:部分|项|方面)?(?:得分|分数|分值)?(?:均|都|之和为|相加为|合计为|相加)?(?=[,扣最不合总])/;

/** What stands before and after the parts may only state the full marks, describe, or say what holds anyway. */
function readFrame(frame: Source, full: Rational): Frame {
  const start = OF_ALL.exec(frame.clean)?.[0].length ?? 0;
  const rest = within(frame, start, frame.clean.length);
  const clauses = readClauses(rest.clean).map((clause): Clause => {
    const said = clause.kind !== 'filler' && PREAMBLE.test(rest.clean.slice(clause.start, clause.end));
    return said ? { kind: 'filler', start: clause.start, end: clause.end } : clause;
  });
  const strange = clauses.find((clause) => {
    const noLimit = clause.kind === 'cap' && clause.of === 'total' && clause.amount.of === 'share';
    return !noLimit && !['filler', 'full', 'descriptive'].includes(clause.kind);
  });
  if (strange !== undefined) throw new Refusal(lostMessage(unreadOf([{ ...strange, kind: 'unread' }], rest)));
  if (uncovered(clauses, rest.clean)) throw new Refusal('编号之前或之后的文字没有读懂');
  return { unread: unreadOf(clauses, rest), readings: readingsOf(clauses, rest), stated: statedFull(clauses, full) };
}

/** Puts the parts together: one that is not understood, or needs a person, decides for all. */
function together(parts: readonly PartRead[], frame: readonly Frame[], source: Source, full: Rational): Interpretation {
  const unread = [...frame.flatMap((one) => one.unread), ...parts.flatMap(({ found }) => found.unread)];
  const readings = [...frame.flatMap((one) => one.readings), ...parts.flatMap(({ found }) => found.readings)].sort(
    (a, b) => a.start - b.start,
  );
  const lost = parts.findIndex(({ found }) => found.status === 'not-understood');
  const failed = parts[lost];
  if (failed !== undefined) {
    const why = failed.found.diagnostics.map(({ message }) => message).join('；');
    return refusal(failed.found.unread, `第${lost + 1}部分：${why}`, source, readings);
  }
  const judged = parts.findIndex(({ found }) => found.status === 'judgement');
  if (judged >= 0) {
    const message = `标准的第${judged + 1}部分没有规定分数怎样计算，由评价人评定`;
    return { status: 'judgement', rule: null, unread, diagnostics: [{ kind: 'judgement', message }], readings };
  }
  const rule = sumOf(parts);
  checkParts(parts, rule, full);
  const diagnostics = [...frame.flatMap(({ stated }) => stated), ...ownStated(parts)];
  return { status: statusOf(diagnostics), rule, unread, diagnostics, readings };
}

const sumOf = (parts: readonly PartRead[]): Rule => ({
  base: {
    kind: 'parts',
    parts: parts.flatMap(({ name, marks, found }): Part[] =>
      found.rule === null ? [] : [{ name, marks: numberText(marks), rule: found.rule }],
    ),
  },
  counters: [],
  vetoes: [],
});

/** What a part states of itself and its rule no longer shows (满分3分 in a part of 2). */
const ownStated = (parts: readonly PartRead[]) =>
  parts.flatMap(({ name, found }) =>
    found.diagnostics.map(({ kind, message }) => ({ kind, message: `“${name}”：${message}` })),
  );

function checkParts(parts: readonly PartRead[], { base }: Rule, full: Rational): void {
  const names = parts.map(({ name }) => name);
  const twice = names.find((name, n) => names.indexOf(name) < n);
  if (twice !== undefined) throw new Refusal(`有两个部分都是“${twice}”`);
  if (parts.every(({ marks }) => marks.eq(full))) throw new Refusal('各部分都写明满分，是分别计分还是择其一没有写明');
  // 不得分 and the like at the very end may speak of the last part or of all of them.
  const rules = base.kind === 'parts' ? base.parts.map(({ rule }) => rule) : [];
  const speaksOfAll = ({ vetoes, notApplicable, cap, mostAdded, mostDeducted, reservation }: Rule): boolean =>
    vetoes.length > 0 || [notApplicable, cap, mostAdded, mostDeducted, reservation].some((one) => one !== undefined);
  const last = rules.at(-1);
  if (last !== undefined && speaksOfAll(last) && !rules.every(speaksOfAll))
    throw new Refusal('最后的不得分、不适用或上限的规定，是指最后一部分还是整个指标没有写明');
}
