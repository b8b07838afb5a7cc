import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sectionOf, statementOf } from '../../src/content/content.js';
import { loadContent } from '../../src/content/load.js';
import { problemsOf } from './edited-article.js';
import { lighthousesWithout } from './one-language.js';

test.each([
  ['ru', 'en', 'The lighthouse at Goose Point rises 41.5 m.'],
  ['en', 'ru', 'Маяк на Гусином мысе поднимается на 41,5 м.'],
] as const)('an article without %s is told in %s to everybody', (left, kept, text) => {
  const content = loadContent(lighthousesWithout(left, [kept]));
  expect(statementOf(content, 'goose-tower')).toMatchObject({ ru: text, en: text });
  expect(sectionOf(content, 'Light').names[left]).toEqual(sectionOf(content, 'Light').names[kept]);
  expect(statementOf(content, 'goose-tower').ask[left]).toEqual([]);
});

test('a translation may come later, record by record', () => {
  const folder = lighthousesWithout('ru', ['en']);
  const file = join(folder, 'sections', 'Keepers.yaml');
  const text = 'Смотрители зажигают лампу.';
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('    en: The lighthouse keepers', `    ru: ${text}\n    en: The lighthouse keepers`),
  );
  expect(statementOf(loadContent(folder), 'keepers-lamp').ru).toBe(text);
});

test('what is said to be in two languages, and is in one, is told once', () => {
  const problems = problemsOf(lighthousesWithout('ru'));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'article.yaml' });
  expect(problems[0]?.message).toMatch(/nothing of the sections is in Russian; write languages: \[en\]/);
});

test('a number is printed as the language of its text prints it', () => {
  const folder = lighthousesWithout('ru', ['en']);
  const file = join(folder, 'sections', 'Light.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('rises 41.5 m', 'rises 41,5 m'));
  expect(problemsOf(folder)[0]?.message).toMatch(/"goose-height" is missing in its statement's en text/);
});
