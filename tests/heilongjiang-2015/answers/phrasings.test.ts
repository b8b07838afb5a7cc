import { content } from '../article.js';
import { expect, test } from 'vitest';
import { readPhrasings, scoreOfPhrasings, tells } from '../../../bench/answers/phrasing.js';
import { createEngine } from '../../../src/answers/engine.js';

const EVERY = 40;
/** An engine that knew all phrases but those of the record asked for told 46 of 100: `npm run bench -- phrasings`. */
const FLOOR = 0.65;

test('ways of asking that the content does without are answered by their record', () => {
  const engine = createEngine(content);
  const sample = readPhrasings().filter((_, i) => i % EVERY === 0);
  const told = new Map(sample.map((phrasing) => [phrasing, tells(engine, phrasing, content)]));
  expect(scoreOfPhrasings(told)).toBeGreaterThan(FLOOR);
});
