import type { Transaction } from 'kysely';
import { lockChats } from './chat-lock.js';
import type { Database, Tables } from './tables.js';
import { emptyLog } from './traces.js';

/**
 * Removes a chat with all that hangs on it: its subscriptions with their deliveries, its questions, and those that it manages for
 * channels, with what is known of a channel for which nothing else is left. SQLite's file keeps nothing of it either.
 */
export const forget = async ({ kysely, kind }: Database, chatId: number): Promise<void> => {
  await kysely.transaction().execute(async (transaction) => {
    const managing = await transaction.selectFrom('subscriptions').select('chatId').where('managedBy', '=', chatId).execute();
    await lockChats(transaction, kind, [chatId, ...managing.map((channel) => channel.chatId)]);
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
  if (kind === 'sqlite') await emptyLog(kysely);
};

/** Gives a chat its new id. When the new one is known already, it keeps its own settings and subscriptions and takes over the rest. */
export const migrateChat = ({ kysely, kind }: Database, from: number, to: number): Promise<void> =>
  kysely.transaction().execute(async (transaction) => {
    await lockChats(transaction, kind, [from, to]);
    const known = await transaction.selectFrom('chats').select('id').where('id', '=', to).executeTakeFirst();
    if (known) {
      await leaveOutTwins(transaction, from, to);
      await transaction.updateTable('subscriptions').set({ chatId: to }).where('chatId', '=', from).execute();
      await transaction.updateTable('questions').set({ chatId: to }).where('chatId', '=', from).execute();
      await transaction.deleteFrom('chats').where('id', '=', from).execute();
    } else {
      // What hangs on the chat follows its id by itself.
      await transaction.updateTable('chats').set({ id: to }).where('id', '=', from).execute();
    }
    await transaction.updateTable('subscriptions').set({ managedBy: to }).where('managedBy', '=', from).execute();
  });

/** What comes to both would come twice to one. */
const leaveOutTwins = async (transaction: Transaction<Tables>, from: number, to: number): Promise<void> => {
  await transaction
    .deleteFrom('subscriptions')
    .where('chatId', '=', from)
    .where('status', '!=', 'stopped')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('subscriptions as twin')
          .select('twin.id')
          .where('twin.chatId', '=', to)
          .where('twin.status', '!=', 'stopped')
          .whereRef('twin.what', '=', 'subscriptions.what')
          .where(({ or, and, eb, ref }) =>
            or([
              eb('twin.threadId', '=', ref('subscriptions.threadId')),
              and([eb('twin.threadId', 'is', null), eb('subscriptions.threadId', 'is', null)]),
            ]),
          ),
      ),
    )
    .execute();
};
