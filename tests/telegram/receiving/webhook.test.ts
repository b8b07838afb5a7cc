import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlaygroundChat } from 'telegram-playground';
import { createHandClock, startPlayground, type Playground } from 'telegram-playground';
import { systemClock } from '../../../src/clock.js';
import { StoreError } from '../../../src/store/store-error.js';
import { openStore } from '../../../src/store/store.js';
import { IN_MEMORY } from '../../../src/store/sqlite.js';
import { onEachDatabase, onPostgres } from '../../store/databases.js';
import { seededRandom } from '../../seeded-random.js';
import { NO_PACE } from '../no-pace.js';
import { SECRET, startBot, startBotIn, type PlaygroundBot } from '../playground-bot.js';
import { postBody, postUpdate, textUpdate } from '../post-update.js';

/** Telegram's answers take so long, by a clock that stands still until the test moves it. */
const LATENCY_MS = 1_000;
/** Longer than a busy machine needs for all that a test posts. */
const PATIENT_MS = 100_000;
const MOST_IN_HAND = 256;

/** The first so many that are as they should be, as soon as they're there. */
const firstOf = <T>(all: readonly Promise<T>[], count: number, fits: (one: T) => boolean): Promise<readonly T[]> =>
  new Promise((resolve, reject) => {
    const found: T[] = [];
    for (const each of all)
      each.then((one) => {
        if (fits(one) && found.push(one) === count) resolve(found);
      }, reject);
  });

const groupIn = ({ chats, people }: Playground, title = 'Trade'): PlaygroundChat =>
  chats.create({ type: 'group', title, people: [people.english], bot: 'member' });

const answersIn = (chat: PlaygroundChat): readonly (string | undefined)[] =>
  chat
    .messages()
    .filter(({ from }) => from?.is_bot)
    .map(({ text }) => text?.split('\n')[0]);

describe('by webhook', () => {
  let started: PlaygroundBot;
  let chat: PlaygroundChat;
  beforeEach(async () => {
    started = await startBot({}, { by: 'webhook' });
    chat = groupIn(started.playground);
  });
  afterEach(async () => {
    await started.close();
  });

  it('the bot talks with people as by polling', async () => {
    const { english } = started.playground.people;
    english.send('how much coal did Lumaria export to Kardia in 2013?');
    const { playground } = started;
    expect((await playground.chats.private(english).next()).text).toContain('3.61 million');
    english.send('/contents');
    await english.press(await playground.chats.private(english).next(), 'Sectors');
    expect((await playground.chats.private(english).nextEdit()).text).toContain('III.1');
    expect(playground.ledger.refused).toEqual([]);
  });

  it('an update is answered 200 once its reply is sent, with nothing in the body', async () => {
    expect(await postUpdate(started.webhook, textUpdate(1, chat, '/energy'))).toEqual({ status: 200, retryAfter: undefined, body: '' });
    expect(answersIn(chat)).toHaveLength(1);
  });

  it('it is reached below the path of its address, and without it', async () => {
    const below = await startBotIn(started.playground, { by: 'webhook', path: '/bots/amur' });
    const { origin } = new URL(below.webhook);
    for (const [i, path] of ['/bots/amur/webhook', '/webhook'].entries())
      expect((await postUpdate(origin + path, textUpdate(i + 1, chat, '/energy'))).status).toBe(200);
    const { english } = started.playground.people;
    english.send('/energy');
    expect((await started.playground.chats.private(english).next()).text).toMatch(/Energy/);
    await below.close();
  });

  it('strangers are turned away', async () => {
    const update = textUpdate(1, chat, '/energy');
    for (const secret of ['', 'x', SECRET.slice(0, -1), `${SECRET}x`, SECRET.toUpperCase(), SECRET.padEnd(300, 'x')]) {
      expect((await postUpdate(started.webhook, update, { secret })).status).toBe(401);
    }
    expect(answersIn(chat)).toEqual([]);
  });

  it('what is no update is refused, whatever it is', async () => {
    const whole = Buffer.from(JSON.stringify(textUpdate(1, chat, 'сколько угля')));
    const inside = whole.indexOf(Buffer.from('у')) + 1;
    const cutInside = whole.subarray(0, inside);
    const brokenLetter = Buffer.concat([cutInside, whole.subarray(inside + 1)]);
    const bodies = [
      '',
      'null',
      '[]',
      '{}',
      '7',
      '"update"',
      '{"update_id":"1"}',
      '{"update_id":1.5}',
      '{"update_id":1',
      cutInside,
      brokenLetter,
    ];
    for (const body of bodies) expect((await postBody(started.webhook, body)).status, String(body)).toBe(400);
    expect((await postBody(started.webhook, whole, { type: 'text/plain' })).status).toBe(415);
    expect((await postBody(started.webhook, `"${'x'.repeat(1024 * 1024)}"`)).status).toBe(413);
    expect((await postBody(started.webhook, `"${'x'.repeat(1024 * 1024)}"`, { chunk: 65_536 })).status).toBe(413);
    expect(answersIn(chat)).toEqual([]);
  });

  it('one of another kind than Telegram documents is let pass, and not sent for ever', async () => {
    expect((await postUpdate(started.webhook, { update_id: 1, message: { text: 7 } })).status).toBe(200);
    expect((await postUpdate(started.webhook, { update_id: 2, some_newer_kind: {} })).status).toBe(200);
  });

  it('letters that two chunks share are whole', async () => {
    const update = textUpdate(1, chat, '/ask сколько угля Лумария вывезла в Кардию в 2013 году 🇷🇺🇨🇳');
    expect((await postUpdate(started.webhook, update, { chunk: 1 })).status).toBe(200);
    expect(answersIn(chat)).toEqual([expect.stringContaining('3,61 млн т')]);
  });

  it('one that is sent again is handled once, whether it is still in hand or done', async () => {
    const update = textUpdate(1, chat, '/energy');
    const together = await Promise.all(Array.from({ length: 5 }, () => postUpdate(started.webhook, update)));
    const later = await postUpdate(started.webhook, update);
    expect([...together, later].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(answersIn(chat)).toHaveLength(1);
  });

  it('keeps the order within a chat', async () => {
    const commands = ['/energy', '/forestry', '/agriculture', '/machinery', '/science'];
    await Promise.all(commands.map((command, i) => postUpdate(started.webhook, textUpdate(i + 1, chat, command))));
    expect(answersIn(chat).map((title) => /Ener|Fore|Agri|Mach|Scie/.exec(title ?? '')?.[0])).toEqual([
      'Ener',
      'Fore',
      'Agri',
      'Mach',
      'Scie',
    ]);
  });

  it('what Telegram could not take is sent again by Telegram, and answered once', async () => {
    const { playground } = started;
    // Each send is tried four times, so it's the webhook that fails once.
    playground.faults.add({ fault: { kind: 'status', code: 502 }, method: 'sendMessage', times: 4 });
    const { english } = playground.people;
    english.send('/energy');
    expect((await playground.chats.private(english).next({ within: 20_000 })).text).toMatch(/Energy/);
    expect(answersIn(playground.chats.private(english))).toHaveLength(1);
  });

  it('an update whose answer Telegram never takes, while it takes others, is given up in the end', async () => {
    const { playground, webhook } = started;
    playground.faults.add({ fault: { kind: 'status', code: 500 }, method: 'sendMessage', chatId: chat.id });
    const update = textUpdate(1, chat, '/energy');
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) {
      statuses.push((await postUpdate(webhook, update)).status);
      expect((await postUpdate(webhook, textUpdate(100 + i, groupIn(playground, `Group ${i}`), '/energy'))).status).toBe(200);
    }
    expect(statuses).toEqual([503, 503, 503, 503, 200]);
  });

  it('while its token is being changed, updates wait for the new one', async () => {
    const { playground, webhook } = started;
    const own = groupIn(playground);
    const back = playground.faults.add({ fault: { kind: 'status', code: 401 }, method: 'sendMessage' });
    const update = textUpdate(1, own, '/energy');
    expect((await postUpdate(webhook, update)).status).toBe(503);
    back();
    expect((await postUpdate(webhook, update)).status).toBe(200);
    expect(answersIn(own)).toHaveLength(1);
  });

  it('while Telegram takes no answer at all, none is given up', async () => {
    const unhurried = await startBot({}, { by: 'webhook', pace: NO_PACE });
    const { playground, webhook } = unhurried;
    const own = groupIn(playground);
    const back = playground.faults.add({ fault: { kind: 'status', code: 502, body: 'html' }, method: 'sendMessage' });
    const update = textUpdate(1, own, '/energy');
    for (let i = 0; i < 8; i++) expect((await postUpdate(webhook, update)).status).toBe(503);
    back();
    expect((await postUpdate(webhook, update)).status).toBe(200);
    expect(answersIn(own)).toHaveLength(1);
    await unhurried.close();
  });

  it('while Telegram is away few are tried and the others put off unread; once it is back all are taken', async () => {
    const clock = createHandClock(Date.UTC(2026, 0, 5));
    const unhurried = await startBot({ clock }, { by: 'webhook', pace: NO_PACE, sendWithin: PATIENT_MS });
    const { playground, webhook } = unhurried;
    const chats = Array.from({ length: 40 }, (_, i) => groupIn(playground, `Group ${i}`));
    const post = (i: number) => postUpdate(webhook, textUpdate(i + 1, chats[i] ?? chat, '/energy'));
    const answers = playground.faults.add({ fault: { kind: 'status', code: 502 }, method: 'sendMessage' });
    for (let i = 0; i < 3; i++) expect((await post(i)).status).toBe(503);
    answers();
    const slowly = playground.faults.add({ fault: { kind: 'latency', ms: LATENCY_MS }, method: 'sendMessage' });
    const posts = chats.map((_, i) => post(i));
    // Some eight are tried, and wait for Telegram.
    await firstOf(posts, chats.length / 2, ({ status, retryAfter }) => status === 503 && retryAfter === '2');
    slowly();
    clock.advance(LATENCY_MS);
    const said = await Promise.all(posts);
    expect(said.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(chats.length / 2);
    expect((await Promise.all(chats.map((_, i) => post(i)))).map(({ status }) => status)).toEqual(chats.map(() => 200));
    expect(chats.map((each) => answersIn(each).length)).toEqual(chats.map(() => 1));
    await unhurried.close();
  });

  it('what could not be sent leaves the talk as it was, and is remembered once when it comes again', async () => {
    const { playground, webhook, store } = started;
    playground.faults.add({ fault: { kind: 'status', code: 502 }, method: 'sendMessage', times: 4 });
    const update = textUpdate(1, chat, '/ask how much coal did Lumaria export to Kardia in 2013?');
    expect((await postUpdate(webhook, update)).status).toBe(503);
    expect(await store.chats.get(chat.id)).toBeUndefined();
    expect((await postUpdate(webhook, update)).status).toBe(200);
    expect((await store.chats.get(chat.id))?.talk['asked']).toHaveLength(1);
  });

  it('a chat that hangs holds up no other, and one that floods takes no more than its share', async () => {
    const { playground, webhook } = started;
    const hung = groupIn(playground, 'Hung');
    playground.faults.add({ fault: { kind: 'hang' }, method: 'sendMessage', chatId: hung.id });
    const flood = Array.from({ length: 40 }, (_, i) => postUpdate(webhook, textUpdate(100 + i, hung, '/energy')));
    // Those in hand are cut off when the test closes the server.
    void Promise.allSettled(flood);
    const refused = await Promise.race(flood);
    expect(refused).toMatchObject({ status: 503, retryAfter: '1' });
    expect((await postUpdate(webhook, textUpdate(1, chat, '/forestry'))).status).toBe(200);
  });

  it('beyond what it can hold it says so at once, and takes more when there is room', async () => {
    const clock = createHandClock(Date.UTC(2026, 0, 5));
    const holding = await startBot({ clock }, { by: 'webhook', pace: NO_PACE, sendWithin: PATIENT_MS });
    const { playground, webhook } = holding;
    const slowly = playground.faults.add({ fault: { kind: 'latency', ms: LATENCY_MS }, method: 'sendMessage' });
    const chats = Array.from({ length: 400 }, (_, i) => groupIn(playground, `Group ${i}`));
    const posts = chats.map((each, i) => postUpdate(webhook, textUpdate(i + 1, each, '/energy')));
    // No answer goes out yet, so those beyond what it holds are refused however long the machine takes.
    const [refused] = await firstOf(posts, 400 - MOST_IN_HAND, ({ status, retryAfter }) => status === 503 && retryAfter === '1');
    expect(refused).toMatchObject({ status: 503, retryAfter: '1' });
    slowly();
    clock.advance(LATENCY_MS);
    const said = await Promise.all(posts);
    const again = said.flatMap(({ status }, i) => (status === 503 ? [i] : []));
    for (const i of again) expect((await postUpdate(webhook, textUpdate(i + 1, chats[i] ?? chat, '/energy'))).status).toBe(200);
    expect(chats.map((each) => answersIn(each).length)).toEqual(chats.map(() => 1));
    await holding.close();
  });

  it('stopping, it finishes what is in hand and takes no more', async () => {
    const { playground, webhook } = started;
    playground.faults.add({ fault: { kind: 'latency', ms: 60 }, method: 'sendMessage' });
    const sending = playground.ledger.arrival('sendMessage');
    const first = postUpdate(webhook, textUpdate(1, chat, '/energy'));
    await sending;
    const stopping = started.bot.stop();
    expect(await postUpdate(webhook, textUpdate(2, chat, '/forestry'))).toMatchObject({ status: 503, retryAfter: '1' });
    await stopping;
    expect((await first).status).toBe(200);
    await started.bot.done;
  });
});

describe('by webhook, when the store is away', () => {
  it('an update is put off, and handled once the store is back', async () => {
    const store = await openStore({ file: IN_MEMORY, clock: systemClock });
    let isAway = true;
    const take = (id: number) => (isAway ? Promise.reject(new StoreError('away', 'The store is away.')) : store.updates.take(id));
    const playground = await startPlayground({ limiter: 'off' });
    const started = await startBotIn(playground, { by: 'webhook', store: { ...store, updates: { ...store.updates, take } } });
    const chat = groupIn(playground);
    expect(await postUpdate(started.webhook, textUpdate(1, chat, '/energy'))).toMatchObject({ status: 503, retryAfter: '2' });
    isAway = false;
    expect((await postUpdate(started.webhook, textUpdate(1, chat, '/energy'))).status).toBe(200);
    expect(answersIn(chat)).toHaveLength(1);
    await started.close();
    await playground.close();
    await store.close();
  });

  it('for a moment once an answer is out, what was spoken of is remembered all the same, and nothing is said twice', async () => {
    const store = await openStore({ file: IN_MEMORY, clock: systemClock });
    let failures = 2;
    const save: typeof store.chats.save = (id, changes) =>
      failures-- > 0 ? Promise.reject(new StoreError('away', 'The store is away.')) : store.chats.save(id, changes);
    const playground = await startPlayground({ limiter: 'off' });
    const started = await startBotIn(playground, { by: 'webhook', store: { ...store, chats: { ...store.chats, save } } });
    const chat = groupIn(playground);
    const update = textUpdate(1, chat, '/ask how much coal did Lumaria export to Kardia in 2013?');
    expect((await postUpdate(started.webhook, update)).status).toBe(200);
    expect((await postUpdate(started.webhook, update)).status).toBe(200);
    expect((await store.chats.get(chat.id))?.talk['asked']).toHaveLength(1);
    expect(answersIn(chat)).toHaveLength(1);
    await started.close();
    await playground.close();
    await store.close();
  });
});

onEachDatabase((database) => {
  it('an update that was answered is not answered again after a restart', async () => {
    const playground = await startPlayground({ limiter: 'off' });
    const chat = groupIn(playground);
    for (const owner of ['first', 'second']) {
      const store = await database.open(systemClock, owner);
      const started = await startBotIn(playground, { by: 'webhook', store });
      expect((await postUpdate(started.webhook, textUpdate(1, chat, '/energy'))).status).toBe(200);
      await started.close();
      await store.close();
    }
    expect(answersIn(chat)).toHaveLength(1);
    await playground.close();
  });
});

onPostgres((database) => {
  it('replays over two instances, in any order, are answered once each', async () => {
    const playground = await startPlayground({ limiter: 'off' });
    const stores = [await database.open(systemClock, 'one'), await database.open(systemClock, 'two')];
    const bots = await Promise.all(stores.map((store) => startBotIn(playground, { by: 'webhook', store })));
    const chats = Array.from({ length: 20 }, (_, i) => groupIn(playground, `Group ${i}`));
    const random = seededRandom(7);
    const posts = chats
      .flatMap((chat, i) => Array.from({ length: 6 }, () => ({ chat, id: i + 1 })))
      .map((post) => ({ ...post, order: random() }))
      .sort((a, b) => a.order - b.order);
    const said = await Promise.all(posts.map(({ chat, id }, i) => postUpdate(bots[i % 2]?.webhook ?? '', textUpdate(id, chat, '/energy'))));
    expect(new Set(said.map(({ status }) => status))).toEqual(new Set([200, 503]));
    for (const { chat, id } of posts) {
      expect((await postUpdate(bots[1]?.webhook ?? '', textUpdate(id, chat, '/energy'))).status).toBe(200);
    }
    expect(chats.map((chat) => answersIn(chat).length)).toEqual(chats.map(() => 1));
    for (const bot of bots) await bot.close();
    await playground.close();
  });
});
