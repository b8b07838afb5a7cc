import type { Clock } from '../src/clock.js';

export interface TestClock extends Clock {
  set(instant: number): void;
  advance(ms: number): void;
}

/** A clock that stands still until it is moved; waiting moves it, so nothing ever sleeps. */
export const testClock = (start = Date.parse('2024-05-06T08:00:00Z')): TestClock => {
  let now = start;
  return {
    now: () => now,
    wait: async (ms, signal) => {
      const until = now + ms;
      await Promise.resolve();
      if (!signal?.aborted) now = Math.max(now, until);
    },
    set: (instant) => {
      now = instant;
    },
    advance: (ms) => {
      now += ms;
    },
  };
};
