import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createSteady, settledWithin, sleep, systemClock } from '../src/clock.js';

const AN_HOUR = 3_600_000;

describe('waiting', () => {
  it('a signal wakes all that wait for it, however many: Node takes none for a leak, and none stays', async () => {
    const warnings: Error[] = [];
    const warned = (warning: Error) => void warnings.push(warning);
    process.on('warning', warned);
    const stopping = new AbortController();
    const waits = [...Array.from({ length: 50 }, () => sleep(AN_HOUR, stopping.signal)), systemClock.wait(AN_HOUR, stopping.signal)];
    await sleep(0, stopping.signal);
    stopping.abort();
    await Promise.all(waits);
    process.off('warning', warned);
    expect(warnings).toEqual([]);
    expect(getEventListeners(stopping.signal, 'abort')).toEqual([]);
  });

  it('ends at once for a signal that has aborted, and for no time', async () => {
    await sleep(AN_HOUR, AbortSignal.abort());
    await systemClock.wait(AN_HOUR, AbortSignal.abort());
    await systemClock.wait(-1);
  });
});

describe('a time limit', () => {
  it('says whether the work was done in time, and passes its failure on', async () => {
    expect(await settledWithin(Promise.resolve('done'), AN_HOUR)).toBe(true);
    expect(await settledWithin(new Promise(() => undefined), 0)).toBe(false);
    await expect(settledWithin(Promise.reject(new Error('no')), AN_HOUR)).rejects.toThrow('no');
  });
});

describe('steady time', () => {
  it('goes on when the calendar is set back, follows it when it is put forward, and never goes back', () => {
    let [calendar, elapsed] = [1_000, 0];
    const steady = createSteady(
      () => calendar,
      () => elapsed,
    );
    const after = (calendarMs: number, elapsedMs: number): number => {
      calendar += calendarMs;
      elapsed += elapsedMs;
      return steady();
    };
    expect(after(0, 0)).toBe(1_000);
    expect(after(10, 10)).toBe(1_010);
    expect(after(10 - AN_HOUR, 10)).toBe(1_020);
    expect(after(10, 10)).toBe(1_030);
    expect(after(10 + 3 * AN_HOUR, 10)).toBe(1_040 + 2 * AN_HOUR);
  });
});
