import { Rational } from '../figures/index.js';
import { type Entry, type Evaluation, type Indicator, isBlank } from '../model/index.js';
import { printedMark } from '../scoring/agreement.js';
import { scoredExecutionRow } from '../scoring/execution.js';
import { notedRules } from '../scoring/form-notes.js';
import { gradeOf } from '../scoring/grades.js';
import { type Allowed, exactly, inWords, rounded, show, showRange } from '../scoring/marks.js';
import { proportionalMark } from '../scoring/proportional.js';
import { figuresOf, type Reading, readIndicator } from '../scoring/reading.js';
import type { ScoringRules } from '../scoring/rules.js';
import { type ScoringOptions, scoreEvaluation } from '../scoring/score-evaluation.js';
import type { MarkRange } from '../scoring/scorecard.js';

/** How an indicator was put together. */
export type AggregationKind = 'absolute' | 'relative' | 'qualitative';

export interface MergedIndicator {
  readonly name: string;
  readonly level1?: string;
  readonly level2?: string;
  readonly kind: AggregationKind;
  /** Evaluations that have it. */
  readonly count: number;
  readonly fullMarks: string;
  /** With the unit; up to four decimals. Absent for qualitative indicators. */
  readonly target?: string;
  readonly actual?: string;
  readonly allowed: MarkRange;
  readonly explanation: string;
}

/** Several evaluations of one form put together into one. */
export interface MergedProjects {
  readonly count: number;
  /** In 万元, exact. */
  readonly budget: string;
  readonly executed: string;
  readonly execution?: { readonly rate: string; readonly fullMarks: string; readonly score: string };
  readonly indicators: readonly MergedIndicator[];
  readonly fullMarks: string;
  readonly total: MarkRange;
  readonly grade: { readonly min: string; readonly max: string };
  /** Chinese: what could not be put together, and why. */
  readonly remarks: readonly string[];
}

interface Member {
  readonly indicator: Indicator;
  readonly index: number;
  readonly source: number;
}

/**
 * Puts evaluations of the same form together by the official rule: absolute quantities add up, relative ones are
 * averaged with the money as weight, and only then marked; qualitative marks are averaged with the money as weight.
 * Indicators are the same where class and name are. The weight of an evaluation is its full-year budget.
 */
export function mergeProjects(
  evaluations: readonly Evaluation[],
  rules: ScoringRules,
  options: readonly (ScoringOptions | undefined)[] = [],
): MergedProjects {
  const money = evaluations.map(moneyOf);
  const remarks: string[] = [];
  const unfunded = money.flatMap(({ budget }, index) => (budget.sign > 0 ? [] : [nameOf(evaluations[index])]));
  if (unfunded.length > 0) remarks.push(`没有预算金额、加权时权重为0的有：${unfunded.join('、')}。`);
  const indicators = [...groups(evaluations).values()].map((members) =>
    mergeIndicator(members, evaluations, money, rules, options),
  );
  const budget = Rational.sum(money.map((each) => each.budget));
  const executed = Rational.sum(money.map((each) => each.executed));
  const execution = executionOf(evaluations, rules, budget, executed);
  const sum = (of: (merged: MergedIndicator) => string, first: string | undefined): Rational =>
    Rational.sum([...(first === undefined ? [] : [first]), ...indicators.map(of)].map((mark) => Rational.of(mark)));
  const full = sum(({ fullMarks }) => fullMarks, execution?.fullMarks);
  const total = {
    min: sum(({ allowed }) => allowed.min, execution?.score),
    max: sum(({ allowed }) => allowed.max, execution?.score),
  };
  return {
    count: evaluations.length,
    budget: inWan(budget),
    executed: inWan(executed),
    ...(execution === undefined ? {} : { execution }),
    indicators,
    fullMarks: full.toDecimal(4),
    total: showRange(total),
    grade: { min: gradeOf(total.min, full, rules.grades), max: gradeOf(total.max, full, rules.grades) },
    remarks,
  };
}

const nameOf = (evaluation: Evaluation | undefined): string =>
  evaluation?.project?.text || evaluation?.unit?.text || evaluation?.title?.text || '（未命名）';

/** Budget and executed amount of an evaluation in 元; zero where the form prints none. */
export function moneyOf(evaluation: Evaluation): { readonly budget: Rational; readonly executed: Rational } {
  const row = scoredExecutionRow(evaluation) ?? evaluation.execution[0];
  const amount = (entry: Entry | undefined): Rational | undefined => {
    const [figure, ...others] = entry === undefined || isBlank(entry) ? [] : figuresOf(entry);
    if (figure === undefined || others.length > 0) return undefined;
    // Forms that print no unit are in 万元.
    return figure.dimension === 'none' ? figure.value.mul(tenThousand) : figure.value;
  };
  return {
    budget: amount(row?.adjusted) ?? amount(row?.opening) ?? Rational.zero,
    executed: amount(row?.executed) ?? Rational.zero,
  };
}

const tenThousand = Rational.of(10_000);
const inWan = (yuan: Rational): string => yuan.div(tenThousand).toDecimal(6);

function groups(evaluations: readonly Evaluation[]): Map<string, Member[]> {
  const byKey = new Map<string, Member[]>();
  evaluations.forEach((evaluation, source) => {
    evaluation.indicators.forEach((indicator, index) => {
      const key = [indicator.level1 ?? '', indicator.level2 ?? '', indicator.name.text]
        .map((part) => part.replace(/\s/g, ''))
        .join('\u0000');
      const members = byKey.get(key);
      const member = { indicator, index, source };
      if (members === undefined) byKey.set(key, [member]);
      else members.push(member);
    });
  });
  return byKey;
}

type Money = ReturnType<typeof moneyOf>;

function mergeIndicator(
  members: readonly Member[],
  evaluations: readonly Evaluation[],
  money: readonly Money[],
  rules: ScoringRules,
  options: readonly (ScoringOptions | undefined)[],
): MergedIndicator {
  const hints = rules.quantitative?.reverseHints ?? [];
  const readings = members.map(({ indicator }) => readIndicator(indicator, hints));
  const full = members.map(({ indicator }) => printedMark(indicator.weight)?.value);
  const [weight] = full;
  const { name, level1, level2 } = members[0]?.indicator ?? {};
  const base = {
    name: name?.text ?? '',
    ...(level1 === undefined ? {} : { level1 }),
    ...(level2 === undefined ? {} : { level2 }),
    count: members.length,
    fullMarks: Rational.max(Rational.zero, ...full.flatMap((value) => value ?? [])).toDecimal(4),
  };
  if (weight === undefined || full.some((value) => value === undefined || !value.eq(weight))) {
    const most = Rational.of(base.fullMarks);
    return {
      ...base,
      kind: 'qualitative',
      allowed: showRange({ min: Rational.zero, max: most }),
      explanation: `各单位该指标的分值不一致或没有列出，规则没有规定怎样汇总，需要人工确定，0—${base.fullMarks}分`,
    };
  }
  const numbers = readings.filter(
    (reading): reading is Reading => typeof reading !== 'string' && reading.actuals.length === 1,
  );
  const weights = members.map(({ source }) => money[source]?.budget ?? Rational.zero);
  const first = numbers[0];
  const usesNumbers =
    first !== undefined &&
    numbers.length === members.length &&
    numbers.every((reading) => sameShape(reading, first)) &&
    members.every(({ indicator }) => indicator.standard === undefined || isBlank(indicator.standard)) &&
    (rules.quantitative !== undefined || members.every(({ source }) => proportionalIn(evaluations[source], rules)));
  if (usesNumbers && first !== undefined && first.direction !== 'unclear') {
    const merged = mergeNumbers(numbers, weights, first);
    if (merged !== undefined) {
      const mark = proportionalMark(weight, merged.target, merged.actual, first.direction).mark;
      const target = inUnitOf(merged.target, first);
      const actual = inUnitOf(merged.actual, first);
      const how = merged.kind === 'absolute' ? '绝对值直接累加' : '相对值按资金额度加权平均';
      return {
        ...base,
        kind: merged.kind,
        target,
        actual,
        allowed: showRange({ min: rounded(mark), max: rounded(mark) }),
        explanation: `${members.length}个单位${how}：目标值${target}，实际完成${actual}，得${inWords(exactly(mark))}`,
      };
    }
  }
  return { ...base, kind: 'qualitative', ...mergeMarks(members, evaluations, weights, rules, options) };
}

const proportionalIn = (evaluation: Evaluation | undefined, rules: ScoringRules): boolean =>
  evaluation !== undefined && notedRules(evaluation, rules).proportional;

const sameShape = (a: Reading, b: Reading): boolean =>
  a.direction === b.direction && a.target.dimension === b.target.dimension && a.target.unit === b.target.unit;

function mergeNumbers(
  readings: readonly Reading[],
  weights: readonly Rational[],
  first: Reading,
): { kind: 'absolute' | 'relative'; target: Rational; actual: Rational } | undefined {
  const targets = readings.map(({ target }) => target.value);
  const actuals = readings.map(({ actuals: [actual] }) => actual.value);
  if (first.target.dimension !== 'ratio') {
    return { kind: 'absolute', target: Rational.sum(targets), actual: Rational.sum(actuals) };
  }
  const whole = Rational.sum(weights);
  if (whole.sign <= 0) return undefined;
  const mean = (values: readonly Rational[]): Rational =>
    Rational.sum(values.map((value, index) => value.mul(weights[index] ?? Rational.zero))).div(whole);
  return { kind: 'relative', target: mean(targets), actual: mean(actuals) };
}

/** A value in the unit that the first target prints. */
const inUnitOf = (value: Rational, { target }: Reading): string =>
  `${value.div(target.scale).toDecimal(4)}${target.printedUnit}`;

/** Qualitative marks: the mean of what stands (or of what is allowed), with the money as weight. */
function mergeMarks(
  members: readonly Member[],
  evaluations: readonly Evaluation[],
  weights: readonly Rational[],
  rules: ScoringRules,
  options: readonly (ScoringOptions | undefined)[],
): { readonly allowed: MarkRange; readonly explanation: string } {
  const ranges = members.map(({ source, index }): Allowed => {
    const evaluation = evaluations[source];
    const card = evaluation === undefined ? undefined : cardOf(evaluation, rules, options[source]);
    const mark = card?.marks.find(({ indicators, kind }) => kind === 'indicator' && indicators.includes(index));
    if (mark === undefined) return exactly(Rational.zero);
    return mark.settled === undefined
      ? { min: Rational.of(mark.allowed.min), max: Rational.of(mark.allowed.max) }
      : exactly(Rational.of(mark.settled));
  });
  const whole = Rational.sum(weights);
  const funded = whole.sign > 0;
  const mean = (of: (range: Allowed) => Rational): Rational =>
    funded
      ? Rational.sum(ranges.map((range, index) => of(range).mul(weights[index] ?? Rational.zero))).div(whole)
      : Rational.sum(ranges.map(of)).div(Rational.of(Math.max(1, ranges.length)));
  const allowed = { min: rounded(mean(({ min }) => min)), max: rounded(mean(({ max }) => max)) };
  return {
    allowed: showRange(allowed),
    explanation: `${members.length}个单位的得分${funded ? '按资金额度加权平均' : '（没有资金额度）简单平均'}，${inWords(allowed)}`,
  };
}

const cards = new WeakMap<Evaluation, { rules: ScoringRules; card: ReturnType<typeof scoreEvaluation> }>();

/** Each evaluation is marked once, not once for each of its indicators. */
function cardOf(evaluation: Evaluation, rules: ScoringRules, options: ScoringOptions | undefined) {
  if (options !== undefined) return scoreEvaluation(evaluation, rules, options);
  const known = cards.get(evaluation);
  if (known?.rules === rules) return known.card;
  const card = scoreEvaluation(evaluation, rules);
  cards.set(evaluation, { rules, card });
  return card;
}

function executionOf(
  evaluations: readonly Evaluation[],
  rules: ScoringRules,
  budget: Rational,
  executed: Rational,
): MergedProjects['execution'] {
  const printed = evaluations.flatMap(
    (evaluation) => printedMark(scoredExecutionRow(evaluation)?.fullMarks)?.value ?? [],
  );
  const [first] = printed;
  const full =
    first !== undefined && printed.every((value) => value.eq(first))
      ? first
      : rules.execution?.fullMarks === undefined
        ? undefined
        : Rational.of(rules.execution.fullMarks);
  if (full === undefined || budget.sign <= 0 || executed.sign < 0) return undefined;
  const rate = executed.div(budget);
  return {
    rate: `${rate.mul(Rational.of(100)).toDecimal(2)}%`,
    fullMarks: full.toDecimal(4),
    score: show(rounded(Rational.min(full, full.mul(rate)))),
  };
}
