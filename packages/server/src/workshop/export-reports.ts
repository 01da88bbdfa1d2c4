import { writeOpinion } from '@hengji/review';
import { opined, opinionOptions, withDecisions } from './decided.js';
import { distinctNames } from './distinct-names.js';
import { formatted } from './formatted.js';
import { lightReview } from './light-review.js';
import type { ExportReportsTask } from './tasks.js';

/** Several reports in one file: the list of what was found in all of them, or an archive with an opinion on each. */
export function exportReports(task: ExportReportsTask): Promise<Uint8Array> {
  return task.format === 'opinion' ? opinions(task) : problems(task);
}

function problems({ reports, failed }: ExportReportsTask): Promise<Uint8Array> {
  const names = distinctNames([...reports, ...failed].map(({ name }) => name));
  return formatted('xlsx', {
    version: 1,
    documents: reports.map(({ reviewPath, decisions }, index) =>
      lightReview(reviewPath, names[index] ?? '', (findings) => withDecisions(findings, decisions)),
    ),
    failed: failed.map(({ error }, index) => ({ file: names[reports.length + index] ?? '', error })),
  });
}

async function opinions({ reports, opinion }: ExportReportsTask): Promise<Uint8Array> {
  const { zipParts } = await import('@hengji/documents/write');
  const names = distinctNames(reports.map(({ opinionName }) => opinionName));
  const parts: { readonly name: string; readonly content: Uint8Array }[] = [];
  for (const [index, { reviewPath, name, decisions, packs }] of reports.entries()) {
    const review = lightReview(reviewPath, name, (findings) => opined(findings, decisions, opinion));
    const content = await writeOpinion({ documents: [review] }, opinionOptions({ ...opinion, packs }));
    parts.push({ name: names[index] ?? '', content });
  }
  return zipParts(parts);
}
