import { expect, test } from 'vitest';
import { verdictOf } from '../../../src/answers/answer.js';
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
