import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';
import type { Database } from '../tables.js';

/** The first schema: chats and all that hangs on them, so that forgetting a chat is one deletion. */
export const first = (kind: Database['kind']): Migration => {
  const withId = <Name extends string>(table: CreateTableBuilder<Name>) =>
    kind === 'sqlite'
      ? table.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      : table.addColumn('id', 'integer', (column) => column.primaryKey().generatedByDefaultAsIdentity());
  const required = (column: ColumnDefinitionBuilder) => column.notNull();
  const ofChat = (column: ColumnDefinitionBuilder) => column.notNull().references('chats.id').onDelete('cascade').onUpdate('cascade');

  return {
    up: async (db: Kysely<unknown>) => {
      const { schema } = db;
      await schema
        .createTable('chats')
        .addColumn('id', 'bigint', (column) => column.primaryKey())
        .addColumn('language', 'text')
        .addColumn('talk', 'text', required)
        .addColumn('state', 'text', required)
        .execute();
      await withId(schema.createTable('subscriptions'))
        .addColumn('chatId', 'bigint', ofChat)
        .addColumn('threadId', 'bigint')
        .addColumn('managedBy', 'bigint')
        .addColumn('what', 'text', required)
        .addColumn('every', 'text', required)
        .addColumn('day', 'integer')
        .addColumn('time', 'text', required)
        .addColumn('zone', 'text', required)
        .addColumn('round', 'integer', required)
        .addColumn('position', 'integer', required)
        .addColumn('nextAt', 'bigint')
        .addColumn('status', 'text', required)
        .addColumn('changedAt', 'bigint', required)
        .execute();
      await schema.createIndex('subscriptionsByChat').on('subscriptions').column('chatId').execute();
      await schema.createIndex('subscriptionsByManager').on('subscriptions').column('managedBy').execute();
      await schema.createIndex('subscriptionsByNext').on('subscriptions').columns(['status', 'nextAt']).execute();
      await withId(schema.createTable('deliveries'))
        .addColumn('subscriptionId', 'integer', (column) => column.notNull().references('subscriptions.id').onDelete('cascade'))
        .addColumn('round', 'integer', required)
        .addColumn('part', 'integer', required)
        .addColumn('status', 'text', required)
        .addColumn('dueAt', 'bigint', required)
        .addColumn('notBefore', 'bigint', required)
        .addColumn('owner', 'text')
        .addColumn('leaseUntil', 'bigint')
        .addColumn('attempts', 'integer', required)
        .addColumn('finishedAt', 'bigint')
        .addColumn('error', 'text')
        // No clock, restart or second instance makes one part twice.
        .addUniqueConstraint('oneDeliveryAPart', ['subscriptionId', 'round', 'part'])
        .execute();
      // Of what is left alone: it stays small, however much was sent before.
      await schema
        .createIndex('deliveriesLeft')
        .on('deliveries')
        .columns(['notBefore', 'id'])
        .where(sql<boolean>`status in ('pending', 'sending')`)
        .execute();
      await schema
        .createTable('updateIds')
        .addColumn('id', 'bigint', (column) => column.primaryKey())
        .addColumn('state', 'text', required)
        .addColumn('owner', 'text', required)
        .addColumn('at', 'bigint', required)
        .execute();
      await schema.createIndex('updateIdsByTime').on('updateIds').column('at').execute();
      await withId(schema.createTable('questions'))
        .addColumn('chatId', 'bigint', ofChat)
        .addColumn('text', 'text', required)
        .addColumn('language', 'text', required)
        .addColumn('kind', 'text', required)
        .addColumn('word', 'text')
        .addColumn('answered', 'text')
        .addColumn('at', 'bigint', required)
        .execute();
      await schema.createIndex('questionsByChat').on('questions').column('chatId').execute();
      await schema.createIndex('questionsByTime').on('questions').column('at').execute();
      await schema
        .createTable('instances')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('aliveUntil', 'bigint', required)
        .addColumn('pausedUntil', 'bigint', required)
        .execute();
    },
  };
};
