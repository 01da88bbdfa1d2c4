import { Rational } from '../figures/rational.js';
import { isFull, marksOf, mostOf } from './assemble/ends.js';
import { checklistTotal } from './assemble/lists.js';
import { evaluateExpression } from './evaluate/expression.js';
import { prepare, type ScaleProgram } from './evaluate/program.js';
import { scoreScale } from './evaluate/scale.js';
import { inUnit } from './evaluate/value.js';
import type { Clause } from './grammar/clause.js';
import type { Award, Diagnostic, Parts, Rule, Scale } from './types.js';

/** 满分5分 in the text beside full marks of 6. */
export function statedFull(clauses: readonly Clause[], full: Rational): Diagnostic[] {
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

/** What a rule contradicts or leaves open; messages in Chinese. */
export function diagnose(rule: Rule, full: Rational): Diagnostic[] {
  if (rule.base.kind === 'parts') return diagnoseParts(rule.base, full);
  const diagnostics: Diagnostic[] = [...totals(rule, full)];
  if (rule.base.kind === 'scale') {
    const { scale } = prepare(rule, full);
    if (scale !== undefined) {
      diagnostics.push(
        ...(scale.variable === 'met' ? [] : coverage(scale, full)),
        ...unreachable(rule.base, scale, full),
      );
    }
  }
  return diagnostics;
}

/** Parts that do not make up the full marks, and whatever is wrong within each of them. */
function diagnoseParts({ parts }: Parts, full: Rational): Diagnostic[] {
  const total = Rational.sum(parts.map(({ marks }) => Rational.of(marks)));
  const own = parts.flatMap(({ name, marks, rule }) =>
    diagnose(rule, Rational.of(marks)).map(({ kind, message }) => ({ kind, message: `“${name}”：${message}` })),
  );
  if (total.eq(full)) return own;
  return [{ kind: 'parts', message: `各部分分数合计${say(total)}，与分值${say(full)}不符` }, ...own];
}

const say = (marks: Rational): string => `${marks.toDecimal(4)}分`;

/** Parts that do not add up; full marks that cannot be reached, or are exceeded. */
function totals(rule: Rule, full: Rational): Diagnostic[] {
  const { base } = rule;
  const adds =
    rule.counters.some(({ sign }) => sign === 'add') ||
    (base.kind === 'scale' && base.steps.some(({ sign }) => sign === 'add'));
  if (rule.cap !== undefined && marksOf(rule.cap, full).lt(full)) {
    return [{ kind: 'peak', message: `标准写明最高${say(marksOf(rule.cap, full))}，与分值${say(full)}不符` }];
  }
  if (base.kind === 'checklist') {
    const total = checklistTotal(base, full);
    if (total.eq(full) || (adds && total.lt(full))) return [];
    const what = base.choose === 'all' ? '各项分数合计' : '各项中最高的分数';
    return [{ kind: 'parts', message: `${what}${say(total)}，与分值${say(full)}不符` }];
  }
  const formula = base.kind === 'scale' ? formulaPeak(base, full) : undefined;
  if (formula !== undefined && !formula.eq(full)) {
    return [{ kind: 'peak', message: `按公式，完成率100%时得${say(formula)}，与分值${say(full)}不符` }];
  }
  const most = peakOf(awardsOf(rule), full);
  if (most === undefined || most.eq(full) || (adds && most.lt(full))) return [];
  return [{ kind: 'peak', message: `按标准最高得${say(most)}，与分值${say(full)}不符` }];
}

/** What a formula that holds for every value gives for a rate of 100%, or for a target that is just met. */
function formulaPeak({ bands }: Scale, full: Rational): Rational | undefined {
  const [band, ...more] = bands.filter(({ ranges }) => ranges.length === 0);
  if (band?.award.kind !== 'formula' || more.length > 0) return undefined;
  const marks = evaluateExpression(band.award.expression, (node) => {
    if (node.op === 'input') return undefined;
    return node.role === 'full' ? full : Rational.one;
  });
  if (!(marks instanceof Rational)) return undefined;
  const others = bands.some(({ award }) => award !== band.award && isFull(award, full));
  return others && marks.lt(full) ? undefined : marks;
}

function awardsOf({ base }: Rule): readonly Award[] {
  switch (base.kind) {
    case 'start':
      return [base.award];
    case 'levels':
      return base.levels.map(({ award }) => award);
    case 'scale':
      return [...base.bands.map(({ award }) => award), ...base.steps.map((step) => step.base)];
    case 'checklist':
    case 'parts':
      return [];
  }
}

/** The most that awards give; undefined where it depends on the value, unless printed marks are above the full marks. */
function peakOf(awards: readonly Award[], full: Rational): Rational | undefined {
  let most: Rational | undefined;
  let open = false;
  for (const award of awards) {
    const marks = mostOf(award, full);
    if (marks === undefined) open = true;
    else if (award.kind !== 'discretion' && (most === undefined || marks.gt(most))) most = marks;
    if (award.kind === 'discretion') open = true;
  }
  return open && (most === undefined || most.le(full)) ? undefined : most;
}

/** Values for which nothing, or two things, are said: every end and every interval between ends is tried. */
function coverage(scale: ScaleProgram, full: Rational): Diagnostic[] {
  if (scale.bands.some(({ ranges }) => ranges.length === 0)) return [];
  const ends = endsOf(scale);
  if (ends.length === 0) return [];
  const diagnostics: Diagnostic[] = [];
  const try_ = (x: Rational, text: string): void => {
    const { status } = scoreScale(scale, { x, text: '' }, full);
    if (status === 'not-covered') diagnostics.push({ kind: 'gap', message: `${text}时没有规定怎样得分` });
    if (status === 'ambiguous') diagnostics.push({ kind: 'overlap', message: `${text}时符合不止一档，得分不同` });
  };
  const show = (x: Rational): string => inUnit(x, scale.unit);
  const first = ends[0] as Rational;
  const last = ends[ends.length - 1] as Rational;
  const counts = scale.unit.dimension === 'count' || scale.unit.dimension === 'duration';
  if (first.sign > 0 || (scale.variable === 'value' && !(counts && first.isZero))) {
    if (!first.isZero || scale.variable !== 'absolute')
      try_(lessThan(first, scale.unit.dimension === 'count'), `小于${show(first)}`);
  }
  ends.forEach((end, n) => {
    try_(end, `等于${show(end)}`);
    const next = ends[n + 1];
    const between = next === undefined ? undefined : betweenOf(end, next, scale.unit.dimension === 'count');
    if (next !== undefined && between !== undefined) try_(between, `大于${show(end)}、小于${show(next)}`);
  });
  try_(last.add(Rational.one), `大于${show(last)}`);
  return diagnostics;
}

const lessThan = (first: Rational, counted: boolean): Rational =>
  counted || first.sign <= 0 ? first.sub(Rational.one) : first.div(Rational.of(2));

/** A value between two ends; of things that are counted a whole number, if there is one. */
function betweenOf(low: Rational, high: Rational, counted: boolean): Rational | undefined {
  if (!counted) return low.add(high).div(Rational.of(2));
  const next = Rational.of(low.floor()).add(Rational.one);
  return next.lt(high) ? next : undefined;
}

function endsOf({ bands, steps }: ScaleProgram): Rational[] {
  const all: Rational[] = [];
  const add = (x: Rational | undefined): void => {
    if (x !== undefined && !all.some((other) => other.eq(x))) all.push(x);
  };
  for (const { ranges } of bands) for (const { low, high } of ranges) [low, high].forEach(add);
  for (const { from, within } of steps) [from, within?.low, within?.high].forEach(add);
  return all.sort((a, b) => a.cmp(b));
}

/** Steps that end before the first of them is whole, or begin at nothing. */
function unreachable({ steps }: Scale, scale: ScaleProgram, full: Rational): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  scale.steps.forEach((program, n) => {
    const { step, from, per, base } = program;
    if (steps[n] === undefined) return;
    if (step.sign === 'deduct' && base.max.sign <= 0)
      diagnostics.push({
        kind: 'unreachable',
        message: `每${program.perText}扣${program.amountText}永远用不上：起算时已是0分`,
      });
    for (const side of step.side === 'both' ? (['above', 'below'] as const) : [step.side]) {
      const stop = scale.bands
        .flatMap(({ ranges }) => ranges.map(({ low, high }) => (side === 'below' ? high : low)))
        .filter((x) => x !== undefined);
      const limit = stop
        .filter((x) => (side === 'below' ? x.lt(from) : x.gt(from)))
        .sort((a, b) => (side === 'below' ? b.cmp(a) : a.cmp(b)))[0];
      if (step.sign === 'deduct' && limit !== undefined && limit.sub(from).abs().lt(per)) {
        diagnostics.push({
          kind: 'unreachable',
          message: `每${program.perText}扣${program.amountText}不到一步就进入下一档`,
        });
      }
    }
    if (step.sign === 'add' && step.base.kind !== 'none' && isFull(step.base, full) && !hasRoom(scale)) {
      diagnostics.push({
        kind: 'unreachable',
        message: `每${program.perText}加${program.amountText}没有余地：起算时已是满分，也没有写明加分上限`,
      });
    }
  });
  return diagnostics;
}

const hasRoom = ({ mostAdded }: ScaleProgram): boolean => mostAdded !== undefined;
