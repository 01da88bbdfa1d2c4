import { type Entry, type Figure, isBlank, parseCell, Rational, sameKind } from '@hengji/core';

/** True where there is nothing to keep: the place is absent, or printed and left blank. */
export const isOpen = (entry: Entry | undefined): boolean => entry === undefined || isBlank(entry);

/** The single figure of an entry; undefined where it holds none or several. */
export function quantityOf(entry: Entry | undefined): Figure | undefined {
  if (entry === undefined || isBlank(entry)) return undefined;
  const { whole, figures } = parseCell(entry.text);
  return whole ?? (figures.length === 1 ? figures[0] : undefined);
}

/** Decimals of an exact sum of printed figures: as many as the most precise of them. */
const digitsOf = (figures: readonly Figure[]): number => Math.max(0, ...figures.map(({ digits }) => digits));

/**
 * The sum of entries in their common unit, written with the decimals of the most precise one; undefined where one is
 * open or not comparable with the others.
 */
export function sumOf(entries: readonly (Entry | undefined)[]): string | undefined {
  const figures = entries.map(quantityOf);
  const known = figures.filter((figure): figure is Figure => figure !== undefined);
  const [first] = known;
  if (first === undefined || known.length < figures.length) return undefined;
  if (!known.every((figure) => sameKind(figure, first) && figure.scale.eq(first.scale))) return undefined;
  const unit = known.find(({ printedUnit }) => printedUnit !== '')?.printedUnit ?? '';
  const total = Rational.sum(known.map(({ value, scale }) => value.div(scale)));
  return `${total.toFixed(digitsOf(known))}${unit}`;
}

/** The quotient of two amounts as a percentage with two decimals: 「98.50%」; undefined where there is none. */
export function percentOf(part: Entry | undefined, whole: Entry | undefined): string | undefined {
  const [a, b] = [quantityOf(part), quantityOf(whole)];
  if (a === undefined || b === undefined || b.value.isZero || b.value.sign < 0 || a.value.sign < 0) return undefined;
  // A bare number takes the unit of the other.
  if (a.printedUnit !== '' && b.printedUnit !== '' && !sameKind(a, b)) return undefined;
  const [x, y] =
    a.printedUnit === '' || b.printedUnit === '' ? [a.value.div(a.scale), b.value.div(b.scale)] : [a.value, b.value];
  return `${trimmed(x.div(y).mul(Rational.of(100)).toFixed(2))}%`;
}

/** 「100.00」 is written 「100」, 「98.50」 stays: whole rates are written whole. */
const trimmed = (text: string): string => text.replace(/\.00$/, '');
