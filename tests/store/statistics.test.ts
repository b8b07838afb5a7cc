import { expect, test } from 'vitest';
import { testClock } from '../test-clock.js';
import { onEachDatabase, onPostgres } from './databases.js';

const NOW = Date.UTC(2026, 0, 10, 12);

onEachDatabase((database) => {
  test('chats are counted by kind and language, those that are gone apart', async () => {
    const { chats, statistics } = await database.open(testClock(NOW));
    await chats.save(1, { language: 'ru' });
    await chats.save(2, { language: 'en' });
    await chats.save(3, { language: 'en' });
    await chats.setState(3, 'blocked');
    await chats.save(-4, { language: 'ru' });
    expect(await statistics.read(7)).toMatchObject({ people: 2, groups: 1, gone: 1, languages: { ru: 2, en: 1 } });
  });

  test('questions add up by day, over both languages, as far back as is asked', async () => {
    const { statistics } = await database.open(testClock(NOW));
    await statistics.count([{ day: '2026-01-10', language: 'ru', answered: 3, unanswered: 1 }]);
    await statistics.count([
      { day: '2026-01-10', language: 'ru', answered: 1, unanswered: 1 },
      { day: '2026-01-10', language: 'en', answered: 10, unanswered: 0 },
      { day: '2026-01-04', language: 'en', answered: 5, unanswered: 0 },
      { day: '2026-01-03', language: 'en', answered: 7, unanswered: 0 },
    ]);
    expect((await statistics.read(7)).days).toEqual([
      { day: '2026-01-04', answered: 5, unanswered: 0 },
      { day: '2026-01-10', answered: 14, unanswered: 2 },
    ]);
  });

  test('the questions without an answer come the most frequent first', async () => {
    const { questions, statistics } = await database.open(testClock(NOW));
    const ask = (text: string, kind: 'unanswered' | 'disliked' = 'unanswered') =>
      questions.add({ chatId: 1, text, language: 'en', kind, answered: null });
    for (const text of ['flights', 'weather', 'flights', 'flights', 'gold', 'weather']) await ask(text);
    await ask('coal', 'disliked');
    expect(await statistics.unanswered(2)).toEqual([
      { text: 'flights', language: 'en', times: 3 },
      { text: 'weather', language: 'en', times: 2 },
    ]);
  });
});

onPostgres((database) => {
  test('instances count together', async () => {
    const one = await database.open(testClock(NOW), 'one');
    const two = await database.open(testClock(NOW), 'two');
    const count = { day: '2026-01-10', language: 'ru', answered: 1, unanswered: 2 } as const;
    await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? one : two).statistics.count([count])));
    expect((await one.statistics.read(1)).days).toEqual([{ day: '2026-01-10', answered: 20, unanswered: 40 }]);
  });
});
