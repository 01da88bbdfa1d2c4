import { scanFigures } from '@hengji/core';
import type { Term } from '../kernel/term.js';

let next = 0;

/** A figure as a report prints it, such as 「83.16万元」 or 「97.67%」, at a place of its own. */
export function printed(text: string, name = ''): Term {
  const [figure] = scanFigures(text, { cell: true }).figures;
  if (!figure) throw new Error(`no figure in ${text}`);
  next += 1;
  return { figure, at: { block: next, start: figure.start, end: figure.end }, quote: text, name };
}
