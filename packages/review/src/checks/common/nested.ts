import { Rational } from '@hengji/core';
import type { Term } from '../../kernel/term.js';

/** Lists longer than this are not looked through for parts of parts. */
const longestList = 60;

/**
 * A list without the parts of its parts: of 50, 20, 30, 40 the 20 and 30 are what the 50 is made of, so that 50 and 40
 * are left. `from` is the least number of parts that make up another (1 where 其中 may name a single one).
 */
export function withoutNested<T extends Term>(terms: readonly T[], from = 2): T[] {
  if (terms.length > longestList) return [...terms];
  const kept: T[] = [];
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i];
    if (!term) continue;
    kept.push(term);
    let below = Rational.zero;
    for (let j = i + 1; j < terms.length && below.lt(term.figure.value); j += 1) {
      below = below.add(terms[j]?.figure.value ?? Rational.zero);
      if (j - i >= from && below.eq(term.figure.value)) i = j;
    }
  }
  return kept;
}
