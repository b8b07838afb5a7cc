import type { Transaction } from 'kysely';
import type { Subscription, SubscriptionStatus } from './records.js';
import { lockOne, readSubscription } from './subscription-writer.js';
import type { Database, Tables } from './tables.js';

/** What becomes of a subscription once its next part is on its way. */
export interface Advance {
  readonly nextAt: number | null;
  readonly status: SubscriptionStatus;
}

/** The next part of each subscription that is due by `at`, at most `limit`; returns how many. */
export const makeAllDue = (
  { kysely, kind }: Database,
  at: number,
  limit: number,
  advance: (subscription: Subscription) => Advance,
): Promise<number> =>
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
    await moveOn(transaction, rows.map(readSubscription), at, advance);
    return rows.length;
  });

/** The next part of this one; false when it isn't active, or its chat can't be written to. */
export const makeOneDue = (
  { kysely, kind }: Database,
  id: number,
  at: number,
  advance: (subscription: Subscription) => Advance,
): Promise<boolean> =>
  kysely.transaction().execute(async (transaction) => {
    const subscription = await lockOne(transaction, kind, id);
    if (subscription?.status !== 'active' || subscription.chatState !== 'active') return false;
    await moveOn(transaction, [subscription], at, advance);
    return true;
  });

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
