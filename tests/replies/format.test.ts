import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { loadTranslations } from '../../src/replies/translations.js';
import { createVoices } from '../../src/replies/voice.js';

const voices = createVoices(loadContent('tests/fixtures/bees'), loadTranslations());

test('a month is printed by its name', () => {
  const period = { kind: 'month', year: 2013, month: 9 } as const;
  expect(voices.ru.format.period(period)).toBe('сентябрь 2013 года');
  expect(voices.en.format.period(period)).toBe('September 2013');
});
