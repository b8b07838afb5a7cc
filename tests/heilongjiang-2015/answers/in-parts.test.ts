import { expect, test } from 'vitest';
import { verdictOf } from '../../../src/answers/answer.js';
import { leadsOf } from '../../../src/answers/told-together.js';
import { answerTo } from './article.js';

test.each([
  'Which went to China in greater tonnage in 2013: coal or refined oil? Give both figures.',
  'Где больше пашни: в Хэйлунцзяне, на российском Дальнем Востоке или в Сибири? Назовите числа.',
  'в каких городах строят зоны экспортной переработки для рф? перечисли',
])('what an answer has already is no second question: %s', (question) => {
  expect(verdictOf(answerTo(question))).toBe('told');
});

test('the numbers of what is not told are asked for', () => {
  expect(verdictOf(answerTo('How many Korean firms are there in the parks? Give the figures.'))).not.toBe('told');
});

test('which they are is asked beside how many', () => {
  expect(verdictOf(answerTo('How many electromechanical projects are there, and which?'))).toBe('partly');
});

test.each([['Во сколько обойдется технопарк в Харбине и зачем он нужен?', 'c5-harbin-park-aim']])(
  'of what is not told something else may be: %s',
  (question, record) => {
    const answer = answerTo(question);
    expect(verdictOf(answer)).toBe('partly');
    expect(answer.kind === 'several' && answer.answers.flatMap((each) => leadsOf(each.answer))).toContain(record);
  },
);

test.each([
  ['When exactly was the new stage of relations announced, and ahead of what event?', 'ii1-declaration', 'ii1-occasion'],
  ['Суйфэньхэ–Монголия: что там хотят построить и во сколько это обойдётся?', 'c3-complexes'],
  [
    'По нефтяному соглашению: какой был кредит, сколько тонн в год и на сколько лет?',
    'iii1-oil-deal-terms',
    'oil-deal-per-year',
    'oil-deal-years',
  ],
])('a heading belongs to the question behind it, and "and" may stand before more than one small word: %s', (question, ...records) => {
  const answer = answerTo(question);
  expect(answer.kind === 'several' && answer.answers.flatMap((each) => leadsOf(each.answer))).toEqual(expect.arrayContaining(records));
});

test('what is counted is no verb behind it', () => {
  expect(leadsOf(answerTo('how many processing companies handled imports in 2012'))).toEqual(['importers-count-2012']);
});

test.each([
  'What journal is this from and which issue?',
  'Which journal is this from, and what volume?',
  'в каком журнале это вышло и в каком году',
])('what one record of the article tells is told once: %s', (question) => {
  expect(answerTo(question).kind).toBe('record');
});

test.each([
  'на сколько проц. пунктов вырос спрос на машиностроение с 2010 по 2014 год',
  'На какую сумму в 2012 г. экспортировали больше 200 предприятий?',
])('a full stop before a small letter ends no question: %s', (question) => {
  expect(answerTo(question).kind).not.toBe('several');
});
