import { describe, expect, it } from 'vitest';
import type { Decision, Finding } from '../../../api/types.js';
import { checksFound, countFindings, everyFinding, filterFindings, inOrder, listFindings } from './findings.js';

const finding = (id: string, severity: Finding['severity'], block: number, more: Partial<Finding> = {}): Finding => ({
  id,
  check: 'sum-of-parts',
  severity,
  title: '分项之和与合计不符',
  message: '合计应为310.50万元。',
  quotes: [{ text: '310.50万元', at: { block, start: 0, end: 8 } }],
  why: '',
  basis: '',
  advice: '',
  ...more,
});

const findings = [
  finding('f1', 'advice', 2),
  finding('f2', 'error', 9, { check: 'total-score', title: '总分不符', message: '得分合计为97。' }),
  finding('f3', 'warning', 5),
  finding('f4', 'error', 1),
  finding('f5', 'advice', 0, { quotes: [] }),
];
const decisions: Decision[] = [
  { finding: 'f4', state: 'dismissed', reason: '口径不同', note: '', decidedAt: '2024-03-18T01:00:00Z' },
  { finding: 'f3', state: 'accepted', reason: '', note: '', decidedAt: '2024-03-18T01:00:00Z' },
];
const all = listFindings(inOrder(findings), decisions);
const ids = (change: Partial<typeof everyFinding>) =>
  filterFindings(all, { ...everyFinding, ...change }).map((one) => one.finding.id);

describe('the list of findings', () => {
  it('numbers the gravest first and keeps the order within a severity', () => {
    expect(all.map(({ finding: { id }, number, state }) => [number, id, state])).toEqual([
      [1, 'f2', 'open'],
      [2, 'f4', 'dismissed'],
      [3, 'f3', 'accepted'],
      [4, 'f1', 'open'],
      [5, 'f5', 'open'],
    ]);
  });

  it('is filtered by severity, state, check and words', () => {
    expect(ids({ severities: ['error'] })).toEqual(['f2', 'f4']);
    expect(ids({ state: 'open' })).toEqual(['f2', 'f1', 'f5']);
    expect(ids({ check: 'total-score' })).toEqual(['f2']);
    expect(ids({ text: '分项  310.50' })).toEqual(['f4', 'f3', 'f1', 'f5']);
    expect(ids({ text: 'F2' })).toEqual(['f2']);
    expect(ids({ text: '没有这样的字' })).toEqual([]);
  });

  it('can follow the document; what has no place comes last', () => {
    expect(ids({ order: 'place' })).toEqual(['f4', 'f1', 'f3', 'f2', 'f5']);
  });

  it('counts states, and severities of what was not dismissed', () => {
    expect(countFindings(all)).toEqual({
      states: { open: 3, accepted: 1, dismissed: 1 },
      severities: { error: 1, warning: 1, advice: 2 },
    });
    expect(checksFound(all).map(({ check, count }) => [check, count])).toEqual([
      ['sum-of-parts', 4],
      ['total-score', 1],
    ]);
  });
});
