import type { Kysely, Migration } from 'kysely';

/** How many questions were asked on each day, for the operators: numbers alone, of nobody in particular. */
export const questionCounts: Migration = {
  up: async ({ schema }: Kysely<unknown>) => {
    await schema
      .createTable('questionCounts')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('answered', 'integer', (column) => column.notNull())
      .addColumn('unanswered', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('oneCountADay', ['day', 'language'])
      .execute();
  },
};
