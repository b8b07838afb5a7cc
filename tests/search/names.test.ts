import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { loadLexicon } from '../../src/search/lexicon.js';
import { createNames } from '../../src/search/names.js';
import { BEES } from '../content/edited-article.js';
import { content } from '../article.js';
import { idOf } from './id-of.js';

const { fillers } = loadLexicon();
const names = createNames(content, fillers);

const first = (words: string, find = names): string | undefined => find(words).map(({ thing }) => idOf(thing))[0];

describe('names as they are typed', () => {
  test.each([
    ['экспорт неф', 'oil-2013'],
    ['лесозаг', 'III.2'],
    ['technol', 'III.5'],
    ['harb', 'C.1'],
    ['capital spe', 'capex-2011-2015'],
    ['лесозоготовка', 'III.2'],
  ])('"%s" finds %s first', (words, id) => {
    expect(first(words)).toBe(id);
  });

  test('half a word brings several', () => {
    expect(names('эксп').length).toBeGreaterThan(5);
    for (const { thing } of names('площадь паш').slice(0, 3))
      expect(thing.kind === 'figure' && thing.figure.label.ru).toContain('площадь пашни');
  });

  test('a chart has its title for a name, whole or with a word left out', () => {
    const charts = names('trade and industrial cooperation').flatMap(({ thing }) => (thing.kind === 'chart' ? [thing.chart.id] : []));
    expect(charts[0]).toBe('trade-and-processing');
  });
});

test.each(['биткоин', 'bitcoin', 'weather', 'tell me a joke', 'рецепт борща', 'столица Франции', '', '!?', ' '])(
  'nothing of the article is called "%s"',
  (words) => {
    expect(names(words)).toEqual([]);
  },
);

test('small words are passed over, but for the last, which may begin another', () => {
  expect(first('покажи мне про лесозаг')).toBe('III.2');
  expect(first('do you have export of crude oil')).toBe(first('export of crude oil'));
});

test('a thing of several names comes once', () => {
  const found = names('forestry').map(({ thing }) => `${thing.kind} ${idOf(thing)}`);
  expect(new Set(found).size).toBe(found.length);
});

test('what is typed may be long', () => {
  expect(names('экспорт '.repeat(10_000)).length).toBeGreaterThan(0);
  expect(() => names('ы'.repeat(100_000))).not.toThrow();
});

test('another article is found by its own names', () => {
  expect(first('hiv', createNames(loadContent(BEES), fillers))).toBeDefined();
});
