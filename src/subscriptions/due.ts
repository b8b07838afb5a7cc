import type { Subscription } from '../store/records.js';
import type { Advance, SubscriptionStore } from '../store/subscriptions.js';
import { nextDue } from './schedule.js';

/** How many parts a round of this has; 0 for what the content no longer has. */
export type PartsIn = (what: string) => number;

const AT_ONCE = 200;

/**
 * Makes a delivery of each subscription that is due, and gives it its next date; returns how many.
 * The next date lies after now, so a late start catches up once and not once for each date that was missed.
 */
export const makeDue = async (subscriptions: SubscriptionStore, partsIn: PartsIn, now: number): Promise<number> => {
  let total = 0;
  for (;;) {
    const made = await subscriptions.makeDue(now, AT_ONCE, advance(partsIn, now));
    total += made;
    if (made < AT_ONCE) return total;
  }
};

/** What becomes of a subscription when its next part goes out: its next date, or the round's end. */
export const advance =
  (partsIn: PartsIn, now: number) =>
  ({ what, position, schedule }: Subscription): Advance =>
    position + 1 < partsIn(what) ? { nextAt: nextDue(schedule, now), status: 'active' } : { nextAt: null, status: 'finished' };
