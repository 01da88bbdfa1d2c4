import type { Kysely } from 'kysely';
import { type ReportFilter, type Repository, StaleVersion } from './repository.js';
import type { Tables } from './schema.js';

/** The repository on any engine that Kysely speaks to. */
export function kyselyRepository(db: Kysely<Tables>): Repository {
  return {
    async addFile(file) {
      await db
        .insertInto('files')
        .values(file)
        .onConflict((conflict) => conflict.column('sha256').doNothing())
        .execute();
    },

    async addReport(report) {
      await db.insertInto('reports').values(report).execute();
    },
    async changeReport(id, changes) {
      const { numUpdatedRows } = await db.updateTable('reports').set(changes).where('id', '=', id).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    report: (id) => db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst(),
    reports: (filter = {}) => filtered(db, filter).execute(),
    async removeReport(id) {
      const { numDeletedRows } = await db.deleteFrom('reports').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async decide(decision) {
      const { report: _report, finding: _finding, ...changes } = decision;
      await db
        .insertInto('decisions')
        .values(decision)
        .onConflict((conflict) => conflict.columns(['report', 'finding']).doUpdateSet(changes))
        .execute();
    },
    async withdrawDecision(report, finding) {
      const { numDeletedRows } = await db
        .deleteFrom('decisions')
        .where('report', '=', report)
        .where('finding', '=', finding)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    decisions: (report) =>
      db.selectFrom('decisions').selectAll().where('report', '=', report).orderBy('finding').execute(),

    async addRecord(record) {
      const { id, version, contents, saved_at } = record;
      await db.transaction().execute(async (transaction) => {
        await transaction.insertInto('records').values(record).execute();
        await transaction.insertInto('record_versions').values({ record: id, version, contents, saved_at }).execute();
      });
    },
    saveRecord: (record) =>
      db.transaction().execute(async (transaction) => {
        const { id, version, contents, saved_at, ...columns } = record;
        const next = version + 1;
        const { numUpdatedRows } = await transaction
          .updateTable('records')
          .set({ ...columns, contents, saved_at, version: next })
          .where('id', '=', id)
          .where('version', '=', version)
          .where('deleted_at', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) {
          const found = await transaction
            .selectFrom('records')
            .select('version')
            .where('id', '=', id)
            .where('deleted_at', 'is', null)
            .executeTakeFirst();
          if (found === undefined) return undefined;
          throw new StaleVersion(`记录已被改到第${found.version}版，这里改的是第${version}版。`);
        }
        await transaction
          .insertInto('record_versions')
          .values({ record: id, version: next, contents, saved_at })
          .execute();
        return next;
      }),
    record: (id) =>
      db.selectFrom('records').selectAll().where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst(),
    records: () =>
      db
        .selectFrom('records')
        .selectAll()
        .where('deleted_at', 'is', null)
        .orderBy('saved_at', 'desc')
        .orderBy('id')
        .execute(),
    recordVersions: (id) =>
      db
        .selectFrom('record_versions')
        .select(['version', 'saved_at'])
        .where('record', '=', id)
        .orderBy('version', 'desc')
        .execute(),
    recordVersion: (id, version) =>
      db
        .selectFrom('record_versions')
        .selectAll()
        .where('record', '=', id)
        .where('version', '=', version)
        .executeTakeFirst(),
    async removeRecord(id, at) {
      const { numUpdatedRows } = await db
        .updateTable('records')
        .set({ deleted_at: at })
        .where('id', '=', id)
        .where('deleted_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async addStandard(standard) {
      await db.insertInto('standards').values(standard).execute();
    },
    standards: () => db.selectFrom('standards').selectAll().orderBy('created_at', 'desc').orderBy('id').execute(),
    async removeStandard(id) {
      const { numDeletedRows } = await db.deleteFrom('standards').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    close: () => db.destroy(),
  };
}

function filtered(db: Kysely<Tables>, { unit, year, states }: ReportFilter) {
  let query = db.selectFrom('reports').selectAll().orderBy('created_at', 'desc').orderBy('id');
  if (unit !== undefined) query = query.where('unit', '=', unit);
  if (year !== undefined) query = query.where('year', '=', year);
  if (states !== undefined) query = query.where('state', 'in', [...states]);
  return query;
}
