import type { Subscription } from '../../src/store/records.js';
import type { NewSubscription } from '../../src/store/subscription-writer.js';
import type { Store } from '../../src/store/store.js';

/** Adds a subscription in a transaction of its own. */
export const addSubscription = (store: Store, subscription: NewSubscription): Promise<Subscription> =>
  store.subscriptions.together([subscription.chatId], (own) => own.add(subscription));
