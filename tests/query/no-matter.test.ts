import { expect, test } from 'vitest';
import { createNoMatter } from '../../src/query/no-matter.js';
import { lookUp } from '../../src/search/dictionary.js';

const isOfNoMatter = createNoMatter();
const of = (word: string, isAskedFor = false): boolean => isOfNoMatter(lookUp(word), isAskedFor);

test.each([
  'roster',
  'themes',
  'newspaper',
  'happened',
  'serious',
  'last',
  'plain',
  'последний',
  'роли',
  'отрезке',
  'газетой',
  'важную',
  'пятилеткой',
  'происходит',
])('a word frames, orders or evaluates: %s', (word) => {
  expect(of(word)).toBe(true);
});

test.each(['price', 'jobs', 'bad', 'processing', 'agricultural', 'цена', 'образование', 'частный', 'работник', 'промкомплексы'])(
  'a word is of matter: %s',
  (word) => {
    expect(of(word)).toBe(false);
  },
);

test.each(['newspaper', 'boss', 'учитель'])('what is near the asker is asked for behind "which": %s', (word) => {
  expect(of(word)).toBe(true);
  expect(of(word, true)).toBe(false);
});
