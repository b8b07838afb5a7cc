import { type Kysely, type Migration, sql } from 'kysely';

interface Row {
  id: number;
  chatId: number;
  threadId: number | null;
  what: string;
  status: string;
  changedAt: number;
}

/**
 * A place has one subscription to a topic, whoever asks for another at the same moment. Where there were two, the one that still
 * comes stays, and of two such the older one; the other is stopped.
 */
export const oneSubscriptionATopic: Migration = {
  up: async (db: Kysely<unknown>) => {
    const tables = db.withTables<{ subscriptions: Row }>();
    const isLive = sql<boolean>`status <> 'stopped'`;
    const ranked = tables
      .selectFrom('subscriptions')
      .select(({ fn, ref }) => [
        'id',
        fn
          .agg<number>('row_number')
          .over((over) =>
            over
              .partitionBy(['chatId', 'threadId', 'what'])
              .orderBy(sql`case ${ref('status')} when 'active' then 1 when 'paused' then 2 else 3 end`)
              .orderBy('id'),
          )
          .as('place'),
      ])
      .where(isLive);
    await tables
      .updateTable('subscriptions')
      .set({ status: 'stopped', changedAt: Date.now() })
      .where('id', 'in', tables.selectFrom(ranked.as('ranked')).select('ranked.id').where('ranked.place', '>', 1))
      .execute();
    // Two nulls are different to an index, and most chats have no forum topics.
    await db.schema
      .createIndex('topicOnceInPlace')
      .on('subscriptions')
      .unique()
      .columns(['chatId', 'what'])
      .expression(sql`coalesce(${sql.ref('threadId')}, 0)`)
      .where(isLive)
      .execute();
  },
};
