import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { type CrossFile, reviewGroups } from '../cross/review-groups.js';
import { withKeptGroupDismissals } from '../dismissals/with-kept.js';
import { unpackMaterial, unpackReview } from '../model/packed-review.js';
import type { Companion, DocumentReview, FailedFile, ReviewResult } from '../model/review.js';
import { expandPaths } from './expand.js';
import type { ReviewAnswer, ReviewTask, ReviewWishes } from './task.js';

export interface BatchProgress {
  readonly done: number;
  readonly total: number;
  /** The file that was finished last. */
  readonly file: string;
}

export interface BatchOptions extends ReviewWishes {
  /** Files reviewed at the same time, each in a thread of its own; by default one per processor, at most 8. */
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
 * Reviews files, and all files in folders. Each is reviewed in a worker thread with a limit of time and memory, one
 * thread even when `jobs` is 1: a hostile file cannot stop the others or this process. Files of one unit are then held
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
  const { jobs = Math.min(8, availableParallelism()), timeoutMs = 60_000, memoryMb = 1_024, onProgress } = options;
  const { packs = [], settings = {}, packSettings = {} } = options;
  const threads = Math.max(1, Math.min(jobs, files.length));
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: fileURLToPath(options.worker ?? builtWorker()),
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    recordTiming: false,
  });
  const answers: ReviewAnswer[] = [];
  let next = 0;
  let done = 0;
  // Tasks are handed out one per thread, so that the time of a file does not begin while it waits for others.
  const lane = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      const path = files[index] ?? '';
      answers[index] = await answerOf(pool, { path, packs, settings, packSettings }, timeoutMs, memoryMb);
      done += 1;
      onProgress?.({ done, total: files.length, file: path });
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, lane));
  } finally {
    await pool.destroy();
  }
  return answers;
}

async function answerOf(pool: Piscina, task: ReviewTask, timeoutMs: number, memoryMb: number): Promise<ReviewAnswer> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutMs);
  try {
    return (await pool.run(task, { signal: timeout.signal })) as ReviewAnswer;
  } catch (error) {
    if (timeout.signal.aborted) {
      return { error: `审核超过${timeoutMs / 1000}秒仍未完成，已停止；文件可能过大或已损坏。` };
    }
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return { error: `审核所需内存超过${memoryMb}MB，已停止；文件可能过大或已损坏。` };
    }
    const detail = error instanceof Error ? error.message : String(error);
    return { error: `审核该文件的程序意外中止，请把该文件反馈给开发者（${detail.slice(0, 200)}）。` };
  } finally {
    clearTimeout(timer);
  }
}

/** A worker thread runs compiled code: from the sources (in tests) it is taken from the last build. */
function builtWorker(): URL {
  const fromSources = import.meta.url.endsWith('.ts');
  return new URL(fromSources ? '../../dist/batch/worker.js' : './worker.js', import.meta.url);
}
