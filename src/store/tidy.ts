import { DAY_MS, dayOf } from '../clock.js';
import type { Database } from './tables.js';
import { emptyLog } from './traces.js';

/** How long each thing is kept, in days; /privacy says the same. */
export const KEPT_DAYS = { updateIds: 1, questions: 90, stoppedSubscriptions: 30, finishedDeliveries: 30, silentChats: 180 } as const;

/** Removes what has been kept for its time; from the disk too, where it's a file of ours. */
export const tidy = async ({ kysely, kind }: Database, now: number): Promise<void> => {
  await removeOld(kysely, now);
  if (kind === 'sqlite') await emptyLog(kysely);
};

const removeOld = (kysely: Database['kysely'], now: number): Promise<void> =>
  kysely.transaction().execute(async (transaction) => {
    const before = (days: number): number => now - days * DAY_MS;
    await transaction.deleteFrom('updateIds').where('at', '<', before(KEPT_DAYS.updateIds)).execute();
    await transaction.deleteFrom('keptUpdates').where('at', '<', before(KEPT_DAYS.updateIds)).execute();
    await transaction.deleteFrom('questions').where('at', '<', before(KEPT_DAYS.questions)).execute();
    await transaction
      .deleteFrom('questionCounts')
      .where('day', '<', dayOf(before(KEPT_DAYS.questions)))
      .execute();
    await transaction.deleteFrom('instances').where('aliveUntil', '<', before(1)).execute();
    await transaction
      .deleteFrom('subscriptions')
      .where('status', '=', 'stopped')
      .where('changedAt', '<', before(KEPT_DAYS.stoppedSubscriptions))
      .execute();
    await transaction
      .deleteFrom('deliveries')
      .where('status', 'in', ['sent', 'failed'])
      .where('finishedAt', '<', before(KEPT_DAYS.finishedDeliveries))
      .execute();
    const silent = before(KEPT_DAYS.silentChats);
    await transaction
      .deleteFrom('chats')
      .where('seenAt', '<', silent)
      .where(({ or, eb, not, exists, selectFrom }) =>
        or([
          eb('state', '!=', 'active'),
          not(exists(selectFrom('subscriptions').select('id').whereRef('subscriptions.chatId', '=', 'chats.id'))),
        ]),
      )
      .execute();
    // Subscribers may read for years without a word; what was once spoken of isn't kept for so long.
    await transaction.updateTable('chats').set({ talk: '{}' }).where('seenAt', '<', silent).where('talk', '!=', '{}').execute();
  });
