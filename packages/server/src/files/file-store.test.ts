import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileStore, MissingFile, openFileStore } from './file-store.js';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-files-'));
  store = await openFileStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* piecesOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

describe('openFileStore', () => {
  it('gives back what was kept, and keeps equal bytes once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        const { sha256, size } = await store.put(bytes);
        expect(size).toBe(bytes.length);
        expect(await store.put(bytes)).toEqual({ sha256, size });
        expect(Buffer.from(await store.get(sha256)).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a file that many hand in at once', async () => {
    const bytes = new TextEncoder().encode('同一份报告');
    const stored = await Promise.all(Array.from({ length: 20 }, () => store.put(bytes)));
    expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
  });

  it('keeps what arrives in pieces as it keeps the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), async (chunks) => {
        const stored = await store.putStream(piecesOf(chunks));
        expect(stored).toEqual(await store.put(Buffer.concat(chunks)));
        expect(await store.names()).toContain(stored.sha256);
      }),
      { numRuns: 20 },
    );
    expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
  });

  it('keeps nothing of what breaks off, and forgets what is removed', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('一半');
      throw new Error('aborted');
    };
    await expect(store.putStream(broken())).rejects.toThrow('aborted');
    expect([await readdir(join(folder, 'unfinished')), await store.names()]).toEqual([[], []]);
    const { sha256 } = await store.put(Buffer.from('报告'));
    await store.remove(sha256);
    expect(await store.names()).toEqual([]);
  });

  it('notices that a file was changed or is gone', async () => {
    const { sha256 } = await store.put(new TextEncoder().encode('报告'));
    await writeFile(store.pathOf(sha256), '改过的报告');
    await expect(store.get(sha256)).rejects.toThrow(/已损坏/);
    await store.put(new TextEncoder().encode('报告'));
    expect(await store.get(sha256)).toEqual(Buffer.from('报告'));
    await rm(store.pathOf(sha256));
    await expect(store.get(sha256)).rejects.toThrow(MissingFile);
  });

  it('never leaves the folder, whatever it is asked for', async () => {
    for (const name of ['../../etc/passwd', '', 'a'.repeat(63), `${'a'.repeat(64)}/x`, 'A'.repeat(64)]) {
      await expect(store.get(name)).rejects.toThrow(MissingFile);
    }
  });

  it('clears away what a crash left half-written', async () => {
    await writeFile(join(folder, 'unfinished', 'x'), 'half');
    store = await openFileStore(folder);
    expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
  });
});
