import type { Evaluation } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import type { Rounding } from './values/rounding.js';

/** Everything that the templates of a report may speak of. */
export interface Facts {
  readonly record: Evaluation;
  readonly projects: readonly Evaluation[];
  readonly pack: Pack;
  /** Problems that a review or a person found, one Chinese sentence each. */
  readonly problems: readonly string[];
  /** Unit and decimals of all sums of money; as the record prints them where absent. */
  readonly money?: Rounding | undefined;
}
