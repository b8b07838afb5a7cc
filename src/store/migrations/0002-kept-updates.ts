import type { Kysely, Migration } from 'kysely';

/** Updates that Telegram has been told of and that are still being handled: their text outlives the process, and goes once they are answered. */
export const keptUpdates: Migration = {
  up: async ({ schema }: Kysely<unknown>) => {
    await schema
      .createTable('keptUpdates')
      .addColumn('id', 'bigint', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
