import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openReviewPool, type ReviewPool } from './review-pool.js';

const worker = new URL('./testing/fixture-worker.mjs', import.meta.url);

let folder: string;
let pool: ReviewPool;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-pool-'));
  pool = await openReviewPool({ threads: 1, idleMs: 1_000, worker });
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

it('stops a review that is no longer wanted, and goes on with the next', async () => {
  const [endless, fine] = [await put('loop'), await put('fine')];
  const stop = new AbortController();
  const stopped = pool.review(endless, {}, stop.signal);
  stop.abort();
  await expect(stopped).rejects.toThrow(/abort/i);
  expect(await pool.review(fine)).toEqual({ review: { file: fine } });
});

it('does not begin a review that is stopped beforehand', async () => {
  await expect(pool.review(await put('fine'), {}, AbortSignal.abort())).rejects.toThrow(/abort/i);
});
