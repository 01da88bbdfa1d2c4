import { Rational } from '@hengji/core';
import { least, norm, over, sum, times } from '../arithmetic.mjs';
import { indicatorNames, qualitative } from '../words.mjs';

const reasons = [
  '受连续降雨影响，部分任务推迟到次年实施。',
  '部分对象外出，未能按计划开展。',
  '上级政策调整，任务量减少。',
];

/**
 * Indicators of a form: `frame` is `[level1, marks, [level2, …]]` by class, marks in hundredths. Weights add up, scores
 * follow the form's own rule (in proportion to the target, no more than the weight).
 */
export function indicatorsOf(w, frame, { rule, size = 3, reasonInForm = true } = {}) {
  const { random } = w;
  const list = [];
  for (const [level1, marks, classes] of frame) {
    const some = random.some(classes, random.between(Math.min(2, classes.length), classes.length));
    const slots = some
      .flatMap((level2) => Array.from({ length: random.between(1, size) }, () => level2))
      .slice(0, Math.floor(marks / 50));
    const step = marks % 100 === 0 && marks >= slots.length * 100 ? 100 : 50;
    const weights = random.split(marks / step, slots.length).map((part) => part * step);
    for (const [at, level2] of slots.entries()) {
      const indicator = oneOf(w, level1, level2, weights[at], list, { rule, reasonInForm });
      list.push(indicator);
    }
  }
  return list;
}

function oneOf(w, level1, level2, marks, before, { rule, reasonInForm }) {
  const { random } = w;
  const free = (indicatorNames[level2] ?? []).filter(([name]) => before.every((other) => other.name !== name));
  if (free.length === 0 || random.chance(12)) {
    const words = (qualitative[level2] ?? []).filter(([name]) => before.every((other) => other.name !== name));
    if (words.length > 0) return inWords(w, level1, level2, marks, random.pick(words));
  }
  const [name, unit, low, high, reverse] =
    free.length > 0 ? random.pick(free) : [`${level2.slice(0, 2)}任务完成率（${before.length + 1}）`, '%', 85, 98];
  const target = random.between(low, high);
  const [actual, met] = reached(random, target, unit, reverse);
  const score = scoreOf(marks, target, actual, reverse);
  return number(w, { level1, level2, name, unit, marks, target, actual, met, reverse, score, rule, reasonInForm });
}

/** What was reached, as printed: more or less than the target. */
function reached(random, target, unit, reverse) {
  if (target === 0) return ['0', true];
  const percent = unit === '%';
  const digits = percent ? random.pick([0, 0, 1, 2]) : 0;
  const missed = random.chance(22);
  let value = target;
  if (missed) value = target * (reverse ? 1 + random.between(1, 20) / 100 : 1 - random.between(1, 30) / 100);
  else if (random.chance(60))
    value = target * (reverse ? 1 - random.between(0, 20) / 100 : 1 + random.between(0, 25) / 100);
  if (percent) value = Math.min(100, value);
  const text = value.toFixed(digits);
  const short = Number(text);
  return [text, reverse ? short <= target : short >= target];
}

/** Hundredths of a mark, half up. */
function scoreOf(marks, target, actual, reverse) {
  const a = Rational.of(target);
  const b = Rational.of(actual);
  if (a.isZero || (reverse && b.isZero)) return marks;
  const ratio = Rational.min(Rational.one, reverse ? a.div(b) : b.div(a));
  return Number(ratio.mul(Rational.of(marks)).roundTo(0).toDecimal(0));
}

function number(w, indicator) {
  const { draft: d, random } = w;
  const { unit, marks, target, actual, met, reverse, score, rule, name, reasonInForm } = indicator;
  const kind = unit === '%' ? { kind: 'ratio', unit: '%' } : /元$/.test(unit) ? { kind: 'money', unit } : {};
  // Pieces are counted; money, areas and rates are measured, and 「96%」 may be 95.7%.
  const exact = !/元|平方米|%/.test(unit);
  // Where the name speaks of costs and delays, only a sign tells whether more is better.
  const plain = !reverse && !/时效|成本/.test(indicator.level2) && !/减少|控制|事故/.test(name) && random.chance(33);
  const sign = plain ? '' : reverse ? '≤' : '≥';
  const targetFigure = d.number(target, { ...kind, suffix: unit, exact: exact || sign !== '' });
  const actualFigure = d.number(actual, { ...kind, suffix: unit, exact });
  const weight = d.marks(marks);
  const scored = d.marks(score, { fixed: w.fixedMarks });
  const reason = met ? '' : random.pick(reasons);
  d.relate('score-within-weight', scored, weight, { compare: '<=' });
  if (target > 0 && actual !== '0') {
    const goal = norm(targetFigure);
    const ratio = reverse ? over(goal, actualFigure) : over(actualFigure, goal);
    const value = least(times(weight, ratio), weight);
    d.relate('score-rule', scored, value, {
      rounded: true,
      proof: (get) =>
        rule &&
        scoreProof(get, { scored, weight, reason: reasonInForm ? reason : '', actualFigure, targetFigure, reverse }),
    });
  }
  return {
    ...indicator,
    name,
    quantitative: true,
    reason,
    weight,
    scored,
    targetFigure,
    actualFigure,
    targetText: `${sign}${targetFigure}`,
    actualText: String(actualFigure),
  };
}

/** A lower score than the rule gives proves nothing where the form leaves room: see the note in docs/precision.md. */
function scoreProof(get, { scored, weight, reason, actualFigure, targetFigure, reverse }) {
  const [s, full] = [get(scored.id), get(weight.id)];
  const [a, t] = [get(actualFigure.id), get(targetFigure.id)];
  if (!s || !full || !a || !t) return false;
  const ratio = reverse ? t.value.div(a.value) : a.value.div(t.value);
  const due = Rational.min(full.value, full.value.mul(ratio));
  if (s.value.ge(due)) return true;
  const whole = s.digits === 0 && !due.isInteger && due.sub(s.value).lt(Rational.one);
  const exceeded = due.eq(full.value) && !a.value.eq(t.value);
  return !(whole || exceeded || reason.length >= 4);
}

function inWords(w, level1, level2, marks, [name, target, actual]) {
  const { draft: d } = w;
  const weight = d.marks(marks);
  const scored = d.marks(marks, { fixed: w.fixedMarks });
  d.relate('score-within-weight', scored, weight, { compare: '<=' });
  return {
    level1,
    level2,
    name,
    marks,
    score: marks,
    met: true,
    reason: '',
    weight,
    scored,
    targetText: target,
    actualText: actual,
  };
}

/** Weights of the classes as the form prints them: 「产出指标（50分）」. */
export function classWeights(w, list, { level2 = false } = {}) {
  const { draft: d } = w;
  const levels = level2 ? ['level1', 'level2'] : ['level1'];
  const figures = new Map();
  for (const level of levels) {
    for (const indicator of list) {
      const key = level === 'level1' ? indicator.level1 : `${indicator.level1}/${indicator.level2}`;
      if (figures.has(key)) continue;
      const members = list.filter(
        (other) => (level === 'level1' ? other.level1 : `${other.level1}/${other.level2}`) === key,
      );
      const figure = d.marks(
        members.reduce((total, { marks }) => total + marks, 0),
        { suffix: '分' },
      );
      d.relate('class-weight', figure, sum(...members.map(({ weight }) => weight)));
      figures.set(key, figure);
    }
  }
  return figures;
}

/** The total of a form with its full marks, and the relations they stand in. */
export function totalOf(w, list, execution, { fullPrinted = true } = {}) {
  const { draft: d } = w;
  const score = list.reduce((total, one) => total + one.score, 0) + (execution?.score ?? 0);
  const total = d.marks(score, { fixed: w.fixedMarks });
  const scores = list.map(({ scored }) => scored);
  const all = execution ? [...scores, execution.scored] : scores;
  d.relate('total-score', total, sum(...all), { proof: (get) => totalProof(get, total, scores, all) });
  const full = d.marks(10_000, { suffix: w.random.pick(['', '分']) });
  if (fullPrinted) {
    const weights = list.map(({ weight }) => weight);
    d.relate('full-weight', full, sum(...weights, ...(execution ? [execution.weight] : [])));
    d.relate('score-within-weight', total, full, { compare: '<=' });
  }
  return { score, total, full };
}

function totalProof(get, total, scores, all) {
  const add = (figures) => Rational.sum(figures.flatMap(({ id }) => get(id)?.value ?? []));
  const printed = get(total.id);
  const value = add(all);
  const whole =
    printed.digits === 0 && !value.isInteger && printed.value.lt(value) && value.sub(printed.value).lt(Rational.one);
  return !whole && !printed.value.eq(add(scores));
}
