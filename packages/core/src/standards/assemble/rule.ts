import { Rational } from '../../figures/rational.js';
import type { Clause, ClauseOf } from '../grammar/clause.js';
import type { Per } from '../grammar/per.js';
import type { Condition } from '../grammar/range.js';
import { kindOf } from '../text/quantity.js';
import type { Amount, Award, Base, Counter, Partial, Quantity, Rule, Start } from '../types.js';
import { comparable, endsOf, isFull, marksOf, mostOf } from './ends.js';
import { buildList, metRange } from './lists.js';
import { Refusal } from './refusal.js';
import { buildScale } from './scale.js';
import { FAULT_START, TOLD_BY_VALUE } from './words.js';

/** The clauses of a standard, by kind. */
class Clauses {
  constructor(private readonly all: readonly Clause[]) {}

  of<K extends Clause['kind']>(kind: K): ClauseOf<K>[] {
    return this.all.filter((clause): clause is ClauseOf<K> => clause.kind === kind);
  }

  one<K extends Clause['kind']>(kind: K, twice: string): ClauseOf<K> | undefined {
    const [first, ...more] = this.of(kind);
    if (more.length > 0) throw new Refusal(twice);
    return first;
  }
}

/**
 * Puts clauses together as a rule.
 * @throws Refusal when they do not fit together in a way that is understood
 */
export function buildRule(all: readonly Clause[], full: Rational): Rule {
  const clauses = new Clauses(all);
  const items = clauses.of('item');
  const { counted, numeric, worded } = sortCases(clauses.of('case'), items.length, full);
  const grades = clauses.one('grades', '有两处等级分值的规定');
  const starts = clauses.one('start', '有两处基础分');
  const partial = clauses.one('partial', '有两处零头的规定')?.partial;
  const reference = mergeReferences(clauses.of('reference'));
  const formulas = clauses.of('formula');
  const pers = [...clauses.of('per')];
  const { steps, events } = sortPers(pers, numeric, reference, formulas.length > 0);
  const scaled = numeric.length > 0 || formulas.length > 0 || steps.length > 0 || hasProportion(worded);
  const perCounters = [...events.map(({ per }) => per), ...counted];

  const late = reference === undefined ? lateScale(numeric, [...events, ...steps], worded, full) : undefined;
  if (late !== undefined && formulas.length === 0 && items.length === 0 && counted.length === 0) {
    return finish(late.scale, late.rest, [], [], clauses, full);
  }
  if (grades !== undefined) {
    if (scaled || items.length > 0) throw new Refusal('等级与其他规定混在一起');
    return finish({ kind: 'levels', levels: grades.levels }, worded, perCounters, [], clauses, full);
  }
  if (scaled) {
    return scaleRule({ clauses, numeric, worded, steps, formulas, reference, partial, starts, items, perCounters, full });
  }
  if (reference !== undefined && !(perCounters.length > 0)) throw new Refusal('只有标准值，没有写明怎样得分');
  if (partial !== undefined && perCounters.length === 0) throw new Refusal('零头的规定没有所指');
  const list = buildList({ cases: worded, items, each: clauses.of('each-item'), one: clauses.of('choose-one').length > 0, full });
  let { base } = list;
  let { rest } = list;
  if (base?.kind === 'levels' && (perCounters.length > 0 || rest.length > 0)) {
    ({ base, rest } = mergeLevels(base, rest, worded, perCounters.length > 0, full));
  }
  if (starts !== undefined) {
    if (base !== undefined && !(base.kind === 'start' && base.award.kind === 'full')) throw new Refusal('基础分与其他规定混在一起');
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

const loses = (pers: readonly Per[], rest: readonly ClauseOf<'case'>[]): boolean =>
  pers.some(({ award }) => award.sign === 'deduct') || rest.some(({ award }) => award.sign === 'deduct');

/** Counters that only add begin at nothing; otherwise the full marks are there to be lost. */
function startOf(pers: readonly Per[], rest: readonly ClauseOf<'case'>[], items: readonly string[]): Start {
  if (pers.length === 0 && rest.length === 0 && items.length === 0) throw new Refusal('没有读出怎样得分');
  if (!loses(pers, rest) && pers.length > 0) return { kind: 'start', award: { kind: 'none' } };
  return { kind: 'start', award: { kind: 'full' } };
}

const hasProportion = (cases: readonly ClauseOf<'case'>[]): boolean =>
  cases.some(({ award }) => award.award.kind === 'proportion' || award.award.kind === 'formula');

/** Cases with a numeric condition, cases in words, and 缺一项扣1分, which is a counter unless other counts stand beside it. */
function sortCases(cases: readonly ClauseOf<'case'>[], items: number, full: Rational) {
  const numeric: ClauseOf<'case'>[] = [];
  const worded: ClauseOf<'case'>[] = [];
  const counted: Per[] = [];
  const subjects = new Set(cases.filter(({ item, condition }) => item !== undefined && condition !== undefined).map(({ condition }) => condition?.subject));
  const numberedMixed = cases.filter(({ item }) => item !== undefined).length > 1 && (subjects.size > 1 || cases.some(({ item, condition }) => item !== undefined && condition === undefined && !isRest(cases)));
  for (const one of cases) {
    const { condition, per, item } = one;
    const others = cases.some((other) => other !== one && other.condition !== undefined && other.award.sign === one.award.sign && sameUnits(other.condition, condition));
    if (items > 0 && metRange(one.label, items) !== undefined) worded.push(one);
    else if (per !== undefined && !others) counted.push(per);
    else if (condition !== undefined && !(item !== undefined && numberedMixed)) numeric.push(one);
    else worded.push(one);
  }
  // Conditions on different things whose marks add up are items of a list.
  if (numeric.length > 0 && cases.length > 1 && cases.every(({ award }) => award.sign === 'get' && award.award.kind === 'amount')) {
    const names = numeric.map(({ condition }) => condition?.subject ?? '');
    const distinct = new Set(names).size === names.length && names.every((name) => name !== '');
    const apart = distinct && !names.some((name) => names.some((other) => other !== name && other.includes(name)));
    const sum = Rational.sum(cases.map(({ award }) => mostOf(award.award, full) ?? Rational.zero));
    if (apart && (sum.eq(full) || worded.length === 0) && (numeric.length > 1 || worded.length > 0)) return { numeric: [], worded: [...cases], counted };
  }
  return { numeric, worded, counted };
}

/** Numbered cases of one value: ①≥90%得5分 ②<90%得3分, and 否则 among them. */
const isRest = (cases: readonly ClauseOf<'case'>[]): boolean => cases.filter(({ condition }) => condition !== undefined).length >= cases.length - 1;

const sameUnits = (a: Condition, b: Condition | undefined): boolean => {
  const first = endsOf(a.ranges)[0]?.at;
  const second = b === undefined ? undefined : endsOf(b.ranges)[0]?.at;
  return first !== undefined && second !== undefined && comparable(first, second);
};

function mergeReferences(references: readonly ClauseOf<'reference'>[]): Condition | undefined {
  const [first, ...more] = references;
  if (more.length > 0) throw new Refusal('有两个标准值');
  return first?.condition;
}

/** Steps move along the scale of the value; all other 每… count events. */
function sortPers(pers: readonly ClauseOf<'per'>[], numeric: readonly ClauseOf<'case'>[], reference: Condition | undefined, formula: boolean) {
  const steps: ClauseOf<'per'>[] = [];
  const events: ClauseOf<'per'>[] = [];
  const scale: Quantity[] = [...numeric.flatMap(({ condition }) => endsOf(condition?.ranges ?? [])), ...endsOf(reference?.ranges ?? [])].map(({ at }) => at);
  for (const clause of pers) {
    const { per, condition } = clause;
    const kind = kindOf(per.per.unit);
    const ratio = kind === 'ratio' || kind === 'points';
    const onScale = [...scale, ...endsOf(condition?.ranges ?? []).map(({ at }) => at)].some((at) => at.unit !== '' && comparable(at, per.per));
    const moves = per.side !== undefined && (onScale || (formula && ratio));
    const discretion = per.award.award.kind === 'discretion';
    if (discretion) events.push(clause);
    else if (ratio || moves || (onScale && condition !== undefined)) steps.push(clause);
    else if (condition !== undefined) throw new Refusal('步长的单位与条件的单位不同');
    else events.push(clause);
  }
  return { steps, events };
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

function scaleRule({ clauses, numeric, worded, steps, formulas, reference, partial, starts, items, perCounters, full }: ScaleParts): Rule {
  if (items.length > 0 || clauses.of('each-item').length > 0 || clauses.of('choose-one').length > 0) {
    throw new Refusal('清单与数值分档混在一起');
  }
  if (starts !== undefined) throw new Refusal('基础分与数值分档怎样合计没有写明');
  if (partial !== undefined && steps.length === 0) throw new Refusal('零头的规定没有所指');
  if (reference !== undefined && steps.length === 0 && numeric.length === 0) throw new Refusal('标准值与得分的关系没有写明');
  const rest: ClauseOf<'case'>[] = [];
  const own: ClauseOf<'case'>[] = [];
  for (const one of worded) (isFault(one) ? rest : own).push(one);
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

/**
 * 按时完成得满分，每延迟一天扣0.5分，延迟超过10天不得分: bands over the same count that the steps are counted in, which
 * begins at nothing.
 */
function lateScale(numeric: readonly ClauseOf<'case'>[], events: readonly ClauseOf<'per'>[], worded: readonly ClauseOf<'case'>[], full: Rational) {
  const [event, ...more] = events;
  if (event === undefined || more.length > 0 || numeric.length === 0 || event.condition !== undefined) return undefined;
  const { per } = event;
  if (per.award.sign !== 'deduct' || kindOf(per.per.unit) !== 'other' || SHORT.test(per.verb)) return undefined;
  const lower = numeric.every(({ condition, award }) => {
    const own = endsOf(condition?.ranges ?? []);
    return !condition?.target && own.length > 0 && own.every(({ at }) => comparable(at, per.per)) && !isFull(award.award, full);
  });
  if (!lower) return undefined;
  const zero = { at: { value: '0', unit: per.per.unit }, included: true };
  const nothing: Condition = { subject: '', ranges: [{ low: zero, high: zero }], absolute: false, target: false };
  const condition: Condition = { ...nothing, ranges: [{ low: { ...zero, included: false } }] };
  const clean = worded.filter(({ award }) => isFull(award.award, full));
  const rest = worded.filter((one) => !clean.includes(one));
  if (clean.length > 1 || rest.some(({ award }) => award.award.kind !== 'none')) return undefined;
  const start: ClauseOf<'case'> = { kind: 'case', label: '', condition: nothing, award: { sign: 'get', award: { kind: 'full' }, end: 0, bare: false }, start: 0, end: 0 };
  const { scale } = buildScale({
    cases: [start, ...numeric.map((one) => ({ ...one, ...(one.condition !== undefined && { condition: { ...one.condition, subject: '' } }) }))],
    steps: [{ ...event, condition, label: '', per: { ...per, side: 'above' } }],
    formulas: [],
    partial: 'any',
    full,
  });
  return { scale, rest };
}

/** 存在弄虚作假的，不得分: a fault beside the value, not something that the value tells. */
const isFault = ({ label, award, condition }: ClauseOf<'case'>): boolean =>
  condition === undefined && FAULT_START.test(label) && label.length > 2 && !TOLD_BY_VALUE.test(label) && (award.award.kind === 'none' || award.award.kind === 'less') && !/^(?:超过|超出|未达|不足|否则)/.test(label);

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
    return { base: { kind: 'start', award: { kind: 'full' }, ...(only !== undefined && { label: only.label }) }, rest: [...faults, ...rest] };
  }
  if (!counters && rest.every(({ award }) => award.sign === 'deduct')) {
    return { base: { kind: 'levels', levels: [...base.levels, ...rest.map(({ label, award }) => ({ label, award: award.award }))] }, rest: [] };
  }
  return { base, rest };
}

function finish(
  base: Base,
  rest: readonly ClauseOf<'case'>[],
  pers: readonly Per[],
  items: readonly string[],
  clauses: Clauses,
  full: Rational,
  reference?: Condition,
): Rule {
  const vetoes: string[] = [];
  const counters: Counter[] = [];
  for (const per of pers) {
    const counter = counterOf(per, items.length > 0);
    if (!repeatsItems(counter, base)) counters.push(counter);
  }
  for (const { label, award, condition } of rest) {
    if (condition !== undefined) throw new Refusal(`“${label}”没有读懂`);
    if (award.award.kind === 'none') vetoes.push(label);
    else counters.push(worded(label, award.sign, award.award));
  }
  if (reference !== undefined && !counters.some(({ from }) => from === 'shortfall')) throw new Refusal('标准值与得分的关系没有写明');
  const names = counters.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Refusal('同一情形有两种扣分');
  const absent = clauses.one('not-applicable', '有两处不适用的规定');
  const caps = clauses.of('cap');
  return {
    base,
    ...(items.length > 0 && { items }),
    counters,
    vetoes,
    ...(absent !== undefined && { notApplicable: { when: absent.when, award: absent.award } }),
    ...limit('cap', caps, 'total', full),
    ...limit('mostAdded', caps, 'added', full),
    ...limit('mostDeducted', caps, 'deducted', full),
    ...(clauses.of('reservation').length > 0 && { reservation: true as const }),
  };
}

/** ①…1分；②…1分；每缺一项扣1分: the loss is the marks of the item itself. */
function repeatsItems(counter: Counter, base: Base): boolean {
  if (base.kind !== 'checklist' || counter.from !== 'unmet') return false;
  const same = base.marks.every(({ of, low, high }) => of === counter.amount.of && low === counter.amount.low && high === counter.amount.high);
  if (!same || counter.per.value !== '1') throw new Refusal('清单各项已有分数，又按项扣分，不能确定怎样合计');
  return true;
}

function limit(key: 'cap' | 'mostAdded' | 'mostDeducted', caps: readonly ClauseOf<'cap'>[], of: string, full: Rational): { [K in typeof key]?: Amount } {
  const own = caps.filter((cap) => cap.of === of).map(({ amount }) => amount);
  // The full marks are the limit anyway.
  const told = own.filter((amount) => !(of === 'total' && marksOf(amount, full).eq(full)));
  const [first, ...more] = told;
  if (more.length > 0) throw new Refusal('上限写了两次');
  return first === undefined ? {} : { [key]: first };
}

const SHORT = /^(?:少|缺少?|短缺|未完成|欠|差|减少|少于|不足|低于|每?少完成|少开展|未开展)/;
const UNMET = /不符合|不达标|不合格|不满足|未达标|未达到|未符合|不具备|缺|少|没有|^未|^无|^不/;
const MET = /符合|满足|具备|达到|做到/;

/** What a counter may also be counted from. Only its own words decide. */
export function sourceOf(name: string, unit: string, sign: Counter['sign'], hasItems: boolean): Counter['from'] {
  const itemUnit = unit === '项' || unit === '条' || unit === '点' || unit === '个';
  if (hasItems && itemUnit && sign === 'deduct' && UNMET.test(name)) return 'unmet';
  if (hasItems && itemUnit && sign === 'add' && MET.test(name) && !UNMET.test(name)) return 'met';
  if (sign === 'deduct' && SHORT.test(name)) return 'shortfall';
  return 'events';
}

function counterOf(per: Per, hasItems: boolean): Counter {
  const { award } = per;
  if (award.award.kind !== 'less' && award.award.kind !== 'amount') throw new Refusal('每次扣（加）多少分没有写明');
  if (per.from !== undefined && per.from !== 'target') throw new Refusal('计数从哪里算起没有读懂');
  const sign = award.sign === 'deduct' ? 'deduct' : 'add';
  const name = per.name === '' ? per.verb : per.side === undefined ? per.name : `${per.verb}${per.name}`;
  return { name, per: per.per, sign, amount: award.award.amount, from: sourceOf(name, per.per.unit, sign, hasItems), each: true };
}

/** 迟报扣1分: a fault named without 每. */
function worded(label: string, sign: 'get' | 'deduct' | 'add', award: Award): Counter {
  if ((award.kind !== 'less' && award.kind !== 'amount') || sign === 'get') throw new Refusal(`“${label}”没有读懂`);
  return { name: label, per: { value: '1', unit: '次' }, sign: sign === 'deduct' ? 'deduct' : 'add', amount: award.amount, from: 'events', each: false };
}

