import { expect, test } from 'vitest';
import type { NewSubscription } from '../../src/store/subscription-writer.js';
import type { Store } from '../../src/store/store.js';
import { testClock } from '../test-clock.js';
import { addSubscription } from './add-subscription.js';
import { onEachDatabase } from './databases.js';

const clock = testClock();
const now = clock.now();
const DAY_MS = 24 * 60 * 60_000;

const subscription = (chatId: number, more: Partial<NewSubscription> = {}): NewSubscription => ({
  chatId,
  what: 'energy',
  schedule: { every: 'day', day: null, time: '09:00', zone: 'Europe/Moscow' },
  nextAt: now,
  ...more,
});
const question = (chatId: number, text = 'why?') => ({ chatId, text, language: 'en', kind: 'unanswered', answered: null }) as const;
const tomorrow = () => ({ nextAt: now + DAY_MS, status: 'active' }) as const;

const fill = async (store: Store, chatId: number): Promise<void> => {
  await store.chats.save(chatId, { language: 'en' });
  await addSubscription(store, subscription(chatId));
  await store.subscriptions.makeDue(now, 10, tomorrow);
  await store.questions.add(question(chatId));
};

onEachDatabase((database) => {
  test('forgetting a chat removes all of it at once, and nothing of others', async () => {
    const store = await database.open(clock);
    await fill(store, 7);
    await fill(store, 8);
    await addSubscription(store, subscription(-100, { managedBy: 7 }));
    await store.forget(7);
    expect(await store.chats.get(7)).toBeUndefined();
    expect(await store.subscriptions.ofChat(7)).toEqual([]);
    expect(await store.subscriptions.ofChat(-100)).toEqual([]);
    expect(await store.questions.all()).toHaveLength(1);
    expect((await store.deliveries.claim(10)).map(({ chatId }) => chatId)).toEqual([8]);
  });

  test('forgetting the only one who manages a channel leaves nothing of the channel; a channel of two stays', async () => {
    const store = await database.open(clock);
    await fill(store, 7);
    await addSubscription(store, subscription(-100, { managedBy: 7, title: 'Trade' }));
    await addSubscription(store, subscription(-200, { managedBy: 7, title: 'Rails' }));
    await addSubscription(store, subscription(-200, { managedBy: 8, title: 'Rails', what: 'forestry' }));
    await store.forget(7);
    expect(await store.chats.get(-100)).toBeUndefined();
    expect(await store.subscriptions.ofChat(-200)).toMatchObject([{ managedBy: 8 }]);
  });

  test('what is claimed for a forgotten chat is not sent any more, and finishing it is harmless', async () => {
    const store = await database.open(clock);
    await fill(store, 7);
    const [claimed] = await store.deliveries.claim(1);
    if (!claimed) throw new Error('nothing to claim');
    const begun = await store.deliveries.begin(claimed);
    await store.forget(7);
    expect(await store.deliveries.begin(claimed)).toBeUndefined();
    if (begun) await store.deliveries.finish(begun, { status: 'sent' });
    expect(await store.chats.get(7)).toBeUndefined();
  });

  test('a group that becomes a supergroup takes all along', async () => {
    const store = await database.open(clock);
    await fill(store, -5);
    await store.migrateChat(-5, -1005);
    expect(await store.chats.get(-5)).toBeUndefined();
    expect(await store.chats.get(-1005)).toMatchObject({ language: 'en' });
    expect(await store.subscriptions.ofChat(-1005)).toHaveLength(1);
    expect((await store.deliveries.claim(10)).map(({ chatId }) => chatId)).toEqual([-1005]);
    await store.forget(-1005);
    expect(await store.questions.all()).toEqual([]);
  });

  test('moving to a chat that is known already joins the two; doing it twice does no harm', async () => {
    const store = await database.open(clock);
    await fill(store, -5);
    await store.chats.save(-1005, { language: 'ru' });
    await store.migrateChat(-5, -1005);
    await store.migrateChat(-5, -1005);
    expect(await store.chats.get(-1005)).toMatchObject({ language: 'ru' });
    expect(await store.subscriptions.ofChat(-1005)).toHaveLength(1);
  });

  test('what came to both of two chats that are joined comes once', async () => {
    const store = await database.open(clock);
    for (const chatId of [-5, -1005]) {
      await addSubscription(store, subscription(chatId));
      await addSubscription(store, subscription(chatId, { threadId: 3 }));
    }
    await addSubscription(store, subscription(-5, { what: 'forestry' }));
    await store.migrateChat(-5, -1005);
    const joined = await store.subscriptions.ofChat(-1005);
    expect(joined.map(({ what, threadId }) => `${what} ${String(threadId)}`).sort()).toEqual(['energy 3', 'energy null', 'forestry null']);
    await store.subscriptions.makeDue(now, 10, tomorrow);
    expect(await store.deliveries.claim(10)).toHaveLength(3);
  });

  test('a chat is forgotten after half a year of silence, unless it reads; of a reader what was spoken of is', async () => {
    const moving = testClock();
    const store = await database.open(moving);
    const talk = { spoken: 'en' };
    for (const chatId of [6, 7, 8, 9]) await store.chats.save(chatId, { talk });
    for (const chatId of [7, 8]) await addSubscription(store, subscription(chatId));
    await store.chats.setState(8, 'blocked');
    moving.advance(100 * DAY_MS);
    await store.chats.save(9, { talk });
    moving.advance(81 * DAY_MS);
    await store.tidy();
    expect(await store.chats.get(6)).toBeUndefined();
    expect(await store.chats.get(7)).toMatchObject({ talk: {} });
    expect(await store.subscriptions.ofChat(7)).toHaveLength(1);
    expect(await store.chats.get(8)).toBeUndefined();
    expect(await store.chats.get(9)).toMatchObject({ talk });
  });

  test('nothing is kept of a chat of which nothing was known', async () => {
    const store = await database.open(clock);
    await store.chats.setState(7, 'blocked');
    expect(await store.chats.get(7)).toBeUndefined();
  });

  test('questions are kept for 90 days, newest first, with a word that only the asker can add', async () => {
    const moving = testClock();
    const store = await database.open(moving);
    const id = await store.questions.add({ ...question(7, 'first'), kind: 'disliked', answered: 'oil-2013' });
    moving.advance(DAY_MS);
    await store.questions.add(question(8, 'second'));
    await store.questions.addWord(id, 8, 'not mine to say');
    await store.questions.addWord(id, 7, 'wrong year');
    expect((await store.questions.all()).map(({ text, word }) => [text, word])).toEqual([
      ['second', null],
      ['first', 'wrong year'],
    ]);
    moving.advance(89.5 * DAY_MS);
    await store.tidy();
    expect((await store.questions.all()).map(({ text }) => text)).toEqual(['second']);
  });
});
