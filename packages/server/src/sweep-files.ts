import type { FileStore } from './files/file-store.js';
import type { Repository } from './storage/repository.js';

/** Removes the files that no report needs: those of removed reports, and what a crash left. Only while nobody uploads. */
export async function sweepFiles(repository: Repository, files: FileStore): Promise<void> {
  await repository.forgetUnusedFiles();
  const known = new Set(await repository.files());
  for (const name of await files.names()) if (!known.has(name)) await files.remove(name);
}
