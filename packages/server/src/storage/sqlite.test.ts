import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { DataFolderInUse } from './lock.js';
import { first } from './migrations/first.js';
import type { Tables } from './schema.js';
import { openSqlite } from './sqlite.js';
import { recordRow, reportRow, repositoryContract } from './testing/repository-contract.js';

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

  it('keeps what an older version of the program stored', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    const older = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: new Database(join(folder, 'hengji.sqlite')) }),
    });
    await new Migrator({
      db: older,
      provider: { getMigrations: async () => ({ '0001-first': first }) },
    }).migrateToLatest();
    await older.insertInto('records').values(recordRow('e1')).execute();
    const { packs: _none, ...report } = reportRow('r1', { file: null });
    await sql`insert into reports (${sql.join(Object.keys(report).map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(report))})`.execute(older);
    await older.destroy();
    const newer = await openSqlite(folder);
    expect(await newer.record('e1')).toEqual(recordRow('e1'));
    expect(await newer.groupDecisions()).toEqual([]);
    expect(await newer.report('r1')).toEqual(reportRow('r1', { file: null }));
    await newer.close();
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
