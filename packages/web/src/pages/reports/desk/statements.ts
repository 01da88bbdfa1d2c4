import type { Statement, Verdict } from '../../../api/types.js';
import { kindName, verdicts } from '../../../common/words.js';

export interface StatementFilter {
  readonly verdict: Verdict | 'all';
  /** Words that must all occur; without regard to case. */
  readonly text: string;
}

export const everyStatement: StatementFilter = { verdict: 'all', text: '' };

/** The statements that pass a filter, in the order of the document. */
export function filterStatements(all: readonly Statement[], { verdict, text }: StatementFilter): readonly Statement[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (verdict === 'all' && words.length === 0) return all;
  return all.filter((statement) => {
    if (verdict !== 'all' && statement.verdict !== verdict) return false;
    if (words.length === 0) return true;
    const { relation, kind, figures } = statement;
    const content = [relation, kindName[kind], ...figures.map(({ quote }) => quote)].join('\n').toLowerCase();
    return words.every((word) => content.includes(word));
  });
}

/** How many statements got each verdict. */
export function countVerdicts(all: readonly Statement[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of all) counts[verdict] += 1;
  return counts;
}
