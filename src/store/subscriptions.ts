import type { Language } from '../content/language.js';
import { lockChats } from './chat-lock.js';
import { type Advance, makeAllDue, makeOneDue } from './make-due.js';
import type { Subscription } from './records.js';
import { readerOn, type SubscriptionReader, type SubscriptionWriter, writerOn } from './subscription-writer.js';
import type { Database } from './tables.js';

/** The subscriptions, and what makes their parts due. */
export interface SubscriptionStore extends SubscriptionReader {
  /**
   * Runs the action in one transaction, the only one meanwhile that does so for any of these chats: all of it is done, or nothing.
   * @example await store.subscriptions.together([chatId], async (own) => { await own.takeBack([id]); return own.change(id, { round: 2 }); });
   */
  together<T>(chats: readonly number[], action: (own: SubscriptionWriter) => Promise<T>): Promise<T>;
  /** From now on what is sent into the chat speaks this language. */
  speak(chatId: number, language: Language): Promise<void>;
  /**
   * Makes a delivery of the next part of each subscription due by `now`, at most `limit`, and moves it on, all in one transaction.
   * Returns how many. Any number of instances may do it at once.
   */
  makeDue(now: number, limit: number, advance: (subscription: Subscription) => Advance): Promise<number>;
  /** The same for one subscription, due or not; false when it isn't active, or its chat can't be written to. */
  makeNow(id: number, now: number, advance: (subscription: Subscription) => Advance): Promise<boolean>;
}

/** `now` gives milliseconds since the epoch. */
export const createSubscriptionStore = (database: Database, now: () => number): SubscriptionStore => {
  const { kysely, kind } = database;
  return {
    ...readerOn(kysely),
    together: (chats, action) =>
      kysely.transaction().execute(async (transaction) => {
        await lockChats(transaction, kind, chats);
        return action(writerOn(transaction, kind, now));
      }),
    speak: async (chatId, language) => {
      await kysely.updateTable('subscriptions').set({ language }).where('chatId', '=', chatId).execute();
    },
    makeDue: (at, limit, advance) => makeAllDue(database, at, limit, advance),
    makeNow: (id, at, advance) => makeOneDue(database, id, at, advance),
  };
};
