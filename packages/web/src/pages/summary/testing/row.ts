import type { SummaryRow } from '../../../api/types.js';

let made = 0;
/** A row of the summary with what a test is about. */
export const row = (part: Partial<SummaryRow>): SummaryRow => ({
  source: { kind: 'report', id: String(++made), evaluation: 0 },
  name: '自评报告.docx',
  demonstration: false,
  unit: '青禾市水务局',
  department: null,
  region: ['青禾市'],
  project: null,
  year: 2023,
  kind: 'department',
  fullMarks: '100',
  score: '90',
  grade: '优',
  budget: '1000000',
  executed: '900000',
  executionRate: '90',
  scoreAt: null,
  ...part,
});
