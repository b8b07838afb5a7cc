import type { Database } from './tables.js';

/**
 * Removes a chat with all that hangs on it: its subscriptions with their deliveries, its questions, and those that it manages for
 * channels, with what is known of a channel for which nothing else is left.
 */
export const forget = ({ kysely }: Database, chatId: number): Promise<void> =>
  kysely.transaction().execute(async (transaction) => {
    const managed = await transaction.deleteFrom('subscriptions').where('managedBy', '=', chatId).returning('chatId').execute();
    await transaction.deleteFrom('chats').where('id', '=', chatId).execute();
    if (managed.length === 0) return;
    await transaction
      .deleteFrom('chats')
      .where(
        'id',
        'in',
        managed.map((channel) => channel.chatId),
      )
      .where('id', 'not in', transaction.selectFrom('subscriptions').select('chatId'))
      .execute();
  });

/** Gives a chat its new id. When the new one is known already, it keeps its own settings and takes over the rest. */
export const migrateChat = ({ kysely }: Database, from: number, to: number): Promise<void> =>
  kysely.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('chats').select('id').where('id', '=', to).executeTakeFirst();
    if (known) {
      await transaction.updateTable('subscriptions').set({ chatId: to }).where('chatId', '=', from).execute();
      await transaction.updateTable('questions').set({ chatId: to }).where('chatId', '=', from).execute();
      await transaction.deleteFrom('chats').where('id', '=', from).execute();
    } else {
      // What hangs on the chat follows its id by itself.
      await transaction.updateTable('chats').set({ id: to }).where('id', '=', from).execute();
    }
    await transaction.updateTable('subscriptions').set({ managedBy: to }).where('managedBy', '=', from).execute();
  });
