import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';

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

/** Resolves after so many milliseconds, or when the signal aborts; it never rejects. */
export const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
  // Hundreds of updates wait for the one signal that tells the process to stop, and Node takes the eleventh listener for a leak.
  if (signal) setMaxListeners(0, signal);
  await setTimeout(Math.min(ms, LONGEST_TIMER_MS), undefined, signal && { signal }).catch(() => undefined);
};

const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Has the action done once the signal aborts, at once if it has; returns what takes it back. However many wait for a signal, it has one listener: hundreds
 * of updates wait for the one that tells the process to stop, and Node takes the eleventh listener for a leak.
 */
export const onAbort = (signal: AbortSignal, action: () => void): (() => void) => {
  if (signal.aborted) action();
  const actions = waiting.get(signal) ?? new Set();
  if (!waiting.has(signal)) {
    waiting.set(signal, actions);
    signal.addEventListener('abort', () => actions.forEach((each) => each()), { once: true });
  }
  actions.add(action);
  return () => void actions.delete(action);
};

/** Once Telegram or the store is back, work goes on within this time. */
const LONGEST_PAUSE_MS = 5_000;

/** Milliseconds to wait after so many failures in a row: doubling, with full jitter (Brooker, AWS Architecture Blog, 2015). */
export const backoff = (failures: number): number => Math.random() * Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures);

/** Resolves when the work is done, or after so many milliseconds; whether it was done. */
export const settledWithin = async (work: Promise<unknown>, atMost: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), atMost)));
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
};
