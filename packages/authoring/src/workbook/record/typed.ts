import { type Entry, type Evaluation, isBlank } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { completeRecord } from '../../record/complete.js';
import { isOpen, quantityOf } from '../../record/quantity.js';
import { type Slot, slotEntry, slotsOf, withSlot } from './slots.js';

/**
 * A record as a person types it: computed places are blank where Hengji computes just what stands in them. What differs
 * from the computed value (a published fault, a mark chosen within a range) stays, because it was typed.
 */
export function typedOnly(record: Evaluation, pack: Pack): Evaluation {
  const slots = slotsOf(record);
  let typed = slots.reduce((bare, slot) => withSlot(bare, slot, blankOf(slotEntry(record, slot))), record);
  for (const tier of [0, 1, 2, 3] as const) {
    const printed = slots.filter((slot) => slot.tier === tier && !isOpen(slotEntry(record, slot)));
    if (printed.length === 0) continue;
    const { evaluation } = completeRecord(typed, pack);
    for (const slot of printed) {
      const entry = slotEntry(record, slot);
      if (!sameValue(entry, slotEntry(evaluation, slot))) typed = withSlot(typed, slot, entry);
    }
  }
  return typed;
}

const blankOf = (entry: Entry | undefined): Entry | undefined => (entry === undefined ? undefined : { text: '' });

/** True where two entries say the same number, or the same words. */
export function sameValue(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.text === b.text) return true;
  const [x, y] = [quantityOf(a), quantityOf(b)];
  return (
    x !== undefined && y !== undefined && x.value.eq(y.value) && (x.dimension !== 'none') === (y.dimension !== 'none')
  );
}

/** For every row of a list, the index that it had before; undefined for a new row. */
export interface Origins {
  readonly execution: readonly (number | undefined)[];
  readonly staff: readonly (number | undefined)[];
  readonly buildings: readonly (number | undefined)[];
  readonly indicators: readonly (number | undefined)[];
  readonly money: readonly (number | undefined)[];
}

/** Before and after of a filling: as printed, as typed, and with everything computed. */
export interface States {
  readonly record: Evaluation;
  readonly typed: Evaluation;
  readonly done: Evaluation;
}

/**
 * What was typed, with what follows from it. A computed place whose value did not change keeps its old wording, and
 * stays absent or blank where it was; a changed one takes the new value.
 */
export function settled(before: States, typed: Evaluation, done: Evaluation, origins: Origins): Evaluation {
  let result = typed;
  for (const slot of slotsOf(typed)) {
    const old = originalOf(slot, origins);
    const value = slotEntry(done, slot);
    const [printed, was] = old === undefined ? [] : [slotEntry(before.record, old), slotEntry(before.done, old)];
    const kept = old !== undefined && (value?.text ?? '') === (was?.text ?? '');
    result = withSlot(result, slot, kept ? printed : (value ?? blankOf(printed)));
  }
  return withNewSums(before, result, done);
}

function originalOf(slot: Slot, origins: Origins): Slot | undefined {
  if (slot.list === 'whole') return slot;
  const index = origins[slot.list][slot.index];
  return index === undefined ? undefined : { ...slot, index };
}

/** Totals of money for which there was no line, where they could not be computed before. */
function withNewSums(before: States, record: Evaluation, done: Evaluation): Evaluation {
  const key = ({ subject, year, stage }: Evaluation['money'][number]): string =>
    [subject, year ?? '', stage ?? ''].join(' ');
  const known = new Set([...record.money, ...before.done.money].map(key));
  const sums = done.money.filter((line) => !known.has(key(line)) && !isBlank(line.amount));
  return sums.length === 0 ? record : { ...record, money: [...record.money, ...sums] };
}
