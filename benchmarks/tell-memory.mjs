// Preloaded into a command: at its end, writes the most memory it and its processes ever had, in MB, where the
// environment says. The peaks are added up, although they need not have been reached at the same time.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env.HENGJI_BENCHMARK_MEMORY;
if (isMainThread && path) {
  const peaks = new Map();
  setInterval(() => {
    for (const child of childrenOf(process.pid)) peaks.set(child, Math.max(peaks.get(child) ?? 0, peakOf(child)));
  }, 20).unref();
  process.on('exit', () => {
    const own = process.resourceUsage().maxRSS;
    writeFileSync(path, String([own, ...peaks.values()].reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024));
  });
}

function childrenOf(process) {
  return read(`/proc/${process}/task/${process}/children`).split(' ').filter(Boolean);
}

function peakOf(process) {
  return Number(/VmHWM:\s*(\d+)/.exec(read(`/proc/${process}/status`))?.[1] ?? 0);
}

/** A process may end between two looks at it. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
