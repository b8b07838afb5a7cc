import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { StoreError } from '../../src/store/store-error.js';
import { createIntake } from '../../src/telegram/intake.js';
import { NOBODY } from '../../src/telegram/observer.js';
import { readUpdate, type Update } from '../../src/telegram/update.js';

const says = (id: number): Update => {
  const message = { message_id: id, chat: { id, type: 'private' }, from: { id, is_bot: false }, text: 'coal' };
  const update = readUpdate({ update_id: id, message });
  if (!update) throw new Error('no update');
  return update;
};

/** An intake whose store can't be told, as long as `trouble` gives an error. */
const startIntake = (trouble: () => StoreError | undefined) => {
  const done: number[] = [];
  const intake = createIntake({
    handle: () => Promise.resolve(undefined),
    updates: {
      take: () => Promise.resolve('taken'),
      done: async (id) => {
        const error = trouble();
        if (error) throw error;
        done.push(id);
      },
      release: () => Promise.resolve(),
    },
    granted: () => 0,
    log: pino({ level: 'silent' }),
    observer: NOBODY,
  });
  return { intake, done };
};

it('an update that was handled counts as such, and a store that could not be told is told once it can be', async () => {
  let trouble: StoreError | undefined = new StoreError('full', 'no space');
  const { intake, done } = startIntake(() => trouble);
  for (const id of [1, 2]) expect(await intake.accept(says(id))).toBe('handled');
  trouble = undefined;
  expect(await intake.accept(says(3))).toBe('handled');
  await vi.waitFor(() => expect(done).toEqual([3, 1, 2]));
});

it('a store that is away for a moment is told all the same', async () => {
  vi.useFakeTimers();
  let failures = 2;
  const { intake, done } = startIntake(() => (failures-- > 0 ? new StoreError('away', 'away') : undefined));
  const accepted = intake.accept(says(1));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await accepted).toBe('handled');
  expect(done).toEqual([1]);
  vi.useRealTimers();
});
