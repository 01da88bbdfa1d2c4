import { readFile } from 'node:fs/promises';
import {
  type DocumentReview,
  type Finding,
  formatterById,
  type ReviewResult,
  SourceTrouble,
  writeOpinion,
} from '@hengji/review';
import type { ExportReportTask } from './tasks.js';
import { Trouble } from './trouble.js';

/**
 * A reviewed report in a format, without the findings that were dismissed.
 *
 * @throws Trouble where its file can no longer be given back
 */
export async function exportReport(task: ExportReportTask): Promise<Uint8Array> {
  const review = await reviewOf(task);
  const result: ReviewResult = { version: 1, documents: [review], failed: [] };
  if (task.format === 'opinion') return writeOpinion(result, opinionOptions(task, review));
  const formatter = formatterById(task.format);
  if (formatter === undefined) throw new Trouble(`没有名为“${task.format}”的格式。`);
  const options = { color: false, width: 80, verbose: true };
  try {
    if ('formatFile' in formatter) return await formatter.formatFile(review, result, options);
    const output = await formatter.format(result, options);
    return typeof output === 'string' ? Buffer.from(output) : output;
  } catch (error) {
    if (error instanceof SourceTrouble) throw new Trouble(error.message);
    throw error;
  }
}

/** The review with the decisions on it. A formatter that puts comments into the file itself finds it under `file`. */
async function reviewOf({ reviewPath, filePath, name, format, decisions }: ExportReportTask): Promise<DocumentReview> {
  const review = JSON.parse(await readFile(reviewPath, 'utf8')) as DocumentReview;
  const dismissed = new Map(decisions.filter(({ state }) => state === 'dismissed').map((one) => [one.finding, one]));
  const findings = review.findings.map((finding): Finding => {
    const decision = dismissed.get(finding.id);
    if (decision === undefined) return finding;
    return { ...finding, dismissed: { reason: decision.reason, on: decision.decidedAt.slice(0, 10) } };
  });
  const givesFileBack = format === 'docx' && review.format === 'docx';
  return { ...review, findings, file: givesFileBack ? filePath : name };
}

function opinionOptions({ accept, decisions, reviewer, date }: ExportReportTask, { findings }: DocumentReview) {
  const accepted = new Set(decisions.filter(({ state }) => state === 'accepted').map(({ finding }) => finding));
  return {
    accept:
      accept === 'accepted'
        ? findings.filter(({ id }) => accepted.has(id)).map(({ id }) => id)
        : accept === 'errors'
          ? ('errors' as const)
          : ('all' as const),
    date,
    ...(reviewer === undefined || reviewer === '' ? {} : { reviewer }),
  };
}
