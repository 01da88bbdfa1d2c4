import type { StoredFile } from '../files/file-store.js';
import { notReviewed } from '../storage/not-reviewed.js';
import type { ReportRow } from '../storage/schema.js';

export interface NewReport {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly stored?: StoredFile;
  readonly demonstration?: boolean;
  /** Ids of packs. */
  readonly packs?: readonly string[];
}

/** A report that waits for its first review. */
export const waitingReport = ({ id, name, at, stored, demonstration = false, packs = [] }: NewReport): ReportRow => ({
  id,
  name,
  file: stored?.sha256 ?? null,
  size: stored?.size ?? 0,
  state: 'waiting',
  created_at: at,
  demonstration: demonstration ? 1 : 0,
  packs: JSON.stringify(packs),
  ...notReviewed,
});
