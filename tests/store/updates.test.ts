import { expect, test } from 'vitest';
import { testClock } from '../test-clock.js';
import { onEachDatabase, onPostgres } from './databases.js';

const DAY_MS = 24 * 60 * 60_000;

onEachDatabase((database) => {
  test('an update is taken once, whatever the order', async () => {
    const { updates } = await database.open(testClock());
    expect(await updates.take(12)).toBe('taken');
    expect(await updates.take(11)).toBe('taken');
    expect(await updates.take(12)).toBe('busy');
    await updates.done(12);
    expect(await updates.take(12)).toBe('done');
  });

  test('of many takers at once only one gets it', async () => {
    const { updates } = await database.open(testClock());
    const takers = await Promise.all(Array.from({ length: 10 }, () => updates.take(5)));
    expect(takers.filter((taken) => taken === 'taken')).toHaveLength(1);
  });

  test('one that could not be handled may be taken again', async () => {
    const { updates } = await database.open(testClock());
    await updates.take(5);
    await updates.release(5);
    expect(await updates.take(5)).toBe('taken');
  });

  test('a handler that never came back is given up after half a minute', async () => {
    const clock = testClock();
    const { updates } = await database.open(clock);
    await updates.take(5);
    clock.advance(31_000);
    expect(await updates.take(5)).toBe('taken');
  });

  test('what is kept and not handled is taken over as soon as its process has ended, in order and once', async () => {
    const clock = testClock();
    const first = await database.open(clock, 'first');
    await first.updates.keep([9, 7, 8].map((id) => ({ id, body: `{"update_id":${id}}` })));
    await first.updates.take(8);
    await first.updates.done(8);
    expect(await first.updates.takeKept()).toEqual([]);
    await first.close();
    const second = await database.open(clock, 'second');
    expect(await second.updates.takeKept()).toEqual([
      { id: 7, body: '{"update_id":7}' },
      { id: 9, body: '{"update_id":9}' },
    ]);
    expect(await second.updates.takeKept()).toEqual([]);
    await second.updates.done(7);
    await second.updates.done(9);
    await second.close();
    expect(await (await database.open(clock, 'third')).updates.takeKept()).toEqual([]);
  });

  test('what an ended process had taken may be taken at once', async () => {
    const clock = testClock();
    const first = await database.open(clock, 'first');
    await first.updates.take(5);
    await first.close();
    expect(await (await database.open(clock, 'second')).updates.take(5)).toBe('taken');
  });

  test('what is still kept of a handled one is never handled again, however late the restart', async () => {
    const clock = testClock();
    const first = await database.open(clock, 'first');
    await first.updates.take(5);
    await first.updates.done(5);
    // Kept while it was being handled, and written after.
    await first.updates.keep([{ id: 5, body: '{}' }]);
    await first.close();
    clock.advance(DAY_MS - 60_000);
    const second = await database.open(clock, 'second');
    expect(await second.updates.takeKept()).toEqual([{ id: 5, body: '{}' }]);
    expect(await second.updates.take(5)).toBe('done');
    await second.close();
    clock.advance(DAY_MS - 60_000);
    const third = await database.open(clock, 'third');
    await third.tidy();
    expect(await third.updates.takeKept()).toEqual([]);
  });

  test('an id that is used anew, as after a week without updates, is another update, tidied up or not', async () => {
    const clock = testClock();
    const { updates } = await database.open(clock);
    await updates.take(5);
    await updates.done(5);
    clock.advance(DAY_MS - 1);
    expect(await updates.take(5)).toBe('done');
    clock.advance(1);
    expect(await updates.take(5)).toBe('taken');
    expect(await updates.take(5)).toBe('busy');
    await updates.done(5);
    expect(await updates.take(5)).toBe('done');
  });

  test('what was handled is remembered over a restart, for a day', async () => {
    const clock = testClock();
    const before = await database.open(clock);
    await before.updates.take(5);
    await before.updates.done(5);
    await before.close();
    const store = await database.open(clock);
    clock.advance(DAY_MS - 1);
    await store.tidy();
    expect(await store.updates.take(5)).toBe('done');
    clock.advance(2);
    await store.tidy();
    expect(await store.updates.take(5)).toBe('taken');
  });
});

onPostgres((database) => {
  test('two instances never take the same update', async () => {
    const clock = testClock();
    const [one, two] = [await database.open(clock, 'one'), await database.open(clock, 'two')];
    const ids = Array.from({ length: 40 }, (_, i) => i);
    const taken = await Promise.all(ids.map(async (id) => Promise.all([one.updates.take(id), two.updates.take(id)])));
    for (const both of taken) expect([...both].sort()).toEqual(['busy', 'taken']);
  });

  test('an instance that is alive keeps what it has taken and kept, however long it takes', async () => {
    const clock = testClock();
    const [one, two] = [await database.open(clock, 'one'), await database.open(clock, 'two')];
    await one.updates.take(5);
    await one.updates.keep([{ id: 5, body: '{}' }]);
    clock.advance(60_000);
    await one.instances.beat(0);
    expect(await two.updates.take(5)).toBe('busy');
    expect(await two.updates.takeKept()).toEqual([]);
    clock.advance(11_000);
    expect(await two.updates.take(5)).toBe('taken');
    expect(await two.updates.takeKept()).toEqual([{ id: 5, body: '{}' }]);
  });

  test('each instance knows how many are alive and the longest pause that Telegram asked of any', async () => {
    const clock = testClock();
    const [one, two] = [await database.open(clock, 'one'), await database.open(clock, 'two')];
    expect(await one.instances.beat(0)).toEqual({ alive: 1, place: 0, pausedMs: 0 });
    expect(await two.instances.beat(9_000)).toEqual({ alive: 2, place: 1, pausedMs: 9_000 });
    expect(await one.instances.beat(0)).toEqual({ alive: 2, place: 0, pausedMs: 9_000 });
    clock.advance(11_000);
    expect(await one.instances.beat(0)).toEqual({ alive: 1, place: 0, pausedMs: 0 });
  });

  test('a clock that is set back makes no pause longer, and nobody alive who isn’t', async () => {
    const clock = testClock();
    const [one, two] = [await database.open(clock, 'one'), await database.open(clock, 'two')];
    await two.instances.beat(9_000);
    clock.set(clock.now() - 3_600_000);
    expect((await one.instances.beat(0)).alive).toBe(1);
    expect(await two.instances.beat(9_000)).toEqual({ alive: 2, place: 1, pausedMs: 9_000 });
    clock.set(clock.now() - 5_000);
    expect((await one.instances.beat(0)).pausedMs).toBe(9_000);
  });
});
