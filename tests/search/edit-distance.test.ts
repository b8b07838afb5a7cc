import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEditDistance } from '../../src/search/edit-distance.js';

const distance = createEditDistance(20);

/** By the definition, without anything left out: the errors between what is left of two words. */
const errors = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.charAt(0), b.charAt(0)];
  const isVowel = (letter: string): boolean => 'аеиоуыэюяaeiouy'.includes(letter);
  const change = x === y ? 0 : isVowel(x) && isVowel(y) ? 0.5 : 1;
  const swapped = a.length > 1 && b.length > 1 && x === b.charAt(1) && a.charAt(1) === y;
  return Math.min(
    errors(a.slice(1), b.slice(1)) + change,
    errors(a.slice(1), b) + 1,
    errors(a, b.slice(1)) + 1,
    swapped ? errors(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
};

describe('distance', () => {
  test.each([
    ['нефть', 'нефть', 0],
    ['нефть', 'нифть', 0.5],
    ['export', 'exprot', 1],
    ['import', 'imort', 1],
    ['import', 'iimport', 1],
    ['timber', 'tinber', 1],
  ])('%s and %s', (a, b, expected) => {
    expect(distance(a, b, 2)).toBe(expected);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'o'), minLength: 1, maxLength: 7 });

  test('is exact up to the most that is asked for, and above it beyond', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0, 0.5, 1, 1.5, 2), (a, b, most) => {
        const expected = errors(a, b);
        const found = distance(a, b, most);
        return expected <= most ? found === expected : found > most;
      }),
      { numRuns: 2000 },
    );
  });
});
