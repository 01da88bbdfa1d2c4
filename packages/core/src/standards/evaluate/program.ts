import { Rational } from '../../figures/rational.js';
import { NO_UNIT, type Unit } from '../../figures/units.js';
import { baseValue, endsOf, marksOf } from '../assemble/ends.js';
import { levelTail, plainLevel } from '../assemble/words.js';
import { numberOf } from '../text/numbers.js';
import { kindOf, unitOf } from '../text/quantity.js';
import type { Amount, Award, Band, Counter, End, Quantity, Range, Rule, Scale, Standard, Step } from '../types.js';

/** Marks between two bounds. */
export interface Marks {
  readonly min: Rational;
  readonly max: Rational;
}

/** A rule with its numbers read, ready to be evaluated many times. */
export interface Program {
  readonly rule: Rule;
  readonly full: Rational;
  readonly scale?: ScaleProgram;
  readonly levels?: ReadonlyMap<string, readonly number[]>;
  readonly checklist?: readonly Marks[];
  /** Parts that are scored one by one. */
  readonly parts?: readonly PartProgram[];
  readonly counters: readonly CounterProgram[];
  /** The most that may be scored. */
  readonly limit: Rational;
  readonly mostAdded?: Rational;
  readonly mostDeducted?: Rational;
}

export interface PartProgram {
  readonly name: string;
  readonly program: Program;
}

export interface ScaleProgram {
  readonly variable: Scale['variable'];
  readonly unit: Unit;
  /** All numbers are a bare zero, which any unit can be compared with. */
  readonly anyUnit: boolean;
  readonly bands: readonly BandProgram[];
  readonly rest?: BandProgram;
  readonly steps: readonly StepProgram[];
  /** The value that earns the full marks, for 按比例. */
  readonly anchor: Rational | undefined;
  readonly mostAdded?: Rational | undefined;
  readonly mostDeducted?: Rational | undefined;
  /** The direction of target that all bands are for, where there is only one. */
  readonly direction?: 'least' | 'most';
}

export interface BandProgram {
  readonly band: Band;
  readonly ranges: readonly RangeProgram[];
  readonly award: Award;
  /** Marks that do not depend on the value. */
  readonly marks?: Marks;
}

export interface RangeProgram {
  readonly low?: Rational;
  readonly lowIn: boolean | null;
  readonly high?: Rational;
  readonly highIn: boolean | null;
  readonly text: string;
}

export interface StepProgram {
  readonly step: Step;
  readonly from: Rational;
  readonly fromText: string;
  readonly per: Rational;
  readonly perText: string;
  readonly amount: Marks;
  readonly amountText: string;
  readonly base: Marks;
  readonly within?: RangeProgram;
}

export interface CounterProgram {
  readonly counter: Counter;
  readonly per: Rational;
  readonly amount: Marks;
  readonly text: string;
}

const PERCENT_UNIT = unitOf('%') ?? NO_UNIT;
const cache = new WeakMap<Standard, Program>();

/** The program of a compiled standard; made once for each. */
export function programOf(standard: Standard, rule: Rule): Program {
  const known = cache.get(standard);
  if (known !== undefined) return known;
  const program = prepare(rule, standard.fullMarks);
  cache.set(standard, program);
  return program;
}

/** Prepares a rule for full marks. */
export function prepare(rule: Rule, full: Rational): Program {
  const { base } = rule;
  const basis = base.kind === 'start' ? fixedMarks(base.award, full) : undefined;
  const fullBefore = basis === undefined ? true : basis.max.ge(full);
  const mostAdded = rule.mostAdded === undefined ? undefined : marksOf(rule.mostAdded, full);
  const mostDeducted = rule.mostDeducted === undefined ? undefined : marksOf(rule.mostDeducted, full);
  const cap = rule.cap === undefined ? undefined : marksOf(rule.cap, full);
  const limit = cap ?? (mostAdded !== undefined && fullBefore ? full.add(mostAdded) : full);
  return {
    rule,
    full,
    ...(base.kind === 'scale' && { scale: { ...prepareScale(base, full), mostAdded, mostDeducted } }),
    ...(base.kind === 'levels' && { levels: levelIndex(base.levels.map(({ label }) => label)) }),
    ...(base.kind === 'parts' && {
      parts: base.parts.map((part) => ({ name: part.name, program: prepare(part.rule, numberOf(part.marks)) })),
    }),
    ...(base.kind === 'checklist' && { checklist: base.marks.map((amount) => amountMarks(amount, full)) }),
    counters: rule.counters.map((counter) => ({
      counter,
      per: numberOf(counter.per.value),
      amount: amountMarks(counter.amount, full),
      text: amountText(counter.amount, full),
    })),
    limit,
    ...(mostAdded !== undefined && { mostAdded }),
    ...(mostDeducted !== undefined && { mostDeducted }),
  };
}

const amountMarks = (amount: Amount, full: Rational): Marks => ({
  min: marksOf(amount, full, 'low'),
  max: marksOf(amount, full, 'high'),
});

/** 0.5分, 1～2分. */
export const amountText = (amount: Amount, full: Rational): string => {
  const { min, max } = amountMarks(amount, full);
  return min.eq(max) ? `${min.toDecimal(4)}分` : `${min.toDecimal(4)}～${max.toDecimal(4)}分`;
};

/** The marks of an award that does not depend on a value. */
export function fixedMarks(award: Award, full: Rational): Marks | undefined {
  switch (award.kind) {
    case 'full':
      return { min: full, max: full };
    case 'none':
      return { min: Rational.zero, max: Rational.zero };
    case 'amount':
      return amountMarks(award.amount, full);
    case 'less': {
      const { min, max } = amountMarks(award.amount, full);
      return { min: full.sub(max), max: full.sub(min) };
    }
    default:
      return undefined;
  }
}

function scaleUnit({ bands, steps, variable }: Scale): Unit {
  if (variable === 'completion') return PERCENT_UNIT;
  const quantities: Quantity[] = [
    ...bands.flatMap(({ ranges }) => endsOf(ranges).map(({ at }) => at)),
    ...steps.map(({ from }) => from),
    ...steps.map(({ per }) => per),
  ];
  const told = quantities.find(({ unit }) => unit !== '');
  if (told === undefined)
    return bands.some(({ award }) => award.kind === 'formula' || award.kind === 'proportion') ? PERCENT_UNIT : NO_UNIT;
  // A scale that is only told in points (变动率大于0，每超过一个百分点…) is a rate.
  return kindOf(told.unit) === 'points' ? PERCENT_UNIT : (unitOf(told.unit) ?? NO_UNIT);
}

function prepareScale(scale: Scale, full: Rational): ScaleProgram {
  const unit = scaleUnit(scale);
  const bands = scale.bands.map((band): BandProgram => {
    const marks = fixedMarks(band.award, full);
    return { band, ranges: band.ranges.map(prepareRange), award: band.award, ...(marks !== undefined && { marks }) };
  });
  const whens = new Set(bands.map(({ band }) => band.when));
  const only = whens.size === 1 ? [...whens][0] : undefined;
  const rest = bands.find(({ band }) => band.ranges.length === 0 && band.when === undefined);
  return {
    variable: scale.variable,
    unit,
    anyUnit: unit === NO_UNIT && scale.bands.every(({ ranges }) => endsOf(ranges).every(({ at }) => at.value === '0')),
    bands: bands.filter((band) => band !== rest),
    ...(rest !== undefined && { rest }),
    steps: scale.steps.map((step) => prepareStep(step, full)),
    anchor: anchorOf(bands, full),
    ...(only !== undefined && { direction: only === 'positive' ? ('least' as const) : ('most' as const) }),
  };
}

/** The end of the full marks: 90% where 90%以上得满分. */
function anchorOf(bands: readonly BandProgram[], full: Rational): Rational | undefined {
  for (const { marks, ranges } of bands) {
    if (marks === undefined || !marks.min.eq(full)) continue;
    const [range] = ranges;
    if (range?.low !== undefined) return range.low;
    if (range?.high !== undefined) return range.high;
  }
  return undefined;
}

function prepareRange({ low, high }: Range): RangeProgram {
  return {
    ...(low !== undefined && { low: baseValue(low.at) }),
    lowIn: low?.included ?? null,
    ...(high !== undefined && { high: baseValue(high.at) }),
    highIn: high?.included ?? null,
    text: rangeText({ ...(low !== undefined && { low }), ...(high !== undefined && { high }) }),
  };
}

const printed = ({ value, unit }: Quantity): string => `${value}${unit}`;

/** 80%（含）-90%（不含）, 90%以上（含）, 低于70%, 100%. */
export function rangeText({ low, high }: Range): string {
  const mark = ({ included }: End): string => (included === null ? '' : included ? '（含）' : '（不含）');
  if (low !== undefined && high !== undefined) {
    if (printed(low.at) === printed(high.at)) return printed(low.at);
    return `${printed(low.at)}${mark(low)}-${printed(high.at)}${mark(high)}`;
  }
  if (low !== undefined)
    return low.included === null
      ? `超过${printed(low.at)}以上`
      : low.included
        ? `${printed(low.at)}（含）以上`
        : `大于${printed(low.at)}`;
  if (high !== undefined)
    return high.included === null
      ? `低于${printed(high.at)}以下`
      : high.included
        ? `${printed(high.at)}（含）以下`
        : `小于${printed(high.at)}`;
  return '任何值';
}

function prepareStep(step: Step, full: Rational): StepProgram {
  return {
    step,
    from: baseValue(step.from),
    fromText: printed(step.from),
    per: baseValue(step.per),
    perText: printed(step.per),
    amount: amountMarks(step.amount, full),
    amountText: amountText(step.amount, full),
    base: fixedMarks(step.base, full) ?? { min: full, max: full },
    ...(step.within !== undefined && { within: prepareRange(step.within) }),
  };
}

const TWINS: Readonly<Record<string, string>> = {
  优: '优秀',
  良: '良好',
  中: '中等',
  优秀: '优',
  良好: '良',
  中等: '中',
};

/** Every name that a level may be given by, with the levels that it could mean. */
function levelIndex(labels: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const enter = (name: string, level: number): void => {
    const list = index.get(name) ?? [];
    if (!list.includes(level)) list.push(level);
    index.set(name, list);
  };
  const exact = new Set(labels.map(plainLevel));
  labels.forEach((label, level) => {
    const plain = plainLevel(label);
    enter(plain, level);
    const aliases = plain.split(/或者?|、|\//).filter((part) => part !== '' && part !== plain);
    const tail = levelTail(plain);
    if (tail !== undefined && tail !== plain) aliases.push(tail, `效果${tail}`);
    const twin = TWINS[plain];
    if (twin !== undefined) aliases.push(twin);
    if (plain.startsWith('效果')) aliases.push(plain.slice(2));
    if (plain.length <= 4) aliases.push(`效果${plain}`);
    for (const alias of aliases) if (!exact.has(alias)) enter(alias, level);
  });
  return index;
}
