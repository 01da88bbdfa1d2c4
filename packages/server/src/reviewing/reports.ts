import type { Progress } from '../api/events.js';
import type { FindingCounts, Report } from '../api/reports.js';
import { groupBy } from '../group-by.js';
import { decimalOf } from '../marks.js';
import type { FindingCount, Repository } from '../storage/repository.js';
import type { ReportRow } from '../storage/schema.js';
import { reviewPacks } from './review-packs.js';

/** Reports as the API shows them. */
export async function listReports(repository: Repository): Promise<Report[]> {
  const [rows, counts] = await Promise.all([repository.reports(), repository.findingCounts()]);
  const byReport = groupBy(counts, ({ report }) => report);
  return rows.map((row) => reportOf(row, byReport.get(row.id) ?? []));
}

/** One report as the API shows it; undefined where there is none. */
export async function findReport(repository: Repository, id: string): Promise<Report | undefined> {
  const row = await repository.report(id);
  return row && reportOf(row, await repository.findingCounts(id));
}

function reportOf(row: ReportRow, counts: readonly FindingCount[]): Report {
  const [min, max] = [decimalOf(row.recomputed_min), decimalOf(row.recomputed_max)];
  return {
    id: row.id,
    name: row.name,
    size: row.size,
    state: row.state,
    error: row.error,
    createdAt: row.created_at,
    reviewedAt: row.reviewed_at,
    unit: row.unit,
    title: row.title,
    year: row.year,
    kind: row.kind,
    grade: row.grade,
    printedScore: decimalOf(row.printed_score),
    recomputed: min === null || max === null ? null : { min, max },
    counts: countsOf(counts),
    demonstration: row.demonstration === 1,
    packs: reviewPacks(row),
  };
}

/** Findings counted by severity and by what was decided on them. */
export function countsOf(counts: readonly Omit<FindingCount, 'report'>[]): FindingCounts {
  const sum = (of: (one: (typeof counts)[number]) => boolean): number =>
    counts.filter(of).reduce((total, { count }) => total + count, 0);
  const shown = (severity: FindingCount['severity']): number =>
    sum((one) => one.severity === severity && one.state !== 'dismissed');
  return {
    errors: shown('error'),
    warnings: shown('warning'),
    advice: shown('advice'),
    open: sum(({ state }) => state === null),
    accepted: sum(({ state }) => state === 'accepted'),
    dismissed: sum(({ state }) => state === 'dismissed'),
  };
}

/** How far all reviews are. */
export async function progressOf(repository: Repository): Promise<Progress> {
  const { waiting, running, done, failed, cancelled } = await repository.reportStates();
  return { waiting, running, done: done + failed + cancelled };
}
