import { Worker } from 'node:worker_threads';
import type { Reply } from './worker-process.js';

/** Entry of a worker process. Arguments: the address of a module, whose default export is given each task; its parent. */
const [, , worker = '', parent] = process.argv;
new Worker(new URL('./orphan-watch.js', import.meta.url), { workerData: { parent: Number(parent) } }).unref();
const { default: work } = (await import(worker)) as { default: (task: unknown) => Promise<unknown> };

// The keys that stop a program stop all processes of a terminal: what is being done is for the parent to decide.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.once('disconnect', () => process.exit());

process.on('message', async (task: unknown) => {
  const reply: Reply<unknown> = await Promise.resolve(task)
    .then(work)
    .then(
      (answer) => ({ answer }),
      (error: unknown) => ({ fault: error instanceof Error ? error.message : String(error) }),
    );
  process.send?.(reply);
});
