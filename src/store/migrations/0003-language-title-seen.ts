import type { Kysely, Migration } from 'kysely';

/** A subscription knows its language and its channel's name; a chat, when it was last heard of, so that it's forgotten in time. */
export const languageTitleSeen: Migration = {
  up: async (db: Kysely<unknown>) => {
    const { schema } = db;
    await schema.alterTable('subscriptions').addColumn('language', 'text').execute();
    await schema.alterTable('subscriptions').addColumn('title', 'text').execute();
    await schema
      .alterTable('chats')
      .addColumn('seenAt', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    // Those that were there before are as good as heard of now.
    await db.withTables<{ chats: { seenAt: number } }>().updateTable('chats').set({ seenAt: Date.now() }).execute();
  },
};
