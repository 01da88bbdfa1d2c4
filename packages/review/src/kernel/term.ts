import { type Entry, type Figure, inUnit, type Place, parseCell, parseUnit } from '@hengji/core';

/** A figure at its place in the document: what statements are made of. */
export interface Term {
  readonly figure: Figure;
  readonly at: Place;
  /** The passage around the figure; contains `figure.text`. */
  readonly quote: string;
  /** What the figure is called in messages, e.g. 「基本支出」; '' where nothing names it. */
  readonly name: string;
  /** The file it stands in, where figures of several files are held against each other. */
  readonly file?: string;
}

/** Tells figures apart: the file, where several are reviewed together, and the place in it. */
export const keyOfTerm = ({ file, at }: Pick<Term, 'file' | 'at'>): string =>
  `${file === undefined ? '' : `${file}|`}${at.block}.${at.row ?? ''}.${at.column ?? ''}.${at.start}`;

/**
 * The figure of an entry of a form: the only one in it, or undefined where the entry is absent, blank, words, or holds
 * several numbers. `unit` is the unit that the form gives to bare numbers.
 */
export function termOf(entry: Entry | undefined, name: string, unit = entry?.unit): Term | undefined {
  const terms = termsOf(entry, name, unit);
  return terms.length === 1 ? terms[0] : undefined;
}

/** All figures of an entry of a form, in order. */
export function termsOf(entry: Entry | undefined, name: string, unit = entry?.unit): Term[] {
  if (!entry?.at || entry.text === '') return [];
  const at = entry.at;
  return parseCell(entry.text).figures.map((printed) => ({
    figure: unit ? withUnit(printed, unit) : printed,
    at: { ...at, start: at.start + printed.start, end: at.start + printed.end },
    quote: entry.text,
    name,
  }));
}

/** Every check reads the entries it needs anew: what a figure is in a unit is worked out once. */
const known = new WeakMap<Figure, Map<string, Figure>>();

/** A bare number read in the unit of its column: 「107.49」 under 「（万元）」. */
function withUnit(bare: Figure, printedUnit: string): Figure {
  if (bare.dimension !== 'none') return bare;
  let inUnits = known.get(bare);
  if (!inUnits) {
    inUnits = new Map();
    known.set(bare, inUnits);
  }
  let figure = inUnits.get(printedUnit);
  if (!figure) {
    const unit = parseUnit(printedUnit);
    figure = unit ? inUnit(bare, unit) : bare;
    inUnits.set(printedUnit, figure);
  }
  return figure;
}
