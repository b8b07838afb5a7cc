import { pino } from 'pino';
import { afterEach, expect, it, vi } from 'vitest';
import { StoreError } from '../../src/store/store-error.js';
import { once } from '../../src/telegram/once.js';
import { readUpdate, type Update } from '../../src/telegram/bot-api/update.js';
import { goThrough } from './go-through.js';

afterEach(() => void vi.useRealTimers());

const says = (id: number): Update => {
  const message = { message_id: id, chat: { id, type: 'private' }, from: { id, is_bot: false }, text: 'coal' };
  const update = readUpdate({ update_id: id, message });
  if (!update) throw new Error('no update');
  return update;
};

/** Takes updates for a store that can't be told, as long as `trouble` gives an error. */
const takeOnce = (trouble: () => StoreError | undefined) => {
  const done: number[] = [];
  const take = goThrough(
    once({
      updates: {
        take: () => Promise.resolve('taken'),
        done: async (id) => {
          const error = trouble();
          if (error) throw error;
          done.push(id);
        },
        release: () => Promise.resolve(),
      },
      log: pino({ level: 'silent' }),
    }),
  );
  return { take, done };
};

it('an update that was handled counts as such, and a store that could not be told is told once it can be', async () => {
  let trouble: StoreError | undefined = new StoreError('full', 'no space');
  const { take, done } = takeOnce(() => trouble);
  for (const id of [1, 2]) expect(await take(says(id))).toBe(true);
  trouble = undefined;
  expect(await take(says(3))).toBe(true);
  await vi.waitFor(() => expect(done).toEqual([3, 1, 2]));
});

it('a store that is away for a moment is told all the same', async () => {
  vi.useFakeTimers();
  let failures = 2;
  const { take, done } = takeOnce(() => (failures-- > 0 ? new StoreError('away', 'away') : undefined));
  const taken = take(says(1));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await taken).toBe(true);
  expect(done).toEqual([1]);
});
