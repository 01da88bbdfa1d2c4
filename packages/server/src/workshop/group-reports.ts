import { readFile } from 'node:fs/promises';
import { type CrossFile, reviewGroups } from '@hengji/review';
import type { GroupTask, Work } from './tasks.js';

/** Reports put together by unit, year and project, and held against each other; files go by the ids of reports. */
export async function groupReports({ reports }: GroupTask): Promise<Work['group']['answer']> {
  const files = await Promise.all(
    reports.map(async ({ id, materialPath }): Promise<CrossFile> => {
      const { identities, material } = JSON.parse(await readFile(materialPath, 'utf8')) as Omit<CrossFile, 'file'>;
      return { file: id, ...(identities ? { identities } : {}), ...(material ? { material } : {}) };
    }),
  );
  return files.length > 1 ? reviewGroups(files) : { groups: [], ungrouped: [] };
}
