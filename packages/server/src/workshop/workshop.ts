import { openWorkerPool, WorkerStopped } from '@hengji/review';
import { ProblemError } from '../http/problem.js';
import type { AnyTask, Work, WorkAnswer, WorkKind } from './tasks.js';

/** Does in worker threads what would keep the server from answering. */
export interface Workshop {
  /** @throws ProblemError with a Chinese sentence where the task cannot be done, or takes too long */
  do<Kind extends WorkKind>(task: Work[Kind]['task'] & { readonly kind: Kind }): Promise<Work[Kind]['answer']>;
  close(): Promise<void>;
}

export interface WorkshopOptions {
  readonly threads?: number;
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
}

const mostWaiting = 100;

/** Threads start with the first task and end when there is nothing to do for a while. */
export async function openWorkshop({ threads = 1, ...limits }: WorkshopOptions = {}): Promise<Workshop> {
  const pool = await openWorkerPool<AnyTask, WorkAnswer<unknown>>({
    worker: builtWorker(),
    threads,
    idleMs: 60_000,
    ...limits,
  });
  const turns = new Turns(threads);
  let isClosed = false;
  return {
    async do<Kind extends WorkKind>(task: Work[Kind]['task']) {
      if (turns.waiting >= mostWaiting) throw new ProblemError('too-many', '正在处理的请求太多，请稍后再试。');
      const outcome = await turns
        .take(() => pool.run(task))
        .catch((error: unknown) => {
          if (isClosed) throw new ProblemError('unavailable', '衡绩正在停止，没有做完；请重新启动后再试。');
          return stopped(error);
        });
      if ('trouble' in outcome) throw new ProblemError('unprocessable', outcome.trouble);
      return outcome.answer as Work[Kind]['answer'];
    },
    close() {
      isClosed = true;
      return pool.close();
    },
  };
}

function stopped(error: unknown): never {
  if (!(error instanceof WorkerStopped) || error.reason === 'fault') throw error;
  const much = error.reason === 'time' ? `超过${error.message}仍未完成` : `所需内存超过${error.message}`;
  throw new ProblemError('unprocessable', `${much}，已停止；内容可能过多。`);
}

/** Hands out as many turns at a time as there are threads: the time of a task begins when it has its turn. */
class Turns {
  waiting = 0;
  #last: Promise<unknown>[];
  #next = 0;

  constructor(lanes: number) {
    this.#last = Array.from({ length: lanes }, () => Promise.resolve());
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    const lane = this.#next++ % this.#last.length;
    this.waiting += 1;
    const turn = (this.#last[lane] ?? Promise.resolve()).then(work, work).finally(() => {
      this.waiting -= 1;
    });
    this.#last[lane] = turn.catch(() => {});
    return turn;
  }
}

/** A worker thread runs compiled code: from the sources (in tests) it is taken from the last build. */
function builtWorker(): URL {
  const fromSources = import.meta.url.endsWith('.ts');
  return new URL(fromSources ? '../../dist/workshop/worker.js' : './worker.js', import.meta.url);
}
