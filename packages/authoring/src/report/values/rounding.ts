import { inOtherUnit, rounded, unitNamed } from './amount.js';
import type { Amount } from './value.js';

/** How the sums of money of a whole report are printed. */
export interface Rounding {
  readonly unit?: string | undefined;
  readonly digits?: number | undefined;
}

/** An amount in the unit and with the decimals of the report; what is derived from it is derived from that. */
export function inReport(amount: Amount, { unit, digits }: Rounding): Amount {
  const exchanged = unit === undefined ? amount : (inOtherUnit(amount, unitNamed(unit)) ?? amount);
  return digits === undefined ? exchanged : rounded(exchanged, digits);
}
