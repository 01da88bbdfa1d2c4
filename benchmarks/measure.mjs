import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A contender in a process of its own; `round` gives milliseconds per file and the peak memory so far in MB. */
export async function startContender(name) {
  const child = fork(here('./contender.mjs'), [name]);
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${name} ended early`);
  });
  // Its end after the last round is no failure; an earlier one is, for whoever waits for an answer.
  failed.catch(() => {});
  const answer = async () => (await Promise.race([once(child, 'message'), failed]))[0];
  await answer();
  return {
    async round(files) {
      child.send({ files });
      const { milliseconds, megabytes } = await answer();
      return { perFile: milliseconds / files.length, megabytes };
    },
    stop: () => child.kill(),
  };
}

/** Runs `hengji review FOLDER`; milliseconds and peak memory in MB of the whole command. */
export function reviewCommand(folder, jobs, scratch) {
  const memory = join(scratch, 'memory');
  const args = ['--import', new URL('./tell-memory.mjs', import.meta.url).href, here('../packages/cli/bin/hengji.js')];
  const options = ['review', folder, '--format', 'json', '--out', join(scratch, 'review.json')];
  const milliseconds = timed(process.execPath, [...args, ...options, '--jobs', String(jobs), '--fail-on', 'never'], {
    HENGJI_BENCHMARK_MEMORY: memory,
  });
  return { milliseconds, megabytes: Number(readFileSync(memory, 'utf8')) };
}

/** Milliseconds that a command takes; throws where it fails. */
export function timed(command, args, env = {}) {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

export const isInstalled = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
