import { expect, test } from 'vitest';
import { leadsOf } from '../../../../src/answers/told-together.js';
import { answerTo } from '../article.js';

test.each([
  ['урожай зерна в 2013', 'iii3-grain-output-2013'],
  ['what was the grain harvest of 2013', 'grain-output-russia-2013'],
  ['на сколько вырос урожай зерна', 'grain-growth-russia-2013'],
  ['how much did grain output grow in 2013', 'grain-growth-russia-2013'],
])('an amount is told rather than its growth, unless that is asked for: %s', (question, record) => {
  expect(leadsOf(answerTo(question))[0]).toBe(record);
});
