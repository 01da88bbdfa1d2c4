import { built, openWorkerPool, WorkerStopped } from '@hengji/review';
import { ProblemError } from '../http/problem.js';
import type { AnyTask, Work, WorkAnswer, WorkKind } from './tasks.js';

/** Does in worker processes what would keep the server from answering. */
export interface Workshop {
  /** @throws ProblemError with a Chinese sentence where the task cannot be done, or takes too long */
  do<Kind extends WorkKind>(task: Work[Kind]['task'] & { readonly kind: Kind }): Promise<Work[Kind]['answer']>;
  close(): Promise<void>;
}

export interface WorkshopOptions {
  readonly processes?: number;
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
}

const mostWaiting = 100;

/** Processes start with the first task and end when there is nothing to do for a while. */
export function openWorkshop({ processes = 1, ...limits }: WorkshopOptions = {}): Workshop {
  const pool = openWorkerPool<AnyTask, WorkAnswer<unknown>>({
    worker: built('./worker.js', import.meta.url),
    processes,
    idleMs: 60_000,
    ...limits,
  });
  let isClosed = false;
  return {
    async do<Kind extends WorkKind>(task: Work[Kind]['task']) {
      if (pool.waiting >= mostWaiting) throw new ProblemError('too-many', '正在处理的请求太多，请稍后再试。');
      const outcome = await pool.run(task).catch((error: unknown) => {
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
