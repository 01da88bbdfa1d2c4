import type { Kysely, Migration } from 'kysely';

/** The packs by which a report is reviewed; none for what was reviewed before there was a choice. */
export const reportPacks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('reports')
      .addColumn('packs', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
  },
};
