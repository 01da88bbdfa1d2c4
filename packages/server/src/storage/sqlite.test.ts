import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DataFolderInUse } from './lock.js';
import { openSqlite } from './sqlite.js';
import { recordRow, repositoryContract } from './testing/repository-contract.js';

const home = mkdtempSync(join(tmpdir(), 'hengji-storage-'));
let folders = 0;
const newFolder = (): string => {
  folders += 1;
  return join(home, `${folders}`);
};
afterAll(() => rmSync(home, { recursive: true, force: true }));

repositoryContract('SQLite', () => openSqlite(newFolder()));

describe('the embedded database', () => {
  it('finds everything again after it was closed', async () => {
    const folder = newFolder();
    const first = await openSqlite(folder);
    await first.addRecord(recordRow('e1'));
    await first.close();
    const second = await openSqlite(folder);
    expect((await second.records()).map(({ id }) => id)).toEqual(['e1']);
    await second.close();
  });

  it('lets no second process in, and says so', async () => {
    const folder = newFolder();
    const first = await openSqlite(folder);
    await expect(openSqlite(folder)).rejects.toThrow(DataFolderInUse);
    await expect(openSqlite(folder)).rejects.toThrow(/正被另一个衡绩进程使用/);
    await first.close();
    await (await openSqlite(folder)).close();
  });
});
