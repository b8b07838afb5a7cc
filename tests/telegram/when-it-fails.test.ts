import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Composer } from 'telegraf';
import { StoreError } from '../../src/store/store-error.js';
import type { AmurContext } from '../../src/telegram/context.js';
import { createLanes } from '../../src/telegram/in-order.js';
import { readUpdate, type Update } from '../../src/telegram/bot-api/update.js';
import { untilHandled } from '../../src/telegram/when-it-fails.js';
import { goThrough } from './go-through.js';

const log = pino({ level: 'silent' });

const says = (id: number, chat: number): Update => {
  const update = readUpdate({ update_id: id, message: { message_id: id, chat: { id: chat, type: 'private' }, text: 'coal' } });
  if (!update) throw new Error('no update');
  return update;
};

/** Handles updates, and fails at those in `failing`; tells which were handled, in order. */
const startLanes = () => {
  const failing = new Set<number>();
  const handled: number[] = [];
  const handling = new Composer<AmurContext>();
  handling.use(({ brought: { update_id: id } }) => {
    if (failing.has(id)) throw new StoreError('away', 'The store is away.');
    handled.push(id);
  });
  return { failing, handled, take: goThrough(createLanes().inOrder, untilHandled(handling, log)) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('an update that nobody sends again is tried until it is handled; its chat waits for it, and others do not', async () => {
  const { failing, handled, take } = startLanes();
  const until = new AbortController().signal;
  failing.add(1);
  const all = [take({ ...says(1, 7), until }), take({ ...says(2, 7), until }), take({ ...says(3, 8), until })];
  await vi.advanceTimersByTimeAsync(20_000);
  expect(handled).toEqual([3]);
  failing.clear();
  await vi.advanceTimersByTimeAsync(20_000);
  await Promise.all(all);
  expect(handled).toEqual([3, 1, 2]);
});

it('once the bot stops it is tried no more, nor are those that wait for it begun', async () => {
  const { failing, handled, take } = startLanes();
  const stopping = new AbortController();
  failing.add(1);
  const all = Promise.allSettled([1, 2].map((id) => take({ ...says(id, 7), until: stopping.signal })));
  await vi.advanceTimersByTimeAsync(20_000);
  failing.clear();
  stopping.abort();
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(handled).toEqual([]);
});

it('one that somebody sends again fails at once, for them to do so', async () => {
  const { failing, handled, take } = startLanes();
  failing.add(1);
  await expect(take(says(1, 7))).rejects.toThrow('away');
  failing.clear();
  await take(says(1, 7));
  expect(handled).toEqual([1]);
});
