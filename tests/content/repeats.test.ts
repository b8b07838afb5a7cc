import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { repeatsOf } from '../../src/content/repeats.js';
import { BEES } from './edited-article.js';

const content = loadContent(BEES);

test('a phrase that says a test question is found, whatever its case, ё and punctuation', () => {
  expect(repeatsOf(content, ['Сколько собрали меда?', 'NUMBER of hives?!'])).toEqual([
    { section: 'B.1', id: 'b1-harvest', phrase: 'сколько собрали мёда' },
    { section: 'intro', id: 'hives-2019', phrase: 'number of hives' },
  ]);
});

test('a question that only shares words is no repeat', () => {
  expect(repeatsOf(content, ['Сколько собрали мёда в 2019 году?'])).toEqual([]);
});
