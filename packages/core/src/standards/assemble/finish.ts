import type { Rational } from '../../figures/rational.js';
import type { Clause, ClauseOf } from '../grammar/clause.js';
import type { Per } from '../grammar/per.js';
import type { Condition } from '../grammar/range.js';
import type { Amount, Award, Base, Counter, Rule } from '../types.js';
import { comparable, endsOf, marksOf } from './ends.js';
import { Refusal } from './refusal.js';

/** The clauses of a standard, by kind. */
export class Clauses {
  private readonly kinds: ReadonlySet<Clause['kind']>;
  constructor(private readonly all: readonly Clause[]) {
    this.kinds = new Set(all.map(({ kind }) => kind));
  }

  of<K extends Clause['kind']>(kind: K): ClauseOf<K>[] {
    if (!this.kinds.has(kind)) return [];
    return this.all.filter((clause): clause is ClauseOf<K> => clause.kind === kind);
  }

  one<K extends Clause['kind']>(kind: K, twice: string): ClauseOf<K> | undefined {
    const [first, ...more] = this.of(kind);
    if (more.length > 0) throw new Refusal(twice);
    return first;
  }
}

export function finish(
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
  const stated = endsOf(reference?.ranges ?? []).map(({ at }) => at);
  const counted = ({ from, per }: Counter): boolean =>
    from === 'shortfall' && stated.every((at) => comparable(at, per));
  if (reference !== undefined && !counters.some(counted)) throw new Refusal('标准值与得分的关系没有写明');
  for (const label of [...vetoes, ...labelsOf(base), ...counters.map(({ name }) => name)]) {
    if (!isWords(label)) throw new Refusal(`“${label}”没有读懂`);
  }
  const names = counters.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Refusal('同一情形有两种扣分');
  const absent = clauses.one('not-applicable', '有两处不适用的规定');
  const signs = new Set([
    ...counters.map(({ sign }) => sign),
    ...(base.kind === 'scale' ? base.steps.map(({ sign }) => sign) : []),
  ]);
  const caps = clauses.of('cap').map((cap) => (cap.of === 'running' ? settled(cap, signs, full) : cap));
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

/** Names of cases are words; a comparison among them was not understood. */
const WORDS = /^(?:(?!百分点|得满分|不得分|分值)[\u4e00-\u9fffA-Za-z0-9、，《》（）“”.])*$/;

/** Whether a name is words, with brackets in pairs. */
function isWords(name: string): boolean {
  let depth = 0;
  for (const c of name) {
    if (c === '（') depth += 1;
    if (c === '）') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && WORDS.test(name) && !name.includes('每（');
}

const labelsOf = (base: Base): readonly string[] => {
  if (base.kind === 'levels') return base.levels.map(({ label }) => label);
  return base.kind === 'start' && base.label !== undefined ? [base.label] : [];
};

/** ①…1分；②…1分；每缺一项扣1分: the loss is the marks of the item itself. */
function repeatsItems(counter: Counter, base: Base): boolean {
  if (base.kind !== 'checklist' || counter.from !== 'unmet') return false;
  const same = base.marks.every(
    ({ of, low, high }) => of === counter.amount.of && low === counter.amount.low && high === counter.amount.high,
  );
  if (!same || counter.per.value !== '1') throw new Refusal('清单各项已有分数，又按项扣分，不能确定怎样合计');
  return true;
}

/** 累计不超过N分 limits the whole where N are the full marks, else what alone is added or taken. */
function settled(cap: ClauseOf<'cap'>, signs: ReadonlySet<Counter['sign']>, full: Rational): ClauseOf<'cap'> {
  if (marksOf(cap.amount, full).eq(full)) return { ...cap, of: 'total' };
  const [sign, ...more] = signs;
  if (sign === undefined || more.length > 0) throw new Refusal('“累计不超过”限制的是什么没有写明');
  return { ...cap, of: sign === 'add' ? 'added' : 'deducted' };
}

function limit(
  key: 'cap' | 'mostAdded' | 'mostDeducted',
  caps: readonly ClauseOf<'cap'>[],
  of: string,
  full: Rational,
): { [K in typeof key]?: Amount } {
  const own = caps.filter((cap) => cap.of === of).map(({ amount }) => amount);
  // The full marks are the limit anyway.
  const told = own.filter((amount) => !(of !== 'added' && marksOf(amount, full).eq(full)));
  const [first, ...more] = told;
  if (more.length > 0) throw new Refusal('上限写了两次');
  return first === undefined ? {} : { [key]: first };
}

export const SHORT = /^(?:少|缺少?|短缺|未完成|欠|差|减少|少于|不足|低于|每?少完成|少开展|未开展)/;

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
  return {
    name,
    per: per.per,
    sign,
    amount: award.award.amount,
    from: sourceOf(name, per.per.unit, sign, hasItems),
    each: true,
    ...(per.partial !== undefined && { partial: per.partial }),
  };
}

/** 迟报扣1分: a fault named without 每. */
export function worded(label: string, sign: 'get' | 'deduct' | 'add', award: Award): Counter {
  if ((award.kind !== 'less' && award.kind !== 'amount') || sign === 'get') throw new Refusal(`“${label}”没有读懂`);
  return {
    name: label,
    per: { value: '1', unit: '次' },
    sign: sign === 'deduct' ? 'deduct' : 'add',
    amount: award.amount,
    from: 'events',
    each: false,
  };
}
