import type { Evaluation, FrameNode } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { exact, sum } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { type Term, termOf } from '../kernel/term.js';
import { executionMarks } from './shared/execution-marks.js';

export const weightsAddUp = defineCheck({
  id: 'weights-add-up',
  title: '分值合计不符',
  severity: 'error',
  why: '下级指标分值之和必须等于上级分值，各级合计为满分；分值不平，总分就没有依据。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）第十三条及所附自评表：各级指标权重合计为100分',
  advice: '核对各级分值，使下级之和等于上级、全部指标（含预算执行率）合计为满分。',
  *claims({ evaluations }) {
    for (const [index, evaluation] of evaluations.entries()) {
      for (const node of evaluation.frame) yield* withinNode(evaluation, node, index);
      yield* wholeForm(evaluation, index);
    }
  },
});

/** Weight of each class against the classes or indicators directly below it. */
function* withinNode(evaluation: Evaluation, node: FrameNode, index: number): Iterable<Claim> {
  for (const child of node.children) yield* withinNode(evaluation, child, index);
  const total = termOf(node.weight, nameOf(node), '分');
  const parts = weightsBelow(evaluation, node);
  if (!total || !parts || parts.length === 0) return;
  yield {
    kind: 'weights',
    result: total,
    compare: '=',
    expressions: [sum(parts.map(exact))],
    rule: `${nameOf(node)}的分值应等于其下各项分值之和`,
    evaluation: index,
  };
}

const nameOf = (node: FrameNode): string => node.name || '未具名的类别';

/**
 * The weights that make up a node: those of its direct children where they print one, else the weights below them.
 * Undefined where a weight is missing, blank or not one number: then nothing can be added up.
 */
export function weightsBelow(evaluation: Evaluation, node: FrameNode): Term[] | undefined {
  const terms: Term[] = [];
  for (const child of node.children) {
    const own = termOf(child.weight, nameOf(child), '分');
    if (own) terms.push(own);
    else {
      const below = weightsBelow(evaluation, child);
      if (!below || below.length === 0) return undefined;
      terms.push(...below);
    }
  }
  for (const i of node.indicators) {
    const indicator = evaluation.indicators[i];
    if (!indicator) return undefined;
    if (indicator.sharesWeightWith !== undefined) continue;
    const weight = termOf(indicator.weight, indicator.name.text, '分');
    if (!weight) return undefined;
    terms.push(weight);
  }
  return terms;
}

/** The classes at the top, with the execution rate, against the printed total or 100. */
function* wholeForm(evaluation: Evaluation, index: number): Iterable<Claim> {
  if (evaluation.frame.length === 0) return;
  const levels: [string, Term[] | undefined][] = [
    ['一级分值', topWeights(evaluation, evaluation.frame)],
    ['二级分值', secondWeights(evaluation.frame)],
    ['各项指标分值', leafWeights(evaluation)],
  ];
  const execution = executionMarks(evaluation);
  const printed = termOf(evaluation.total?.fullMarks, '合计分值', '分');
  for (const [level, terms] of levels) {
    const first = terms?.[0];
    if (!terms || !first) continue;
    const all = [...terms, ...execution];
    const rule = `${level}${execution.length > 0 ? '与预算执行分值' : ''}之和应等于满分`;
    if (printed) {
      yield {
        kind: 'weights',
        result: printed,
        compare: '=',
        expressions: [sum(all.map(exact))],
        rule,
        evaluation: index,
      };
    } else {
      const total = all.reduce((a, term) => a.add(term.figure.value), first.figure.value.sub(first.figure.value));
      const is100 = total.toDecimal() === '100';
      yield {
        kind: 'weights',
        terms: [first, ...all.slice(1)],
        holds: is100,
        // Forms whose execution part carries no printed marks cannot be proved wrong.
        mismatch: execution.length > 0 || evaluation.execution.length === 0 ? 'contradiction' : 'unexplained',
        relation: is100
          ? `${all.map((t) => t.figure.value.toDecimal()).join('+')}=100`
          : `${all.map((t) => t.figure.value.toDecimal()).join('+')}=${total.toDecimal()}，不是100分`,
        printed: '100',
        recomputed: total.toDecimal(),
        rule,
        evaluation: index,
      };
    }
  }
}

function topWeights(evaluation: Evaluation, frame: readonly FrameNode[]): Term[] | undefined {
  const virtual: FrameNode = { level: 1, name: '', children: [...frame], indicators: [] };
  return weightsBelow(evaluation, virtual);
}

/** Weights of all second-level classes; undefined where one prints none. */
function secondWeights(frame: readonly FrameNode[]): Term[] | undefined {
  const terms: Term[] = [];
  for (const node of frame) {
    if (node.level === 2) {
      const weight = termOf(node.weight, nameOf(node), '分');
      if (!weight) return undefined;
      terms.push(weight);
    } else {
      const below = secondWeights(node.children);
      if (!below || below.length === 0) return undefined;
      terms.push(...below);
    }
  }
  return terms;
}

/** Weights of all third-level indicators; undefined where one is missing. */
function leafWeights(evaluation: Evaluation): Term[] | undefined {
  const terms: Term[] = [];
  for (const indicator of evaluation.indicators) {
    if (indicator.sharesWeightWith !== undefined) continue;
    const weight = termOf(indicator.weight, indicator.name.text, '分');
    if (!weight) return undefined;
    terms.push(weight);
  }
  return terms;
}
