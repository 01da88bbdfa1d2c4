import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../api/types.js';
import { countVerdicts, everyStatement, filterStatements } from './statements.js';

const statement = (id: string, verdict: Statement['verdict'], relation: string): Statement => ({
  id,
  kind: 'sum',
  verdict,
  check: 'sum-of-parts',
  figures: [{ text: '205.30万元', quote: '基本支出205.30万元', at: { block: 0, start: 4, end: 12 } }],
  relation,
});
const all = [
  statement('s1', 'holds', '205.30+104.20=309.50'),
  statement('s2', 'contradiction', '12+8=20，文中为21'),
  statement('s3', 'holds', '8+3=11'),
];

describe('filterStatements', () => {
  const ids = (change: Partial<typeof everyStatement>) =>
    filterStatements(all, { ...everyStatement, ...change }).map(({ id }) => id);

  it('filters by verdict and by words of the arithmetic, its kind and its quotes', () => {
    expect(filterStatements(all, everyStatement)).toBe(all);
    expect(ids({ verdict: 'holds' })).toEqual(['s1', 's3']);
    expect(ids({ text: '309.50' })).toEqual(['s1']);
    expect(ids({ text: '合计 基本支出 文中' })).toEqual(['s2']);
    expect(ids({ verdict: 'unexplained' })).toEqual([]);
  });

  it('counts verdicts', () => {
    expect(countVerdicts(all)).toEqual({ holds: 2, contradiction: 1, unexplained: 0, 'holds-within-rounding': 0 });
  });
});
