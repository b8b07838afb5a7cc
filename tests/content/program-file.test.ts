import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseJson, readProgramFile } from '../../src/content/program-file.js';
import { loadTranslations } from '../../src/content/translations.js';
import { readLexicon } from '../../src/search/lexicon.js';

const MEND = /git checkout -- locales\//;

test('a text of the bot’s that is broken is named with its line', () => {
  for (const [text, why] of [
    ['{\n  "help": {\n    "one": "a"\n    "two": "b"\n  }\n}', /^locales\/en\.json: line 4: /],
    ['{\n  "help": ', /^locales\/en\.json: line 2: /],
    ['', /^locales\/en\.json: line 1: /],
    ['{"help": 5}', /^locales\/en\.json: [\s\S]*help/],
    ['[]', /^locales\/en\.json: /],
  ] as const) {
    const load = () => loadTranslations((file) => (file.includes('en') ? text : '{}'));
    expect(load).toThrow(why);
    expect(load).toThrow(MEND);
  }
});

test('a file of the lexicon that is broken or missing is named', () => {
  const words = z.object({ ru: z.array(z.string()) });
  expect(() => readLexicon('no-such', words)).toThrow(/^locales\/lexicon\/no-such\.yaml: it is missing\./);
  expect(() => readLexicon('no-such', words)).toThrow(MEND);
  expect(() =>
    readProgramFile(
      'locales/lexicon/x.yaml',
      (text): unknown => parse(text),
      () => 'ru: [a\nen: b',
    ),
  ).toThrow(/^locales\/lexicon\/x\.yaml: .*line 2/);
  expect(() =>
    readProgramFile(
      'locales/lexicon/x.yaml',
      (text) => words.parse(parse(text)),
      () => 'en: [a]',
    ),
  ).toThrow(/^locales\/lexicon\/x\.yaml: [\s\S]*ru/);
});

test('JSON that is whole is read as ever', () => {
  expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
});
