import { describe, expect, it } from 'vitest';
import { content, createPerson, translations } from '../conversation.js';

const titleOf = (id: string, language: 'ru' | 'en') => content.charts.get(id)?.title[language] ?? id;

describe('a chart asked for in plain words', () => {
  it.each([
    ['ru', 'есть график по древесине?', 'timber-imports'],
    ['ru', 'покажи диаграмму пашни', 'farmland'],
    ['en', 'do you have a chart on timber?', 'timber-imports'],
    ['en', 'graph of capital spending', 'capital-spending'],
  ] as const)('is sent: %s "%s"', async (language, text, chart) => {
    const person = createPerson(language);
    expect(await person.say(text)).toContain(titleOf(chart, language));
    expect(person.last()?.replies[0]?.reply.picture).toBeDefined();
    expect(await person.say(`/ask ${text}`)).toContain(titleOf(chart, language));
  });

  it('speaks the language of the request, as answers do', async () => {
    const person = createPerson('ru');
    expect(await person.say('chart on timber')).toContain(titleOf('timber-imports', 'en'));
    expect(await person.say('/numbers')).toContain(translations.en('numbers.title'));
  });

  it('is one of the menu where no subject is named, and where nothing is found', async () => {
    const person = createPerson('ru');
    const menu = await person.say('/chart');
    expect(await person.say('покажи графики')).toBe(menu);
    const none = await person.say('график биткоина');
    expect(none).toContain('биткоина');
    expect(none).toContain(menu);
  });
});

it('a subject whose numbers stand in statements has its chart, too', async () => {
  expect(await createPerson('ru').say('/chart парки')).toContain(titleOf('parks-count', 'ru'));
  expect(await createPerson('en').say('/chart parks')).toContain(titleOf('parks-count', 'en'));
});
