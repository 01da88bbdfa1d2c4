// Preloaded into a command: at its end, writes the most memory it ever had, in MB, where the environment says.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env.HENGJI_BENCHMARK_MEMORY;
if (isMainThread && path) {
  process.on('exit', () => writeFileSync(path, String(process.resourceUsage().maxRSS / 1024)));
}
