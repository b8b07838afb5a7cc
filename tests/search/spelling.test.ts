import { expect, test } from 'vitest';
import { createSpeller } from '../../src/search/spelling.js';

const speller = createSpeller(
  new Map([
    ['утвердил', 2],
    ['урожайность', 3],
    ['institutions', 1],
    ['investment', 5],
    ['forestry', 4],
    ['хэйлунцзян', 9],
  ]),
);

test.each([
  ['утвирдил', 'утвердил'],
  ['урожайност', 'урожайность'],
  ['invesment', 'investment'],
  ['forrestry', 'forestry'],
])('%s is taken for %s', (typed, meant) => {
  expect(speller.correct(typed)).toBe(meant);
});

test('a word that only resembles is left alone', () => {
  expect(speller.correct('instructions')).toBeUndefined();
  expect(speller.correct('harvest')).toBeUndefined();
});

test('short words are not guessed at', () => {
  expect(speller.correct('инв')).toBeUndefined();
});
