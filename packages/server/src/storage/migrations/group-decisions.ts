import type { Kysely, Migration } from 'kysely';

/** Decisions on findings between reports, and the files whose text each of them rests on. */
export const groupDecisions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('group_decisions')
      .addColumn('finding', 'text', (column) => column.primaryKey())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('decided_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('group_decision_files')
      .addColumn('finding', 'text', (column) =>
        column.notNull().references('group_decisions.finding').onDelete('cascade'),
      )
      .addColumn('file', 'text', (column) => column.notNull().references('files.sha256').onDelete('cascade'))
      .addPrimaryKeyConstraint('group_decision_files_key', ['finding', 'file'])
      .execute();
    await db.schema.createIndex('group_decision_files_by_file').on('group_decision_files').column('file').execute();
  },
};
