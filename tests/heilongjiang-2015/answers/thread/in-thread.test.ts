import { expect, test } from 'vitest';
import { chat } from '../article.js';

test.each([
  [
    'a name alone with a question mark is the same number of that',
    ['how much coal went from russia to china in 2013', 'crude?'],
    'crude-china-2013',
  ],
  [
    'a place is moved to where the other end is told',
    ['сколько необработанной древесины ввез китай в 2007', 'это какая доля', 'а один хэйлунцзян в 2013'],
    'raw-timber-heilongjiang-2013',
  ],
  [
    'a number that stands beside what was shown, with its unit',
    ['какую часть ввп россии дает машиностроение', 'а 20% тогда что'],
    'machine-building-output-now',
  ],
  ['a total among what was told', ['whats the oil for loan deal', 'and in total?'], 'oil-deal-total'],
  ['up or down is what it grew by', ['russian grain harvest 2013', 'is that up or down'], 'grain-growth-russia-2013'],
])('%s', (_, talk, figure) => {
  expect(chat(talk).at(-1)).toMatchObject({ kind: 'figure', figure: { id: figure } });
});

test('the least of what was shown comes first', () => {
  const answer = chat([
    'how much coal went from russia to china in 2013',
    'crude?',
    'ok refined in 2013 then',
    'which of the three is smallest',
  ]).at(-1);
  expect(answer).toMatchObject({ kind: 'figures', why: 'ranked-up', figures: [{ id: 'refined-oil-china-2013' }, {}, {}] });
});

test('the year before what grew is worked out', () => {
  expect(chat(['russian grain harvest 2013', 'so 2012 was what']).at(-1)).toMatchObject({ kind: 'worked', by: 'earlier' });
});

test('who said it is told by the reference that a section shown rests on', () => {
  const answer = chat(['what happened on 20 may 2014', 'who said that']).at(-1);
  expect(answer).toMatchObject({ kind: 'statement', origin: { by: 'reference', number: 2 } });
});

test('why there are two of them is asked of what was shown', () => {
  const answer = chat(['сколько парков планируют', 'а вложили сколько', 'почему две суммы то']).at(-1);
  expect(answer).toMatchObject({ kind: 'none', refusal: { why: 'role', role: 'why' } });
});
