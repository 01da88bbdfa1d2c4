import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReviewAnswer, ReviewPool, ReviewWishes } from '@hengji/review';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { risingClock } from '../clock.js';
import { openFileStore } from '../files/file-store.js';
import type { Repository } from '../storage/repository.js';
import { openSqlite } from '../storage/sqlite.js';
import { until } from '../testing/until.js';
import { openReviewQueue, type ReviewQueue } from './review-queue.js';
import { waitingReport } from './waiting-report.js';

/** Reviews that end when the test says so. */
class HeldPool implements ReviewPool {
  readonly held: {
    readonly finish: (answer: ReviewAnswer) => void;
    readonly wishes: ReviewWishes | undefined;
    readonly signal: AbortSignal | undefined;
  }[] = [];
  review(_path: string, wishes?: ReviewWishes, signal?: AbortSignal): Promise<ReviewAnswer> {
    return new Promise((finish, reject) => {
      this.held.push({ finish, wishes, signal });
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  }
  async close(): Promise<void> {}
}

const now = risingClock();
let folder: string;
let repository: Repository;
let pool: HeldPool;
let queue: ReviewQueue;
let faults: unknown[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-queue-'));
  repository = await openSqlite(folder);
  faults = [];
  await open();
});
afterEach(async () => {
  await queue.close();
  await repository.close();
  await rm(folder, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

async function open(): Promise<void> {
  pool = new HeldPool();
  const files = await openFileStore(join(folder, 'files'));
  const report = (error: unknown) => faults.push(error);
  queue = await openReviewQueue({ repository, files, pool, lanes: 2, now, onChange: () => {}, report });
}

async function add(...ids: string[]): Promise<void> {
  const sha256 = 'a'.repeat(64);
  await repository.addFile({ sha256, size: 1, created_at: now() });
  await repository.addReports(ids.map((id) => waitingReport({ id, name: id, at: now(), stored: { sha256, size: 1 } })));
  queue.poke();
  queue.poke();
}

const states = async (): Promise<string> =>
  (await repository.reports())
    .map(({ id, state }) => `${id} ${state}`)
    .sort()
    .join(', ');
const becomes = (wanted: string) => until(async () => (await states()) === wanted);

it('reviews as many at a time as it has lanes, the oldest first', async () => {
  await add('r1', 'r2', 'r3');
  await becomes('r1 running, r2 running, r3 waiting');
  pool.held[0]?.finish({ error: '读不懂。' });
  await becomes('r1 failed, r2 running, r3 running');
  expect((await repository.report('r1'))?.error).toBe('读不懂。');
});

it('takes up what is added later, however the lanes stand', async () => {
  for (const id of ['r1', 'r2', 'r3', 'r4', 'r5']) {
    await add(id);
    await until(async () => pool.held.length > 0);
    pool.held.shift()?.finish({ error: '读不懂。' });
  }
  await becomes('r1 failed, r2 failed, r3 failed, r4 failed, r5 failed');
});

it('cancels what waits and what runs, once', async () => {
  await add('r1', 'r2', 'r3');
  await becomes('r1 running, r2 running, r3 waiting');
  expect(await Promise.all([queue.cancel('r3'), queue.cancel('r1')])).toEqual([true, true]);
  expect(pool.held[0]?.signal?.aborted).toBe(true);
  expect([await queue.cancel('r1'), await queue.cancel('none')]).toEqual([false, false]);
  await becomes('r1 cancelled, r2 running, r3 cancelled');
});

it('lets running reviews wait for the next start', async () => {
  await add('r1');
  await becomes('r1 running');
  await queue.close();
  expect(await states()).toBe('r1 waiting');
});

it('takes up again what was running when the program was killed', async () => {
  await add('r1');
  await becomes('r1 running');
  await open();
  expect(await states()).toBe('r1 waiting');
  queue.poke();
  await becomes('r1 running');
});

it('reviews by the packs of the report, those of the last choice', async () => {
  await add('r1');
  await becomes('r1 running');
  expect(pool.held[0]?.wishes).toEqual({ packs: [] });
  await queue.cancel('r1');
  await repository.changeReport('r1', { state: 'waiting', packs: '["hunan-department-2015"]' });
  queue.poke();
  await becomes('r1 running');
  expect(pool.held[1]?.wishes).toEqual({ packs: ['hunan-department-2015'] });
  // The first review has ended: its answer would come too late.
  pool.held[1]?.finish({ error: '读不懂。' });
  await becomes('r1 failed');
});

it('says so where a pack is there no more', async () => {
  const stored = { sha256: 'a'.repeat(64), size: 1 };
  await repository.addFile({ ...stored, created_at: now() });
  await repository.addReports([waitingReport({ id: 'r1', name: 'r1', at: now(), stored, packs: ['gone-2001'] })]);
  queue.poke();
  await becomes('r1 failed');
  expect((await repository.report('r1'))?.error).toMatch(/没有编号为“gone-2001”的模板包/);
  expect(pool.held).toEqual([]);
});
