import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { loadTranslations } from '../../src/content/translations.js';
import { createLocales } from '../../src/replies/locale.js';

const locales = createLocales(loadContent('tests/fixtures/bees'), loadTranslations());

test('a month is printed by its name', () => {
  const period = { kind: 'month', year: 2013, month: 9 } as const;
  expect(locales.ru.format.period(period)).toBe('сентябрь 2013 года');
  expect(locales.en.format.period(period)).toBe('September 2013');
});
