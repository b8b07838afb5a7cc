import { expect, test } from 'vitest';
import { createLeastWrong } from '../../src/search/letter-pairs.js';
import { seededRandom } from '../seeded-random.js';

const WORDS = [' провинция', ' хэйлунцзян', ' machinery', ' timber', ' oil'];
const LETTERS = 'абвгдежзиклмнопрст';

test('never tells more letters of a word as wrong than are', () => {
  const random = seededRandom(1);
  const pick = (below: number): number => Math.floor(random() * below);
  for (let round = 0; round < 300; round++) {
    const word = WORDS[pick(WORDS.length)] ?? '';
    const slips = pick(4);
    let slipped = word;
    for (let slip = 0; slip < slips; slip++) {
      const at = pick(slipped.length);
      const letter = LETTERS.charAt(pick(LETTERS.length));
      const [before, here, after] = [slipped.slice(0, at), slipped.charAt(at), slipped.slice(at + 1)];
      // Left out, changed, or added.
      slipped = [before + after, before + letter + after, before + letter + here + after][pick(3)] ?? '';
    }
    const [least = 1] = createLeastWrong([` экспорт${slipped} в 2013`])(word);
    expect(least, `${word} as ${slipped}`).toBeLessThanOrEqual(slips / word.length);
  }
});

test('tells a word that a text has nothing of', () => {
  expect([...createLeastWrong([' crude oil', ' timber'])(' oil')]).toEqual([0, 0.5]);
});
