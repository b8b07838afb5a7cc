import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figureOf, sectionOf, statementOf, unitOf } from '../../src/content/content.js';
import { loadContent } from '../../src/content/load.js';
import { BEES, editedBees, LIGHTHOUSES } from './edited-article.js';

describe('an article', () => {
  const content = loadContent(BEES);

  test('keeps its sections in its own order, not the files’', () => {
    expect([...content.sections.keys()]).toEqual(['intro', 'B.1']);
  });

  test('tells each statement where it stands', () => {
    expect(statementOf(content, 'b1-parks')).toMatchObject({ section: 'B.1', paragraph: 2, kind: 'plan', figures: [] });
  });

  test('tells each figure whose number it is and where', () => {
    expect(figureOf(content, 'new-hives')).toMatchObject({ section: 'B.1', statement: 'b1-roofs', paragraph: 2 });
  });

  test('keeps numbers as they are printed, the last zero too', () => {
    expect(figureOf(content, 'honey-harvest').value).toBe('7.20');
    expect(figureOf(content, 'new-hives').value).toEqual(['30', '35']);
  });

  test('reads one place as well as several', () => {
    expect(figureOf(content, 'hives-2019').where).toEqual(['lipovsk']);
    expect(figureOf(content, 'honey-harvest').where).toEqual(['lipovsk', 'market']);
  });

  test('throws for an id that it does not have', () => {
    expect(() => sectionOf(content, 'Z.9')).toThrow('no section "Z.9"');
  });
});

test('a section told in a sentence is told so at any length', () => {
  const { one, three, whole } = sectionOf(loadContent(BEES), 'B.1').summary;
  expect([three, whole]).toEqual([one, one]);
});

describe("the article's own text", () => {
  test('is read by paragraphs where it lies beside the content', () => {
    expect(loadContent(BEES).source).toBeUndefined();
    const folder = editedBees([]);
    copyFileSync('tests/fixtures/bees.txt', join(folder, 'source.txt'));
    const { source, sections } = loadContent(folder);
    for (const { code, paragraphs } of sections.values()) expect(source?.get(code)).toHaveLength(paragraphs);
  });

  test('that is another one is refused by name', () => {
    const folder = editedBees([]);
    writeFileSync(join(folder, 'source.txt'), readFileSync('tests/fixtures/bees.txt', 'utf8').replace('Мёд города', 'Воск города'));
    expect(() => loadContent(folder)).toThrow(/source\.txt[\s\S]*the text has no "1\. Мёд города"/);
  });
});

test('an article about something else loads by the same program', () => {
  const content = loadContent(LIGHTHOUSES);
  expect(content.article.language).toBe('en');
  expect(content.article.sectors).toEqual([]);
  expect(unitOf(content, figureOf(content, 'goose-height').unit)).toMatchObject({ dimension: 'length', en: 'm' });
});

test.each([
  ['"2019"', { kind: 'year', year: 2019 }],
  ['2013-09', { kind: 'month', year: 2013, month: 9 }],
  ['"2013-09-14"', { kind: 'day', year: 2013, month: 9, day: 14 }],
  ['2011-2015', { kind: 'span', from: 2011, to: 2015 }],
  ['1634-1737', { kind: 'span', from: 1634, to: 1737 }],
  ['1960s', { kind: 'decade', from: 1960, to: 1969 }],
  ['17th century', { kind: 'century', century: 17, from: 1601, to: 1700 }],
  ['44 BC', { kind: 'year', year: -44 }],
  ['by 2035', { kind: 'by', year: 2035 }],
  ['from 2018', { kind: 'from', year: 2018 }],
  ['as of 2012', { kind: 'asOf', year: 2012 }],
  ['now', { kind: 'now' }],
])('the period %s is understood', (written, period) => {
  const folder = editedBees([{ file: 'sections/intro.yaml', from: 'period: "2019"', to: `period: ${written}` }]);
  expect(figureOf(loadContent(folder), 'hives-2019').period).toEqual(period);
});
