import { matchAt } from '../../text/source.js';
import type { Clause } from '../clause.js';

/** Reads a clause that is recognised by its first words; the clause with its span, or undefined. */
export type Reader = (s: string, i: number, end: number) => Clause | undefined;

const ENDS = /[,;:。)\]、\n]|$/y;
/** Whether a clause can end at `k`. */
export const endsHere = (s: string, k: number, end: number): boolean =>
  k >= end || matchAt(ENDS, s, k, end) !== undefined;
