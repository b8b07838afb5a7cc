import { setMaxListeners } from 'node:events';
import pTimeout from 'p-timeout';

/** Time as the program sees it; handed in, so that tests and simulations live on a clock of their own. */
export interface Clock {
  /** Milliseconds since the epoch: the calendar, which may be set back. */
  now(): number;
  /**
   * Milliseconds that only ever grow, for waits and limits: near the calendar's as long as nobody sets that back, so that the
   * instances on several machines agree on them.
   */
  steady(): number;
  /** Resolves after so many milliseconds, or at once when the signal aborts; it never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export const DAY_MS = 24 * 60 * 60_000;

// Node turns a longer delay into one millisecond.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Follows a calendar that is put forward, and goes on from where it was when it's set back. */
export const createSteady = (now: () => number, elapsed: () => number): Clock['steady'] => {
  let ahead = -Infinity;
  return () => {
    const passed = elapsed();
    ahead = Math.max(ahead, now() - passed);
    return passed + ahead;
  };
};

export const systemClock: Clock = {
  now: () => Date.now(),
  steady: createSteady(Date.now, () => performance.now()),
  wait: async (ms, signal) => {
    if (ms > 0) await sleep(ms, signal);
  },
};

/** Resolves after so many milliseconds, one at least, or when the signal aborts; it never rejects. */
export const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
  // Hundreds of updates wait for the one signal that tells the process to stop, and Node takes the eleventh listener for a leak.
  if (signal) setMaxListeners(0, signal);
  const milliseconds = Math.min(Math.max(1, ms), LONGEST_TIMER_MS);
  // The time limit of nothing. (node:timers/promises would do, but its time can't be moved by tests.)
  const nothing = new Promise<never>(() => undefined);
  await pTimeout(nothing, { milliseconds, fallback: () => undefined, ...(signal && { signal }) }).catch((error: unknown) => {
    // Being told to stop ends the wait, too.
    if (!signal?.aborted) throw error;
  });
};

/** Once Telegram or the store is back, work goes on within this time. */
const LONGEST_PAUSE_MS = 5_000;

/** Milliseconds to wait after so many failures in a row: doubling, with full jitter (Brooker, AWS Architecture Blog, 2015). */
export const backoff = (failures: number): number => Math.random() * Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures);

/** Resolves when the work is done, or after so many milliseconds, one at least; whether it was done. */
export const settledWithin = (work: Promise<unknown>, atMost: number): Promise<boolean> =>
  pTimeout(
    work.then(() => true),
    { milliseconds: Math.max(1, atMost), fallback: () => false },
  );

/** The day of an instant (milliseconds since the epoch), UTC: "2026-01-31". */
export const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
