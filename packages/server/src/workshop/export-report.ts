import { readFile } from 'node:fs/promises';
import { type DocumentReview, type ReviewResult, writeOpinion } from '@hengji/review';
import { opined, opinionOptions, withDecisions } from './decided.js';
import { formatted } from './formatted.js';
import type { ExportReportTask } from './tasks.js';

/**
 * A reviewed report in a format, without the findings that were dismissed.
 *
 * @throws Trouble where its file can no longer be given back
 */
export async function exportReport(task: ExportReportTask): Promise<Uint8Array> {
  const result: ReviewResult = { version: 1, documents: [await reviewOf(task)], failed: [] };
  return task.format === 'opinion'
    ? writeOpinion(result, opinionOptions(task.opinion))
    : formatted(task.format, result);
}

/** The review with the decisions on it. A formatter that puts comments into the file itself finds it under `file`. */
async function reviewOf(task: ExportReportTask): Promise<DocumentReview> {
  const { reviewPath, filePath, name, format, decisions, opinion } = task;
  const review = JSON.parse(await readFile(reviewPath, 'utf8')) as DocumentReview;
  const givesFileBack = format === 'docx' && review.format === 'docx';
  const findings =
    format === 'opinion' ? opined(review.findings, decisions, opinion) : withDecisions(review.findings, decisions);
  return { ...review, findings, file: givesFileBack ? filePath : name };
}
