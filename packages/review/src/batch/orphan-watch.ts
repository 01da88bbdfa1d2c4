import { workerData } from 'node:worker_threads';

// A process that is busy without end does not notice that its parent is gone; this thread of it does.
const { parent } = workerData as { parent: number };

setInterval(() => {
  if (process.ppid !== parent || !isThere(parent)) process.kill(process.pid, 'SIGKILL');
}, 1_000);

/** Not every system gives an orphan another parent. */
function isThere(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
