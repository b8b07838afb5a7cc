import { expect, test } from 'vitest';
import type { Refusal } from '../../src/answers/answer.js';
import { loadContent } from '../../src/content/load.js';
import { renderRefusal } from '../../src/replies/render-refusal.js';
import { loadTranslations } from '../../src/replies/translations.js';
import { createLocales } from '../../src/replies/locale.js';

const { ru, en } = createLocales(loadContent('tests/fixtures/bees'), loadTranslations());
const told = (refusal: Refusal, locale: typeof ru): string | undefined =>
  renderRefusal({ kind: 'none', refusal, neighbours: [] }, locale).split('\n')[0];

test('the reader’s own words stand in a sentence that takes any case and number of them', () => {
  expect(told({ why: 'unknown', words: ['Норвегией'] }, ru)).toBe('Статья этого не говорит: «Норвегией» в ней не встречается.');
  expect(told({ why: 'unknown', words: ['мёда', 'кваса'] }, ru)).toBe('Статья этого не говорит: «мёда, кваса» в ней не встречаются.');
  expect(told({ why: 'unknown', words: ['EVs', 'BYD'] }, en)).toBe("The article doesn't say: “EVs, BYD” don't occur in it.");
  expect(told({ why: 'place', words: ['Китаем'] }, ru)).toBe('По запросу «Китаем» ответа на это в статье нет.');
});

test.each([
  [1, '1 день', '1 day'],
  [22, '22 дня', '22 days'],
  [180, '180 дней', '180 days'],
])('how long things are kept is said right for %i days', (count, russian, english) => {
  expect(ru.translate('privacy.days', { count })).toBe(russian);
  expect(en.translate('privacy.days', { count })).toBe(english);
});
