import type { Rational } from '../../figures/rational.js';
import type { Clause, ClauseOf } from '../grammar/clause.js';
import type { Per } from '../grammar/per.js';
import type { Condition } from '../grammar/range.js';
import type { Base, Checklist, Partial, Rule, Start } from '../types.js';
import { isFull } from './ends.js';
import { Clauses, finish } from './finish.js';
import { buildList } from './lists.js';
import { Refusal } from './refusal.js';
import { buildScale } from './scale.js';
import { lateScale, sortCases, sortPers } from './sort.js';
import { inWords, toldInWords } from './told-in-words.js';
import { FAULT_START, TOLD_BY_VALUE } from './words.js';

/**
 * Puts clauses together as a rule.
 * @throws Refusal when they do not fit together in a way that is understood
 */
export function buildRule(all: readonly Clause[], full: Rational): Rule {
  const clauses = new Clauses(all);
  const rule = assemble(clauses, full);
  if (rule.base.kind !== 'checklist') {
    if (clauses.of('choose-one').length > 0) throw new Refusal('择一的规定没有所指');
    if (clauses.of('item-loss').length > 0) throw new Refusal('“扣相应分值”没有所指');
  }
  return rule;
}

function assemble(clauses: Clauses, full: Rational): Rule {
  const items = clauses.of('item');
  const cases = inWords(clauses);
  const { counted, numeric, worded } = sortCases(cases, items.length, full);
  const grades = clauses.one('grades', '有两处等级分值的规定');
  const starts = clauses.one('start', '有两处基础分');
  const partial = clauses.one('partial', '有两处零头的规定')?.partial;
  const reference = mergeReferences(clauses.of('reference'));
  const formulas = clauses.of('formula');
  const pers = [...clauses.of('per')];
  const { steps, events } = sortPers(pers, numeric, reference, formulas.length > 0);
  const scaled = numeric.length > 0 || formulas.length > 0 || steps.length > 0 || hasProportion(worded);
  const perCounters = [...events.map(({ per }) => per), ...counted].map((per) =>
    partial === undefined || scaled ? per : { ...per, partial },
  );

  const late = reference === undefined ? lateScale(numeric, [...events, ...steps], worded, full) : undefined;
  if (late !== undefined && formulas.length === 0 && items.length === 0 && counted.length === 0) {
    return finish(late.scale, late.rest, [], [], clauses, full);
  }
  if (grades !== undefined) {
    if (scaled || items.length > 0) throw new Refusal('等级与其他规定混在一起');
    return finish({ kind: 'levels', levels: grades.levels }, worded, perCounters, [], clauses, full);
  }
  if (scaled) {
    return scaleRule({
      clauses,
      numeric,
      worded,
      steps,
      formulas,
      reference,
      partial,
      starts,
      items,
      perCounters,
      full,
    });
  }
  if (reference !== undefined && !(perCounters.length > 0)) throw new Refusal('只有标准值，没有写明怎样得分');
  if (partial !== undefined && perCounters.length === 0) throw new Refusal('零头的规定没有所指');
  if (items.length === 1 && clauses.of('each-item').length > 0) throw new Refusal('清单只有一项');
  const list = buildList({
    cases: worded,
    items,
    each: clauses.of('each-item'),
    choose: chosenOf(clauses),
    full,
  });
  let base: Base | undefined = list.base;
  let { rest } = list;
  if (base?.kind === 'levels' && (perCounters.length > 0 || rest.length > 0)) {
    ({ base, rest } = mergeLevels(base, rest, worded, perCounters.length > 0, full));
  }
  if (starts !== undefined) {
    if (base !== undefined && !(base.kind === 'start' && base.award.kind === 'full'))
      throw new Refusal('基础分与其他规定混在一起');
    base = { kind: 'start', award: starts.award };
  }
  base ??= startOf(perCounters, rest, list.items);
  if (base.kind === 'start' && base.award.kind === 'full' && perCounters.length > 0 && !loses(perCounters, rest)) {
    // 每符合一项得1分: the marks are earned from nothing.
    if (base.label !== undefined) throw new Refusal('满分与加分混在一起');
    base = { kind: 'start', award: { kind: 'none' } };
  }
  return finish(base, rest, perCounters, list.items, clauses, full, reference);
}

/** 就高不就低 beside 二者择其一 says which one. */
function chosenOf(clauses: Clauses): Checklist['choose'] {
  const chosen = clauses.of('choose-one');
  if (chosen.length === 0) return 'all';
  if (chosen.every(({ how }) => how === 'once')) throw new Refusal('不重复计分的是什么没有写明');
  return chosen.some(({ how }) => how === 'highest') ? 'highest' : 'one';
}

const loses = (pers: readonly Per[], rest: readonly ClauseOf<'case'>[]): boolean =>
  pers.some(({ award }) => award.sign === 'deduct') || rest.some(({ award }) => award.sign === 'deduct');

/** Counters that only add begin at nothing; otherwise the full marks are there to be lost. */
function startOf(pers: readonly Per[], rest: readonly ClauseOf<'case'>[], items: readonly string[]): Start {
  if (pers.length === 0 && rest.length === 0 && items.length === 0) throw new Refusal('没有读出怎样得分');
  const adds = pers.length > 0 || rest.some(({ award }) => award.sign === 'add');
  if (!loses(pers, rest) && adds) return { kind: 'start', award: { kind: 'none' } };
  return { kind: 'start', award: { kind: 'full' } };
}

const hasProportion = (cases: readonly ClauseOf<'case'>[]): boolean =>
  cases.some(({ award }) => award.award.kind === 'proportion' || award.award.kind === 'formula');

function mergeReferences(references: readonly ClauseOf<'reference'>[]): Condition | undefined {
  const [first, ...more] = references;
  if (more.length > 0) throw new Refusal('有两个标准值');
  return first?.condition;
}

interface ScaleParts {
  readonly clauses: Clauses;
  readonly numeric: readonly ClauseOf<'case'>[];
  readonly worded: readonly ClauseOf<'case'>[];
  readonly steps: readonly ClauseOf<'per'>[];
  readonly formulas: readonly ClauseOf<'formula'>[];
  readonly reference: Condition | undefined;
  readonly partial: Partial | undefined;
  readonly starts: ClauseOf<'start'> | undefined;
  readonly items: readonly ClauseOf<'item'>[];
  readonly perCounters: readonly Per[];
  readonly full: Rational;
}

function scaleRule({
  clauses,
  numeric,
  worded,
  steps,
  formulas,
  reference,
  partial,
  starts,
  items,
  perCounters,
  full,
}: ScaleParts): Rule {
  if (items.length > 0 || clauses.of('each-item').length > 0) {
    throw new Refusal('清单与数值分档混在一起');
  }
  if (starts !== undefined) throw new Refusal('基础分与数值分档怎样合计没有写明');
  if (partial !== undefined && steps.length === 0) throw new Refusal('零头的规定没有所指');
  if (reference !== undefined && steps.length === 0 && numeric.length === 0)
    throw new Refusal('标准值与得分的关系没有写明');
  const rest: ClauseOf<'case'>[] = [];
  const own: ClauseOf<'case'>[] = [];
  for (const one of worded) {
    const told = toldInWords(one, numeric, worded, full);
    if (told !== undefined) own.push(told);
    else (isFault(one) ? rest : own).push(one);
  }
  const { scale, subject } = buildScale({
    cases: [...numeric, ...own],
    steps,
    formulas,
    ...(reference !== undefined && { reference }),
    partial: partial ?? 'any',
    full,
  });
  const rule = finish(scale, rest, perCounters, [], clauses, full);
  return subject === '' ? rule : { subject, ...rule };
}

/** 存在弄虚作假的，不得分: a fault beside the value, not something that the value tells. */
const isFault = ({ label, award, condition }: ClauseOf<'case'>): boolean =>
  condition === undefined &&
  FAULT_START.test(label) &&
  label.length > 2 &&
  !TOLD_BY_VALUE.test(label) &&
  (award.award.kind === 'none' || award.award.kind === 'less') &&
  !/^(?:超过|超出|未达|不足|否则)/.test(label);

/** 按时完成得满分，每延迟一天扣1分，未完成不得分: one case keeps everything, the others lose from it. */
function mergeLevels(
  base: Extract<Base, { kind: 'levels' }>,
  rest: readonly ClauseOf<'case'>[],
  worded: readonly ClauseOf<'case'>[],
  counters: boolean,
  full: Rational,
): { base: Base; rest: readonly ClauseOf<'case'>[] } {
  const best = base.levels.filter(({ award }) => isFull(award, full));
  const others = base.levels.filter(({ award }) => !isFull(award, full));
  const gets = worded.filter(({ award }) => award.sign === 'get');
  const [only] = best;
  if (counters && others.every(({ award }) => award.kind === 'none')) {
    const faults = gets.filter(({ award }) => award.award.kind === 'none');
    if (best.length > 1) throw new Refusal('有两种情形都得满分，又有逐次扣分');
    return {
      base: { kind: 'start', award: { kind: 'full' }, ...(only !== undefined && { label: only.label }) },
      rest: [...faults, ...rest],
    };
  }
  if (!counters && rest.every(({ award }) => award.sign === 'deduct')) {
    return {
      base: {
        kind: 'levels',
        levels: [...base.levels, ...rest.map(({ label, award }) => ({ label, award: award.award }))],
      },
      rest: [],
    };
  }
  return { base, rest };
}
