import { fold, type Indicator, memo } from '@hengji/core';
import type { Context } from '../../../kernel/context.js';
import { formsOf } from '../../common/forms.js';
import { plainName } from '../../common/similar.js';
import { type ClassKind, kindsAt } from './indicator-classes.js';

/** An indicator in its form. */
export interface Item {
  readonly indicator: Indicator;
  readonly evaluation: number;
  /** Counts the forms of the document: the same form printed again is another one. */
  readonly form: number;
  /** The name without weight, number and punctuation; what is compared. */
  readonly name: string;
  /** What it may measure by the class in which it stands. */
  readonly kinds: readonly ClassKind[];
}

/** Indicators of one document that are looked at; no honest report has more. */
const mostItems = 500;

const known = new WeakMap<Context, readonly Item[]>();

/** Every indicator of a document, form by form; collected once a review. */
export function indicatorItems(context: Context): readonly Item[] {
  let items = known.get(context);
  if (items === undefined) {
    items = collect(context);
    known.set(context, items);
  }
  return items;
}

function collect({ evaluations }: Context): Item[] {
  const items: Item[] = [];
  let form = 0;
  for (const [evaluation, whole] of evaluations.entries()) {
    for (const { indicators } of formsOf(whole)) {
      for (const indicator of indicators) {
        if (items.length >= mostItems) return items;
        items.push({ indicator, evaluation, form, name: comparedName(indicator.name.text), kinds: kindsAt(indicator) });
      }
      form += 1;
    }
  }
  return items;
}

/** A name as it is compared: 「1.培训人数（5分）。」 is 培训人数. */
export const comparedName: (name: string) => string = memo((name) =>
  plainName(fold(name))
    .replace(/^(?:指标)?\d{1,2}[.、:：)）]/, '')
    .replace(/[。；;,，、.:：]+$/, ''),
);

/** Items by a key, in order; those without a key are left out. */
export function groupedBy<T extends Item>(items: readonly T[], keyOf: (item: T) => string | undefined): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/**
 * What is noticed of several indicators, ordered for one remark an evaluation: an indicator that stands in the form of
 * the department and in that of its project is told of once, in the first, with all its places.
 */
export function oncePerName<T extends Item>(items: readonly T[]): { evaluation: number; groups: T[][] }[] {
  const remarks = new Map<number, { evaluation: number; groups: T[][] }>();
  for (const group of groupedBy(items, ({ name }) => name)) {
    const evaluation = group[0]?.evaluation;
    if (evaluation === undefined) continue;
    const remark = remarks.get(evaluation) ?? { evaluation, groups: [] };
    remark.groups.push(group);
    remarks.set(evaluation, remark);
  }
  return [...remarks.values()];
}

/** The names of groups as printed, for a message. */
export const namesOf = (groups: readonly (readonly Item[])[]): string[] =>
  groups.flatMap(([first]) => (first ? [first.indicator.name.text] : []));
