import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage-error.js';

/** Refuses, before any long work is done, a path that cannot be written to. Throws `UsageError`. */
export async function checkOutputPath(path: string): Promise<void> {
  const existing = await stat(path).catch(() => undefined);
  if (existing?.isDirectory()) throw new UsageError(`--out 指向一个文件夹：${path}；请给出文件名。`);
  const folder = dirname(path);
  const parent = await stat(folder).catch(() => undefined);
  if (parent === undefined) throw new UsageError(`--out 的上级文件夹不存在：${folder}；请先建立该文件夹。`);
  if (!parent.isDirectory()) throw new UsageError(`--out 的上级不是文件夹：${folder}`);
}

/**
 * Writes a file as a whole: into a temporary file beside it that then takes its place, so that nobody ever sees half of
 * it and a failure leaves an earlier file as it was. Throws `UsageError` where the folder refuses.
 */
export async function writeOutputFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    const code = error instanceof Error && 'code' in error ? String(error.code) : '未知原因';
    const reasons: Readonly<Record<string, string>> = {
      EACCES: '没有写入权限',
      EPERM: '没有写入权限，或文件正被其他程序打开',
      EBUSY: '文件正被其他程序打开',
      EROFS: '磁盘是只读的',
      ENOSPC: '磁盘已满',
      ENAMETOOLONG: '文件名太长',
    };
    throw new UsageError(`无法写入 ${path}：${reasons[code] ?? code}。`);
  }
}
