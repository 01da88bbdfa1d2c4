import type { SummarisedEvaluation } from '../row.js';

/** An evaluation with what a test is about. */
export const row = (part: Partial<SummarisedEvaluation>): SummarisedEvaluation => ({
  source: { kind: 'report' },
  name: '自评报告.docx',
  unit: '青禾市水务局',
  department: null,
  project: null,
  year: 2023,
  kind: 'department',
  fullMarks: '100',
  score: '90',
  grade: '优',
  budget: '1000000',
  executionRate: '90',
  ...part,
});
