import type { ExpressionBuilder, Transaction } from 'kysely';
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

/** What becomes of a subscription once its next part is on its way. */
export interface Advance {
  readonly nextAt: number | null;
  readonly status: SubscriptionStatus;
}

export interface SubscriptionStore {
  add(subscription: NewSubscription): Promise<Subscription>;
  get(id: number): Promise<Subscription | undefined>;
  /** The chat's own and those that it manages for channels, oldest first; stopped ones are left out. */
  ofChat(chatId: number): Promise<readonly Subscription[]>;
  /** Changes what is given; undefined when there is no such subscription any more. */
  change(id: number, changes: SubscriptionChanges): Promise<Subscription | undefined>;
  /** From now on what is sent into the chat speaks this language. */
  speak(chatId: number, language: Language): Promise<void>;
  /** Stops all that `ofChat` lists, and returns them; they bear the same `changedAt`, by which `stoppedAt` finds them again. */
  stopAll(chatId: number): Promise<readonly Subscription[]>;
  stoppedAt(chatId: number, changedAt: number): Promise<readonly Subscription[]>;
  /** Drops the parts that are not out yet and sets the round back to the first of them, so that none is missed later. */
  takeBack(ids: readonly number[]): Promise<void>;
  /**
   * Makes a delivery of the next part of each subscription due by `now`, at most `limit`, and moves it on, all in one transaction.
   * Returns how many. Any number of instances may do it at once.
   */
  makeDue(now: number, limit: number, advance: (subscription: Subscription) => Advance): Promise<number>;
  /** The same for one subscription, due or not; false when it isn't active, or its chat can't be written to. */
  makeNow(id: number, now: number, advance: (subscription: Subscription) => Advance): Promise<boolean>;
}

export const createSubscriptionStore = ({ kysely, kind }: Database, now: () => number): SubscriptionStore => {
  const read = (row: unknown): Subscription => readRow('subscriptions', subscriptionSchema, row);

  return {
    add: ({ chatId, threadId = null, managedBy = null, title = null, what, language = null, schedule, nextAt }) =>
      kysely.transaction().execute(async (transaction) => {
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
        return read(row);
      }),
    get: async (id) => {
      const row = await kysely.selectFrom('subscriptions').selectAll().select(chatState).where('id', '=', id).executeTakeFirst();
      return row && read(row);
    },
    ofChat: async (chatId) => {
      const rows = await kysely
        .selectFrom('subscriptions')
        .selectAll()
        .select(chatState)
        .where(belongsTo(chatId))
        .where('status', '!=', 'stopped')
        .orderBy('id')
        .execute();
      return rows.map(read);
    },
    change: async (id, { schedule, ...changes }) => {
      const row = await kysely
        .updateTable('subscriptions')
        .set({ ...changes, ...schedule, changedAt: now() })
        .where('id', '=', id)
        .returningAll()
        .returning(chatState)
        .executeTakeFirst();
      return row && read(row);
    },
    speak: async (chatId, language) => {
      await kysely.updateTable('subscriptions').set({ language }).where('chatId', '=', chatId).execute();
    },
    stopAll: async (chatId) => {
      const rows = await kysely
        .updateTable('subscriptions')
        .set({ status: 'stopped', changedAt: now() })
        .where(belongsTo(chatId))
        .where('status', '!=', 'stopped')
        .returningAll()
        .returning(chatState)
        .execute();
      return rows.map(read);
    },
    stoppedAt: async (chatId, changedAt) => {
      const rows = await kysely
        .selectFrom('subscriptions')
        .selectAll()
        .select(chatState)
        .where(belongsTo(chatId))
        .where('status', '=', 'stopped')
        .where('changedAt', '=', changedAt)
        .execute();
      return rows.map(read);
    },
    takeBack: async (ids) => {
      if (ids.length === 0) return;
      await kysely.transaction().execute(async (transaction) => {
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
      });
    },
    makeDue: (at, limit, advance) =>
      kysely.transaction().execute(async (transaction) => {
        const due = transaction
          .selectFrom('subscriptions')
          .innerJoin('chats', 'chats.id', 'subscriptions.chatId')
          .selectAll('subscriptions')
          .select('chats.state as chatState')
          .where('subscriptions.status', '=', 'active')
          .where('subscriptions.nextAt', '<=', at)
          .where('chats.state', '=', 'active')
          .orderBy('subscriptions.nextAt')
          .limit(limit);
        const rows = await due.$if(kind === 'postgres', (query) => query.forUpdate('subscriptions').skipLocked()).execute();
        await moveOn(transaction, rows.map(read), at, advance);
        return rows.length;
      }),
    makeNow: (id, at, advance) =>
      kysely.transaction().execute(async (transaction) => {
        const one = transaction
          .selectFrom('subscriptions')
          .selectAll()
          .select(chatState)
          .where('id', '=', id)
          .where('status', '=', 'active');
        const row = await one.$if(kind === 'postgres', (query) => query.forUpdate()).executeTakeFirst();
        const subscription = row && read(row);
        if (subscription?.chatState !== 'active') return false;
        await moveOn(transaction, [subscription], at, advance);
        return true;
      }),
  };
};

/** What is known of its chat, beside the subscription. */
const chatState = ({ selectFrom }: ExpressionBuilder<Tables, 'subscriptions'>) =>
  selectFrom('chats').select('chats.state').whereRef('chats.id', '=', 'subscriptions.chatId').as('chatState');

const belongsTo =
  (chatId: number) =>
  ({ or, eb }: ExpressionBuilder<Tables, 'subscriptions'>) =>
    or([eb('chatId', '=', chatId), eb('managedBy', '=', chatId)]);

const moveOn = async (
  transaction: Transaction<Tables>,
  subscriptions: readonly Subscription[],
  at: number,
  advance: (subscription: Subscription) => Advance,
): Promise<void> => {
  if (subscriptions.length === 0) return;
  await transaction
    .insertInto('deliveries')
    .values(
      subscriptions.map(({ id, round, position, nextAt }) => ({
        subscriptionId: id,
        round,
        part: position,
        status: 'pending' as const,
        dueAt: nextAt === null ? at : Math.min(nextAt, at),
        notBefore: at,
        owner: null,
        leaseUntil: null,
        attempts: 0,
        finishedAt: null,
        error: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['subscriptionId', 'round', 'part']).doNothing())
    .execute();
  // Most share their next date with many others: one update a date, not one a subscription.
  const steps = new Map<string, Advance & { readonly ids: number[] }>();
  for (const subscription of subscriptions) {
    const step = advance(subscription);
    const key = `${step.status} ${String(step.nextAt)}`;
    const same = steps.get(key);
    if (same) same.ids.push(subscription.id);
    else steps.set(key, { ...step, ids: [subscription.id] });
  }
  for (const { ids, nextAt, status } of steps.values()) {
    await transaction
      .updateTable('subscriptions')
      .set((eb) => ({ position: eb('position', '+', 1), nextAt, status, changedAt: at }))
      .where('id', 'in', ids)
      .execute();
  }
};
