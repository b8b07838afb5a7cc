import { setImmediate as immediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../src/telegram/turns.js';

/** Keeps the processor for a while. */
const toil = (): void => {
  const until = performance.now() + 15;
  while (performance.now() < until);
};

it('turns come in the order of asking, and what one does at its turn it does alone', async () => {
  const turns = createTurns();
  const done: string[] = [];
  const work = async (name: string): Promise<void> => {
    await turns.take();
    done.push(`${name} begins`);
    // Promises that are there already don't give the turn away.
    for (let i = 0; i < 20; i++) await Promise.resolve();
    done.push(`${name} ends`);
  };
  await Promise.all(['one', 'two', 'three'].map(work));
  expect(done).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
});

it('the event loop has its own between those that take long, however many wait', async () => {
  const turns = createTurns();
  const done: string[] = [];
  const work = async (): Promise<void> => {
    await turns.take();
    done.push('work');
    toil();
  };
  const all = Promise.all([work(), work(), work()]);
  // Stands for a socket: something that the event loop brings.
  const other = async (): Promise<void> => {
    await immediate();
    done.push('another');
    await immediate();
    done.push('another');
  };
  await Promise.all([all, other()]);
  expect(done).toEqual(['work', 'another', 'work', 'another', 'work']);
});

it('tells how long the first in line has waited, and nothing when nobody waits', async () => {
  const turns = createTurns();
  expect(turns.delay).toBe(0);
  const first = turns.take();
  toil();
  expect(turns.delay).toBeGreaterThanOrEqual(15);
  await first;
  expect(turns.delay).toBe(0);
});
