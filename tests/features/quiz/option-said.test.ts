import { expect, test } from 'vitest';
import { optionSaid } from '../../../src/features/quiz/option-said.js';

const OPTIONS = ['about 6%', 'about 8.58%', '16–18%', 'about 23%'];

test.each([
  ['about 6%', 0],
  ['6', 0],
  ['8.58', 1],
  ['18%', 2],
  // No option has it, so it's a place.
  ['4', 3],
])('"%s" is option %i', (words, option) => {
  expect(optionSaid(words, OPTIONS)).toBe(option);
});

test('a number is read as its option has it', () => {
  expect(optionSaid('3,214', ['2,250 млн м³', '3,214 млн м³'])).toBe(1);
});

test.each(['about', '6?', '24', 'stop', ''])('"%s" is none', (words) => {
  expect(optionSaid(words, OPTIONS)).toBeUndefined();
});
