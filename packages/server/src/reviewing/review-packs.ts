import { listPacks, type Pack } from '@hengji/packs';
import { packFor } from '@hengji/review';
import type { ReviewPack } from '../api/reports.js';
import { ProblemError } from '../http/problem.js';
import type { ReportRow } from '../storage/schema.js';
import type { EvaluationSummary } from '../summary/evaluation-summary.js';

let known: ReadonlyMap<string, Pack> | undefined;

/** The packs that came with the program; they do not change while it runs. */
const packById = (id: string): Pack | undefined => {
  known ??= new Map(listPacks().map((pack) => [pack.id, pack]));
  return known.get(id);
};

/** The first of these ids that no pack has. */
const unknownPack = (ids: readonly string[]): string | undefined => ids.find((id) => packById(id) === undefined);

/**
 * The ids that a request names, each once.
 *
 * @throws ProblemError where there is no such pack
 */
export function requestedPacks(ids: readonly string[]): string[] {
  const unknown = unknownPack(ids);
  if (unknown !== undefined) throw new ProblemError('bad-request', `没有编号为“${unknown}”的模板包；请重新选择。`);
  return [...new Set(ids)];
}

/** The ids of the packs by which a report is reviewed, or the Chinese sentence on why it cannot be. */
export function packsToReviewBy({ packs }: Pick<ReportRow, 'packs'>): { packs: string[] } | { error: string } {
  const ids = idsIn(packs);
  // A newer version of the program may have left out a pack that was there when the report was handed in.
  const unknown = unknownPack(ids);
  return unknown === undefined
    ? { packs: ids }
    : { error: `没有编号为“${unknown}”的模板包；请在“审核设置”中重新选择。` };
}

/** The packs of a report, and for which of them it has an evaluation, as far as it was reviewed. */
export function reviewPacks({ packs, summary }: Pick<ReportRow, 'packs' | 'summary'>): ReviewPack[] {
  const chosen = idsIn(packs).map((id) => ({ id, pack: packById(id) }));
  if (chosen.length === 0) return [];
  const evaluations = JSON.parse(summary ?? '[]') as Pick<EvaluationSummary, 'kind' | 'year'>[];
  const there = chosen.flatMap(({ pack }) => pack ?? []);
  const inForce = new Set(
    evaluations.map(({ kind, year }) => packFor({ packs: there }, { kind, ...(year === null ? {} : { year }) })?.id),
  );
  return chosen.map(({ id, pack }) => ({ id, title: pack?.title ?? id, inForce: inForce.has(id) }));
}

/** The titles of the packs that hold for something in a report. */
export const titlesInForce = (row: Pick<ReportRow, 'packs' | 'summary'>): string[] =>
  reviewPacks(row).flatMap(({ title, inForce }) => (inForce ? [title] : []));

const idsIn = (packs: string): string[] => JSON.parse(packs) as string[];
