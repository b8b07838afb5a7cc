import { setImmediate as turn } from 'node:timers/promises';
import type { Store } from '../src/store/store.js';

/** Subscribes the chats numbered from 1 (or from `first`) to one part each, all due at this instant. */
export const subscribeAll = async (store: Store, chats: number, nextAt: number, first = 1): Promise<void> => {
  const schedule = { every: 'day', day: null, time: '09:00', zone: 'Europe/Moscow' } as const;
  for (let chatId = first; chatId < first + chats; chatId++) {
    await store.subscriptions.together([chatId], (own) => own.add({ chatId, what: 'energy', schedule, nextAt }));
    // libsql lets go of statements only when the event loop turns.
    if (chatId % 100 === 0) await turn();
  }
};
