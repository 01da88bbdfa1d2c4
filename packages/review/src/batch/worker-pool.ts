import { fileURLToPath } from 'node:url';

export interface WorkerPoolOptions {
  /** Module of the worker; its default export is given each task. */
  readonly worker: URL;
  /** Worker threads; no more tasks than this may run at the same time, or the time of some begins while they wait. */
  readonly threads: number;
  /** Longest time for one task, in milliseconds; by default 60,000. */
  readonly timeoutMs?: number;
  /** Most memory (V8 heap) for one task, in MiB; by default 1,024. */
  readonly memoryMb?: number;
  /** Threads without work end after this long, in milliseconds; by default they stay until the pool is closed. */
  readonly idleMs?: number;
}

/** Worker threads with a limit of time and memory for each task. */
export interface WorkerPool<Task, Answer> {
  /**
   * @param signal stops the task at once; the promise then rejects with an `AbortError`
   * @throws WorkerStopped where the task took too long or too much memory, threw, or brought its thread down
   */
  run(task: Task, signal?: AbortSignal): Promise<Answer>;
  /** Stops what is running and ends the threads. */
  close(): Promise<void>;
}

/** A task had no answer; `message` is what the thread said, or how much of what was too much. */
export class WorkerStopped extends Error {
  override readonly name = 'WorkerStopped';
  constructor(
    readonly reason: 'time' | 'memory' | 'fault',
    message: string,
  ) {
    super(message);
  }
}

/** Starts a pool; a hostile task can stop neither the others nor this process. */
export async function openWorkerPool<Task, Answer>(options: WorkerPoolOptions): Promise<WorkerPool<Task, Answer>> {
  const { worker, threads, timeoutMs = 60_000, memoryMb = 1_024, idleMs } = options;
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Task, Answer>({
    filename: fileURLToPath(worker),
    minThreads: idleMs === undefined ? threads : 0,
    maxThreads: threads,
    ...(idleMs === undefined ? {} : { idleTimeout: idleMs }),
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    recordTiming: false,
  });
  return {
    async run(task, signal) {
      const stop = new AbortController();
      const abort = (): void => stop.abort();
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort);
      const timer = setTimeout(abort, timeoutMs);
      try {
        return await pool.run(task, { signal: stop.signal });
      } catch (error) {
        if (signal?.aborted) throw error;
        if (stop.signal.aborted) throw new WorkerStopped('time', `${timeoutMs / 1000}秒`);
        if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
          throw new WorkerStopped('memory', `${memoryMb}MB`);
        }
        throw new WorkerStopped('fault', error instanceof Error ? error.message : String(error));
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      }
    },
    close: () => pool.destroy(),
  };
}
