import { describe, expect, it } from 'vitest';
import type { Report } from '../../api/types.js';
import { shownExamples, shownReports, tally } from './choose.js';

const report = (id: number, demonstration: boolean, errors: number): Report => ({
  id: `${id}`,
  name: `${id}.docx`,
  size: 1,
  state: 'done',
  error: null,
  createdAt: `2024-03-18T00:00:${String(id).padStart(2, '0')}Z`,
  reviewedAt: null,
  unit: null,
  title: null,
  year: null,
  kind: null,
  grade: null,
  printedScore: null,
  recomputed: null,
  counts: { errors, warnings: 0, advice: 0, open: errors, accepted: 0, dismissed: 0 },
  demonstration,
});
const reports = [
  ...Array.from({ length: 8 }, (_, index) => report(index, false, 1)),
  report(20, true, 0),
  report(21, true, 4),
];

describe('what the start page shows', () => {
  it('shows the newest reports of the user, and the examples with most errors first', () => {
    expect(shownReports(reports).map(({ id }) => id)).toEqual(['7', '6', '5', '4', '3', '2']);
    expect(shownExamples(reports).map(({ id }) => id)).toEqual(['21', '20']);
  });

  it('counts only what is the user’s own', () => {
    expect(tally(reports)).toEqual({ own: 8, open: 8 });
  });
});
