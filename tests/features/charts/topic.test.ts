import { describe, expect, it } from 'vitest';
import { content, createPerson, translations } from '../../conversation.js';

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

describe('/chart with words', () => {
  it.each([
    ['en', 'trade and industrial cooperation', 'trade-and-processing'],
    ['ru', 'урожая', 'grain'],
    ['ru', 'парки', 'parks-investment'],
    ['en', 'parks', 'parks-count'],
    ['en', 'capital spe', 'capital-spending'],
    ['ru', 'лесозаг', 'timber-imports'],
    ['ru', 'площадь паш', 'farmland'],
  ] as const)('finds it by its title, else by what stands in it, half typed or whole: %s "%s"', async (language, words, chart) => {
    const person = createPerson(language);
    const [title] = (await person.say(`/chart ${words}`)).split('\n');
    expect(title).toBe(titleOf(chart, language));
    expect(person.last()?.replies[0]?.reply.picture).toBeDefined();
  });

  it('says why a sector without numbers has none', async () => {
    const text = await createPerson('ru').say('/chart science');
    expect(text).toContain(translations.ru('charts.none'));
    expect(text).toContain('чисел в статье нет');
  });

  it('says that there is none, and offers the nearest', async () => {
    const person = createPerson('ru');
    const text = await person.say('/chart кредит');
    expect(text).toContain(translations.ru('charts.notFound', { words: 'кредит' }));
    expect(text).toContain(translations.ru('charts.nearest'));
    expect(person.last()?.replies[0]?.reply.picture).toBeUndefined();
    await person.press('📊 1');
    expect(person.last()?.replies[0]?.reply.picture).toBeDefined();
  });
});

describe('/compare with words', () => {
  it.each([
    ['ru', 'нефть и зерно', ['12,48', '64,7']],
    ['ru', 'экспорт неф и экспорт угл', ['12,48', '3,61']],
    ['en', 'export of coa and export of crud', ['3.61', '12.48']],
  ] as const)('sets two numbers side by side: %s "%s"', async (language, words, numbers) => {
    const text = await createPerson(language).say(`/compare ${words}`);
    for (const number of numbers) expect(text).toContain(number);
    expect(text).toContain(language === 'ru' ? 'Наш расчёт' : 'Our arithmetic');
  });

  it('asks what to set a single one beside', async () => {
    const person = createPerson('ru');
    expect(await person.say('/compare площадь паш')).toContain('С чем сравнить?');
    expect(await person.press('1')).toContain('Наш расчёт');
  });

  it('says when nothing is called so, and has the menu', async () => {
    const person = createPerson('en');
    const menu = await person.say('/compare');
    const none = await person.say('/compare zzyzx');
    expect(none).toContain('zzyzx');
    expect(none).toContain(menu);
  });
});

describe.each(['/numbers', '/chart', '/compare'])('the menu of %s', (command) => {
  it('has names that a person understands, and says why a sector is missing', async () => {
    const person = createPerson('ru');
    const text = await person.say(command);
    const labels = person.buttons().map(({ label }) => label);
    for (const label of labels) expect(label).not.toMatch(/^(?:[IVX]+|C)\.?\d*$/);
    expect(labels).toContain('Энергетическая стратегия');
    const without = content.article.sectors.filter(({ section }) =>
      [...content.figures.values()].every((figure) => figure.section !== section),
    );
    expect(without.length).toBeGreaterThan(0);
    for (const { name } of without) expect(text).toContain(`${name.ru}: чисел в статье нет`);
  });
});
