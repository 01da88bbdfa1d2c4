import { type ReviewAnswer, unpackReview } from '@hengji/review';
import type { FileStore } from '../files/file-store.js';
import { tenThousandths } from '../marks.js';
import { notReviewed } from '../storage/not-reviewed.js';
import type { Repository } from '../storage/repository.js';
import type { FindingRow, ReportRow } from '../storage/schema.js';
import { evaluationSummary } from '../summary/evaluation-summary.js';
import { companionParts, type StoredParts, storedParts } from './stored-review.js';

/** What a review changes in its report, and its findings as far as they are counted. */
export interface Outcome {
  readonly changes: Partial<Omit<ReportRow, 'id'>>;
  readonly findings: readonly Omit<FindingRow, 'report'>[];
}

/** Keeps what a worker answered on a report, and says what of it stands in the tables. */
export async function keepAnswer(
  answer: ReviewAnswer,
  { name }: Pick<ReportRow, 'name'>,
  { files, repository }: { readonly files: FileStore; readonly repository: Repository },
  at: string,
): Promise<Outcome> {
  const keep = async (bytes: Uint8Array): Promise<string> => {
    const { sha256, size } = await files.put(bytes);
    await repository.addFile({ sha256, size, created_at: at });
    return sha256;
  };
  const kept = async ({ review, material }: StoredParts) => ({
    review: await keep(review),
    material: await keep(material),
  });
  if ('review' in answer) {
    const { changes, findings } = reviewed(answer.review);
    const stored = await kept(storedParts(name, answer.review, answer.material));
    return { changes: { ...notReviewed, state: 'done', reviewed_at: at, ...changes, ...stored }, findings };
  }
  const { companion } = answer;
  if (companion === undefined) {
    return { changes: { ...notReviewed, state: 'failed', reviewed_at: at, error: answer.error }, findings: [] };
  }
  const [identity] = companion.identities;
  return {
    changes: {
      ...notReviewed,
      state: 'done',
      reviewed_at: at,
      kind: 'budget',
      title: companion.title ?? null,
      unit: identity?.units[0]?.name ?? null,
      year: identity?.year ?? null,
      ...(await kept(companionParts(name, companion))),
    },
    findings: [],
  };
}

function reviewed(packed: Extract<ReviewAnswer, { review: unknown }>['review']): Outcome {
  const { evaluations, scores, findings, unit, title, year } = unpackReview(packed);
  const main = Math.max(
    0,
    evaluations.findIndex(({ kind }) => kind === 'department'),
  );
  const evaluation = evaluations[main];
  const score = scores.find((line) => line.evaluation === main);
  return {
    changes: {
      unit: unit ?? null,
      title: title ?? null,
      year: year ?? null,
      kind: evaluation?.kind ?? null,
      grade: evaluation?.grade?.text || score?.grade || null,
      printed_score: tenThousandths(score?.printed),
      recomputed_min: tenThousandths(score?.recomputed?.min),
      recomputed_max: tenThousandths(score?.recomputed?.max),
      summary: JSON.stringify(evaluations.map((one) => evaluationSummary(one))),
    },
    findings: findings.map(({ id, severity }) => ({ finding: id, severity })),
  };
}
