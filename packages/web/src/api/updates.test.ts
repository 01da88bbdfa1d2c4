import { describe, expect, it } from 'vitest';
import type { Report, Review } from './types.js';
import { withDecision, withoutReport, withReport } from './updates.js';

const report = (id: string, state: Report['state'] = 'done') => ({ id, state }) as Report;

describe('the list of reports', () => {
  it('keeps its order when a report changes, and puts a new one in front', () => {
    const list = [report('b'), report('a', 'running')];
    expect(withReport(list, report('a'))).toEqual([report('b'), report('a')]);
    expect(withReport(list, report('c', 'waiting')).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(withoutReport(list, 'b').map(({ id }) => id)).toEqual(['a']);
  });
});

describe('decisions', () => {
  const review = { decisions: [] as Review['decisions'] } as Review;

  it('are replaced and taken back', () => {
    const dismissed = withDecision(review, 'f1', { state: 'dismissed', reason: '口径不同' });
    expect(dismissed.decisions).toMatchObject([{ finding: 'f1', state: 'dismissed', reason: '口径不同', note: '' }]);
    const accepted = withDecision(dismissed, 'f1', { state: 'accepted' });
    expect(accepted.decisions).toMatchObject([{ finding: 'f1', state: 'accepted', reason: '' }]);
    expect(withDecision(accepted, 'f1', null).decisions).toEqual([]);
    expect(review.decisions).toEqual([]);
  });
});
