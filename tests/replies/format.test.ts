import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { loadTranslations } from '../../src/content/translations.js';
import { createLocales } from '../../src/replies/locale.js';
import { content } from '../article.js';

const locales = createLocales(loadContent('tests/fixtures/bees'), loadTranslations());

test.each([
  ['more than', 'более чем в 2 раза', 'more than 2 times'],
  ['less than', 'менее чем в 2 раза', 'less than 2 times'],
  ['at least', 'не менее чем в 2 раза', 'at least 2 times'],
  ['at most', 'не более чем в 2 раза', 'at most 2 times'],
  ['about', 'примерно в 2 раза', 'about 2 times'],
] as const)('so many times are told with each bound that arithmetic may give: %s', (bound, ru, en) => {
  const { ru: russian, en: english } = createLocales(content, loadTranslations());
  expect(russian.format.amount({ value: '2', bound }, 'times')).toBe(ru);
  expect(english.format.amount({ value: '2', bound }, 'times')).toBe(en);
});

test('a month is printed by its name', () => {
  const period = { kind: 'month', year: 2013, month: 9 } as const;
  expect(locales.ru.format.period(period)).toBe('сентябрь 2013 года');
  expect(locales.en.format.period(period)).toBe('September 2013');
});
