import { Rational } from '../../figures/rational.js';
import { expressionText } from '../grammar/expression.js';
import type { Award, Expression } from '../types.js';
import { directionOf, evaluateExpression } from './expression.js';
import type { BandProgram, Marks, RangeProgram, ScaleProgram, StepProgram } from './program.js';
import { inUnit } from './value.js';

/** What is known where a value is scored. */
export interface Point {
  /** The value in base units; undefined where only a formula over target and actual is asked for. */
  readonly x: Rational | undefined;
  readonly text: string;
  readonly target?: Rational | undefined;
  readonly actual?: Rational | undefined;
  /** Target and actual are percentages: a step of 1% may then also mean one percentage point. */
  readonly inPercent?: boolean;
  readonly bound?: 'least' | 'most' | undefined;
  readonly input?: ((name: string) => Rational | undefined) | undefined;
}

/** What a scale says of a value. */
export interface Scored {
  readonly status: 'compiled' | 'not-covered' | 'ambiguous' | 'judgement';
  readonly marks?: Marks;
  readonly explanation: string;
  readonly needs?: readonly string[];
}

/** Whether a value lies in a range; 'edge' on an end that the wording neither includes nor excludes. */
function within(x: Rational, { low, lowIn, high, highIn }: RangeProgram): 'in' | 'edge' | 'out' {
  let edge = false;
  if (low !== undefined) {
    const side = x.cmp(low);
    if (side < 0) return 'out';
    if (side === 0) {
      if (lowIn === false) return 'out';
      if (lowIn === null) edge = true;
    }
  }
  if (high !== undefined) {
    const side = x.cmp(high);
    if (side > 0) return 'out';
    if (side === 0) {
      if (highIn === false) return 'out';
      if (highIn === null) edge = true;
    }
  }
  return edge ? 'edge' : 'in';
}

interface Claim {
  readonly marks: Marks;
  readonly text: string;
  readonly judged?: boolean;
}

interface Lack {
  readonly needs?: string;
  readonly problem?: string;
}

const isLack = (claim: Claim | Lack): claim is Lack => !('marks' in claim);

/** Scores a value by bands and steps. Marks are not yet limited to the full marks. */
export function scoreScale(scale: ScaleProgram, point: Point, full: Rational): Scored {
  const { x } = point;
  const sure: Claim[] = [];
  const edge: Claim[] = [];
  const take = (list: Claim[], claim: Claim | Lack): Scored | undefined => {
    if (!isLack(claim)) {
      list.push(claim);
      return undefined;
    }
    if (claim.needs !== undefined)
      return { status: 'compiled', explanation: `缺少${claim.needs}，不能计算得分`, needs: [claim.needs] };
    return { status: 'not-covered', explanation: claim.problem ?? '' };
  };
  for (const band of scale.bands) {
    const inside = x === undefined ? undefined : holds(band, x);
    if (band.ranges.length > 0) {
      if (inside === undefined) continue;
      const failed = take(inside.kind === 'in' ? sure : edge, claimOf(band, inside.range, scale, point, full));
      if (failed !== undefined) return failed;
    } else if (applies(band, point)) {
      const failed = take(sure, claimOf(band, undefined, scale, point, full));
      if (failed !== undefined) return failed;
    }
  }
  if (x !== undefined) {
    for (const step of scale.steps) {
      const claim = stepClaim(step, x, point, scale, sure.length + edge.length);
      if (claim === undefined) continue;
      if (claim.replaces) {
        // Marks are added to the band that the step begins in, to no other.
        const [first] = sure;
        if (sure.length > 1 || first === undefined || !first.marks.max.eq(step.base.max)) continue;
        sure.length = 0;
      }
      (claim.sure ? sure : edge).push(claim);
    }
  }
  const claims = sure.length > 0 ? sure : edge;
  if (claims.length === 0) {
    if (scale.rest !== undefined) {
      const claim = claimOf(scale.rest, undefined, scale, point, full);
      if (!isLack(claim)) return settle([claim], point);
      return take([], claim) ?? { status: 'not-covered', explanation: '' };
    }
    if (scale.bands.some(({ band }) => band.when !== undefined)) {
      return { status: 'not-covered', explanation: directionProblem(scale, point) };
    }
    return { status: 'not-covered', explanation: `${point.text}不在标准规定的任何情形内` };
  }
  return settle(claims, point);
}

function directionProblem(scale: ScaleProgram, { bound }: Point): string {
  const [first] = scale.bands;
  if (bound === undefined) return '没有写明指标是正向（≥）还是反向（≤），不能选用公式';
  return `标准只规定了${first?.band.when === 'positive' ? '正向' : '反向'}指标，目标值是${bound === 'least' ? '≥' : '≤'}`;
}

/** A band for one direction of target: chosen by the sign of the target, or the only one there is. */
function applies({ band }: BandProgram, { bound }: Point): boolean {
  if (band.when === undefined) return true;
  return bound === (band.when === 'positive' ? 'least' : 'most');
}

function holds({ ranges }: BandProgram, x: Rational): { kind: 'in' | 'edge'; range: RangeProgram } | undefined {
  let edge: RangeProgram | undefined;
  for (const range of ranges) {
    const where = within(x, range);
    if (where === 'in') return { kind: 'in', range };
    if (where === 'edge') edge ??= range;
  }
  return edge === undefined ? undefined : { kind: 'edge', range: edge };
}

/** Several claims on one value: agreed, or ambiguous. */
function settle(claims: readonly Claim[], point: Point): Scored {
  const [first, ...more] = claims;
  if (first === undefined) return { status: 'not-covered', explanation: '' };
  let { min, max } = first.marks;
  let differs = false;
  for (const { marks } of more) {
    if (!marks.min.eq(first.marks.min) || !marks.max.eq(first.marks.max)) differs = true;
    min = Rational.min(min, marks.min);
    max = Rational.max(max, marks.max);
  }
  if (differs) {
    return {
      status: 'ambiguous',
      marks: { min, max },
      explanation: `${point.text}同时符合：${claims.map(({ text }) => text).join('；')}；标准没有写明按哪一种`,
    };
  }
  return { status: first.judged ? 'judgement' : 'compiled', marks: { min, max }, explanation: first.text };
}

function claimOf(
  band: BandProgram,
  range: RangeProgram | undefined,
  scale: ScaleProgram,
  point: Point,
  full: Rational,
): Claim | Lack {
  const where =
    range === undefined ? (point.text === '' ? '' : `${point.text}，`) : `${point.text}，属“${range.text}”，`;
  if (band.marks !== undefined) return { marks: band.marks, text: `${where}${awardText(band.award, band.marks)}` };
  return variable(band.award, where, scale, point, full);
}

const m = (value: Rational): string => value.toDecimal(4);
export const marksText = ({ min, max }: Marks): string => (min.eq(max) ? `${m(min)}分` : `${m(min)}～${m(max)}分`);

function awardText(award: Award, marks: Marks): string {
  if (award.kind === 'full') return `得满分${m(marks.max)}分`;
  if (award.kind === 'none') return '不得分';
  if (award.kind === 'less') return `扣分后为${marksText(marks)}`;
  return `得${marksText(marks)}`;
}

/** Awards that depend on the value, or on a person. */
function variable(award: Award, where: string, scale: ScaleProgram, point: Point, full: Rational): Claim | Lack {
  switch (award.kind) {
    case 'formula':
      return formulaClaim(award.expression, where, point, full);
    case 'proportion':
      return proportionClaim(award.of, where, scale, point, full);
    case 'discretion':
      return {
        marks: { min: Rational.zero, max: full },
        text: `${where}由评价人酌情评定（0～${m(full)}分）`,
        judged: true,
      };
    default:
      return { problem: `${where}本项不参与评价` };
  }
}

function formulaClaim(expression: Expression, where: string, point: Point, full: Rational): Claim | Lack {
  const direction = directionOf(expression);
  const { target, actual } = point;
  const lookup = (node: Extract<Expression, { op: 'role' | 'input' }>): Rational | undefined => {
    if (node.op === 'input') return point.input?.(node.name);
    if (node.role === 'full') return full;
    if (node.role === 'value') return point.x;
    return node.role === 'target' ? target : actual;
  };
  if (direction !== undefined && ((target?.sign ?? 0) < 0 || (actual?.sign ?? 0) < 0)) {
    return { problem: '目标值或实际完成值是负数，这一公式不适用' };
  }
  const value = evaluateExpression(expression, lookup);
  const shown = (): string =>
    expressionText(expression, (node) =>
      node.op === 'role' || node.op === 'input' ? leaf(node, lookup(node), point) : undefined,
    );
  if (value instanceof Rational) return { marks: { min: value, max: value }, text: `${where}${shown()}=${m(value)}分` };
  if (value !== 'division-by-zero') return { needs: value.missing };
  // 0/0 and B/0: the target is met where the actual value is on its good side.
  if (direction === 'positive' && target?.isZero)
    return { marks: { min: full, max: full }, text: `${where}目标值为0，已达到目标，得满分${m(full)}分` };
  if (direction === 'negative' && actual?.isZero)
    return { marks: { min: full, max: full }, text: `${where}实际完成值为0，没有超过目标值，得满分${m(full)}分` };
  return { problem: `${where}公式${shown()}的除数是0` };
}

const leaf = (node: Expression, value: Rational | undefined, point: Point): string | undefined => {
  if (value === undefined) return undefined;
  if (node.op === 'role' && (node.role === 'target' || node.role === 'actual') && point.inPercent)
    return `${value.mul(Rational.of(100)).toDecimal(4)}%`;
  if (node.op === 'role' && node.role === 'value') return `${value.mul(Rational.of(100)).toDecimal(4)}%`;
  return value.toDecimal(4);
};

/** 按比例得分 (扣分): the share of the full marks, or of the value that earns them; both where they differ. */
function proportionClaim(
  of: 'earn' | 'lose',
  where: string,
  { anchor, unit }: ScaleProgram,
  { x, text }: Point,
  full: Rational,
): Claim | Lack {
  if (x === undefined) return { needs: '指标值' };
  const ratio = unit.dimension === 'ratio';
  if (x.sign < 0) return { problem: `${text}是负数，不能按比例计分` };
  const readings: Rational[] = [];
  if (of === 'earn') {
    if (anchor !== undefined && x.gt(anchor)) return { problem: `${text}高于满分的数值，怎样按比例没有写明` };
    if (ratio) readings.push(x.mul(full));
    if (anchor !== undefined && anchor.sign > 0) readings.push(x.div(anchor).mul(full));
  } else {
    const from = anchor ?? (ratio ? Rational.one : undefined);
    if (from === undefined) return { problem: '按什么比例扣分没有写明' };
    const distance = from.sub(x).abs();
    if (ratio) readings.push(full.sub(distance.mul(full)));
    if (from.sign > 0) readings.push(full.sub(distance.div(from).mul(full)));
  }
  const [first, ...more] = readings;
  if (first === undefined) return { problem: '按什么比例计分没有写明' };
  const marks = { min: Rational.min(first, ...more), max: Rational.max(first, ...more) };
  return { marks, text: `${where}按比例${of === 'earn' ? '计' : '扣'}分，得${marksText(marks)}` };
}

interface StepClaim extends Claim {
  readonly sure: boolean;
  readonly replaces: boolean;
}

function stepClaim(
  program: StepProgram,
  x: Rational,
  point: Point,
  scale: ScaleProgram,
  claims: number,
): StepClaim | undefined {
  const { step, from } = program;
  const side = x.cmp(from);
  if ((step.side === 'above' && side < 0) || (step.side === 'below' && side > 0)) return undefined;
  const where = program.within === undefined ? 'in' : within(x, program.within);
  if (where === 'out') return undefined;
  if (side === 0 && program.within === undefined && claims > 0) return undefined;
  // Bands hold before an open deduction; what is added begins inside the band that it adds to.
  if (step.sign === 'deduct' && claims > 0 && program.within === undefined) return undefined;
  if (step.sign === 'add' && side === 0)
    return claims > 0
      ? undefined
      : { marks: program.base, text: `${point.text}，得${marksText(program.base)}`, sure: true, replaces: false };
  const distance = x.sub(from).abs();
  const steps: Rational[] = [distance.div(program.per)];
  if (point.inPercent && point.target !== undefined && point.actual !== undefined) {
    // The target is a percentage itself: 1% may be one point or one hundredth of it.
    steps.push(point.actual.sub(point.target).abs().div(program.per));
  }
  const counts = steps.map((n) => countOf(n, step.partial));
  const least = Rational.min(...(counts.map(({ min }) => min) as [Rational]));
  const most = Rational.max(...(counts.map(({ max }) => max) as [Rational]));
  const deduct = step.sign === 'deduct';
  const change = limited(
    { min: least.mul(program.amount.min), max: most.mul(program.amount.max) },
    deduct ? scale.mostDeducted : scale.mostAdded,
  );
  const { base } = program;
  const marks = deduct
    ? { min: base.min.sub(change.max), max: base.max.sub(change.min) }
    : { min: base.min.add(change.min), max: base.max.add(change.max) };
  const word = side > 0 ? '超过' : '低于';
  const difference =
    scale.unit.dimension === 'ratio' ? `${distance.mul(HUNDRED).toDecimal(4)}个百分点` : inUnit(distance, scale.unit);
  const text = `${point.text}，${word}${program.fromText}达${difference}，每${program.perText}${deduct ? '扣' : '加'}${program.amountText}，共${deduct ? '扣' : '加'}${marksText(change)}`;
  return { marks, text, sure: where === 'in', replaces: step.sign === 'add' && claims > 0 };
}

const HUNDRED = Rational.of(100);

/** Marks that go no further than a stated most. */
export const limited = ({ min, max }: Marks, most: Rational | undefined): Marks =>
  most === undefined ? { min, max } : { min: Rational.min(min, most), max: Rational.min(max, most) };

/** How many steps a distance is: whole, started, pro rata, or all three where the wording does not say. */
export function countOf(n: Rational, partial: 'any' | 'whole' | 'started' | 'pro-rata'): Marks {
  if (n.isInteger || partial === 'pro-rata') return { min: n, max: n };
  const whole = Rational.of(n.floor());
  const started = whole.add(Rational.one);
  if (partial === 'whole') return { min: whole, max: whole };
  if (partial === 'started') return { min: started, max: started };
  return { min: whole, max: started };
}
