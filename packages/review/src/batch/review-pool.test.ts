import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openReviewPool, type ReviewPool } from './review-pool.js';

const worker = new URL('./testing/fixture-worker.mjs', import.meta.url);

let folder: string;
let pool: ReviewPool;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-pool-'));
  pool = openReviewPool({ processes: 1, idleMs: 1_000, worker });
});
afterEach(async () => {
  await pool.close();
  await rm(folder, { recursive: true, force: true });
});

const put = async (text: string): Promise<string> => {
  const path = join(folder, `${text}.txt`);
  await writeFile(path, text);
  return path;
};

/** The number of the process that reviews a file. */
async function processOf(path: string): Promise<number> {
  const answer = await pool.review(path);
  return Number('error' in answer ? answer.error : Number.NaN);
}

/** The number of the process that is at an endless file. */
const processAt = (path: string) =>
  vi.waitFor(async () => Number(await readFile(`${path}.pid`, 'utf8')), { timeout: 20_000, interval: 20 });

const goneAfter = (number: number) =>
  vi.waitFor(() => expect(() => process.kill(number, 0)).toThrow('ESRCH'), { timeout: 20_000, interval: 50 });

it('stops a review that is no longer wanted, and goes on with the next', async () => {
  const [endless, fine] = [await put('loop'), await put('fine')];
  const stop = new AbortController();
  const stopped = pool.review(endless, {}, stop.signal);
  stop.abort();
  await expect(stopped).rejects.toThrow(/abort/i);
  expect(await pool.review(fine)).toEqual({ review: { file: fine } });
});

it('does not begin a review that is stopped beforehand, nor one that is stopped while it waits', async () => {
  await expect(pool.review(await put('fine'), {}, AbortSignal.abort())).rejects.toThrow(/abort/i);
  const [endless, fine] = [await put('loop'), await put('fine')];
  const [first, second] = [new AbortController(), new AbortController()];
  const running = pool.review(endless, {}, first.signal);
  const waiting = pool.review(fine, {}, second.signal);
  const last = pool.review(fine);
  second.abort();
  await expect(waiting).rejects.toThrow(/abort/i);
  first.abort();
  await expect(running).rejects.toThrow(/abort/i);
  expect(await last).toEqual({ review: { file: fine } });
});

it('reviews one file after another in the same process, and ends it when there is nothing to do', async () => {
  const path = await put('pid');
  const number = await processOf(path);
  expect(await processOf(path)).toBe(number);
  await goneAfter(number);
  expect(await processOf(path)).not.toBe(number);
});

it('begins a new process where the one that waited was ended by somebody else', async () => {
  const path = await put('pid');
  const number = await processOf(path);
  process.kill(number, 'SIGKILL');
  await goneAfter(number);
  expect(await processOf(path)).not.toBe(number);
});

it('leaves it to the program to decide what becomes of a review when its keys are pressed', async () => {
  const path = await put('loop');
  const stop = new AbortController();
  const review = pool.review(path, {}, stop.signal);
  const number = await processAt(path);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(number, signal);
  await sleep(300);
  expect(() => process.kill(number, 0)).not.toThrow();
  stop.abort();
  await expect(review).rejects.toThrow(/abort/i);
  await goneAfter(number);
});

it('ends a busy process when the program that began it is ended', async () => {
  const path = await put('loop');
  const program = spawn(process.execPath, [fileURLToPath(new URL('./testing/run-endless.mjs', import.meta.url)), path]);
  const number = await processAt(path);
  program.kill('SIGKILL');
  await once(program, 'exit');
  await goneAfter(number);
});
