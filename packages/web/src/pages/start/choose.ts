import type { Report } from '../../api/types.js';

const most = 6;

/** The user's own reports, the newest first; as many as the start page shows. */
export const shownReports = (reports: readonly Report[]): Report[] =>
  reports
    .filter(({ demonstration }) => !demonstration)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, most);

/** The examples that teach most: done ones with errors first, none twice. */
export const shownExamples = (reports: readonly Report[]): Report[] =>
  reports
    .filter(({ demonstration }) => demonstration)
    .sort((a, b) => b.counts.errors - a.counts.errors || a.name.localeCompare(b.name))
    .slice(0, most);

/** How many reports of the user's own there are, and findings in them that nobody decided on. */
export function tally(reports: readonly Report[]): { own: number; open: number } {
  const own = reports.filter(({ demonstration }) => !demonstration);
  return { own: own.length, open: own.reduce((sum, { counts }) => sum + counts.open, 0) };
}
