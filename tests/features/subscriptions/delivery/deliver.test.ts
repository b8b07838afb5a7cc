import { describe, expect, test } from 'vitest';
import { LEASE_MS } from '../../../../src/store/deliveries.js';
import type { Delivery } from '../../../../src/store/records.js';
import { createDeliverer, type Send } from '../../../../src/features/subscriptions/delivery/deliver.js';
import { createPace } from '../../../../src/pace.js';
import { IN_MEMORY } from '../../../../src/store/sqlite.js';
import { openStore, type Store } from '../../../../src/store/store.js';
import { addSubscription } from '../../../store/add-subscription.js';
import { onEachDatabase, onPostgres } from '../../../store/databases.js';
import { type TestClock, testClock } from '../../../test-clock.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const schedule = { every: 'day', day: null, time: '09:00', zone: 'Europe/Moscow' } as const;
const ROUND = 3;

const refusal = (error_code: number, description: string, parameters?: object) => ({
  response: { ok: false, error_code, description, parameters },
});

const nothing = () => undefined;
const silent = { info: nothing, warn: nothing, error: nothing };

interface Logged {
  readonly values: object;
  readonly message: string;
}

/** A delivery with its ledger: every part that reached a chat. */
const delivery = (store: Store, clock: TestClock, refuse: (delivery: Delivery) => unknown = () => undefined) => {
  const ledger: { readonly chat: number; readonly part: number; readonly at: number }[] = [];
  const logged: Logged[] = [];
  const send: Send = async (sending) => {
    const refused = refuse(sending);
    if (refused !== undefined) throw refused;
    ledger.push({ chat: sending.chatId, part: sending.part, at: clock.now() });
    return { kind: 'sent' };
  };
  const log = (values: object, message: string) => logged.push({ values, message });
  const deliverer = createDeliverer({
    store,
    clock,
    send,
    pace: createPace(clock),
    partsIn: () => ROUND,
    random: () => 0.5,
    log: { info: log, warn: log, error: log },
  });
  return { ledger, logged, ...deliverer };
};
const subscribe = async (store: Store, chats: readonly number[], nextAt: number): Promise<void> => {
  for (const chatId of chats) await addSubscription(store, { chatId, what: 'energy', schedule, nextAt });
};
const range = (length: number): readonly number[] => Array.from({ length }, (_, i) => i + 1);

test('a calendar that is set back holds up neither what is due nor what is to be tried again', async () => {
  const clock = testClock();
  const store = await openStore({ file: IN_MEMORY, clock });
  await subscribe(store, range(60), clock.now());
  let tries = 0;
  const { ledger, run } = delivery(store, clock, () => {
    if (++tries === 20) clock.set(clock.now() - 60 * MINUTE_MS);
    return tries % 10 === 0 && tries < 50 ? refusal(502, 'Bad Gateway') : undefined;
  });
  const began = clock.steady();
  const stopping = new AbortController();
  const running = run(stopping.signal);
  while (ledger.length < 60 && clock.steady() < began + 2 * MINUTE_MS) await clock.wait(1_000);
  stopping.abort();
  await running;
  expect(ledger).toHaveLength(60);
  expect(clock.steady() - began).toBeLessThan(MINUTE_MS);
});

onEachDatabase((database) => {
  test('a round comes part by part, day by day, and then it is finished', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    const { ledger, once } = delivery(store, clock);
    for (let day = 0; day < 6; day++) {
      await once();
      await once();
      clock.advance(DAY_MS);
    }
    expect(ledger.map(({ part }) => part)).toEqual([0, 1, 2]);
    expect(await store.subscriptions.ofChat(7)).toMatchObject([{ status: 'finished', nextAt: null, position: 3 }]);
  });

  test('a group that Telegram tells to wait holds up nobody else, and gets its part after', async () => {
    const clock = testClock();
    const start = clock.now();
    const store = await database.open(clock);
    await subscribe(store, [-7, 8], start);
    let isFirst = true;
    const { ledger, once } = delivery(store, clock, ({ chatId }) => {
      if (chatId !== -7 || !isFirst) return undefined;
      isFirst = false;
      return refusal(429, 'Too Many Requests', { retry_after: 60 });
    });
    await once();
    clock.set(start + 2 * MINUTE_MS);
    await once();
    const at = (chat: number) => ledger.filter((sent) => sent.chat === chat).map((sent) => Math.floor((sent.at - start) / MINUTE_MS));
    expect([at(8), at(-7)]).toEqual([[0], [2]]);
  });

  test('what may have arrived, as no answer came, is repeated once, whatever else fails meanwhile', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    const unanswered = Object.assign(new Error('no answer in time'), { isUnanswered: true });
    const failures = [unanswered, refusal(502, 'Bad Gateway'), new Error('no connection'), unanswered, unanswered, unanswered];
    let tries = 0;
    const { ledger, logged, once } = delivery(store, clock, () => failures[tries++]);
    for (let minute = 0; minute < 60; minute++) {
      await once();
      clock.advance(MINUTE_MS);
    }
    expect(tries).toBe(4);
    expect(ledger).toEqual([]);
    expect(logged).toContainEqual({
      message: 'a delivery failed',
      values: expect.objectContaining({ error: expect.stringMatching(/may have arrived/) as string }) as object,
    });
  });

  test('a machine that was off for a week catches up once', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    const { ledger, once } = delivery(store, clock);
    clock.advance(7 * DAY_MS);
    await once();
    expect(ledger).toHaveLength(1);
    const [subscription] = await store.subscriptions.ofChat(7);
    expect(subscription?.nextAt).toBeGreaterThan(clock.now());
    expect(subscription?.nextAt).toBeLessThanOrEqual(clock.now() + DAY_MS);
  });

  test('who blocked the bot or is gone is never tried again, and waits paused', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7, 8, 9], clock.now());
    let tries = 0;
    const { ledger, once } = delivery(store, clock, ({ chatId }) => {
      if (chatId !== 9) tries++;
      if (chatId === 7) return refusal(403, 'Forbidden: bot was blocked by the user');
      if (chatId === 8) return refusal(400, 'Bad Request: chat not found');
      return undefined;
    });
    for (let day = 0; day < 3; day++) {
      await once();
      clock.advance(DAY_MS);
    }
    expect(tries).toBe(2);
    expect(await store.chats.get(7)).toMatchObject({ state: 'blocked' });
    expect(await store.chats.get(8)).toMatchObject({ state: 'gone' });
    expect(ledger.map(({ chat }) => chat)).toEqual([9, 9, 9]);
  });

  test('a forum topic that was closed pauses what came into it, and nothing else of the group', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    for (const threadId of [1, 2]) await addSubscription(store, { chatId: -5, threadId, what: 'energy', schedule, nextAt: clock.now() });
    let tries = 0;
    const { ledger, once } = delivery(store, clock, ({ threadId }) => {
      if (threadId !== 1) return undefined;
      tries++;
      return refusal(400, 'Bad Request: message thread not found');
    });
    for (let day = 0; day < 2; day++) {
      await once();
      clock.advance(DAY_MS);
    }
    expect(tries).toBe(1);
    expect(ledger).toHaveLength(2);
    expect(await store.subscriptions.ofChat(-5)).toMatchObject([
      { threadId: 1, status: 'paused' },
      { threadId: 2, status: 'active' },
    ]);
  });

  test('a group that became a supergroup gets it there', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [-5], clock.now());
    const upgraded = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1005 });
    const { ledger, once } = delivery(store, clock, ({ chatId }) => (chatId === -5 ? upgraded : undefined));
    await once();
    await once();
    expect(ledger.map(({ chat }) => chat)).toEqual([-1005]);
    expect(await store.subscriptions.ofChat(-1005)).toHaveLength(1);
  });

  test('a group’s new number is told to the store once that is there again', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [-5], clock.now());
    const upgraded = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1005 });
    let isAway = true;
    const migrateChat: Store['migrateChat'] = async (...given) => {
      if (isAway) {
        isAway = false;
        throw new Error('the store is away');
      }
      await store.migrateChat(...given);
    };
    const { ledger, once } = delivery({ ...store, migrateChat }, clock, ({ chatId }) => (chatId === -5 ? upgraded : undefined));
    await once();
    await once();
    expect(ledger.map(({ chat }) => chat)).toEqual([-1005]);
  });

  test('a 429 holds all up for as long as it says, and nothing is lost or counted as a failed try', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, range(40), clock.now());
    const start = clock.now();
    let refused = 0;
    const { ledger, once } = delivery(store, clock, () =>
      clock.now() < start + 500 ? undefined : refused++ < 1 ? refusal(429, 'Too Many Requests', { retry_after: 20 }) : undefined,
    );
    await once();
    clock.advance(20_000);
    await once();
    expect(new Set(ledger.map(({ chat }) => chat)).size).toBe(40);
    expect(ledger).toHaveLength(40);
    const between = ledger.filter(({ at }) => at > start + 1_000 && at < start + 20_000);
    expect(between).toEqual([]);
  });

  test('errors that pass are tried again later and later, then it has failed and the operator is told', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7, 8], clock.now());
    let tries = 0;
    const { ledger, logged, once } = delivery(store, clock, ({ chatId }) => {
      if (chatId === 7) tries++;
      return chatId === 7 ? refusal(502, 'Bad Gateway') : undefined;
    });
    for (let minute = 0; minute < 60; minute++) {
      await once();
      clock.advance(MINUTE_MS);
    }
    expect(ledger.map(({ chat }) => chat)).toEqual([8]);
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(20);
    expect(logged).toContainEqual({ message: 'a delivery failed', values: expect.objectContaining({ error: '502 Bad Gateway' }) });
  });

  test('what Telegram refuses as wrong is not tried again', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    let tries = 0;
    const { once } = delivery(store, clock, () => (tries++, refusal(400, "Bad Request: can't parse entities")));
    await once();
    clock.advance(MINUTE_MS);
    await once();
    expect(tries).toBe(1);
  });

  test('forgetting a chat in the middle of a delivery leaves it in peace, but for what is on its way just then', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, range(30), clock.now());
    const forgotten = new Set<number>();
    const sentAfter: number[] = [];
    const send: Send = async ({ chatId }) => {
      if (forgotten.has(chatId)) sentAfter.push(chatId);
      if (forgotten.size > 0) return { kind: 'sent' };
      const others = range(30).filter((chat) => chat !== chatId);
      await Promise.all(others.map((chat) => store.forget(chat).then(() => forgotten.add(chat))));
      return { kind: 'sent' };
    };
    await createDeliverer({ store, clock, send, pace: createPace(clock), partsIn: () => ROUND, random: () => 0, log: silent }).once();
    expect(forgotten.size).toBeGreaterThanOrEqual(29);
    // Sending is got ready two slots ahead at most.
    expect(sentAfter.length).toBeLessThanOrEqual(2);
    expect(await store.deliveries.progress()).toMatchObject({ left: 0 });
  });

  test('the first are sent while others are still being made due', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, range(120), clock.now());
    const stopping = new AbortController();
    let sent: () => void = () => undefined;
    const firstSent = new Promise<void>((resolve) => (sent = resolve));
    const sentTo: number[] = [];
    const makeDue: typeof store.subscriptions.makeDue = async (...given) => {
      // Whatever comes after the first lot takes until somebody has been sent something.
      if ((await store.deliveries.progress()).left > 0) await firstSent;
      return store.subscriptions.makeDue(...given);
    };
    const send: Send = ({ chatId }) => {
      sent();
      if (sentTo.push(chatId) === 120) stopping.abort();
      return Promise.resolve({ kind: 'sent' });
    };
    const slow = { ...store, subscriptions: { ...store.subscriptions, makeDue } };
    const ports = { store: slow, clock, send, pace: createPace(clock), partsIn: () => ROUND, random: () => 0, log: silent };
    await createDeliverer(ports).run(stopping.signal);
    expect(new Set(sentTo).size).toBe(120);
  });

  test('a machine that sleeps while a delivery is begun, until its lease is over, makes nothing come twice', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    const stopping = new AbortController();
    let sent = 0;
    const begin: Store['deliveries']['begin'] = async (claimed) => {
      const begun = await store.deliveries.begin(claimed);
      await clock.wait(LEASE_MS + 5_000);
      return begun;
    };
    const finish: Store['deliveries']['finish'] = async (...given) => {
      await store.deliveries.finish(...given);
      stopping.abort();
    };
    const send: Send = () => (sent++, Promise.resolve({ kind: 'sent' }));
    const asleep = { ...store, deliveries: { ...store.deliveries, begin, finish } };
    const ports = { store: asleep, clock, send, pace: createPace(clock), partsIn: () => ROUND, random: () => 0, log: silent };
    await createDeliverer(ports).run(stopping.signal);
    expect(sent).toBe(1);
  });

  describe('a store that is away once a message is out', () => {
    /** Delivers to one chat; what came of it can be told only when `isBack` says so. Returns how often it was sent. */
    const deliverWhileAway = async (isBack: (claims: number) => boolean, stopAt: 'sent' | 'told'): Promise<number> => {
      const clock = testClock();
      const store = await database.open(clock);
      await subscribe(store, [7], clock.now());
      const stopping = new AbortController();
      let claims = 0;
      let sent = 0;
      const claim: Store['deliveries']['claim'] = async (limit) => {
        const claimed = await store.deliveries.claim(limit);
        claims += claimed.length;
        return claimed;
      };
      const finish: Store['deliveries']['finish'] = async (...given) => {
        if (!isBack(claims)) throw new Error('the store is away');
        await store.deliveries.finish(...given);
        if (stopAt === 'told') stopping.abort();
      };
      const send: Send = () => {
        sent++;
        if (stopAt === 'sent') stopping.abort();
        return Promise.resolve({ kind: 'sent' });
      };
      const away = { ...store, deliveries: { ...store.deliveries, claim, finish } };
      const ports = { store: away, clock, send, pace: createPace(clock), partsIn: () => ROUND, random: () => 0, log: silent };
      await createDeliverer(ports).run(stopping.signal);
      expect((await store.deliveries.progress()).left).toBe(isBack(claims) ? 0 : 1);
      return sent;
    };

    test('makes nothing come twice, though the lease runs out twice meanwhile', async () => {
      expect(await deliverWhileAway((claims) => claims > 2, 'told')).toBe(1);
    });

    test('holds up no stop', async () => {
      expect(await deliverWhileAway(() => false, 'sent')).toBe(1);
    });
  });

  test('what follows on a delivery is sent when the store has it; when it fails, it is told, and its 429 holds all up', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7], clock.now());
    const pace = createPace(clock);
    const logged: Logged[] = [];
    const warn = (values: object, message: string) => logged.push({ values, message });
    const left: number[] = [];
    let sent = 0;
    const post = async (): Promise<void> => {
      left.push((await store.deliveries.progress()).left);
      throw refusal(429, 'Too Many Requests', { retry_after: 3_600 });
    };
    const send: Send = () => (sent++, Promise.resolve({ kind: 'sent', notice: { chatId: 9, post } }));
    await createDeliverer({ store, clock, send, pace, partsIn: () => ROUND, random: () => 0, log: { ...silent, warn } }).once();
    expect({ sent, left }).toEqual({ sent: 1, left: [0] });
    expect(pace.heldUntil).toBeGreaterThan(clock.now());
    expect(logged).toMatchObject([{ message: expect.stringContaining('notice') }]);
  });

  test('a long delivery tells each minute how it goes and when it will end', async () => {
    const clock = testClock();
    const store = await database.open(clock);
    await subscribe(store, [7, 8, 9], clock.now());
    let slow = 0;
    const { logged, once } = delivery(store, clock, ({ chatId }) => (chatId === 9 && slow++ === 0 ? new Error('reset') : undefined));
    clock.advance(MINUTE_MS);
    await once();
    expect(logged).toContainEqual({
      message: 'delivering',
      values: {
        sent: 2,
        failed: 0,
        gone: 0,
        left: 1,
        perSecond: expect.any(Number),
        expectedEnd: expect.stringMatching(/^2024-05-06T08:01/),
      },
    });
  });

  describe('in a rough week', () => {
    test('2% blocked, 0.5% errors, 0.5% accepted with the answer lost, one group moved: each of the rest gets every part', async () => {
      const clock = testClock();
      const store = await database.open(clock);
      const chats = range(200);
      await subscribe(store, [...chats, -5], clock.now());
      const blocked = (chatId: number): boolean => chatId > 0 && chatId % 50 === 0;
      const onceOnly = new Set<string>();
      const first = (key: string): boolean => !onceOnly.has(key) && onceOnly.add(key).size > 0;
      const accepted: string[] = [];
      const send: Send = async ({ chatId, part }) => {
        if (blocked(chatId)) throw refusal(403, 'Forbidden: bot was blocked by the user');
        if (chatId === -5) throw refusal(400, 'upgraded', { migrate_to_chat_id: -1005 });
        if (chatId % 200 === 7 && first(`error ${chatId} ${part}`)) throw refusal(500, 'Internal Server Error');
        accepted.push(`${chatId} ${part}`);
        if (chatId % 200 === 11 && first(`lost ${chatId} ${part}`)) throw new Error('socket hang up');
        return { kind: 'sent' };
      };
      const { once } = createDeliverer({
        store,
        clock,
        send,
        pace: createPace(clock),
        partsIn: () => ROUND,
        random: () => 0.5,
        log: silent,
      });
      for (let day = 0; day < ROUND; day++) {
        for (let i = 0; i < 4; i++) {
          await once();
          clock.advance(MINUTE_MS);
        }
        clock.advance(DAY_MS - 5 * MINUTE_MS);
      }
      const reached = [...chats.filter((chat) => !blocked(chat)), -1005];
      const promised = reached.flatMap((chat) => range(ROUND).map((part) => `${chat} ${part - 1}`));
      expect(new Set(accepted)).toEqual(new Set(promised));
      // Only where Telegram had it and its answer was lost did it come twice.
      const twice = accepted.filter((key, i) => accepted.indexOf(key) !== i);
      expect(new Set(twice)).toEqual(new Set([11].flatMap((chat) => range(ROUND).map((part) => `${chat} ${part - 1}`))));
      expect(twice).toHaveLength(ROUND);
    }, 60_000);
  });
});

test('however slow the network, what is begun is sent at once, as its lease runs', async () => {
  const clock = testClock();
  const store = await openStore({ file: IN_MEMORY, clock });
  await subscribe(store, range(400), clock.now());
  const leases: number[] = [];
  const send: Send = async ({ leaseUntil }) => {
    leases.push(leaseUntil - clock.now());
    await clock.wait(15_000);
    return { kind: 'sent' };
  };
  await createDeliverer({ store, clock, send, pace: createPace(clock), partsIn: () => ROUND, random: () => 0, log: silent }).once();
  await store.close();
  expect(leases).toHaveLength(400);
  expect(Math.min(...leases)).toBeGreaterThan(LEASE_MS - 1_000);
});

onPostgres((database) => {
  test('three instances deliver together, each part once', async () => {
    const clock = testClock();
    const stores = await Promise.all(['a', 'b', 'c'].map((owner) => database.open(clock, owner)));
    const [first] = stores;
    if (!first) throw new Error('no store');
    await subscribe(first, range(150), clock.now());
    await first.subscriptions.makeDue(clock.now(), 150, () => ({ nextAt: clock.now() + DAY_MS, status: 'active' }));
    const deliveries = stores.map((store) => delivery(store, clock));
    await Promise.all(deliveries.map(({ once }) => once()));
    const chats = deliveries.flatMap(({ ledger }) => ledger.map(({ chat }) => chat));
    expect([...chats].sort((a, b) => a - b)).toEqual(range(150));
    expect(deliveries.filter(({ ledger }) => ledger.length > 0).length).toBeGreaterThan(1);
  });
});
