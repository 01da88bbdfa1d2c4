import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from './files/file-store.js';
import { waitingReport } from './reviewing/waiting-report.js';
import type { Repository } from './storage/repository.js';

/** Data beside the examples, not examples. */
const isData = (name: string): boolean => name.startsWith('.') || /\.(?:ya?ml|json|md)$/i.test(name);

/** Loads the reports of folders as a demonstration where nothing is there yet: examples that were removed stay away. */
export async function loadDemonstration(
  folders: readonly string[],
  {
    repository,
    files,
    now,
  }: { readonly repository: Repository; readonly files: FileStore; readonly now: () => string },
): Promise<void> {
  if ((await repository.reports()).length > 0 || (await repository.records()).length > 0) return;
  const rows = [];
  // The list shows the newest first: what is to stand above is added last.
  for (const folder of folders.toReversed()) {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && !isData(entry.name)).map(({ name }) => name);
    for (const name of names.sort().reverse()) {
      const stored = await files.put(await readFile(join(folder, name)));
      await repository.addFile({ ...stored, created_at: now() });
      rows.push(waitingReport({ id: randomUUID(), name, at: now(), stored, demonstration: true }));
    }
  }
  await repository.addReports(rows);
}
