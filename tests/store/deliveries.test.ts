import { expect, test } from 'vitest';
import type { Delivery } from '../../src/store/records.js';
import type { Store } from '../../src/store/store.js';
import { testClock } from '../test-clock.js';
import { addSubscription } from './add-subscription.js';
import { onEachDatabase, onPostgres } from './databases.js';

const DAY_MS = 24 * 60 * 60_000;
const schedule = { every: 'day', day: null, time: '09:00', zone: 'Europe/Moscow' } as const;

const subscribe = async (store: Store, chats: readonly number[], nextAt: number): Promise<void> => {
  for (const chatId of chats) await addSubscription(store, { chatId, what: 'energy', schedule, nextAt });
};
const nextDay = ({ nextAt }: { readonly nextAt: number | null }) => ({ nextAt: (nextAt ?? 0) + DAY_MS, status: 'active' }) as const;
const begun = async (store: Store, delivery: Delivery | undefined): Promise<Delivery> => {
  const started = delivery && (await store.deliveries.begin(delivery));
  if (!started) throw new Error('the delivery could not be begun');
  return started;
};

onEachDatabase((database) => {
  test('a due subscription becomes one delivery and moves on', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    expect(await store.subscriptions.makeDue(clock.now(), 10, nextDay)).toBe(1);
    expect(await store.subscriptions.makeDue(clock.now(), 10, nextDay)).toBe(0);
    expect(await store.subscriptions.ofChat(7)).toMatchObject([{ position: 1, nextAt: clock.now() + DAY_MS }]);
    expect(await store.deliveries.claim(10)).toMatchObject([
      { chatId: 7, what: 'energy', round: 1, part: 0, attempts: 0, dueAt: clock.now() },
    ]);
  });

  test('a clock that is put back makes no part twice', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    const [subscription] = await store.subscriptions.ofChat(7);
    await store.subscriptions.together([7], (own) => own.change(subscription?.id ?? 0, { position: 0, nextAt: clock.now() }));
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    expect(await store.deliveries.claim(10)).toHaveLength(1);
  });

  test('what was due when the clock was put back by an hour can be claimed once it is told to wait no longer', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    clock.set(clock.now() - 3_600_000);
    expect(await store.deliveries.claim(10)).toEqual([]);
    await store.deliveries.waitNoLonger();
    expect(await store.deliveries.claim(10)).toHaveLength(1);
  });

  test('a claim is this process’s until it runs out; whoever comes later takes it, and the old claim can do nothing', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    const [old] = await store.deliveries.claim(10);
    if (!old) throw new Error('nothing to claim');
    expect(await store.deliveries.claim(10)).toEqual([]);
    clock.advance(29_000);
    expect(await store.deliveries.begin(old)).toBeUndefined();
    const [again] = await store.deliveries.claim(10);
    expect(again).toMatchObject({ id: old.id });
    expect(await store.deliveries.begin(old)).toBeUndefined();
    expect(await store.deliveries.begin(again ?? old)).toMatchObject({ attempts: 1 });
  });

  test('what was being sent when the process died is sent again, what was sent is not', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7, 8, 9], clock.now());
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    const [first, second] = await store.deliveries.claim(2);
    await store.deliveries.finish(await begun(store, first), { status: 'sent' });
    await begun(store, second);
    await store.close();
    clock.advance(29_000);
    const later = await database.open(clock, 'successor');
    expect((await later.deliveries.claim(10)).map(({ chatId }) => chatId).sort()).toEqual([8, 9]);
  });

  test('a send that took longer than its lease still counts as sent', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    const slow = await begun(store, (await store.deliveries.claim(1))[0]);
    clock.advance(40_000);
    const [again] = await store.deliveries.claim(1);
    await store.deliveries.finish(slow, { status: 'sent' });
    if (again) expect(await store.deliveries.begin(again)).toBeUndefined();
    expect(again).toBeDefined();
  });

  test('one to be tried again waits for its time; a pause that Telegram asked for is no attempt', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    const [claimed] = await store.deliveries.claim(1);
    await store.deliveries.finish(await begun(store, claimed), {
      status: 'pending',
      notBefore: clock.now() + 5_000,
      error: 'reset',
      counts: true,
    });
    expect(await store.deliveries.claim(1)).toEqual([]);
    clock.advance(5_000);
    const [retried] = await store.deliveries.claim(1);
    expect(retried?.attempts).toBe(1);
    await store.deliveries.finish(await begun(store, retried), { status: 'pending', notBefore: clock.now(), error: '429', counts: false });
    expect((await store.deliveries.claim(1))[0]?.attempts).toBe(1);
  });

  test('failed and gone ones are never taken again, and a gone chat’s others wait', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7, 8], clock.now());
    await addSubscription(store, { chatId: 8, what: 'forestry', schedule, nextAt: clock.now() });
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    const [failing, leaving] = await store.deliveries.claim(2);
    await store.deliveries.finish(await begun(store, failing), { status: 'failed', error: 'refused' });
    await store.deliveries.finish(await begun(store, leaving), { status: 'gone', what: 'blocked' });
    clock.advance(60_000);
    expect(await store.deliveries.claim(10)).toEqual([]);
    expect(await store.chats.get(8)).toMatchObject({ state: 'blocked' });
    expect(await store.deliveries.progress()).toEqual({ left: 0, oldestDueAt: undefined });
    expect(await store.subscriptions.makeDue(clock.now() + 9 * DAY_MS, 10, nextDay)).toBe(1);
  });

  test('taking back drops what is not out yet and returns the round to it', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    const [claimed] = await store.deliveries.claim(1);
    await store.deliveries.finish(await begun(store, claimed), { status: 'sent' });
    await store.subscriptions.makeDue(clock.now() + DAY_MS, 10, nextDay);
    const [subscription] = await store.subscriptions.ofChat(7);
    await store.subscriptions.together([7], (own) => own.takeBack([subscription?.id ?? 0]));
    expect(await store.subscriptions.ofChat(7)).toMatchObject([{ position: 1 }]);
    expect(await store.deliveries.progress()).toMatchObject({ left: 0 });
  });

  test('progress tells how many are left and how long the oldest waits', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7, 8], clock.now() - 1_000);
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    expect(await store.deliveries.progress()).toEqual({ left: 2, oldestDueAt: clock.now() - 1_000 });
  });

  test('what is let go at a quiet end can be taken at once', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    await store.subscriptions.makeDue(clock.now(), 10, nextDay);
    await store.deliveries.claim(10);
    await store.close();
    const later = await database.open(clock, 'successor');
    expect(await later.deliveries.claim(10)).toHaveLength(1);
  });
});

onPostgres((database) => {
  test('four instances share one delivery without a repeat', async () => {
    const clock = testClock();
    const stores = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => database.open(clock, owner)));
    const [first] = stores;
    if (!first) throw new Error('no store');
    const chats = Array.from({ length: 200 }, (_, i) => i + 1);
    await subscribe(first, chats, clock.now());
    const made = await Promise.all(stores.map((store) => store.subscriptions.makeDue(clock.now(), 1_000, nextDay)));
    expect(made.reduce((sum, count) => sum + count)).toBe(200);
    const claims = await Promise.all(stores.flatMap((store) => [1, 2, 3].map(() => store.deliveries.claim(17))));
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(100);
  });

  test('a dead instance’s work is taken up within 30 s', async () => {
    const clock = testClock();
    const [dead, alive] = [await database.open(clock, 'dead'), await database.open(clock, 'alive')];
    await subscribe(dead, [7, 8], clock.now());
    await dead.subscriptions.makeDue(clock.now(), 10, nextDay);
    await begun(dead, (await dead.deliveries.claim(2))[0]);
    expect(await alive.deliveries.claim(2)).toEqual([]);
    clock.advance(30_000);
    expect(await alive.deliveries.claim(2)).toHaveLength(2);
  });
});
