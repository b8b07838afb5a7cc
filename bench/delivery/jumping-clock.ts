import { setImmediate as afterAll } from 'node:timers/promises';
import type { Clock } from '../../src/clock.js';

/** A clock that jumps to the next instant that someone waits for, once all that can run has run. */
export const jumpingClock = (start: number): Clock => {
  const waiting = new Set<{ readonly until: number; readonly wake: () => void }>();
  let now = start;
  let jumping = false;

  const jump = async (): Promise<void> => {
    jumping = true;
    await afterAll();
    while (waiting.size > 0) {
      const earliest = Math.min(...[...waiting].map(({ until }) => until));
      now = Math.max(now, earliest);
      for (const { until, wake } of [...waiting]) {
        if (until <= now) wake();
      }
      await afterAll();
    }
    jumping = false;
  };

  return {
    now: () => now,
    steady: () => now,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (ms <= 0 || signal?.aborted) {
          resolve();
          return;
        }
        const wake = (): void => {
          waiting.delete(waiter);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const waiter = { until: Math.ceil(now + ms), wake };
        waiting.add(waiter);
        signal?.addEventListener('abort', wake, { once: true });
        if (!jumping) void jump();
      }),
  };
};
