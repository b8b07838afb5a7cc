import { expect, test } from 'vitest';
import { testClock } from '../test-clock.js';
import { onEachDatabase } from './databases.js';

const clock = testClock();

onEachDatabase((database) => {
  test('a chat is unknown until something is saved, then keeps each thing apart', async () => {
    const { chats } = await database.open(clock);
    expect(await chats.get(7)).toBeUndefined();
    await chats.save(7, { language: 'en' });
    await chats.save(7, { talk: { zone: 'Asia/Harbin' } });
    expect(await chats.get(7)).toEqual({ id: 7, language: 'en', talk: { zone: 'Asia/Harbin' }, state: 'active' });
  });

  test('a choice can be taken back', async () => {
    const { chats } = await database.open(clock);
    await chats.save(7, { language: 'ru' });
    await chats.save(7, { language: null });
    expect(await chats.get(7)).toMatchObject({ language: null });
  });

  test('what was talked about comes back as it was, after closing too, whatever people type', async () => {
    const talk = { questions: ['сколько нефти?', 'and <b>in</b> 2009 \u0000 \ud83d\ude00'], target: 'oil-2013', at: 1 };
    const store = await database.open(clock);
    await store.chats.save(-1001234567890123, { talk });
    await store.close();
    const { chats } = await database.open(clock);
    expect(await chats.get(-1001234567890123)).toMatchObject({ talk });
  });

  test('a lone half of a character does no harm', async () => {
    const { chats, questions } = await database.open(clock);
    await chats.save(7, { talk: { searched: 'a\ud800b' } });
    await questions.add({ chatId: 7, text: 'a\ud800b\u0000', language: 'en', kind: 'unanswered', answered: null });
    expect((await questions.all())[0]?.text).toBe('a\ufffdb');
    expect((await chats.get(7))?.talk['searched']).toMatch(/^a.+b$/u);
  });

  test('twenty savings at once leave one chat', async () => {
    const { chats } = await database.open(clock);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => chats.save(7, i % 2 === 0 ? { language: 'en' } : { talk: { zone: 'Europe/Moscow' } })),
    );
    expect(await chats.get(7)).toMatchObject({ language: 'en', talk: { zone: 'Europe/Moscow' } });
  });
});
