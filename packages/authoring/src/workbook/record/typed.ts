import { type Entry, type Evaluation, type Figure, isBlank, Rational } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { type Completed, completeRecord } from '../../record/complete.js';
import { isOpen, quantityOf } from '../../record/quantity.js';
import { type Slot, slotEntry, slotsOf, withSlot } from './slots.js';

/** A record as a person types it, and what Hengji completes it to. */
export interface Typed {
  readonly typed: Evaluation;
  readonly completed: Completed;
}

/**
 * A record as a person types it: computed places are blank where Hengji computes just what stands in them. What differs
 * from the computed value (a published fault, a mark chosen within a range) stays, because it was typed.
 */
export function typedOnly(record: Evaluation, pack: Pack): Typed {
  const printed = slotsOf(record).filter((slot) => !isOpen(slotEntry(record, slot)));
  let typed = printed.reduce((bare, slot) => withSlot(bare, slot, { text: '' }), record);
  for (;;) {
    const completed = completeRecord(typed, pack);
    const wrong = printed.filter((slot) => !sameValue(slotEntry(record, slot), slotEntry(completed.evaluation, slot)));
    // What is put back may change what follows from it: scores from rates, the total from scores.
    const tier = Math.min(...wrong.map((slot) => slot.tier));
    const first = wrong.filter((slot) => slot.tier === tier && slotEntry(typed, slot) !== slotEntry(record, slot));
    if (first.length === 0) return { typed, completed };
    for (const slot of first) typed = withSlot(typed, slot, slotEntry(record, slot));
  }
}

const blankOf = (entry: Entry | undefined): Entry | undefined => (entry === undefined ? undefined : { text: '' });

/** True where two entries say the same number, or the same words. */
export function sameValue(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.text === b.text) return true;
  const [x, y] = [quantityOf(a), quantityOf(b)];
  return x?.value.eq(y?.value ?? x.value.add(Rational.one)) === true && isBare(x) === (y !== undefined && isBare(y));
}

/** A number, or a number of marks: 「99」, 「99分」. */
const isBare = ({ dimension }: Figure): boolean => dimension === 'none' || dimension === 'marks';

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
