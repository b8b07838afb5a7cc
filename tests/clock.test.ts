import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { onAbort, sleep, systemClock } from '../src/clock.js';

const AN_HOUR = 3_600_000;

describe('waiting', () => {
  it('a signal for which many wait has one listener, and wakes them all', async () => {
    const stopping = new AbortController();
    const waits = [...Array.from({ length: 50 }, () => sleep(AN_HOUR, stopping.signal)), systemClock.wait(AN_HOUR, stopping.signal)];
    expect(getEventListeners(stopping.signal, 'abort')).toHaveLength(1);
    stopping.abort();
    await Promise.all(waits);
  });

  it('what has ended is not called when the signal aborts later, nor what was taken back', async () => {
    const stopping = new AbortController();
    const called: string[] = [];
    onAbort(stopping.signal, () => called.push('kept'));
    onAbort(stopping.signal, () => called.push('taken back'))();
    await sleep(0, stopping.signal);
    stopping.abort();
    onAbort(stopping.signal, () => called.push('at once'));
    expect(called).toEqual(['kept', 'at once']);
  });

  it('ends at once for a signal that has aborted, and for no time', async () => {
    await sleep(AN_HOUR, AbortSignal.abort());
    await systemClock.wait(AN_HOUR, AbortSignal.abort());
    await systemClock.wait(-1);
  });
});
