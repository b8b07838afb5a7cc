import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Language } from '../content/language.js';
import { newChat } from './chats.js';
import { readRow, storable } from './read-row.js';
import { type Schedule, type Subscription, subscriptionSchema, type SubscriptionStatus } from './records.js';
import type { Database, Tables } from './tables.js';

/** A subscription about to be made: it begins active, at the first part of its first round. */
export interface NewSubscription {
  readonly chatId: number;
  readonly threadId?: number;
  readonly managedBy?: number;
  readonly title?: string;
  readonly what: string;
  readonly language?: Language;
  readonly schedule: Schedule;
  readonly nextAt: number;
}

/** What may be changed of a subscription. */
export interface SubscriptionChanges {
  readonly what?: string;
  readonly managedBy?: number;
  readonly language?: Language;
  readonly schedule?: Schedule;
  readonly round?: number;
  readonly position?: number;
  readonly nextAt?: number | null;
  readonly status?: SubscriptionStatus;
}

/** What can be asked of subscriptions. */
export interface SubscriptionReader {
  get(id: number): Promise<Subscription | undefined>;
  /** The chat's own and those that it manages for channels, oldest first; stopped ones are left out. */
  ofChat(chatId: number): Promise<readonly Subscription[]>;
  /** What was stopped by one `stopAll` or stop, by the `changedAt` that it bears. */
  stoppedAt(chatId: number, changedAt: number): Promise<readonly Subscription[]>;
}

/** Within one transaction; what `get` has read nobody else changes before its end. */
export interface SubscriptionWriter extends SubscriptionReader {
  /** Makes the chat too when it isn't known yet. A place has one live subscription to a topic: a second one is an error. */
  add(subscription: NewSubscription): Promise<Subscription>;
  /** Changes what is given; undefined when there is no such subscription any more. */
  change(id: number, changes: SubscriptionChanges): Promise<Subscription | undefined>;
  /** Stops all that `ofChat` lists, and returns them; they bear the same `changedAt`, by which `stoppedAt` finds them again. */
  stopAll(chatId: number): Promise<readonly Subscription[]>;
  /** Drops the parts that are not out yet and sets the round back to the first of them, so that none is missed later. */
  takeBack(ids: readonly number[]): Promise<void>;
  /** The chat can be written to again; false when it could be all the time, or isn't known. */
  reach(chatId: number): Promise<boolean>;
}

/** Reads subscriptions in this database, or within this transaction. */
export const readerOn = (kysely: Kysely<Tables>): SubscriptionReader => ({
  get: async (id) => {
    const row = await oneOf(kysely, id).executeTakeFirst();
    return row && readSubscription(row);
  },
  ofChat: async (chatId) => {
    const rows = await of(kysely, chatId).where('status', '!=', 'stopped').orderBy('id').execute();
    return rows.map(readSubscription);
  },
  stoppedAt: async (chatId, changedAt) => {
    const rows = await of(kysely, chatId).where('status', '=', 'stopped').where('changedAt', '=', changedAt).orderBy('id').execute();
    return rows.map(readSubscription);
  },
});

/** Reads and writes within one transaction; what `get` reads is locked until its end. */
export const writerOn = (transaction: Transaction<Tables>, kind: Database['kind'], now: () => number): SubscriptionWriter => ({
  ...readerOn(transaction),
  get: (id) => lockOne(transaction, kind, id),
  add: async ({ chatId, threadId = null, managedBy = null, title = null, what, language = null, schedule, nextAt }) => {
    await transaction
      .insertInto('chats')
      .values(newChat(chatId, now()))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    const place = { chatId, threadId, managedBy, title: title && storable(title) };
    const row = await transaction
      .insertInto('subscriptions')
      .values({ ...place, what, language, ...schedule, round: 1, position: 0, nextAt, status: 'active', changedAt: now() })
      .returningAll()
      .returning(chatState)
      .executeTakeFirstOrThrow();
    return readSubscription(row);
  },
  change: async (id, { schedule, ...changes }) => {
    const row = await transaction
      .updateTable('subscriptions')
      .set({ ...changes, ...schedule, changedAt: now() })
      .where('id', '=', id)
      .returningAll()
      .returning(chatState)
      .executeTakeFirst();
    return row && readSubscription(row);
  },
  stopAll: async (chatId) => {
    const rows = await transaction
      .updateTable('subscriptions')
      .set({ status: 'stopped', changedAt: now() })
      .where(belongsTo(chatId))
      .where('status', '!=', 'stopped')
      .returningAll()
      .returning(chatState)
      .execute();
    return rows.map(readSubscription);
  },
  takeBack: async (ids) => {
    if (ids.length === 0) return;
    // The same order of locks as everywhere else: subscriptions first, then their deliveries.
    const held = transaction.selectFrom('subscriptions').select('id').where('id', 'in', ids);
    await held.$if(kind === 'postgres', (query) => query.forUpdate()).execute();
    const dropped = await transaction
      .deleteFrom('deliveries')
      .where('subscriptionId', 'in', ids)
      .where('status', 'in', ['pending', 'gone'])
      .returning(['subscriptionId', 'round', 'part'])
      .execute();
    for (const { subscriptionId, round, part } of dropped) {
      await transaction
        .updateTable('subscriptions')
        .set({ position: part })
        .where('id', '=', subscriptionId)
        .where('round', '=', round)
        .where('position', '>', part)
        .execute();
    }
  },
  reach: async (chatId) => {
    const away = transaction.updateTable('chats').where('id', '=', chatId).where('state', '!=', 'active');
    return (await away.set({ state: 'active', seenAt: now() }).returning('id').executeTakeFirst()) !== undefined;
  },
});

/** A row as a subscription; throws when its columns are not what they should be. */
export const readSubscription = (row: unknown): Subscription => readRow('subscriptions', subscriptionSchema, row);

const oneOf = (kysely: Kysely<Tables>, id: number) => kysely.selectFrom('subscriptions').selectAll().select(chatState).where('id', '=', id);

const of = (kysely: Kysely<Tables>, chatId: number) =>
  kysely.selectFrom('subscriptions').selectAll().select(chatState).where(belongsTo(chatId));

/** The subscription, which nobody else changes or makes due until the transaction's end. */
export const lockOne = async (transaction: Transaction<Tables>, kind: Database['kind'], id: number): Promise<Subscription | undefined> => {
  const row = await oneOf(transaction, id)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  return row && readSubscription(row);
};

/** What is known of its chat, beside the subscription. */
const chatState = ({ selectFrom }: ExpressionBuilder<Tables, 'subscriptions'>) =>
  selectFrom('chats').select('chats.state').whereRef('chats.id', '=', 'subscriptions.chatId').as('chatState');

const belongsTo =
  (chatId: number) =>
  ({ or, eb }: ExpressionBuilder<Tables, 'subscriptions'>) =>
    or([eb('chatId', '=', chatId), eb('managedBy', '=', chatId)]);
