/** Arithmetic of quantities as a person types them into a record, written back the way a person would. */
import { parseCell } from './cell.js';
import type { Figure } from './figure.js';
import { Rational } from './rational.js';
import { sameKind } from './units.js';

/** A longer text is no quantity; what follows a keystroke must not read it. */
const longestQuantity = 200;
const hundred = Rational.of(100);

/** The single figure of a text; undefined where it holds none or several. */
export function quantityOf(text: string): Figure | undefined {
  if (text === '' || text.length > longestQuantity) return undefined;
  const { whole, figures } = parseCell(text);
  return whole ?? (figures.length === 1 ? figures[0] : undefined);
}

/** The number before the unit. */
const numberOf = ({ value, scale }: Figure): Rational => value.div(scale);

/** Whether two texts are the same number, whatever their units. */
export function sameNumber(one: string, other: string): boolean {
  const [a, b] = [quantityOf(one), quantityOf(other)];
  return a !== undefined && b !== undefined && numberOf(a).eq(numberOf(b));
}

/**
 * The exact sum of quantities in their common unit, written with the decimals of the most precise one; undefined where
 * there are none, one is blank, or they have different units.
 */
export function sumOf(texts: readonly string[]): string | undefined {
  const known: Figure[] = [];
  for (const text of texts) {
    const figure = quantityOf(text);
    if (figure === undefined) return undefined;
    known.push(figure);
  }
  const [first] = known;
  if (first === undefined) return undefined;
  if (!known.every((figure) => sameKind(figure, first) && figure.scale.eq(first.scale))) return undefined;
  const unit = known.find(({ printedUnit }) => printedUnit !== '')?.printedUnit ?? '';
  const digits = Math.max(...known.map((figure) => figure.digits));
  return `${Rational.sum(known.map(numberOf)).toFixed(digits)}${unit}`;
}

/**
 * The quotient of two quantities as a percentage with two decimals, a whole one written whole: 「98.50%」, 「100%」;
 * undefined where there is none. A bare number takes the unit of the other.
 */
export function percentOf(part: string, whole: string): string | undefined {
  const [a, b] = [quantityOf(part), quantityOf(whole)];
  if (a === undefined || b === undefined || b.value.sign <= 0 || a.value.sign < 0) return undefined;
  const isBare = a.printedUnit === '' || b.printedUnit === '';
  if (!isBare && !sameKind(a, b)) return undefined;
  const quotient = isBare ? numberOf(a).div(numberOf(b)) : a.value.div(b.value);
  return `${quotient.mul(hundred).toFixed(2).replace(/\.00$/, '')}%`;
}
