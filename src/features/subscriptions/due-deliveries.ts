import type { Advance } from '../../store/make-due.js';
import type { Schedule, Subscription } from '../../store/records.js';
import type { SubscriptionStore } from '../../store/subscriptions.js';
import { nextDue } from './schedule.js';

/** How many parts a round of this has; 0 for what the content no longer has. */
export type PartsIn = (what: string) => number;

/** Few enough that somebody who asks meanwhile needn't wait. */
const AT_ONCE = 50;

/**
 * Makes a delivery of each subscription that is due, and gives it its next date; returns how many.
 * The next date lies after now, so a late start catches up once and not once for each date that was missed. It ends early when the
 * signal aborts; what is left is due at the next start.
 */
export const makeDue = async (subscriptions: SubscriptionStore, partsIn: PartsIn, now: number, signal?: AbortSignal): Promise<number> => {
  const step = advance(partsIn, now);
  let total = 0;
  for (;;) {
    const made = await subscriptions.makeDue(now, AT_ONCE, step);
    total += made;
    if (made < AT_ONCE || signal?.aborted) return total;
  }
};

/** What becomes of a subscription when its next part goes out: its next date, or the round's end. */
export const advance = (partsIn: PartsIn, now: number) => {
  // Many subscriptions share a schedule, so its date is worked out once: that takes as long as reading a subscription.
  const dates = new Map<string, number>();
  const dateOf = (schedule: Schedule): number => {
    const key = `${schedule.every} ${schedule.day} ${schedule.time} ${schedule.zone}`;
    const date = dates.get(key) ?? nextDue(schedule, now);
    dates.set(key, date);
    return date;
  };
  return ({ what, position, schedule }: Subscription): Advance =>
    position + 1 < partsIn(what) ? { nextAt: dateOf(schedule), status: 'active' } : { nextAt: null, status: 'finished' };
};
