import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Files under their SHA-256: the same bytes are kept once, and what was kept can be checked at any time. */
export interface FileStore {
  /** Keeps bytes; when the promise is fulfilled they are on the disk. */
  put(bytes: Uint8Array): Promise<StoredFile>;
  /** Keeps bytes as they arrive; nothing is kept where the stream fails. */
  putStream(chunks: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** @throws MissingFile where there is none of that name, or its bytes are no longer what was kept */
  get(sha256: string): Promise<Uint8Array>;
  /** Path of a kept file, for a worker that reads it itself. */
  pathOf(sha256: string): string;
  /** The names of all kept files. */
  names(): Promise<string[]>;
  remove(sha256: string): Promise<void>;
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
  const settle = async (draft: string, sha256: string): Promise<void> => {
    const path = pathOf(sha256);
    const home = join(path, '..');
    await mkdir(home, { recursive: true });
    await rename(draft, path);
    await syncFolder(home);
  };
  return {
    pathOf,
    async put(bytes) {
      const sha256 = hashOf(bytes);
      if (!(await isKept(pathOf(sha256), sha256))) {
        const draft = join(unfinished, randomUUID());
        await writeThrough(draft, bytes);
        await settle(draft, sha256);
      }
      return { sha256, size: bytes.byteLength };
    },
    async putStream(chunks) {
      const draft = join(unfinished, randomUUID());
      try {
        const stored = await hashThrough(draft, chunks);
        if (await isKept(pathOf(stored.sha256), stored.sha256)) await rm(draft);
        else await settle(draft, stored.sha256);
        return stored;
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch(() => undefined);
      if (bytes === undefined) throw new MissingFile('找不到这个文件；它可能已从数据文件夹中删除。');
      if (hashOf(bytes) !== sha256) throw new MissingFile('这个文件在数据文件夹中已损坏，请重新上传。');
      return bytes;
    },
    async names() {
      const homes = (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
      const names = await Promise.all(
        homes.map(async (home) => (await readdir(join(folder, home))).map((rest) => `${home}${rest}`)),
      );
      return names.flat().filter((name) => /^[0-9a-f]{64}$/.test(name));
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

/** True where the bytes under a name are still those that it stands for. */
async function isKept(path: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch {
    return false;
  }
  return hash.digest('hex') === sha256;
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

async function hashThrough(path: string, chunks: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.byteLength;
      await file.appendFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A new name is only safe when its folder is; systems without folder syncing refuse, and need none. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
