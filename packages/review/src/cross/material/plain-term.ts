import { type Figure, intervals, inUnit, parseCell, parseUnit } from '@hengji/core';
import type { Term } from '../../kernel/term.js';
import type { PlainTerm } from '../../model/dossier.js';

/** Longer quotes are cut to what stands around the figure. */
const longestQuote = 200;
const longestName = 60;

/**
 * A term as plain data, to be sent from a worker and kept while the other files are read. Undefined where the figure
 * cannot be read again from its own text: what would change its value on the way is left out.
 */
export function packTerm({ figure, quote, at, name }: Term): PlainTerm | undefined {
  const { text, printedUnit } = figure;
  for (const unit of [undefined, printedUnit]) {
    const again = readAgain(text, unit);
    if (again && isSame(figure, again)) {
      return {
        text,
        ...(unit === undefined ? {} : { unit }),
        quote: cut(quote, text),
        at,
        name: name.slice(0, longestName),
      };
    }
  }
  return undefined;
}

/** The term that was packed, in its file. */
export function openTerm({ text, unit, quote, at, name }: PlainTerm, file: string): Term | undefined {
  const figure = readAgain(text, unit);
  return figure && { figure, quote, at, name, file };
}

function readAgain(text: string, printedUnit: string | undefined): Figure | undefined {
  const { figures } = parseCell(text);
  const [figure] = figures;
  if (figure === undefined || figures.length > 1) return undefined;
  const unit = printedUnit === undefined ? undefined : parseUnit(printedUnit);
  return unit && figure.dimension === 'none' ? inUnit(figure, unit) : figure;
}

const isSame = (a: Figure, b: Figure): boolean =>
  a.text === b.text &&
  a.dimension === b.dimension &&
  a.unit === b.unit &&
  (a.points ?? false) === (b.points ?? false) &&
  a.digits === b.digits &&
  a.value.eq(b.value) &&
  a.scale.eq(b.scale) &&
  a.step.eq(b.step) &&
  a.approximation === b.approximation &&
  intervals.intersects(a.interval, b.interval) &&
  sameEnds(a, b);

const sameEnds = ({ interval: a }: Figure, { interval: b }: Figure): boolean =>
  a.loOpen === b.loOpen &&
  a.hiOpen === b.hiOpen &&
  (a.lo === null ? b.lo === null : b.lo !== null && a.lo.eq(b.lo)) &&
  (a.hi === null ? b.hi === null : b.hi !== null && a.hi.eq(b.hi));

function cut(quote: string, text: string): string {
  if (quote.length <= longestQuote) return quote;
  const at = Math.max(0, quote.indexOf(text));
  const from = Math.max(0, at - (longestQuote >> 2));
  return quote.slice(from, Math.max(at + text.length, from + longestQuote));
}
