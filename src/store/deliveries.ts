import { sql } from 'kysely';
import { lockChats } from './chat-lock.js';
import { readRow, storable } from './read-row.js';
import { type Delivery, deliverySchema } from './records.js';
import type { Database } from './tables.js';

/** What came of trying to send. */
export type DeliveryOutcome =
  | { readonly status: 'sent' }
  /** Not to be tried again. */
  | { readonly status: 'failed'; readonly error: string }
  /** To be tried again; `counts` tells whether it was an attempt that counts against the limit, `isUnanswered` whether it may have arrived. */
  | {
      readonly status: 'pending';
      readonly notBefore: number;
      readonly error: string;
      readonly counts: boolean;
      readonly isUnanswered?: boolean;
    }
  /** The chat can't be reached any more; it is paused with it. `topic`: only its forum topic, and what comes into that is paused. */
  | { readonly status: 'gone'; readonly what: 'blocked' | 'gone' | 'topic' };

/** How the deliveries stand. */
export interface DeliveryProgress {
  /** Pending or being sent, and not held up by a paused chat. */
  readonly left: number;
  /** When the oldest of them was due. */
  readonly oldestDueAt: number | undefined;
}

/**
 * The deliveries: `pending → sending → sent | failed | gone`. A claim is a lease: it makes a delivery this process's until
 * `leaseUntil`, after which anyone may take it, so a dead process's work is taken up. Telegram has no key against repeats, so
 * one that was being sent when its process died is sent again: nothing is lost, and at most those in flight are repeated.
 */
export interface DeliveryStore {
  /** Takes up to `limit` deliveries whose time has come, oldest first. Parts of one subscription go out in order: one waits for the one before it, through its retries too. */
  claim(limit: number): Promise<readonly Delivery[]>;
  /**
   * Marks a claimed delivery as being sent, just before it is. Undefined when it must not be: the lease ran out, the chat was
   * forgotten or paused, or the subscription was stopped meanwhile.
   */
  begin(delivery: Delivery): Promise<Delivery | undefined>;
  finish(delivery: Delivery, outcome: DeliveryOutcome): Promise<void>;
  /** Lets go of what this process has claimed and not begun, for another to take at once. */
  release(): Promise<void>;
  /** Lets all that is left be tried now: the clock by which it was to wait has been set back. */
  waitNoLonger(): Promise<void>;
  /** Takes over what dead processes held, without waiting for their leases; only right when no other process can be alive. */
  takeOver(): Promise<void>;
  progress(): Promise<DeliveryProgress>;
}

/** A process's hold on a delivery; longer than a send may take (15 s), and short enough to be taken up within 30 s. */
export const LEASE_MS = 25_000;

// Said literally, not as parameters: only so can SQLite use the index over what is left.
const LEFT = [sql.lit('pending' as const), sql.lit('sending' as const)];

/** `owner` names this process: what it claims is its own until the lease ends. */
export const createDeliveryStore = ({ kysely, kind }: Database, owner: string, now: () => number): DeliveryStore => {
  const withChat = kysely
    .selectFrom('deliveries')
    .innerJoin('subscriptions', 'subscriptions.id', 'deliveries.subscriptionId')
    .innerJoin('chats', 'chats.id', 'subscriptions.chatId');
  // From the first that is left onwards each is looked at, so that claiming takes as long among a million as among ten.
  // "offset 0" keeps PostgreSQL from making a join of it, which it gets badly wrong before it has counted a growing table.
  const left = kysely
    .selectFrom('deliveries')
    .where('deliveries.status', 'in', LEFT)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('subscriptions')
          .innerJoin('chats', 'chats.id', 'subscriptions.chatId')
          .select('subscriptions.id')
          .whereRef('subscriptions.id', '=', 'deliveries.subscriptionId')
          // A finished subscription's last part may still be on its way.
          .where('subscriptions.status', 'in', ['active', 'finished'])
          .where('chats.state', '=', 'active')
          .limit(1)
          .offset(0),
      ),
    );

  /** Those that are still held until then. One whose lease had run out may just have been sent after all, and be nobody's now. */
  const held = async (ids: readonly number[], leaseUntil: number): Promise<readonly Delivery[]> => {
    if (ids.length === 0) return [];
    const rows = await withChat
      .selectAll('deliveries')
      .select(['subscriptions.chatId', 'subscriptions.threadId', 'subscriptions.managedBy', 'subscriptions.title', 'subscriptions.what'])
      .select(({ fn }) => fn.coalesce('subscriptions.language', 'chats.language').as('language'))
      .where('deliveries.id', 'in', ids)
      .where('deliveries.owner', '=', owner)
      .where('deliveries.leaseUntil', '=', leaseUntil)
      .execute();
    return rows.sort((a, b) => a.notBefore - b.notBefore || a.id - b.id).map((row) => readRow('deliveries', deliverySchema, row));
  };

  return {
    claim: async (limit) => {
      const at = now();
      const free = left
        .select('deliveries.id')
        .where('deliveries.notBefore', '<=', at)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('deliveries as before')
                .select('before.id')
                .whereRef('before.subscriptionId', '=', 'deliveries.subscriptionId')
                .whereRef('before.round', '=', 'deliveries.round')
                .whereRef('before.part', '<', 'deliveries.part')
                .where('before.finishedAt', 'is', null)
                .limit(1)
                .offset(0),
            ),
          ),
        )
        .where(({ or, eb }) => or([eb('deliveries.leaseUntil', 'is', null), eb('deliveries.leaseUntil', '<', at)]))
        .orderBy('deliveries.notBefore')
        .orderBy('deliveries.id')
        .limit(limit)
        .$if(kind === 'postgres', (query) => query.forUpdate('deliveries').skipLocked());
      const leaseUntil = at + LEASE_MS;
      const claimed = await kysely.updateTable('deliveries').set({ owner, leaseUntil }).where('id', 'in', free).returning('id').execute();
      return held(
        claimed.map(({ id }) => id),
        leaseUntil,
      );
    },
    begin: async (claimed) => {
      const { id } = claimed;
      const at = now();
      const leaseUntil = at + LEASE_MS;
      const begun = await kysely
        .updateTable('deliveries')
        .set((eb) => ({ status: 'sending', attempts: eb('attempts', '+', 1), leaseUntil }))
        .where('id', 'in', left.select('deliveries.id').where('deliveries.id', '=', id))
        .where('owner', '=', owner)
        .where('leaseUntil', '=', claimed.leaseUntil)
        .where('leaseUntil', '>', at)
        .returning('id')
        .executeTakeFirst();
      return begun && (await held([id], leaseUntil))[0];
    },
    finish: async (delivery, outcome) => {
      if (outcome.status === 'gone') return finishGone(delivery, outcome.what);
      const update = kysely.updateTable('deliveries').where('id', '=', delivery.id).where('status', '=', 'sending');
      // What has reached the person is sent, even if the lease ran out on the way; anything else is for the holder to say.
      const own = update.where('owner', '=', owner).where('leaseUntil', '=', delivery.leaseUntil);
      switch (outcome.status) {
        case 'sent':
          await update.set({ status: 'sent', owner: null, leaseUntil: null, finishedAt: now(), error: null }).execute();
          return;
        case 'failed':
          await own.set({ status: 'failed', owner: null, leaseUntil: null, finishedAt: now(), error: storable(outcome.error) }).execute();
          return;
        case 'pending':
          await own
            .set((eb) => ({
              status: 'pending',
              owner: null,
              leaseUntil: null,
              notBefore: outcome.notBefore,
              error: storable(outcome.error),
              attempts: outcome.counts ? eb.ref('attempts') : eb('attempts', '-', 1),
              unanswered: eb('unanswered', '+', outcome.isUnanswered ? 1 : 0),
            }))
            .execute();
      }
    },
    release: async () => {
      await kysely
        .updateTable('deliveries')
        .set({ owner: null, leaseUntil: null })
        .where('owner', '=', owner)
        .where('status', '=', 'pending')
        .execute();
    },
    waitNoLonger: async () => {
      const at = now();
      await kysely.updateTable('deliveries').set({ notBefore: at }).where('status', 'in', LEFT).where('notBefore', '>', at).execute();
    },
    takeOver: async () => {
      await kysely.updateTable('deliveries').set({ owner: null, leaseUntil: null }).where('owner', 'is not', null).execute();
    },
    progress: async () => {
      const row = await left
        .select(({ fn }) => [fn.countAll<number>().as('left'), fn.min<number | null>('deliveries.dueAt').as('oldestDueAt')])
        .executeTakeFirstOrThrow();
      return { left: row.left, oldestDueAt: row.oldestDueAt ?? undefined };
    },
  };

  async function finishGone({ id, subscriptionId, chatId, round, part }: Delivery, what: 'blocked' | 'gone' | 'topic'): Promise<void> {
    await kysely.transaction().execute(async (transaction) => {
      await lockChats(transaction, kind, [chatId]);
      const own = transaction.updateTable('subscriptions').where('id', '=', subscriptionId);
      if (what === 'topic') {
        const paused = { status: 'paused', nextAt: null, changedAt: now() } as const;
        await own.set(paused).where('status', 'in', ['active', 'finished']).execute();
      } else await transaction.updateTable('chats').set({ state: what, seenAt: now() }).where('id', '=', chatId).execute();
      // It has not arrived, and is the next to come.
      await own.set({ position: part }).where('round', '=', round).where('position', '>', part).execute();
      await transaction
        .updateTable('deliveries')
        .set({ status: 'gone', owner: null, leaseUntil: null, finishedAt: now() })
        .where('id', '=', id)
        .where('status', '=', 'sending')
        .execute();
    });
  }
};
