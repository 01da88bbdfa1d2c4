import type { Coverage, Statement } from '../model/review.js';

/** How many statements there are, and how many of each verdict. */
export function verdictCounts(statements: readonly Statement[]): Omit<Coverage, 'figures' | 'figuresInStatements'> {
  const count = (verdict: Statement['verdict']): number => statements.filter((s) => s.verdict === verdict).length;
  return {
    statements: statements.length,
    holds: count('holds'),
    withinRounding: count('holds-within-rounding'),
    contradictions: count('contradiction'),
    unexplained: count('unexplained'),
  };
}
