import type { Kysely, Migration } from 'kysely';

/** Types that SQLite and PostgreSQL read alike. */
export const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('files')
      .addColumn('sha256', 'text', (column) => column.primaryKey())
      .addColumn('size', 'bigint', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('reports')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('file', 'text', (column) => column.references('files.sha256'))
      .addColumn('size', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('error', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('reviewed_at', 'text')
      .addColumn('unit', 'text')
      .addColumn('title', 'text')
      .addColumn('year', 'integer')
      .addColumn('kind', 'text')
      .addColumn('grade', 'text')
      .addColumn('printed_score', 'integer')
      .addColumn('recomputed_min', 'integer')
      .addColumn('recomputed_max', 'integer')
      .addColumn('demonstration', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('review', 'text')
      .addColumn('material', 'text')
      .addColumn('summary', 'text')
      .execute();
    await db.schema.createIndex('reports_by_unit').on('reports').columns(['unit', 'year']).execute();
    await db.schema.createIndex('reports_by_state').on('reports').column('state').execute();
    await db.schema
      .createTable('findings')
      .addColumn('report', 'text', (column) => column.notNull().references('reports.id').onDelete('cascade'))
      .addColumn('finding', 'text', (column) => column.notNull())
      .addColumn('severity', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('findings_key', ['report', 'finding'])
      .execute();
    await db.schema
      .createTable('decisions')
      .addColumn('report', 'text', (column) => column.notNull().references('reports.id').onDelete('cascade'))
      .addColumn('finding', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('decided_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('decisions_key', ['report', 'finding'])
      .execute();
    await db.schema
      .createTable('records')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('year', 'integer')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('pack', 'text', (column) => column.notNull())
      .addColumn('contents', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('total_score', 'integer')
      .addColumn('grade', 'text')
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addColumn('deleted_at', 'text')
      .execute();
    await db.schema
      .createTable('record_versions')
      .addColumn('record', 'text', (column) => column.notNull().references('records.id').onDelete('cascade'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('contents', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('record_versions_key', ['record', 'version'])
      .execute();
    await db.schema
      .createTable('standards')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('full_marks', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
  },
};
