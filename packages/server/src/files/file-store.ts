import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Files under their SHA-256: the same bytes are kept once, and what was kept can be checked at any time. */
export interface FileStore {
  /** Keeps bytes; when the promise is fulfilled they are on the disk. */
  put(bytes: Uint8Array): Promise<StoredFile>;
  /** @throws MissingFile where there is none of that name, or its bytes are no longer what was kept */
  get(sha256: string): Promise<Uint8Array>;
  /** Path of a kept file, for a worker that reads it itself. */
  pathOf(sha256: string): string;
}

export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

/** A kept file is gone or damaged; `message` is one Chinese sentence. */
export class MissingFile extends Error {
  override readonly name = 'MissingFile';
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file store in a folder, two letters of the hash as sub-folders; what a crash left half-written is cleared away. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const unfinished = join(folder, 'unfinished');
  await mkdir(unfinished, { recursive: true });
  for (const name of await readdir(unfinished)) await rm(join(unfinished, name), { force: true });

  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new MissingFile('文件编号不正确。');
    return join(folder, sha256.slice(0, 2), sha256.slice(2));
  };
  return {
    pathOf,
    async put(bytes) {
      const sha256 = hashOf(bytes);
      const path = pathOf(sha256);
      const stored = { sha256, size: bytes.byteLength };
      const kept = await readFile(path).catch(() => undefined);
      if (kept !== undefined && hashOf(kept) === sha256) return stored;
      const draft = join(unfinished, randomUUID());
      await writeThrough(draft, bytes);
      const home = join(path, '..');
      await mkdir(home, { recursive: true });
      await rename(draft, path);
      await syncFolder(home);
      return stored;
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch(() => undefined);
      if (bytes === undefined) throw new MissingFile('找不到这个文件；它可能已从数据文件夹中删除。');
      if (hashOf(bytes) !== sha256) throw new MissingFile('这个文件在数据文件夹中已损坏，请重新上传。');
      return bytes;
    },
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is only safe when its folder is; systems without folder syncing refuse, and need none. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
