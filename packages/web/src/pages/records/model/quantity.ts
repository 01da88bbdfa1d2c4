import { type Figure, parseCell, Rational, sameKind } from '@hengji/core';

/** The single figure of a text; undefined where it holds none or several. */
export function quantityOf(text: string): Figure | undefined {
  if (text === '' || text.length > 200) return undefined;
  const { whole, figures } = parseCell(text);
  return whole ?? (figures.length === 1 ? figures[0] : undefined);
}

/**
 * The exact sum of printed figures, with the decimals of the most precise; undefined where one is blank, or they have
 * different units.
 */
export function sumOf(texts: readonly string[]): string | undefined {
  const figures = texts.map(quantityOf);
  const known = figures.filter((figure): figure is Figure => figure !== undefined);
  const [first] = known;
  if (first === undefined || known.length < figures.length) return undefined;
  if (!known.every((figure) => sameKind(figure, first) && figure.scale.eq(first.scale))) return undefined;
  const unit = known.find(({ printedUnit }) => printedUnit !== '')?.printedUnit ?? '';
  const digits = Math.max(...known.map((figure) => figure.digits));
  return `${Rational.sum(known.map(({ value, scale }) => value.div(scale))).toFixed(digits)}${unit}`;
}

/** Whether two printed figures are the same number. */
export function sameNumber(one: string, other: string): boolean {
  const [a, b] = [quantityOf(one), quantityOf(other)];
  return a !== undefined && b !== undefined && a.value.div(a.scale).eq(b.value.div(b.scale));
}

/** The quotient of two amounts as a percentage with two decimals: 「98.50%」; undefined where there is none. */
export function percentOf(part: string, whole: string): string | undefined {
  const [a, b] = [quantityOf(part), quantityOf(whole)];
  if (a === undefined || b === undefined || b.value.sign <= 0 || a.value.sign < 0) return undefined;
  const isBare = a.printedUnit === '' || b.printedUnit === '';
  if (!isBare && !sameKind(a, b)) return undefined;
  const quotient = isBare ? a.value.div(a.scale).div(b.value.div(b.scale)) : a.value.div(b.value);
  return `${quotient.mul(Rational.of(100)).toFixed(2).replace(/\.00$/, '')}%`;
}

/** Marks as they are typed: 「5」, 「9.5分」; undefined for anything else. */
export function marksOf(text: string): Rational | undefined {
  const match = /^\s*(\d{1,4}(?:\.\d{1,4})?)\s*分?\s*$/.exec(text);
  return match?.[1] === undefined ? undefined : Rational.of(match[1]);
}
