import type { StoredFile } from '../files/file-store.js';
import type { ReportRow } from '../storage/schema.js';

export interface NewReport {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly stored?: StoredFile;
  readonly demonstration?: boolean;
}

/** A report that waits for its first review. */
export const waitingReport = ({ id, name, at, stored, demonstration = false }: NewReport): ReportRow => ({
  id,
  name,
  file: stored?.sha256 ?? null,
  size: stored?.size ?? 0,
  state: 'waiting',
  error: null,
  created_at: at,
  reviewed_at: null,
  unit: null,
  title: null,
  year: null,
  kind: null,
  grade: null,
  printed_score: null,
  recomputed_min: null,
  recomputed_max: null,
  demonstration: demonstration ? 1 : 0,
  review: null,
  material: null,
  summary: null,
});
