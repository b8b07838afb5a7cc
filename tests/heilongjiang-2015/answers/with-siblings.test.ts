import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/answers/answer.js';
import { answerTo } from './article.js';

const idsTold = (question: string): readonly string[] => figuresOf(answerTo(question)).map(({ id }) => id);

test('two numbers asked at once are told with each other', () => {
  const told = idsTold('Import side 2012: how many processing firms, how much money?');
  expect(told).toContain('importers-count-2012');
  expect(told).toContain('importers-imports-2012');
});

test('how a share went on is told by all of its years, the first of them first', () => {
  expect(idsTold("Processing trade with Russia as a share of the province's foreign trade - can u give me the trend up to 2012")).toEqual([
    'processing-share-2001',
    'processing-share-2009',
    'processing-share-2012',
  ]);
});

test.each([
  ['what was the share of processing trade in 2009?', 'processing-share-2009'],
  ['на сколько вырос урожай зерна', 'grain-growth-russia-2013'],
  ['whats the combined planned area of the parks', 'parks-area-planned'],
])('one number is asked for, and told alone: %s', (question, id) => {
  expect(idsTold(question)).toEqual([id]);
});
