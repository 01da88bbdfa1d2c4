import { Rational } from '../../figures/rational.js';

/** Numbers that rules are made of are few and come again and again; a full cache is emptied. */
const MOST_KEPT = 4000;
const known = new Map<string, Rational>();

/** A number of a rule: a decimal string, or 'a/b' where decimals cannot say it (三分之一). */
export function numberOf(text: string): Rational {
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const value = parse(text);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, value);
  return value;
}

function parse(text: string): Rational {
  const slash = text.indexOf('/');
  return slash < 0 ? Rational.of(text) : Rational.of(text.slice(0, slash)).div(Rational.of(text.slice(slash + 1)));
}

/** The shortest exact way to write a number in a rule. */
export function numberText(value: Rational): string {
  if (value.isInteger) return value.numerator.toString();
  const decimal = value.toDecimal(30);
  return Rational.of(decimal).eq(value) ? decimal : value.toString();
}

/** Marks as printed: rounded half up to two decimals, without trailing zeros. */
export function roundMarks(marks: Rational): string {
  return marks.toDecimal(2);
}
