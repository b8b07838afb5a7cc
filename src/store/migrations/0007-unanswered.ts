import type { Kysely, Migration } from 'kysely';

/** A delivery knows how many of its tries went out without an answer: so often it may have arrived already. */
export const unanswered: Migration = {
  up: async ({ schema }: Kysely<unknown>) => {
    await schema
      .alterTable('deliveries')
      .addColumn('unanswered', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
