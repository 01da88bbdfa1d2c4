import { Rational } from '@hengji/core';
import type { SummaryRow } from '../../api/types.js';

const tenThousand = Rational.of(10_000);

/** 元 as 「1,234.5678万元」, to the cent. */
export const moneyWords = (amount: Rational): string => `${grouped(amount.div(tenThousand).toDecimal(6))}万元`;

/** 元 in 万元, as a column shows it: 「1,234.50」. */
export const moneyFigure = (amount: Rational): string => grouped(amount.div(tenThousand).toFixed(2));

/** 1234567.8 as 1,234,567.8. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** Identity of a row in a list. */
export const rowKey = ({ source: { kind, id, evaluation } }: SummaryRow): string => `${kind}/${id}/${evaluation}`;
