import { type Evaluation, type FrameNode, Rational } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { exact, sum } from '../kernel/expression.js';
import type { Claim, Mismatch } from '../kernel/relation.js';
import type { Term } from '../kernel/term.js';
import { executionMarks } from './common/execution-marks.js';
import { formsOf } from './common/forms.js';
import { wasFullyRead } from './common/fully-read.js';
import { asFineAs, isBonus, weightTerm } from './common/marks.js';

export const weightsAddUp = defineCheck({
  id: 'weights-add-up',
  title: '分值合计不符',
  severity: 'error',
  why: '下级指标分值之和必须等于上级分值，各级合计为满分；分值不平，总分就没有依据。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表：各级指标权重合计为100分',
  advice: '核对各级分值，使下级之和等于上级、全部指标（含预算执行率）合计为满分。',
  *claims({ evaluations, extraction }) {
    for (const [index, evaluation] of evaluations.entries()) {
      const mismatch = wasFullyRead(evaluation, extraction) ? 'contradiction' : 'unexplained';
      for (const form of formsOf(evaluation)) {
        for (const node of form.frame) yield* withinNode(form, node, index, mismatch);
        yield* wholeForm(form, index, mismatch);
      }
    }
  },
});

const hundred = Rational.of(100);
const everything = (): boolean => true;
const regular = (name: string): boolean => !isBonus(name);

/** Weight of each class against the classes or indicators directly below it. */
function* withinNode(form: Evaluation, node: FrameNode, index: number, mismatch: Mismatch): Iterable<Claim> {
  for (const child of node.children) yield* withinNode(form, child, index, mismatch);
  const weight = weightTerm(node.weight, nameOf(node));
  const readings = [weightsBelow(form, node, everything), weightsBelow(form, node, regular)];
  const [first, ...others] = readings.flatMap((parts) => (parts && parts.length > 0 ? [parts] : []));
  if (!weight || !first || isRelative(weight, first)) return;
  yield {
    kind: 'weights',
    result: asFineAs(weight, first),
    compare: '=',
    expressions: [sum(first.map(exact)), ...others.map((parts) => sum(parts.map(exact)))],
    mismatch,
    rule: `${nameOf(node)}的分值应等于其下各项分值之和`,
    evaluation: index,
  };
}

const nameOf = (node: FrameNode): string => node.name || '未具名的类别';

const total = (terms: readonly Term[]): Rational => Rational.sum(terms.map(({ figure }) => figure.value));

/** Weights within a class that make up 100% of that class, whatever the class weighs in the whole. */
const isRelative = (weight: Term, parts: readonly Term[]): boolean =>
  parts.length > 1 && !weight.figure.value.eq(hundred) && total(parts).eq(hundred);

/**
 * The weights that make up a node: those of its direct children where they print one, else the weights below them.
 * Undefined where a weight is missing, blank or not one number: then nothing can be added up. Bonus items need none.
 */
function weightsBelow(form: Evaluation, node: FrameNode, keep: (name: string) => boolean): Term[] | undefined {
  const terms: Term[] = [];
  for (const child of node.children) {
    if (!keep(child.name)) continue;
    const own = weightTerm(child.weight, nameOf(child));
    const below = own ? [own] : weightsBelow(form, child, keep);
    if (below && below.length > 0) terms.push(...below);
    else if (!isBonus(child.name)) return undefined;
  }
  for (const i of node.indicators) {
    const indicator = form.indicators[i];
    if (!indicator) return undefined;
    if (indicator.sharesWeightWith !== undefined || !keep(indicator.name.text)) continue;
    const weight = weightTerm(indicator.weight, indicator.name.text);
    if (weight) terms.push(weight);
    else if (!isBonus(indicator.name.text)) return undefined;
  }
  return terms;
}

/** Weights of all second-level classes; undefined where one prints none. */
function secondWeights(frame: readonly FrameNode[], keep: (name: string) => boolean): Term[] | undefined {
  const terms: Term[] = [];
  for (const node of frame) {
    if (!keep(node.name)) continue;
    if (node.level === 2) {
      const weight = weightTerm(node.weight, nameOf(node));
      if (!weight) return undefined;
      terms.push(weight);
    } else {
      const below = secondWeights(node.children, keep);
      if (!below || below.length === 0) return undefined;
      terms.push(...below);
    }
  }
  return terms;
}

/** Weights of all third-level indicators; undefined where one is missing. */
function leafWeights({ indicators }: Evaluation, keep: (name: string) => boolean): Term[] | undefined {
  const terms: Term[] = [];
  for (const { name, level1, level2, weight: entry, sharesWeightWith } of indicators) {
    const names = [name.text, level1 ?? '', level2 ?? ''];
    if (sharesWeightWith !== undefined || !names.every(keep)) continue;
    const weight = weightTerm(entry, name.text);
    if (weight) terms.push(weight);
    else if (!names.some(isBonus)) return undefined;
  }
  return terms;
}

/** Every level of the form, with the execution rate, against the printed full marks or 100. */
function* wholeForm(form: Evaluation, index: number, mismatch: Mismatch): Iterable<Claim> {
  const root: FrameNode = { level: 1, name: '', children: form.frame, indicators: [] };
  const levels: [string, (keep: (name: string) => boolean) => Term[] | undefined][] = [
    ['一级分值', (keep) => (form.frame.length > 0 ? weightsBelow(form, root, keep) : undefined)],
    ['二级分值', (keep) => secondWeights(form.frame, keep)],
    ['各项指标分值', (keep) => leafWeights(form, keep)],
  ];
  const executions = executionMarks(form);
  const printed = weightTerm(form.total?.fullMarks, '合计分值');
  const relative = hasRelativeWeights(form);
  for (const [level, weightsOf] of levels) {
    if (relative && level !== '一级分值') continue;
    const frames = [weightsOf(everything), weightsOf(regular)].flatMap((terms) => (terms?.length ? [terms] : []));
    const readings = frames.flatMap((terms) => executions.map((execution) => [...terms, ...execution]));
    const [first, ...others] = readings;
    if (!first) continue;
    const rule = `${level}${executions[0]?.length ? '与预算执行分值' : ''}之和应等于满分`;
    if (printed) yield againstPrinted(printed, [first, ...others], frames, mismatch, rule, index);
    else yield* againstHundred([first, ...others], form, rule, index);
  }
}

const hasRelativeWeights = (form: Evaluation): boolean => {
  const visit = (node: FrameNode): boolean => {
    const weight = weightTerm(node.weight, '');
    const parts = weightsBelow(form, node, everything);
    return (weight !== undefined && parts !== undefined && isRelative(weight, parts)) || node.children.some(visit);
  };
  return form.frame.some(visit);
};

/** The printed total may leave out the execution part, which is odd but no proof of an error. */
function againstPrinted(
  printed: Term,
  [first, ...others]: readonly [Term[], ...Term[][]],
  frames: readonly Term[][],
  mismatch: Mismatch,
  rule: string,
  evaluation: number,
): Claim {
  const withoutExecution = frames.some((terms) => total(terms).eq(printed.figure.value));
  return {
    kind: 'weights',
    result: asFineAs(printed, first),
    compare: '=',
    expressions: [sum(first.map(exact)), ...others.map((terms) => sum(terms.map(exact)))],
    mismatch: withoutExecution ? 'unexplained' : mismatch,
    ...(withoutExecution ? { note: '合计分值似未计入预算执行分值。' } : {}),
    rule,
    evaluation,
  };
}

/**
 * Without printed full marks the whole should be 100 (or 1, in fractions). Another whole may have been meant, so that
 * it is only unexplained; a table without classes may be an extract, of which nothing is said unless it fits.
 */
function* againstHundred(
  readings: readonly [Term[], ...Term[][]],
  form: Evaluation,
  rule: string,
  evaluation: number,
): Iterable<Claim> {
  const whole = readings[0].every(({ figure }) => figure.value.le(Rational.one)) ? Rational.one : hundred;
  const fitting = readings.find((terms) => total(terms).eq(whole));
  const [first, ...more] = fitting ?? readings[0];
  if (!first || (!fitting && (form.frame.length === 0 || whole.eq(Rational.one)))) return;
  const terms = [first, ...more];
  const numbers = terms.map(({ figure }) => figure.value.toDecimal()).join('+');
  yield {
    kind: 'weights',
    terms: [first, ...more],
    holds: fitting !== undefined,
    mismatch: 'unexplained',
    relation: fitting ? `${numbers}=${whole.toDecimal()}` : `${numbers}=${total(terms).toDecimal()}，不是100分`,
    printed: whole.toDecimal(),
    recomputed: total(terms).toDecimal(),
    rule,
    ...(fitting ? {} : { note: '满分不是100分的，应在表中写明。' }),
    evaluation,
  };
}
