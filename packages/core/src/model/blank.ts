import type { Entry } from './entry.js';

/** True where the place was printed and left empty. */
export const isBlank = (entry: Entry): boolean => entry.text === '';
