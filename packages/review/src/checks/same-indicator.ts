import { type Entry, type Evaluation, type Indicator, intervals, sameKind } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { figure } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Relation } from '../kernel/relation.js';
import { type Term, termOf } from '../kernel/term.js';
import { likeness, plainName } from './common/similar.js';

export const sameIndicator = defineCheck({
  id: 'same-indicator',
  title: '同一指标前后数值不一致',
  severity: 'error',
  why: '同一指标在自评表、未完成指标表和项目自评表中的目标值、完成值应当一致。',
  basis: '自评材料前后一致；表后汇总原则（绝对值累加、相对值加权）',
  advice: '核对原始资料，统一各处数值；确属口径不同的，注明口径。',
  *claims({ evaluations }) {
    for (const [index, evaluation] of evaluations.entries()) {
      for (const line of evaluation.unfinished) {
        const indicator = counterpart(line.name.text, evaluation.indicators);
        if (!indicator) continue;
        const same = plainName(line.name.text) === plainName(indicator.name.text);
        yield* sameValues(line, indicator, index, same ? 'contradiction' : 'unexplained', '未完成指标表与自评表');
      }
    }
    const department = evaluations.findIndex((evaluation) => evaluation.kind === 'department');
    if (department < 0) return;
    yield* acrossProjects(evaluations, department);
  },
});

/**
 * An indicator that stands in the department's form and in exactly one project's has one value. A name that is only
 * alike may be another indicator: then agreement is told and a difference says nothing.
 */
function* acrossProjects(evaluations: readonly Evaluation[], department: number): Iterable<Claim> {
  const projects = evaluations.filter((evaluation) => evaluation.kind === 'project');
  for (const indicator of evaluations[department]?.indicators ?? []) {
    const found = projects.flatMap((project) => counterpart(indicator.name.text, project.indicators) ?? []);
    const [only] = found;
    if (!only || found.length !== 1) continue;
    const same = plainName(indicator.name.text) === plainName(only.name.text);
    for (const claim of sameValues(indicator, only, department, 'unexplained', '部门自评表与项目自评表')) {
      if (same || judge(claim).verdict === 'holds') yield claim;
    }
  }
}

/** The indicator of the same name; a name that is only alike must be alike to one indicator alone. */
export function counterpart(name: string, indicators: readonly Indicator[]): Indicator | undefined {
  let best: Indicator | undefined;
  let first = 0;
  let second = 0;
  for (const indicator of indicators) {
    const alike = likeness(name, indicator.name.text);
    if (alike > first) {
      second = first;
      first = alike;
      best = indicator;
    } else if (alike > second) second = alike;
  }
  return first >= 0.8 && first > second ? best : undefined;
}

/**
 * A target as the number that it names: 「≥90%」 in one place and 「90%」 in another are one norm, 「≥80%」 is another one.
 * What was reached stays a figure with its bounds.
 */
export function asNorm(term: Term | undefined, what: '目标值' | '实际完成值'): Term | undefined {
  if (!term || what !== '目标值' || !/^at-/.test(term.figure.approximation ?? '')) return term;
  const { approximation: _, ...figure } = term.figure;
  return { ...term, figure: { ...figure, interval: intervals.point(figure.value) } };
}

/** An indicator as far as its values are compared. */
export interface Values {
  readonly name: Entry;
  readonly target?: Entry | undefined;
  readonly actual?: Entry | undefined;
}

/** The target and the actual value of an indicator at two places. */
export function* sameValues(
  a: Values,
  b: Values,
  evaluation: number,
  mismatch: 'contradiction' | 'unexplained',
  where: string,
): Iterable<Relation> {
  for (const [what, left, right] of [
    ['目标值', a.target, b.target],
    ['实际完成值', a.actual, b.actual],
  ] as const) {
    const unit = unitOf(left) ?? unitOf(right);
    const x = asNorm(termOf(left, `${a.name.text}${what}`, unit), what);
    const y = asNorm(termOf(right, `${b.name.text}${what}`, unit), what);
    if (!x || !y || x.figure.dimension !== y.figure.dimension) continue;
    // 「3期」 and 「5次」 may count different things.
    if (!sameKind(x.figure, y.figure) && !x.figure.value.eq(y.figure.value)) continue;
    yield {
      kind: 'same',
      result: x,
      compare: '=',
      expressions: [figure(y)],
      mismatch,
      rule: `“${a.name.text}”的${what}在${where}中应一致`,
      evaluation,
    };
  }
}

const unitOf = (entry: Entry | undefined): string | undefined => {
  const unit = termOf(entry, '')?.figure.printedUnit;
  return unit ? unit : undefined;
};
