import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { judgedBy, percentOf } from './judged.js';

/**
 * 80 questions on the second article, a quarter of them unanswerable, by one who had read its text and nothing else. They check that the
 * program knows another article as well as its own: no record of it has a phrase of theirs.
 */
const judged = judgedBy('tests/fixtures/articles/tower-clock.questions.jsonl', loadContent('tests/fixtures/articles/tower-clock'));

test('what the article tells is told', () => {
  expect(percentOf(judged, 'right', ({ want }) => want !== 'not-told')).toBeGreaterThanOrEqual(93);
});

test('what it leaves out is said to be left out', () => {
  expect(percentOf(judged, 'right', ({ want }) => want === 'not-told')).toBeGreaterThanOrEqual(94);
});

test('few answers mislead', () => {
  expect(percentOf(judged, 'misled')).toBeLessThanOrEqual(3);
});
