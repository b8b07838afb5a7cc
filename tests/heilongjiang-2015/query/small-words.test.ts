import { expect, test } from 'vitest';
import { questionOf } from '../answers/read.js';

test.each([
  ['какая доля торговли с Россией приходится на переработку — посчитай', 'посчитай'],
  ['подсчитайте, сколько всего парков', 'подсчитайте'],
  ['назови конкретные города', 'конкретные'],
  ['What were the actual crude exports in 2013?', 'actual'],
  ['The electrical industry is on the list of strategic industries, true?', 'true'],
  ['give a ballpark figure for the trade in 2013', 'ballpark'],
])('a word that only asks is none that the article could lack: %s', (question, word) => {
  const { query, groups } = questionOf(question);
  expect(query.words.find(({ text }) => text === word)?.owner).toBe('small');
  expect(groups.map(({ text }) => text)).not.toContain(word);
});

test('behind "be" the name of an activity is a thing, where nothing is said that it is done to', () => {
  const { query } = questionOf('What share of trade was processing in 2001?');
  expect(query.acts).toEqual([]);
  expect(query.words.find(({ text }) => text === 'processing')?.owner).toBe('thing');
});
