import { availableParallelism } from 'node:os';
import { type CrossFile, reviewGroups } from '../cross/review-groups.js';
import { withKeptGroupDismissals } from '../dismissals/with-kept.js';
import { unpackMaterial, unpackReview } from '../model/packed-review.js';
import type { Companion, DocumentReview, FailedFile, ReviewResult } from '../model/review.js';
import { expandPaths } from './expand.js';
import { openReviewPool } from './review-pool.js';
import type { ReviewAnswer, ReviewWishes } from './task.js';

export interface BatchProgress {
  readonly done: number;
  readonly total: number;
  /** The file that was finished last. */
  readonly file: string;
}

export interface BatchOptions extends ReviewWishes {
  /** Files reviewed at the same time, each in a process of its own; by default one per processor, at most 8. */
  readonly jobs?: number;
  /** Longest time for one file, in milliseconds; by default 60,000. */
  readonly timeoutMs?: number;
  /** Most memory (V8 heap) for one file, in MiB; by default 1,024. */
  readonly memoryMb?: number;
  readonly onProgress?: (progress: BatchProgress) => void;
  /** Another worker module than the built one; for tests. */
  readonly worker?: URL;
}

/**
 * Reviews files, and all files in folders. Each is reviewed in a worker process with a limit of time and memory, one
 * even when `jobs` is 1: a hostile file cannot stop the others or this process. Files of one unit are then held
 * against each other; budget tables count for that alone, and only beside a report. The result keeps the order of
 * `paths`; what could not be reviewed stands in `failed`, each with one Chinese sentence. Never rejects for a bad file.
 */
export async function reviewFiles(paths: readonly string[], options: BatchOptions = {}): Promise<ReviewResult> {
  const { files, failed } = await expandPaths(paths);
  const answers = files.length === 0 ? [] : await answersOf(files, options);
  const beside = answers.some((answer) => 'review' in answer);
  const documents: DocumentReview[] = [];
  const companions: Companion[] = [];
  const unreviewed: FailedFile[] = [];
  const compared: CrossFile[] = [];
  for (const [index, file] of files.entries()) {
    const answer = answers[index];
    if (answer !== undefined && 'review' in answer) {
      const review = unpackReview(answer.review);
      documents.push(review);
      compared.push(comparedFile(review, answer.material));
    } else if (answer?.companion && beside) {
      companions.push(answer.companion);
      compared.push(answer.companion);
    } else unreviewed.push({ file, error: answer?.error ?? '没有审核结果。' });
  }
  const grouped = compared.length > 1 ? reviewGroups(compared, options) : undefined;
  return {
    version: 1,
    documents,
    failed: [...unreviewed, ...failed],
    ...(grouped ? { ...grouped, groups: await withKeptGroupDismissals(grouped.groups) } : {}),
    ...(companions.length > 0 ? { companions } : {}),
  };
}

/** The material stays packed until its group asks for it, and is let go of with the batch. */
const comparedFile = ({ file, identities = [] }: DocumentReview, packed: Uint8Array | undefined): CrossFile => ({
  file,
  identities,
  get material() {
    return packed === undefined ? [] : unpackMaterial(packed);
  },
});

async function answersOf(files: readonly string[], options: BatchOptions): Promise<ReviewAnswer[]> {
  const { jobs = Math.min(8, availableParallelism()), timeoutMs, memoryMb, onProgress, worker } = options;
  const pool = openReviewPool({
    processes: Math.max(1, Math.min(jobs, files.length)),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(memoryMb === undefined ? {} : { memoryMb }),
    ...(worker === undefined ? {} : { worker }),
  });
  let done = 0;
  try {
    return await Promise.all(
      files.map(async (path) => {
        const answer = await pool.review(path, options);
        done += 1;
        onProgress?.({ done, total: files.length, file: path });
        return answer;
      }),
    );
  } finally {
    await pool.close();
  }
}
