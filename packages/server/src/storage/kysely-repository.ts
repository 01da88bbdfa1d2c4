import type { Kysely } from 'kysely';
import { type ReportFilter, type Repository, StaleVersion } from './repository.js';
import type { ReportState, Tables } from './schema.js';

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

    files: async () => (await db.selectFrom('files').select('sha256').execute()).map(({ sha256 }) => sha256),
    async forgetUnusedFiles() {
      const used = db
        .selectFrom('reports')
        .select('file as sha256')
        .where('file', 'is not', null)
        .union(db.selectFrom('reports').select('review as sha256').where('review', 'is not', null))
        .union(db.selectFrom('reports').select('material as sha256').where('material', 'is not', null));
      const gone = await db.deleteFrom('files').where('sha256', 'not in', used).returning('sha256').execute();
      return gone.map(({ sha256 }) => sha256);
    },

    async addReports(reports) {
      await db.transaction().execute(async (transaction) => {
        for (const report of reports) await transaction.insertInto('reports').values(report).execute();
      });
    },
    async changeReport(id, changes, ifStates) {
      let query = db.updateTable('reports').set(changes).where('id', '=', id);
      if (ifStates !== undefined) query = query.where('state', 'in', [...ifStates]);
      const { numUpdatedRows } = await query.executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    claimReport: () =>
      db
        .updateTable('reports')
        .set({ state: 'running' })
        .where('id', '=', (waiting) =>
          waiting
            .selectFrom('reports')
            .select('id')
            .where('state', '=', 'waiting')
            .orderBy('created_at')
            .orderBy('id')
            .limit(1),
        )
        .returningAll()
        .executeTakeFirst(),
    finishReport: (id, outcome, findings) =>
      db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('reports')
          .set(outcome)
          .where('id', '=', id)
          .where('state', '=', 'running')
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await transaction.deleteFrom('findings').where('report', '=', id).execute();
        for (let at = 0; at < findings.length; at += rowsAtOnce) {
          const rows = findings.slice(at, at + rowsAtOnce).map((finding) => ({ report: id, ...finding }));
          await transaction.insertInto('findings').values(rows).execute();
        }
        return true;
      }),
    async requeueReports() {
      await db.updateTable('reports').set({ state: 'waiting' }).where('state', '=', 'running').execute();
    },
    report: (id) => db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst(),
    reports: (filter = {}) => filtered(db, filter).execute(),
    async reportStates() {
      const counts: Record<ReportState, number> = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0 };
      const rows = await db
        .selectFrom('reports')
        .select(['state', ({ fn }) => fn.countAll().as('count')])
        .groupBy('state')
        .execute();
      for (const { state, count } of rows) counts[state] = Number(count);
      return counts;
    },
    async findingCounts(report) {
      let query = db
        .selectFrom('findings')
        .leftJoin('decisions', (join) =>
          join.onRef('decisions.report', '=', 'findings.report').onRef('decisions.finding', '=', 'findings.finding'),
        )
        .select(['findings.report', 'findings.severity', 'decisions.state', ({ fn }) => fn.countAll().as('count')])
        .groupBy(['findings.report', 'findings.severity', 'decisions.state']);
      if (report !== undefined) query = query.where('findings.report', '=', report);
      return (await query.execute()).map(({ count, ...row }) => ({ ...row, count: Number(count) }));
    },
    async hasFinding(report, finding) {
      const found = await db
        .selectFrom('findings')
        .select('finding')
        .where('report', '=', report)
        .where('finding', '=', finding)
        .executeTakeFirst();
      return found !== undefined;
    },
    removeReport: (id) =>
      db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction.deleteFrom('reports').where('id', '=', id).executeTakeFirst();
        const gone = transaction
          .selectFrom('group_decision_files')
          .select('finding')
          .where('file', 'not in', reportedFiles(transaction));
        await transaction.deleteFrom('group_decisions').where('finding', 'in', gone).execute();
        return numDeletedRows > 0n;
      }),

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

    decideInGroup: (decision, files) =>
      db.transaction().execute(async (transaction) => {
        const there = await reportedFiles(transaction)
          .where('file', 'in', [...files])
          .distinct()
          .execute();
        if (there.length < new Set(files).size) return false;
        const { finding, ...changes } = decision;
        await transaction
          .insertInto('group_decisions')
          .values(decision)
          .onConflict((conflict) => conflict.column('finding').doUpdateSet(changes))
          .execute();
        for (const file of files) {
          await transaction
            .insertInto('group_decision_files')
            .values({ finding, file })
            .onConflict((conflict) => conflict.columns(['finding', 'file']).doNothing())
            .execute();
        }
        return true;
      }),
    async withdrawGroupDecision(finding) {
      const { numDeletedRows } = await db
        .deleteFrom('group_decisions')
        .where('finding', '=', finding)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    groupDecisions: () => db.selectFrom('group_decisions').selectAll().orderBy('finding').execute(),

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

/** The files that some report is of. */
const reportedFiles = (db: Kysely<Tables>) =>
  db.selectFrom('reports').select('file').where('file', 'is not', null).$narrowType<{ file: string }>();

/** Engines bound the parameters of one statement. */
const rowsAtOnce = 500;

function filtered(db: Kysely<Tables>, { unit, year, states }: ReportFilter) {
  let query = db.selectFrom('reports').selectAll().orderBy('created_at', 'desc').orderBy('id');
  if (unit !== undefined) query = query.where('unit', '=', unit);
  if (year !== undefined) query = query.where('year', '=', year);
  if (states !== undefined) query = query.where('state', 'in', [...states]);
  return query;
}
