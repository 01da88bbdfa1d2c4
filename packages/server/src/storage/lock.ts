import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/** The data folder is in use by another process; `message` is one Chinese sentence. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/**
 * Takes the data folder for this process alone, and returns how to give it back. The lock is the operating system's lock
 * on a file: it ends with the process, however that ends, so that a crash leaves nothing to clear away.
 *
 * @throws DataFolderInUse where another process has it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new Database(join(folder, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new DataFolderInUse(`数据文件夹 ${folder} 正被另一个衡绩进程使用；请先停止它，或用 --data 换一个文件夹。`);
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}
