import { ProcessEnded, WorkerProcess } from './worker-process.js';

export interface WorkerPoolOptions {
  /** Module of the worker; its default export is given each task. Tasks and answers are plain data. */
  readonly worker: URL;
  /** Tasks done at the same time, each in a process of its own; the others wait for their turn. */
  readonly processes: number;
  /** Longest time for one task, in milliseconds from its turn on; by default 60,000. */
  readonly timeoutMs?: number;
  /** Most memory (V8 heap) for one task, in MiB; by default 1,024. */
  readonly memoryMb?: number;
  /** Processes without work end after this long, in milliseconds; by default they stay until the pool is closed. */
  readonly idleMs?: number;
}

/** Worker processes with a limit of time and memory for each task. */
export interface WorkerPool<Task, Answer> {
  /** How many tasks wait for their turn. */
  readonly waiting: number;
  /**
   * @param signal stops the task at once; the promise then rejects with an `AbortError`
   * @throws WorkerStopped where the task took too long or too much memory, threw, or brought its process down
   */
  run(task: Task, signal?: AbortSignal): Promise<Answer>;
  /** Stops what is running, refuses what waits, and ends the processes. */
  close(): Promise<void>;
}

/** A task had no answer; `message` is what the process said, or how much of what was too much. */
export class WorkerStopped extends Error {
  override readonly name = 'WorkerStopped';
  constructor(
    readonly reason: 'time' | 'memory' | 'fault',
    message: string,
  ) {
    super(message);
  }
}

/** Starts a pool; a hostile task can stop neither the others nor this process. Processes start with the first tasks. */
export function openWorkerPool<Task, Answer>(options: WorkerPoolOptions): WorkerPool<Task, Answer> {
  return new LanePool(options);
}

class LanePool<Task, Answer> implements WorkerPool<Task, Answer> {
  readonly #lanes: readonly Lane<Task, Answer>[];
  readonly #free: Lane<Task, Answer>[];
  readonly #queue: ((lane: Lane<Task, Answer>) => void)[] = [];

  constructor(options: WorkerPoolOptions) {
    this.#lanes = Array.from({ length: options.processes }, () => new Lane<Task, Answer>(options));
    this.#free = [...this.#lanes];
  }

  get waiting(): number {
    return this.#queue.length;
  }

  async run(task: Task, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    const lane = this.#free.pop() ?? (await this.#turn(signal));
    try {
      return await lane.run(task, signal);
    } finally {
      const next = this.#queue.shift();
      if (next) next(lane);
      else this.#free.push(lane);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #turn(signal: AbortSignal | undefined): Promise<Lane<Task, Answer>> {
    return new Promise((resolve, reject) => {
      const begin = (lane: Lane<Task, Answer>) => {
        signal?.removeEventListener('abort', abort);
        resolve(lane);
      };
      const abort = () => {
        this.#queue.splice(this.#queue.indexOf(begin), 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#queue.push(begin);
    });
  }
}

/** Does one task after another in a process, which is started when there is none. */
class Lane<Task, Answer> {
  readonly #options: WorkerPoolOptions;
  #process: WorkerProcess<Task, Answer> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  async run(task: Task, signal: AbortSignal | undefined): Promise<Answer> {
    signal?.throwIfAborted();
    if (this.#isClosed) throw new WorkerStopped('fault', 'closed');
    clearTimeout(this.#idle);
    const { worker, timeoutMs = 60_000, memoryMb = 1_024, idleMs } = this.#options;
    if (!this.#process?.isRunning) this.#process = new WorkerProcess(worker, memoryMb);
    let isLate = false;
    const stop = () => this.#end();
    const timer = setTimeout(() => {
      isLate = true;
      stop();
    }, timeoutMs);
    signal?.addEventListener('abort', stop);
    try {
      const reply = await this.#process.run(task);
      if ('fault' in reply) throw new WorkerStopped('fault', reply.fault);
      return reply.answer;
    } catch (error) {
      if (!(error instanceof ProcessEnded)) throw error;
      this.#process = undefined;
      signal?.throwIfAborted();
      if (isLate) throw new WorkerStopped('time', `${timeoutMs / 1000}秒`);
      if (this.#isClosed) throw new WorkerStopped('fault', 'closed');
      throw error.reason === 'memory'
        ? new WorkerStopped('memory', `${memoryMb}MB`)
        : new WorkerStopped('fault', error.message);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      if (idleMs !== undefined) this.#idle = setTimeout(stop, idleMs);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    await this.#end();
  }

  async #end(): Promise<void> {
    const process = this.#process;
    this.#process = undefined;
    await process?.stop();
  }
}
