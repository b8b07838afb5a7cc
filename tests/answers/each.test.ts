import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/answers/answer.js';
import { answerTo, chat } from './article.js';

describe('several questions of one message', () => {
  test('that one statement answers are told it once', () => {
    expect(answerTo('Когда утвердили План об освоении и открытости и кто его утвердил?').kind).toBe('statement');
  });

  test('keep each of their answers, of any kind', () => {
    const answer = answerTo('В каких науках Россия на передовых позициях? Сколько пашни в Сибири?');
    expect(answer.kind === 'several' ? answer.answers.map((each) => each.answer.kind) : []).toEqual(['list', 'figure']);
    expect(answerTo('что мешает промышленному сотрудничеству? перечисли проблемы').kind).not.toBe('several');
  });

  test.each(['How much raw wood and sawn timber came into Heilongjiang in 2013?', 'сколько нефти и угля купил Китай в 2013 году?'])(
    'are never told the same number twice: %s',
    (question) => {
      const figures = figuresOf(answerTo(question));
      expect(new Set(figures).size).toBe(figures.length);
    },
  );
});

test('numbers shown are put in order, whatever the verb', () => {
  const talk = ['сколько пашни в России?', 'а в Сибири?', 'а на Дальнем Востоке?', 'расставь по убыванию'];
  expect(chat(talk).at(-1)).toMatchObject({ kind: 'figures', why: 'ranked' });
});
