import { describe, expect, test } from 'vitest';
import { queriesOf, WAY_NAMES, type WayName } from '../../bench/names/queries.js';
import { loadContent } from '../../src/content/load.js';
import { loadLexicon } from '../../src/search/lexicon.js';
import { createNames, type Named } from '../../src/search/names.js';
import { BEES } from '../content/edited-article.js';
import { seededRandom } from '../seeded-random.js';
import { content } from '../article.js';

const { fillers } = loadLexicon();
const names = createNames(content, fillers);

const idOf = (named: Named): string => {
  switch (named.kind) {
    case 'figure':
      return named.figure.id;
    case 'list':
      return named.list.id;
    case 'section':
      return named.section.code;
    case 'chart':
      return named.chart.id;
  }
};
const first = (words: string, find = names): string | undefined => find(words).map(({ thing }) => idOf(thing))[0];

describe('names as they are typed', () => {
  const FLOORS: Readonly<Record<WayName, number>> = { half: 0.97, turned: 0.97, letters: 0.9, slip: 0.985 };

  test.each(WAY_NAMES)('%s are found among the first ten', (way) => {
    // A lookup takes a while: every third does.
    const queries = queriesOf(content, way, seededRandom(1)).filter((_, q) => q % 3 === 0);
    expect(queries.length).toBeGreaterThan(150);
    const missed = queries.filter(({ text, thing }) => {
      const found = names(text).slice(0, 10);
      return !found.some((hit) => hit.thing.kind === thing.kind && idOf(hit.thing) === idOf(thing));
    });
    expect(1 - missed.length / queries.length, missed.map(({ text }) => text).join(' | ')).toBeGreaterThanOrEqual(FLOORS[way]);
  });

  test.each([
    ['экспорт неф', 'crude-china-2013'],
    ['лесозаг', 'III.2'],
    ['technol', 'III.5'],
    ['harb', 'C.5'],
    ['capital spe', 'es-capex-2011-2015'],
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
