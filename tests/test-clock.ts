import { setMaxListeners } from 'node:events';
import type { Clock } from '../src/clock.js';

export interface TestClock extends Clock {
  /** Back, too; then only the calendar goes. */
  set(instant: number): void;
  advance(ms: number): void;
  /** Stands still until the work is done: what waits for another process takes none of this clock's time. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * A clock of whole milliseconds that nothing moves but the test and those who wait on it: once everything that can run has run, it jumps to the
 * earliest instant that someone waits for. So nothing ever sleeps, and a day passes in a moment.
 */
export const testClock = (start = Date.parse('2024-05-06T08:00:00Z')): TestClock => {
  let now = start;
  let steady = start;
  let waiting: { readonly until: number; readonly wake: () => void }[] = [];
  let jumping = false;
  let held = 0;

  const go = (ms: number): void => {
    now += ms;
    if (ms > 0) steady += ms;
  };
  const jump = (): void => {
    jumping = false;
    if (held > 0) return;
    const earliest = waiting.reduce((least, { until }) => Math.min(least, until), Infinity);
    go(Math.max(0, earliest - steady));
    const awake = waiting.filter(({ until }) => until <= steady);
    waiting = waiting.filter(({ until }) => until > steady);
    for (const { wake } of awake) wake();
    jumpSoon();
  };
  const jumpSoon = (): void => {
    if (jumping || held > 0 || waiting.length === 0) return;
    jumping = true;
    setImmediate(jump);
  };

  return {
    now: () => now,
    steady: () => steady,
    wait: (ms, signal) =>
      new Promise((wake) => {
        if (ms <= 0 || signal?.aborted) {
          wake();
          return;
        }
        const end = (): void => {
          signal?.removeEventListener('abort', end);
          wake();
        };
        if (signal) setMaxListeners(0, signal);
        signal?.addEventListener('abort', end);
        waiting.push({ until: Math.ceil(steady + ms), wake: end });
        jumpSoon();
      }),
    set: (instant) => {
      go(instant - now);
    },
    advance: (ms) => {
      go(ms);
    },
    during: async (work) => {
      held++;
      try {
        return await work();
      } finally {
        held--;
        jumpSoon();
      }
    },
  };
};
