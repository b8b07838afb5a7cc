import { expect, it } from 'vitest';
import { citedIn } from '../../../src/content/cited.js';
import { content, createPerson, translations } from '../../conversation.js';

it('knows each source by its number, with all statements that stand on it, in the order of the article', () => {
  const told = citedIn(content).map(({ number, statements }) => [number, ...statements.map(({ id }) => id)]);
  expect(told).toEqual([
    [1, 'i-exporters'],
    [2, 'i-trade', 'i-parks'],
  ]);
});

it.each(['ru', 'en'] as const)('/sources tells what the article takes from each, and leads back to the greeting: %s', async (language) => {
  const person = createPerson(language);
  const text = await person.say('/sources');
  const cited = citedIn(content);
  for (const { number, statements } of cited) expect(text).toContain(`[${number}] ${statements[0][language]}`);
  expect(text.match(/^\[\d+\]/gm)).toHaveLength(cited.length);
  expect(await person.press(translations[language]('button.back'))).toContain(content.article.topic[language]);
});
