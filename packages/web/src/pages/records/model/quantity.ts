import { Rational } from '@hengji/core';

/** Marks as they are typed: 「5」, 「9.5分」; undefined for anything else. */
export function marksOf(text: string): Rational | undefined {
  const match = /^\s*(\d{1,4}(?:\.\d{1,4})?)\s*分?\s*$/.exec(text);
  return match?.[1] === undefined ? undefined : Rational.of(match[1]);
}
