import { Rational } from '../../figures/rational.js';
import { plainLevel } from '../assemble/words.js';
import type { Formula } from '../formula/types.js';
import type { Given, ResultStatus, Rule, StandardResult } from '../types.js';
import { type CounterLoss, countersOf } from './counters.js';
import { pointsOf } from './points.js';
import { fixedMarks, type Marks, type Program } from './program.js';
import { marksText, type Scored, scoreScale } from './scale.js';
import { readValue } from './value.js';

const fail = (status: ResultStatus, explanation: string): StandardResult => ({ status, score: null, explanation });

const lacks = (...needs: readonly string[]): StandardResult => ({
  status: 'compiled',
  score: null,
  explanation: `缺少${needs.join('、')}，不能计算得分`,
  needs,
});

/** The marks that one rule allows for what is given. */
export function evaluateProgram(program: Program, formula: Formula | undefined, given: Given): StandardResult {
  const { rule } = program;
  if (given.notApplicable) return notApplicable(program);
  const losses = countersOf(program, given);
  if ('problem' in losses) return fail('not-covered', losses.problem);
  if (losses.veto !== undefined)
    return {
      status: 'compiled',
      score: { min: Rational.zero, max: Rational.zero },
      explanation: `${losses.veto}，不得分`,
    };
  const base = baseOf(program, formula, given, losses);
  if (base.needs !== undefined && base.marks === undefined) {
    if (base.needs.length > 0)
      return { ...lacks(...base.needs), ...(base.explanation !== '' && { explanation: base.explanation }) };
  }
  if (base.marks === undefined) return fail(base.status, base.explanation);
  if (rule.counters.length > 0 && !losses.given)
    return lacks(...rule.counters.map(({ name }) => `“${name === '' ? '发生' : name}”的次数`));
  let { min, max } = base.marks;
  let text = base.explanation;
  if (losses.deducted !== undefined) {
    min = min.sub(losses.deducted.max);
    max = max.sub(losses.deducted.min);
  }
  if (losses.added !== undefined) {
    min = min.add(losses.added.min);
    max = max.add(losses.added.max);
  }
  if (losses.text !== '') text = text === '' ? losses.text : `${text}，${losses.text}`;
  const score = clamp({ min, max }, program);
  const cut = !score.min.eq(min) || !score.max.eq(max);
  const tail = cut ? (max.gt(score.max) ? `，不超过${score.max.toDecimal(4)}分` : '，扣完为止') : '';
  const status = base.status === 'compiled' && overTarget(rule, given) ? 'judgement' : base.status;
  if (status === 'judgement' && base.status === 'compiled') {
    return {
      status,
      score: { min: Rational.zero, max: score.max },
      explanation: `${text}${tail}，得${marksText(score)}；完成值高于目标值，如目标值设定明显偏低，由评价人按偏离度调减`,
    };
  }
  const total = marksText(score);
  const told =
    tail === '' &&
    (text.endsWith(`得${total}`) ||
      text.endsWith(`=${total}`) ||
      text.endsWith(`得满分${total}`) ||
      text.endsWith('不得分'));
  return { status, score, explanation: told ? text : `${text}${tail}，得${total}` };
}

function clamp({ min, max }: Marks, { limit }: Program): Marks {
  const low = min.sign < 0 ? Rational.zero : min.gt(limit) ? limit : min;
  const high = max.sign < 0 ? Rational.zero : max.gt(limit) ? limit : max;
  return { min: low, max: high };
}

function notApplicable({ rule, full }: Program): StandardResult {
  if (rule.notApplicable === undefined) return fail('not-covered', '标准没有规定不适用时怎样得分');
  const { when, award } = rule.notApplicable;
  const marks = fixedMarks(award, full);
  if (marks === undefined) return fail('not-covered', `${when}，本项不参与评价`);
  return { status: 'compiled', score: marks, explanation: `${when}，按标准得${marksText(marks)}` };
}

/** Whether a person may lower these marks because the target was set too low. */
function overTarget({ reservation }: Rule, { target, actual }: Given): boolean {
  if (!reservation || target === undefined || actual === undefined) return false;
  const a = readValue(target);
  const b = readValue(actual);
  return a === undefined || b === undefined ? false : b.value.gt(a.value);
}

function baseOf(program: Program, formula: Formula | undefined, given: Given, losses: CounterLoss): Scored {
  const { rule, full } = program;
  switch (rule.base.kind) {
    case 'start': {
      const marks = fixedMarks(rule.base.award, full) ?? { min: full, max: full };
      const unknown =
        rule.counters.length === 0 && given.level === undefined && given.met === undefined && rule.vetoes.length > 0;
      if (unknown && given.count === undefined && given.counts === undefined)
        return { status: 'compiled', explanation: '', needs: ['是否发生'] };
      const printed = rule.counters.length > 0 && rule.base.award.kind === 'full' ? '' : marksText(marks);
      return {
        status: 'compiled',
        marks,
        explanation: rule.base.award.kind === 'none' ? '' : printed === '' ? `满分${full.toDecimal(4)}分` : printed,
      };
    }
    case 'levels':
      return levelOf(program, given);
    case 'checklist':
      return checklistOf(program, given);
    case 'scale':
      return scaleOf(program, formula, given, losses);
    case 'parts':
      return { status: 'not-covered', explanation: '' };
  }
}

function levelOf({ rule, full, levels }: Program, { level }: Given): Scored {
  if (rule.base.kind !== 'levels' || levels === undefined) return { status: 'not-covered', explanation: '' };
  if (level === undefined) return { status: 'compiled', explanation: '', needs: ['等级或完成情况'] };
  const found = levels.get(plainLevel(level)) ?? [];
  const [index, ...more] = found;
  const one = index === undefined || more.length > 0 ? undefined : rule.base.levels[index];
  const names = rule.base.levels.map(({ label }) => `“${label}”`).join('、');
  if (one === undefined) return { status: 'not-covered', explanation: `“${level}”与标准规定的${names}都对不上` };
  if (one.award.kind === 'discretion') {
    return {
      status: 'judgement',
      marks: { min: Rational.zero, max: full },
      explanation: `“${one.label}”，由评价人酌情评定（0～${full.toDecimal(4)}分）`,
    };
  }
  const marks = fixedMarks(one.award, full);
  if (marks === undefined) return { status: 'not-covered', explanation: `“${one.label}”的得分没有读懂` };
  return { status: 'compiled', marks, explanation: `“${one.label}”，得${marksText(marks)}` };
}

function checklistOf({ rule, checklist }: Program, { met: numbers, level }: Given): Scored {
  if (rule.base.kind !== 'checklist' || checklist === undefined) return { status: 'not-covered', explanation: '' };
  // Where one item counts, naming it is as good as its number.
  const named = rule.base.choose === 'all' ? -1 : itemNamed(rule, level);
  const met = numbers ?? (named < 0 ? undefined : [named + 1]);
  if (met === undefined) return { status: 'compiled', explanation: '', needs: ['符合的项'] };
  const chosen = [...new Set(met)].sort((a, b) => a - b);
  const marks: Marks[] = [];
  for (const n of chosen) {
    const one = Number.isInteger(n) ? checklist[n - 1] : undefined;
    if (one === undefined) return { status: 'not-covered', explanation: `清单只有${checklist.length}项，没有第${n}项` };
    marks.push(one);
  }
  if (marks.length === 0)
    return {
      status: 'compiled',
      marks: { min: Rational.zero, max: Rational.zero },
      explanation: '各项都不符合，不得分',
    };
  const list = `第${chosen.join('、')}项符合`;
  if (rule.base.choose === 'highest') {
    const best = (of: 'min' | 'max'): Rational =>
      marks.reduce((most, one) => Rational.max(most, one[of]), Rational.zero);
    const most = { min: best('min'), max: best('max') };
    return { status: 'compiled', marks: most, explanation: `${list}，取最高的一项，得${marksText(most)}` };
  }
  if (rule.base.choose === 'one') {
    const min = marks.reduce((least, one) => Rational.min(least, one.min), (marks[0] as Marks).min);
    const max = marks.reduce((most, one) => Rational.max(most, one.max), Rational.zero);
    return { status: 'compiled', marks: { min, max }, explanation: `${list}，只计一项，得${marksText({ min, max })}` };
  }
  const sum = { min: Rational.sum(marks.map(({ min }) => min)), max: Rational.sum(marks.map(({ max }) => max)) };
  return {
    status: 'compiled',
    marks: sum,
    explanation:
      marks.length === 1
        ? `${list}，得${marksText(sum)}`
        : `${list}，${marks.map((one) => marksText(one).slice(0, -1)).join('+')}=${marksText(sum)}`,
  };
}

const itemNamed = ({ items = [] }: Rule, level: string | undefined): number =>
  level === undefined ? -1 : items.findIndex((item) => plainLevel(item) === plainLevel(level));

function scaleOf(program: Program, formula: Formula | undefined, given: Given, losses: CounterLoss): Scored {
  const { scale, rule, full } = program;
  if (scale === undefined) return { status: 'not-covered', explanation: '' };
  if (scale.variable === 'met') return metOf(program, given);
  const points = pointsOf(program, formula, given);
  if ('needs' in points || 'problem' in points) {
    const best = rule.counters.length > 0 && losses.given && given.value === undefined ? fullBand(program) : undefined;
    if (best !== undefined) return best;
    if ('needs' in points) return { status: 'compiled', explanation: points.unreadable ?? '', needs: points.needs };
    return { status: 'not-covered', explanation: points.problem };
  }
  const results = points.points.map((point) => scoreScale(scale, point, full));
  const [first, ...more] = results;
  if (first === undefined) return { status: 'not-covered', explanation: '' };
  const agree = more.every((other) => other.status === first.status && sameMarks(other.marks, first.marks));
  if (agree) return first;
  const known = results.flatMap(({ marks }) => (marks === undefined ? [] : [clamp(marks, program)]));
  const [one, ...others] = known;
  if (one === undefined) return first;
  return {
    status: 'ambiguous',
    marks: {
      min: Rational.min(one.min, ...others.map(({ min }) => min)),
      max: Rational.max(one.max, ...others.map(({ max }) => max)),
    },
    explanation: `${results.map(({ explanation }) => explanation).join('；或')}；标准没有写明按完成率还是按实际完成值`,
  };
}

const sameMarks = (a: Marks | undefined, b: Marks | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.min.eq(b.min) && a.max.eq(b.max);

/** 100%完成得满分，每少一项扣1分, and only the count is known: the count is taken from the full marks. */
function fullBand({ scale, full, rule }: Program): Scored | undefined {
  const has =
    scale?.bands.some(({ marks }) => marks?.min.eq(full)) && rule.counters.every(({ from }) => from === 'shortfall');
  return has
    ? { status: 'compiled', marks: { min: full, max: full }, explanation: `满分${full.toDecimal(4)}分` }
    : undefined;
}

function metOf({ scale, rule, full }: Program, { met }: Given): Scored {
  const n = rule.items?.length ?? 0;
  if (scale === undefined || met === undefined) return { status: 'compiled', explanation: '', needs: ['符合的项'] };
  const chosen = new Set(met);
  for (const k of chosen)
    if (!Number.isInteger(k) || k < 1 || k > n)
      return { status: 'not-covered', explanation: `清单只有${n}项，没有第${k}项` };
  return scoreScale(scale, { x: Rational.of(chosen.size), text: `符合${chosen.size}项` }, full);
}
