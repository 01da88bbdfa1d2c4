import { Rational } from '../../figures/rational.js';
import { plainLevel } from '../assemble/words.js';
import { unitOf } from '../text/quantity.js';
import type { Given } from '../types.js';
import type { CounterProgram, Marks, Program } from './program.js';
import { countOf, limited, marksText } from './scale.js';
import { readValue, sameMeasure } from './value.js';

/** What counted events cost or earn. */
export interface CounterLoss {
  /** Whether every counter of the rule has a number. */
  readonly given: boolean;
  readonly deducted?: Marks;
  readonly added?: Marks;
  /** The words of a veto that occurred. */
  readonly veto?: string;
  readonly text: string;
}

const NOTHING: CounterLoss = { given: true, text: '' };
const MAX_COUNT = 1e9;

/** Counts the events of a rule from what is given. */
export function countersOf(program: Program, given: Given): CounterLoss | { readonly problem: string } {
  const { rule, counters } = program;
  const { vetoes } = rule;
  if (
    given.counts === undefined &&
    given.count === undefined &&
    given.level === undefined &&
    given.met === undefined &&
    given.target === undefined
  ) {
    return counters.length === 0 ? NOTHING : { given: false, text: '' };
  }
  const numbers = new Map<CounterProgram, Rational>();
  if (given.counts !== undefined) {
    for (const [name, count] of Object.entries(given.counts)) {
      const n = numberOfCount(count);
      if (n === undefined) return { problem: `“${name}”的次数“${String(count)}”不是数` };
      const counter = byName(counters, name, ({ counter: { name: own } }) => own);
      const veto = byName(vetoes, name, (own) => own);
      if (counter !== undefined && (veto === undefined || counter.counter.name === name)) numbers.set(counter, n);
      else if (veto !== undefined) {
        if (n.sign > 0) return { given: true, veto, text: '' };
      } else return { problem: `标准没有提到“${name}”` };
    }
    // What is counted by name and not named did not occur.
    for (const counter of counters) if (!numbers.has(counter)) numbers.set(counter, Rational.zero);
  }
  if (given.count !== undefined && counters.length > 0) {
    const n = numberOfCount(given.count);
    if (n === undefined) return { problem: `次数“${String(given.count)}”不是数` };
    const [first, ...more] = counters;
    if (first !== undefined && more.every((other) => alike(first, other))) numbers.set(first, n);
    else if (n.isZero) for (const counter of counters) numbers.set(counter, Rational.zero);
    else
      return {
        problem: `标准分别规定了${counters.map(({ counter }) => `“${counter.name}”`).join('、')}，请分别给出次数`,
      };
    for (const counter of more) if (!numbers.has(counter)) numbers.set(counter, Rational.zero);
  }
  const level = given.level === undefined ? undefined : plainLevel(given.level);
  if (level !== undefined && numbers.size === 0) {
    const told = byLevel(program, level, numbers);
    if (told !== undefined) return told;
  }
  if (given.met !== undefined) byItems(program, given.met, numbers);
  byShortfall(program, given, numbers);
  return total(program, numbers);
}

function numberOfCount(count: unknown): Rational | undefined {
  if (typeof count !== 'number' || !Number.isFinite(count) || count < 0 || count > MAX_COUNT) return undefined;
  const text = String(count);
  return /^\d+(?:\.\d+)?$/.test(text) ? Rational.of(text) : undefined;
}

const alike = (a: CounterProgram, b: CounterProgram): boolean =>
  a.counter.sign === b.counter.sign &&
  a.per.eq(b.per) &&
  a.amount.min.eq(b.amount.min) &&
  a.amount.max.eq(b.amount.max) &&
  a.counter.each === b.counter.each;

/** 被省级通报 and 省级通报 are one thing. */
const HAPPENS = /^(?:发现|出现|发生|存在|查出|有|被)+/;

/** The one entry of that name, or the only one whose name contains it. */
export function byName<T>(list: readonly T[], name: string, nameOf: (one: T) => string): T | undefined {
  const plain = plainLevel(name);
  const exact = list.find((one) => plainLevel(nameOf(one)) === plain);
  if (exact !== undefined || plain === '') return exact;
  const bare = plain.replace(HAPPENS, '');
  const near = list.filter((one) => {
    const own = plainLevel(nameOf(one));
    return own.includes(plain) || (bare !== '' && own.replace(HAPPENS, '') === bare);
  });
  return near.length === 1 ? near[0] : undefined;
}

function byLevel(
  { rule, counters }: Program,
  level: string,
  numbers: Map<CounterProgram, Rational>,
): CounterLoss | { readonly problem: string } | undefined {
  const { base, vetoes } = rule;
  const veto = vetoes.find((own) => plainLevel(own) === level);
  if (veto !== undefined) return { given: true, veto, text: '' };
  const once = counters.find(({ counter }) => !counter.each && plainLevel(counter.name) === level);
  if (once !== undefined) {
    for (const counter of counters) numbers.set(counter, counter === once ? Rational.one : Rational.zero);
    return undefined;
  }
  if (base.kind !== 'start') return undefined;
  if (base.label !== undefined && plainLevel(base.label) === level) {
    for (const counter of counters) numbers.set(counter, Rational.zero);
    return undefined;
  }
  return { problem: `“${level}”与标准规定的情形对不上` };
}

function byItems({ rule, counters }: Program, met: readonly number[], numbers: Map<CounterProgram, Rational>): void {
  const n = rule.items?.length ?? 0;
  const chosen = new Set(met.filter((k) => Number.isInteger(k) && k >= 1 && k <= n));
  if (chosen.size !== new Set(met).size) return;
  for (const counter of counters) {
    if (numbers.has(counter)) continue;
    if (counter.counter.from === 'unmet') numbers.set(counter, Rational.of(n - chosen.size));
    if (counter.counter.from === 'met') numbers.set(counter, Rational.of(chosen.size));
    // All items are met, so nothing occurred.
    if (counter.counter.from === 'events' && counter.counter.sign === 'deduct' && n > 0 && chosen.size === n)
      numbers.set(counter, Rational.zero);
  }
}

function byShortfall({ counters }: Program, { target, actual }: Given, numbers: Map<CounterProgram, Rational>): void {
  if (target === undefined || actual === undefined) return;
  const a = readValue(target);
  const b = readValue(actual);
  if (a === undefined || b === undefined || a.bound === 'most' || !sameMeasure(a, b)) return;
  for (const counter of counters) {
    if (numbers.has(counter) || counter.counter.from !== 'shortfall') continue;
    const unit = unitOf(counter.counter.per.unit);
    const measured = { value: Rational.one, unit, text: '' };
    if (unit === undefined || !sameMeasure(b, measured)) continue;
    const missing = a.value.sub(b.value);
    numbers.set(counter, missing.sign > 0 ? missing.div(unit.scale) : Rational.zero);
  }
}

function total(
  { counters, mostDeducted, mostAdded }: Program,
  numbers: ReadonlyMap<CounterProgram, Rational>,
): CounterLoss {
  if (counters.length === 0) return NOTHING;
  if (counters.some((counter) => !numbers.has(counter))) return { given: false, text: '' };
  let deducted: Marks = { min: Rational.zero, max: Rational.zero };
  let added: Marks = deducted;
  const texts: string[] = [];
  for (const counter of counters) {
    const n = numbers.get(counter) ?? Rational.zero;
    const marks = costOf(counter, n);
    const deduct = counter.counter.sign === 'deduct';
    if (deduct) deducted = { min: deducted.min.add(marks.min), max: deducted.max.add(marks.max) };
    else added = { min: added.min.add(marks.min), max: added.max.add(marks.max) };
    if (n.sign > 0 || counters.length === 1) texts.push(textOf(counter, n, marks, deduct));
  }
  return {
    given: true,
    deducted: limited(deducted, mostDeducted),
    added: limited(added, mostAdded),
    text: texts.join('，'),
  };
}

/** What n events cost; a fault that the wording names without 每 may count once or each time. */
function costOf({ counter, per, amount }: CounterProgram, n: Rational): Marks {
  if (!counter.each) {
    if (n.isZero) return { min: Rational.zero, max: Rational.zero };
    return { min: amount.min, max: amount.max.mul(Rational.max(n, Rational.one)) };
  }
  const count = countOf(n.div(per), counter.partial ?? 'any');
  return { min: count.min.mul(amount.min), max: count.max.mul(amount.max) };
}

function textOf({ counter, per, text }: CounterProgram, n: Rational, marks: Marks, deduct: boolean): string {
  const name = counter.name === '' ? '发生' : counter.name;
  const unit = counter.per.unit;
  const verb = deduct ? '扣' : '加';
  if (n.isZero) return `${name}0${unit}，不${verb}分`;
  const times =
    per.eq(Rational.one) && marks.min.eq(marks.max) && counter.each
      ? `${n.toDecimal(4)}×${text.replace('分', '')}=`
      : '';
  return `${name}${n.toDecimal(4)}${unit}，${counter.each ? `每${per.toDecimal(4)}${unit}` : ''}${verb}${text}，共${verb}${times}${marksText(marks)}`;
}
