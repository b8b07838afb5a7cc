import { expect, test } from 'vitest';
import { coordinationsIn } from '../../src/query/coordination.js';
import { createWordReader } from '../../src/query/word-reader.js';
import { loadLexicon } from '../../src/search/lexicon.js';
import { ownLexicon } from '../../src/search/own-lexicon.js';
import { loadContent } from '../../src/content/load.js';

const content = loadContent('tests/fixtures/bees');
const words = createWordReader(content, ownLexicon(content, loadLexicon()));

test('a phrase behind "and" is left out, and follows on from the rest', () => {
  const [coordination, ...others] = coordinationsIn('Сколько пашни в России и в Сибири?', words);
  expect(others).toEqual([]);
  expect(coordination).toMatchObject({ first: 'Сколько пашни в России', second: 'в Сибири', then: 'и в Сибири' });
  expect(coordinationsIn('grain harvest & growth', words)).toEqual([{ first: 'grain harvest', second: 'growth', then: '& growth' }]);
});

test.each(['What is the plan?', 'how much coal', 'and Siberia?', 'By 2035, what share of the oil goes to Asia?'])(
  '"%s" sets nothing beside anything',
  (message) => {
    expect(coordinationsIn(message, words)).toEqual([]);
  },
);
