import { completeRecord } from '@hengji/authoring/record';
import type { Evaluation } from '@hengji/core';
import { loadPack } from '@hengji/packs';
import type { RecordDetail, RecordSummary } from '../api/records.js';
import { decimalOf, tenThousandths } from '../marks.js';
import type { RecordRow } from '../storage/schema.js';
import { evaluationSummary } from '../summary/evaluation-summary.js';

/** The columns that follow from what a record holds. */
export type RecordColumns = Pick<
  RecordRow,
  'title' | 'unit' | 'year' | 'contents' | 'total_score' | 'grade' | 'summary'
>;

/** What of a record stands in its row. Score and grade are those that follow from it, as far as they do. */
export function recordColumns(evaluation: Evaluation, pack: string): RecordColumns {
  const summary = evaluationSummary(completed(evaluation, pack));
  return {
    title: titleOf(evaluation),
    unit: evaluation.unit?.text ?? '',
    year: evaluation.year ?? null,
    contents: JSON.stringify(evaluation),
    total_score: tenThousandths(summary.score),
    grade: summary.grade,
    summary: JSON.stringify(summary),
  };
}

/** A record that cannot be completed is kept all the same: what a person typed is never refused for that. */
function completed(evaluation: Evaluation, pack: string): Evaluation {
  try {
    return completeRecord(evaluation, loadPack(pack)).evaluation;
  } catch {
    return evaluation;
  }
}

const longestTitle = 200;

function titleOf({ title, year, unit, project, kind }: Evaluation): string {
  const printed = title?.text.trim();
  if (printed) return printed.slice(0, longestTitle);
  const when = year === undefined ? '' : `${year}年度`;
  const what = kind === 'project' ? `${project?.text ?? ''}项目支出绩效自评` : '部门整体支出绩效自评';
  return `${when}${unit?.text ?? ''}${what}`.slice(0, longestTitle);
}

export const summaryOfRecord = (row: RecordRow): RecordSummary => ({
  id: row.id,
  title: row.title,
  unit: row.unit,
  year: row.year,
  kind: row.kind,
  pack: row.pack,
  version: row.version,
  score: decimalOf(row.total_score),
  grade: row.grade,
  createdAt: row.created_at,
  savedAt: row.saved_at,
});

/** What stands in the database was checked when it was saved. */
export const evaluationIn = (contents: string): Evaluation => JSON.parse(contents) as Evaluation;

export const detailOfRecord = (row: RecordRow): RecordDetail => ({
  ...summaryOfRecord(row),
  evaluation: evaluationIn(row.contents),
});
