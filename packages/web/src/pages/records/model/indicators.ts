import type { Evaluation, FrameNode, Indicator } from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import { withText } from './entries.js';
import { classOf, regrown, withClassWeight } from './frame.js';
import { goalName, goalNamed } from './goals.js';

export const entryRoles = ['target', 'actual', 'completion', 'score', 'standard', 'definition', 'reason'] as const;
export type IndicatorRole =
  | (typeof entryRoles)[number]
  | 'goal'
  | 'level1'
  | 'level2'
  | 'weight1'
  | 'weight2'
  | 'name'
  | 'weight';

const blank = { name: { text: '' }, weight: { text: '' }, target: { text: '' }, actual: { text: '' } };

/** What a cell of the table of indicators says. */
export function indicatorText({ indicators, frame }: Evaluation, index: number, role: IndicatorRole): string {
  const indicator = indicators[index];
  if (indicator === undefined) return '';
  if (role === 'goal') return indicator.goal === undefined ? '' : goalName(indicator.goal);
  if (role === 'level1' || role === 'level2') return indicator[role] ?? '';
  if (role === 'weight1' || role === 'weight2') {
    return classOf(frame, index, role === 'weight1' ? 1 : 2)?.weight?.text ?? '';
  }
  if (role === 'weight') return indicators[ownerOf(indicators, index)]?.weight?.text ?? '';
  return indicator[role]?.text ?? '';
}

/** The indicator whose weight counts for this one. */
export function ownerOf(indicators: readonly Indicator[], index: number): number {
  const owner = indicators[index]?.sharesWeightWith;
  return owner !== undefined && indicators[owner] !== undefined ? owner : index;
}

export interface IndicatorEdit {
  readonly index: number;
  readonly role: IndicatorRole;
  readonly text: string;
}

/** Puts texts into cells; an index behind the last indicator adds one, in the class of the last. */
export function withIndicatorTexts(evaluation: Evaluation, edits: readonly IndicatorEdit[]): Evaluation {
  const most = Math.max(-1, ...edits.map(({ index }) => index));
  const missing = most + 1 - evaluation.indicators.length;
  let next = missing > 0 ? insertedRows(evaluation, evaluation.indicators.length, missing) : evaluation;
  const indicators = [...next.indicators];
  let isRegrown = false;
  for (const { index, role, text } of edits) {
    const indicator = indicators[index];
    if (indicator === undefined || role === 'weight1' || role === 'weight2') continue;
    if (role === 'goal') {
      const goal = goalNamed(next, text);
      // A goal that there is not changes nothing.
      if (goal === indicator.goal || (goal === undefined && text !== '')) continue;
      const { goal: _old, ...rest } = indicator;
      indicators[index] = goal === undefined ? rest : { ...rest, goal };
      isRegrown = true;
    } else if (role === 'level1' || role === 'level2') {
      isRegrown ||= (indicator[role] ?? '') !== text;
      const { [role]: _old, ...rest } = indicator;
      indicators[index] = text === '' ? rest : { ...rest, [role]: text };
    } else if (role === 'weight') {
      const owner = ownerOf(indicators, index);
      const own = indicators[owner];
      if (own !== undefined) indicators[owner] = withText(own, 'weight', text);
    } else indicators[index] = withText(indicator, role, text);
  }
  next = { ...next, indicators };
  if (isRegrown || next.frame.length === 0)
    next = { ...next, frame: regrown(next.frame, indicators, [...indicators.keys()]) };
  for (const { index, role, text } of edits) {
    if (role !== 'weight1' && role !== 'weight2') continue;
    const node = classOf(next.frame, index, role === 'weight1' ? 1 : 2);
    if (node !== undefined) next = { ...next, frame: withClassWeight(next.frame, node, text) };
  }
  return next;
}

/** The rows share one weight, that of the first; a single row shares that of the row above. */
export function sharedWeights({ indicators, ...record }: Evaluation, from: number, to: number): Evaluation {
  const first = from === to ? Math.max(0, from - 1) : from;
  const owner = ownerOf(indicators, first);
  const isIn = (index: number): boolean => index >= first && index <= to;
  return {
    ...record,
    indicators: indicators.map((indicator, index): Indicator => {
      // What shared with one of the rows goes along with it.
      if (index === owner || !(isIn(index) || isIn(ownerOf(indicators, index)))) return indicator;
      const { weight: _own, ...rest } = indicator;
      return { ...rest, sharesWeightWith: owner };
    }),
  };
}

/** Whatever shares a weight with one of the rows gets a place for its own; the first keeps the weight. */
export function ownWeights({ indicators, ...record }: Evaluation, from: number, to: number): Evaluation {
  const owners = new Set(
    indicators.flatMap((_, index) => (index < from || index > to ? [] : [ownerOf(indicators, index)])),
  );
  return {
    ...record,
    indicators: indicators.map((indicator): Indicator => {
      const { sharesWeightWith: owner, ...rest } = indicator;
      return owner !== undefined && owners.has(owner) ? { ...rest, weight: { text: '' } } : indicator;
    }),
  };
}

interface Moved {
  readonly indicator: Indicator;
  /** Where it stood; undefined for a new one. */
  readonly origin?: number;
}

/** The evaluation with its indicators in another order, some gone, some new. */
function arranged(evaluation: Evaluation, rows: readonly Moved[]): Evaluation {
  const place = new Map<number, number>();
  for (const [at, { origin }] of rows.entries()) if (origin !== undefined) place.set(origin, at);
  // Where the indicator that carries a shared weight went, the first of the others carries it on.
  const heirs = new Map<number, number>();
  const indicators = rows.map(({ indicator }, at): Indicator => {
    const { sharesWeightWith: owner, ...rest } = indicator;
    if (owner === undefined) return indicator;
    const moved = place.get(owner) ?? heirs.get(owner);
    if (moved !== undefined) return { ...rest, sharesWeightWith: moved };
    heirs.set(owner, at);
    const weight = evaluation.indicators[owner]?.weight;
    return weight === undefined ? rest : { ...rest, weight };
  });
  const frame = regrown(
    evaluation.frame,
    indicators,
    rows.map(({ origin }) => origin),
  );
  return { ...evaluation, indicators, frame };
}

const asMoved = (indicators: readonly Indicator[]): Moved[] =>
  indicators.map((indicator, origin) => ({ indicator, origin }));

/** Blank rows before a row, in the class of the row above (of the row itself where it is the first). */
export function insertedRows(evaluation: Evaluation, at: number, count: number, like?: number): Evaluation {
  const { level1, level2, goal } = evaluation.indicators[like ?? Math.max(0, at - 1)] ?? {};
  const indicator: Indicator = {
    ...(goal === undefined ? {} : { goal }),
    ...(level1 === undefined ? {} : { level1 }),
    ...(level2 === undefined ? {} : { level2 }),
    ...blank,
  };
  const rows = asMoved(evaluation.indicators);
  rows.splice(at, 0, ...Array.from({ length: count }, () => ({ indicator })));
  return arranged(evaluation, rows);
}

export const deletedRows = (evaluation: Evaluation, from: number, to: number): Evaluation =>
  arranged(
    evaluation,
    asMoved(evaluation.indicators).filter((_, at) => at < from || at > to),
  );

/**
 * Moves rows up or down by one. At the edge of their class they first go over into the neighbouring class, without
 * changing places.
 */
export function movedRows(evaluation: Evaluation, from: number, to: number, by: -1 | 1): Evaluation {
  const { indicators } = evaluation;
  const neighbour = indicators[by < 0 ? from - 1 : to + 1];
  const own = indicators[by < 0 ? from : to];
  if (neighbour === undefined || own === undefined) return evaluation;
  const rows = asMoved(indicators);
  const block = rows.slice(from, to + 1);
  const { level1, level2, goal } = neighbour;
  if (own.level1 !== level1 || own.level2 !== level2 || own.goal !== goal) {
    const changed = block.map(({ indicator, ...row }): Moved => {
      const { level1: _1, level2: _2, goal: _3, ...rest } = indicator;
      const classes = {
        ...(goal === undefined ? {} : { goal }),
        ...(level1 === undefined ? {} : { level1 }),
        ...(level2 === undefined ? {} : { level2 }),
      };
      return { ...row, indicator: { ...rest, ...classes } };
    });
    rows.splice(from, changed.length, ...changed);
  } else {
    rows.splice(from, block.length);
    rows.splice(from + by, 0, ...block);
  }
  return arranged(evaluation, rows);
}

/** A blank row for every class that has none yet: for those of the pack where the record has no indicators at all. */
export function seeded(evaluation: Evaluation, { frame = [] }: Pick<PackDetail, 'frame'>): Evaluation {
  if (evaluation.indicators.length + evaluation.frame.length > 0) return withEmptyClasses(evaluation);
  const indicators = frame.flatMap(({ level1, classes = [] }): Indicator[] =>
    classes.length === 0 ? [{ level1, ...blank }] : classes.map(({ level2 }) => ({ level1, level2, ...blank })),
  );
  if (indicators.length === 0) return evaluation;
  const grown = regrown([], indicators, []);
  const weights = new Map(frame.map(({ level1, marks }) => [level1, marks]));
  for (const node of grown) {
    const marks = weights.get(node.name);
    if (marks !== undefined) node.weight = { text: marks };
  }
  return { ...evaluation, indicators, frame: grown };
}

/** A class without indicators would neither be seen nor outlive the next change of rows. */
function withEmptyClasses(evaluation: Evaluation): Evaluation {
  const added: { readonly after: number; readonly indicator: Indicator }[] = [];
  let after = -1;
  const visit = (nodes: readonly FrameNode[], classes: Pick<Indicator, 'goal' | 'level1' | 'level2'>): void => {
    for (const node of nodes) {
      const { level, name, goal, indicators, children } = node;
      const own =
        level === 'goal'
          ? { ...(goal === undefined ? {} : { goal }) }
          : { ...classes, [level === 1 ? 'level1' : 'level2']: name };
      if (indicators.length + children.length === 0) added.push({ after, indicator: { ...own, ...blank } });
      visit(children, own);
      after = Math.max(after, ...indicators);
    }
  };
  visit(evaluation.frame, {});
  if (added.length === 0) return evaluation;
  const rows = asMoved(evaluation.indicators);
  for (const { after: place, indicator } of added.reverse()) rows.splice(place + 1, 0, { indicator });
  return arranged(evaluation, rows);
}
