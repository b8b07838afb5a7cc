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
