import { Rational } from '@hengji/core';

const tenThousand = Rational.of(10_000);

/** Marks as the database keeps them, in ten-thousandths; null for none, and for more than it can keep. */
export function tenThousandths(decimal: string | null | undefined): number | null {
  if (decimal === undefined || decimal === null) return null;
  const scaled = Number(Rational.of(decimal).mul(tenThousand).toDecimal(0));
  return Number.isSafeInteger(scaled) ? scaled : null;
}

/** Marks of the database as a decimal. */
export const decimalOf = (marks: number | null): string | null =>
  marks === null ? null : Rational.of(marks).div(tenThousand).toDecimal(4);
