import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/content/language.js';
import { loadTranslations, type TextKey } from '../../src/content/translations.js';

test.each(LANGUAGES)('a text that the %s file lacks is told with the file that should have it', (language) => {
  const read = (): string => JSON.stringify({ none: {} });
  const key: TextKey = 'none.place';
  expect(() => loadTranslations(read)[language](key)).toThrow(`locales/${language}.json has no text for "none.place"`);
});

test('the compiler knows each key, whether its text is counted, numbered or neither', () => {
  const { en } = loadTranslations();
  expect(en('button.back')).not.toBe('');
  expect(en('about.figures', { count: 2 })).toContain('2');
  expect(en('schedule.month', { count: 2, ordinal: true })).toContain('2nd');
  expect(en('schedule.weekly.3')).toContain('Wednesday');
  // @ts-expect-error: there is no such text
  expect(() => en('none.palce')).toThrow('"none.palce"');
});
