import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../src/content/language.js';

/** A locale's texts by their full keys: `compare.points_one`. */
const textsOf = (language: Language): ReadonlyMap<string, string> => {
  const walk = (value: unknown, path: readonly string[]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]))
      : [[path.join('.'), String(value)]];
  return new Map(walk(JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')), []));
};

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const texts = { ru: textsOf('ru'), en: textsOf('en') };
const keysOf = (language: Language) => new Set([...texts[language].keys()].map((key) => key.replace(PLURAL, '')));
const pluralsOf = (language: Language) =>
  [...texts[language].keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(PLURAL, ''));

/** What the texts of a key fill in, over all its plural forms. */
const variablesOf = (language: Language, key: string): readonly string[] => {
  const own = [...texts[language]].filter(([full]) => full.replace(PLURAL, '') === key).map(([, text]) => text);
  return [
    ...new Set(own.flatMap((text) => text.match(/\{\{\s*[\w.]+|\$t\([\w.]+/g) ?? []).map((found) => found.replace(/\s/g, ''))),
  ].sort();
};

test('both languages have the same keys', () => {
  expect([...keysOf('ru')].sort()).toEqual([...keysOf('en')].sort());
});

test('no text is left over: the source names each key, or its beginning', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const source = files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n');
  const begins = (key: string): boolean =>
    key.split('.').some((_, i, parts) => i > 0 && source.includes(`${parts.slice(0, i).join('.')}.\${`));
  expect([...keysOf('ru')].filter((key) => !source.includes(`'${key}'`) && !begins(key))).toEqual([]);
});

test.each([...keysOf('ru')])('%s fills in the same values in both languages', (key) => {
  expect(variablesOf('ru', key)).toEqual(variablesOf('en', key));
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('no text is empty', () => {
    expect([...texts[language]].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('counted texts have every plural form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = pluralsOf(language).flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((full) => !texts[language].has(full)),
    );
    expect(missing).toEqual([]);
    expect(pluralsOf(language).length).toBeGreaterThan(0);
  });
});
