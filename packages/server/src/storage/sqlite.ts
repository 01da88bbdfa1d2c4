import { join } from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { kyselyRepository } from './kysely-repository.js';
import { lockFolder } from './lock.js';
import { migrations } from './migrations/index.js';
import type { Repository } from './repository.js';
import type { Tables } from './schema.js';

/**
 * Opens the embedded database in a data folder: WAL, every commit synced to the disk, one process alone, migrated to the
 * newest schema.
 *
 * @throws DataFolderInUse where another process has the folder
 */
export async function openSqlite(folder: string): Promise<Repository> {
  const unlock = lockFolder(folder);
  const database = new Database(join(folder, 'hengji.sqlite'));
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
    await migrate(db);
    const repository = kyselyRepository(db);
    return {
      ...repository,
      async close() {
        await repository.close();
        unlock();
      },
    };
  } catch (error) {
    database.close();
    unlock();
    throw error;
  }
}

/** Brings a database to the newest schema; a failed migration leaves it as it was. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
