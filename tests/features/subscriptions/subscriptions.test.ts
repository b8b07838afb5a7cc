import { expect, test } from 'vitest';
import type { Subscription } from '../../../src/store/records.js';
import type { Store } from '../../../src/store/store.js';
import { createDeliverer, type Send } from '../../../src/features/subscriptions/delivery/deliver.js';
import { advance } from '../../../src/features/subscriptions/due-deliveries.js';
import { createPace } from '../../../src/pace.js';
import { createSubscriptions, type SubscriptionChoice } from '../../../src/features/subscriptions/subscriptions.js';
import { onEachDatabase } from '../../store/databases.js';
import { type TestClock, testClock } from '../../test-clock.js';

const MOSCOW = { every: 'day', day: null, time: '09:00', zone: 'Europe/Moscow' } as const;
const ROUND = 4;
const DAY_MS = 24 * 60 * 60_000;
// The test's clock starts at 11:00 in Moscow, on a Monday.
const at = (date: string, time = '09:00'): number => Date.parse(`2024-05-${date}T${time}:00+03:00`);

/** The service with a delivery that writes down what came, and may be told that a chat blocked the bot. */
const start = (store: Store, clock: TestClock) => {
  const came: string[] = [];
  const blocked = new Set<number>();
  const closed = new Set<number>();
  const send: Send = async ({ chatId, threadId, what, round, part }) => {
    if (blocked.has(chatId)) return { kind: 'gone', chat: 'blocked' };
    if (closed.has(threadId ?? 0)) return { kind: 'closed' };
    came.push(`${what} ${round}.${part}`);
    return { kind: 'sent' };
  };
  const partsIn = () => ROUND;
  const log = () => undefined;
  const { once } = createDeliverer({
    store,
    clock,
    send,
    pace: createPace(clock),
    partsIn,
    random: () => 0,
    log: { info: log, warn: log, error: log },
  });
  const service = createSubscriptions({ store, clock, partsIn });
  const subscribe = async (choice: SubscriptionChoice): Promise<Subscription> => {
    const subscribed = await service.subscribe(choice);
    if (subscribed.kind === 'full') throw new Error('no more fit');
    return subscribed.subscription;
  };
  return { came, blocked, closed, once, ...service, subscribe, wish: service.subscribe };
};
const next = (subscription: Subscription | undefined): number | null | undefined => subscription?.nextAt;

onEachDatabase((database) => {
  test('the first part comes at the next chosen time', async () => {
    const clock = testClock();
    const { subscribe, once, came } = start(await database.open(clock), clock);
    const made = await subscribe({ chatId: 7, threadId: 42, what: 'energy', schedule: MOSCOW });
    expect(made).toMatchObject({ threadId: 42, round: 1, position: 0, status: 'active', nextAt: at('07'), schedule: MOSCOW });
    await once();
    expect(came).toEqual([]);
    clock.set(at('07'));
    await once();
    expect(came).toEqual(['energy 1.0']);
  });

  test('only the chat itself and the one that manages it can touch a subscription', async () => {
    const clock = testClock();
    const { subscribe, get, of, stop } = start(await database.open(clock), clock);
    const { id } = await subscribe({ chatId: -100, managedBy: 7, what: 'energy', schedule: MOSCOW });
    expect(await get(8, id)).toBeUndefined();
    expect(await stop(8, id)).toBeUndefined();
    expect(await of(7)).toHaveLength(1);
    expect(await of(-100)).toHaveLength(1);
    expect(await stop(7, id)).toMatchObject({ status: 'stopped' });
    expect(await of(7)).toEqual([]);
  });

  test('the same topic in the same place is changed and not sent twice; in another topic of a forum it is another', async () => {
    const clock = testClock();
    const { subscribe, wish, of, sendNow, once } = start(await database.open(clock), clock);
    const first = await subscribe({ chatId: -5, what: 'energy', schedule: MOSCOW });
    await sendNow(-5, first.id);
    await once();
    expect(await wish({ chatId: -5, what: 'energy', language: 'ru', schedule: { ...MOSCOW, time: '20:00' } })).toMatchObject({
      kind: 'renewed',
      subscription: { id: first.id, position: 1, language: 'ru', nextAt: at('06', '20:00') },
    });
    expect(await wish({ chatId: -5, threadId: 3, what: 'energy', schedule: MOSCOW })).toMatchObject({ kind: 'made' });
    expect(await of(-5)).toHaveLength(2);
  });

  test('a round that is through begins anew when its topic is subscribed to again', async () => {
    const clock = testClock();
    const { subscribe, sendNow, once } = start(await database.open(clock), clock);
    const choice = { chatId: 7, what: 'energy', schedule: MOSCOW };
    const { id } = await subscribe(choice);
    for (let i = 0; i < ROUND; i++) await sendNow(7, id);
    await once();
    expect(await subscribe(choice)).toMatchObject({ id, round: 2, position: 0, status: 'active' });
  });

  test('a chat has sixteen subscriptions at most', async () => {
    const clock = testClock();
    const { subscribe, wish, stop } = start(await database.open(clock), clock);
    const { id } = await subscribe({ chatId: -5, threadId: 1, what: 'energy', schedule: MOSCOW });
    for (let threadId = 2; threadId <= 16; threadId++) await subscribe({ chatId: -5, threadId, what: 'energy', schedule: MOSCOW });
    expect(await wish({ chatId: -5, what: 'forestry', schedule: MOSCOW })).toEqual({ kind: 'full', limit: 16 });
    await stop(-5, id);
    expect(await wish({ chatId: -5, what: 'forestry', schedule: MOSCOW })).toMatchObject({ kind: 'made' });
  });

  test('another time keeps the place, another topic begins anew', async () => {
    const clock = testClock();
    const { subscribe, change, sendNow, once, came } = start(await database.open(clock), clock);
    const { id } = await subscribe({ chatId: 7, what: 'energy', schedule: MOSCOW });
    await sendNow(7, id);
    await once();
    expect(await change(7, id, { schedule: { ...MOSCOW, time: '20:00' } })).toMatchObject({ position: 1, nextAt: at('06', '20:00') });
    expect(await change(7, id, { what: 'forestry' })).toMatchObject({ what: 'forestry', position: 0, round: 2, nextAt: at('06', '20:00') });
    clock.set(at('06', '20:00'));
    await once();
    expect(came).toEqual(['energy 1.0', 'forestry 2.0']);
  });

  test('a pause stops the dates and keeps the place, a skip leaves out one date and no part', async () => {
    const clock = testClock();
    const { subscribe, pause, resume, skip, once, came } = start(await database.open(clock), clock);
    const { id } = await subscribe({ chatId: 7, what: 'energy', schedule: MOSCOW });
    expect(next(await pause(7, id))).toBeNull();
    clock.advance(3 * DAY_MS);
    await once();
    expect(came).toEqual([]);
    expect(next(await resume(7, id))).toBe(at('10'));
    expect(next(await skip(7, id))).toBe(at('11'));
    expect(next(await skip(7, id))).toBe(at('12'));
    clock.set(at('12'));
    await once();
    expect(came).toEqual(['energy 1.0']);
  });

  test('"send now" brings the next part and leaves the date; pressed twice it brings two', async () => {
    const clock = testClock();
    const { subscribe, sendNow, once, came } = start(await database.open(clock), clock);
    const { id } = await subscribe({ chatId: 7, what: 'energy', schedule: MOSCOW });
    expect(await sendNow(7, id)).toMatchObject({ nextAt: at('07'), position: 1 });
    await sendNow(7, id);
    await once();
    expect(came).toEqual(['energy 1.0', 'energy 1.1']);
  });

  test('after the last part it waits for what the person says, and can start again', async () => {
    const clock = testClock();
    const { subscribe, sendNow, restart, once, came } = start(await database.open(clock), clock);
    const { id } = await subscribe({ chatId: 7, what: 'energy', schedule: MOSCOW });
    for (let i = 0; i < ROUND; i++) await sendNow(7, id);
    expect(await sendNow(7, id)).toBeUndefined();
    await once();
    expect(came).toHaveLength(ROUND);
    expect(await restart(7, id)).toMatchObject({ round: 2, position: 0, status: 'active', nextAt: at('07') });
    clock.set(at('07'));
    await once();
    expect(came.at(-1)).toBe('energy 2.0');
  });

  test('stopping all can be undone, each as it was, and what was stopped before stays so', async () => {
    const clock = testClock();
    const { subscribe, pause, stop, stopAll, undoStop, of } = start(await database.open(clock), clock);
    const [gone, active, paused] = [
      await subscribe({ chatId: 7, what: 'energy', schedule: MOSCOW }),
      await subscribe({ chatId: 7, what: 'forestry', schedule: MOSCOW }),
      await subscribe({ chatId: 7, what: 'numbers', schedule: MOSCOW }),
    ];
    await pause(7, paused.id);
    await stop(7, gone.id);
    clock.advance(1_000);
    const { stopped, stamp } = await stopAll(7);
    expect(stopped).toHaveLength(2);
    expect(await of(7)).toEqual([]);
    clock.advance(2 * DAY_MS);
    await undoStop(7, stamp, [7]);
    expect(await of(7)).toMatchObject([
      { id: active.id, status: 'active', nextAt: at('09') },
      { id: paused.id, status: 'paused' },
    ]);
    expect(await undoStop(8, stamp, [8])).toEqual([]);
  });

  test('a part on its way is not sent once it is stopped, and none is missing after taking that back', async () => {
    const clock = testClock();
    const { subscribe, sendNow, stop, undoStop, once, came } = start(await database.open(clock), clock);
    const { id } = await subscribe({ chatId: 7, what: 'energy', schedule: MOSCOW });
    await sendNow(7, id);
    const stopped = await stop(7, id);
    await once();
    expect(came).toEqual([]);
    await undoStop(7, stopped?.changedAt ?? 0, [7]);
    clock.set(at('07'));
    await once();
    expect(came).toEqual(['energy 1.0']);
  });

  test('who blocked the bot and comes back goes on with the part that was missed, at the chosen time', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    const { subscribe, blocked, comeBack, once, came } = start(store, clock);
    await subscribe({ chatId: 7, what: 'energy', schedule: MOSCOW });
    clock.set(at('07'));
    await once();
    blocked.add(7);
    clock.set(at('08'));
    await once();
    clock.set(at('10', '15:00'));
    await once();
    blocked.clear();
    expect(await comeBack(7)).toBe(true);
    await once();
    expect(came).toEqual(['energy 1.0']);
    clock.set(at('11'));
    await once();
    expect(came).toEqual(['energy 1.0', 'energy 1.1']);
    expect(await comeBack(7)).toBe(false);
  });

  test('what a closed forum topic kept out comes when it is resumed, also the last part of a round', async () => {
    const clock = testClock();
    const { subscribe, closed, sendNow, resume, get, once, came } = start(await database.open(clock), clock);
    const { id } = await subscribe({ chatId: -5, threadId: 3, what: 'energy', schedule: MOSCOW });
    for (let part = 0; part < ROUND; part++) {
      closed.add(3);
      await sendNow(-5, id);
      await once();
      expect(await get(-5, id)).toMatchObject({ status: 'paused', position: part });
      closed.clear();
      expect(await resume(-5, id)).toMatchObject({ status: 'active', position: part });
      await sendNow(-5, id);
      await once();
    }
    expect(came).toEqual(['energy 1.0', 'energy 1.1', 'energy 1.2', 'energy 1.3']);
    expect(await get(-5, id)).toMatchObject({ status: 'finished' });
  });

  /** Two instances where the database may have two; else one, which two people use at once. */
  const startTwo = async (clock: TestClock) => {
    const store = await database.open(clock);
    const other = store.kind === 'postgres' ? await database.open(clock, 'other') : store;
    return [start(store, clock), start(other, clock)] as const;
  };

  test('two admins who subscribe a channel to one topic at once have one subscription', async () => {
    const clock = testClock();
    const [one, two] = await startTwo(clock);
    for (let channel = 1; channel <= 10; channel++) {
      const choice = { chatId: -channel, what: 'energy', schedule: MOSCOW };
      const became = await Promise.all([one.wish({ ...choice, managedBy: 7 }), two.wish({ ...choice, managedBy: 8 })]);
      expect(became.map(({ kind }) => kind).sort()).toEqual(['made', 'renewed']);
      expect(await one.of(-channel)).toHaveLength(1);
    }
    clock.set(at('07'));
    await one.once();
    expect(one.came).toHaveLength(10);
  });

  test('a chat has sixteen subscriptions at most, also when all are asked for at once', async () => {
    const clock = testClock();
    const [one, two] = await startTwo(clock);
    const became = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).wish({ chatId: -100 - i, managedBy: 7, what: 'energy', schedule: MOSCOW })),
    );
    expect(became.filter(({ kind }) => kind === 'full')).toHaveLength(4);
    expect(await one.of(7)).toHaveLength(16);
  });

  test('two subscriptions of one place that turn to the same topic at once stay two topics', async () => {
    const clock = testClock();
    const [one, two] = await startTwo(clock);
    const energy = await one.subscribe({ chatId: 7, what: 'energy', schedule: MOSCOW });
    const numbers = await one.subscribe({ chatId: 7, what: 'numbers', schedule: MOSCOW });
    const turned = await Promise.all([one.change(7, energy.id, { what: 'forestry' }), two.restart(7, numbers.id, 'forestry')]);
    expect(turned.filter((subscription) => subscription !== undefined)).toHaveLength(1);
    expect(new Set((await one.of(7)).map(({ what }) => what)).size).toBe(2);
  });

  test('a stop that is taken back while the same topic is subscribed to anew leaves one', async () => {
    const clock = testClock();
    const [one, two] = await startTwo(clock);
    for (let chatId = 1; chatId <= 10; chatId++) {
      const choice = { chatId, what: 'energy', schedule: MOSCOW };
      await one.subscribe(choice);
      const { stamp } = await one.stopAll(chatId);
      await Promise.all([one.undoStop(chatId, stamp, [chatId]), two.wish(choice)]);
      expect(await one.of(chatId)).toHaveLength(1);
    }
  });

  test('a round begun anew while a part comes due leaves nothing of the old round', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    const { subscribe, restart } = start(store, clock);
    const ids: number[] = [];
    for (let chatId = 1; chatId <= 10; chatId++) ids.push((await subscribe({ chatId, what: 'energy', schedule: MOSCOW })).id);
    clock.set(at('07'));
    const step = advance(() => ROUND, clock.now());
    const makeDue = async (): Promise<void> => {
      // One at a time, so that each comes due at a moment of its own.
      while ((await store.subscriptions.makeDue(clock.now(), 1, step)) > 0);
    };
    await Promise.all([makeDue(), ...ids.map((id, i) => restart(i + 1, id))]);
    expect(await store.deliveries.claim(100)).toEqual([]);
  });

  test('a coming back that fails on its way changes nothing, and is made up for the next time', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    const { subscribe, sendNow, once } = start(store, clock);
    const { id } = await subscribe({ chatId: 7, what: 'energy', schedule: MOSCOW });
    const { id: through } = await subscribe({ chatId: 7, what: 'numbers', schedule: MOSCOW });
    for (let i = 0; i < ROUND; i++) await sendNow(7, through);
    await once();
    await store.chats.setState(7, 'blocked');
    clock.set(at('10'));
    const failing = createSubscriptions({
      store,
      clock,
      partsIn: () => {
        throw new Error('cut off');
      },
    });
    await expect(failing.comeBack(7)).rejects.toThrow('cut off');
    expect(await store.subscriptions.get(id)).toMatchObject({ nextAt: at('07'), chatState: 'blocked' });
    const whole = createSubscriptions({ store, clock, partsIn: () => ROUND });
    expect(await whole.comeBack(7)).toBe(true);
    expect(await store.subscriptions.get(id)).toMatchObject({ nextAt: at('11'), chatState: 'active' });
  });
});
