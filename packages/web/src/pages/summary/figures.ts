import { Rational } from '@hengji/core';
import type { SummaryRow } from '../../api/types.js';

const hundred = Rational.of(100);
const tenThousand = Rational.of(10_000);

/** A decimal string of the server as an exact number; undefined for none. */
export const exact = (decimal: string | null): Rational | undefined =>
  decimal === null ? undefined : Rational.of(decimal);

/** The score on a scale of 100; forms that print no full marks have 100. Undefined without a score. */
export function scoreRate({ score, fullMarks }: Pick<SummaryRow, 'score' | 'fullMarks'>): Rational | undefined {
  const printed = exact(score);
  const full = exact(fullMarks) ?? hundred;
  return printed === undefined || full.sign <= 0 ? undefined : printed.mul(hundred).div(full);
}

/** 元 as 「1,234.56万元」. */
export const moneyWords = (amount: Rational): string => `${grouped(amount.div(tenThousand).toDecimal(2))}万元`;

/** 1234567.8 as 1,234,567.8. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** What a row is called: its project, else its unit, else its file. */
export const rowTitle = ({ project, unit, name }: SummaryRow): string => project ?? unit ?? name;

/** Identity of a row in a list. */
export const rowKey = ({ source: { kind, id, evaluation } }: SummaryRow): string => `${kind}/${id}/${evaluation}`;
