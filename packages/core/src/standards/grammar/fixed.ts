import type { Clause } from './clause.js';
import { notApplicable, reservation } from './fixed/exemptions.js';
import { grades } from './fixed/grades.js';
import { cap, elsewhere, exhaust, rounding } from './fixed/limits.js';
import { choose, eachItem, itemLoss } from './fixed/lists.js';
import { partial } from './fixed/partial.js';
import type { Reader } from './fixed/reader.js';
import { full, fullInBrackets, reference, start } from './fixed/stated.js';
import { type Hint, mayHold } from './hints.js';

/** Clauses that are recognised by their first words, in the order in which they are tried. */
const READERS: readonly (readonly [Hint, Reader])[] = [
  ['exhaust', exhaust],
  ['cap', cap],
  ['partial', partial],
  ['choose', choose],
  ['itemLoss', itemLoss],
  ['rounding', rounding],
  ['elsewhere', elsewhere],
  ['reference', reference],
  ['eachItem', eachItem],
  ['start', start],
  ['full', full],
  ['full', fullInBrackets],
  ['notApplicable', notApplicable],
  ['reservation', reservation],
  ['grades', grades],
];

/** The clause at `i` that is known by its first words. */
export function fixedAt(s: string, i: number, end: number): Clause | undefined {
  for (const [kind, read] of READERS) {
    if (!mayHold(s, kind)) continue;
    const clause = read(s, i, end);
    if (clause !== undefined && clause.end <= end && clause.end > i) return clause;
  }
  return undefined;
}
