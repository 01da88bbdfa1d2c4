import { built } from './built.js';
import type { ReviewAnswer, ReviewTask, ReviewWishes } from './task.js';
import { openWorkerPool, type WorkerPoolOptions, WorkerStopped } from './worker-pool.js';

export interface ReviewPoolOptions extends Omit<WorkerPoolOptions, 'worker'> {
  /** Another worker module than the built one; for tests. */
  readonly worker?: URL;
}

/** Worker processes that review files, each file with a limit of time and memory. */
export interface ReviewPool {
  /**
   * Reviews the file at a path. Never rejects for a bad file: a file that cannot be read, hangs, fills the memory or
   * brings its process down gives an answer with one Chinese sentence.
   *
   * @param signal stops the review at once; the promise then rejects with an `AbortError`
   */
  review(path: string, wishes?: ReviewWishes, signal?: AbortSignal): Promise<ReviewAnswer>;
  /** Stops what is running and ends the processes. */
  close(): Promise<void>;
}

/** Starts a pool; a hostile file can stop neither the others nor this process. */
export function openReviewPool(options: ReviewPoolOptions): ReviewPool {
  const pool = openWorkerPool<ReviewTask, ReviewAnswer>({ worker: built('./worker.js', import.meta.url), ...options });
  return {
    async review(path, { packs = [], settings = {}, packSettings = {} } = {}, signal) {
      try {
        return await pool.run({ path, packs, settings, packSettings }, signal);
      } catch (error) {
        if (error instanceof WorkerStopped) return { error: sentenceOf(error) };
        throw error;
      }
    },
    close: () => pool.close(),
  };
}

function sentenceOf({ reason, message }: WorkerStopped): string {
  switch (reason) {
    case 'time':
      return `审核超过${message}仍未完成，已停止；文件可能过大或已损坏。`;
    case 'memory':
      return `审核所需内存超过${message}，已停止；文件可能过大或已损坏。`;
    case 'fault':
      return `审核该文件的程序意外中止，请把该文件反馈给开发者（${message.slice(0, 200)}）。`;
  }
}
