import type { Report } from '../../api/types.js';

/** How many findings a report without any has. */
export const noFindings: Report['counts'] = { errors: 0, warnings: 0, advice: 0, open: 0, accepted: 0, dismissed: 0 };

/** A reviewed report with what a test is about; the higher its number the newer. */
export const report = (id: string, more: Partial<Report> = {}): Report => ({
  id,
  name: `${id}.docx`,
  size: 1,
  state: 'done',
  error: null,
  createdAt: `2024-03-18T00:00:${id.padStart(2, '0')}Z`,
  reviewedAt: null,
  unit: null,
  title: null,
  year: null,
  kind: null,
  grade: null,
  printedScore: null,
  recomputed: null,
  counts: noFindings,
  demonstration: false,
  packs: [],
  ...more,
});
