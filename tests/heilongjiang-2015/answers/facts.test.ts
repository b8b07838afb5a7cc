import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../../src/answers/answer.js';
import { engine } from '../article.js';

const answerTo = (question: string) => engine.answer(question, { now: 0 }).answer;
const verdictOn = (question: string) => verdictOf(answerTo(question));

describe('a part of a fact that its content leaves open is not told', () => {
  test('who, where it is told', () => {
    expect(answerTo('Кто утвердил План освоения и открытости?')).toMatchObject({ kind: 'statement', statement: { section: 'II.4' } });
  });

  test('why, of what is told without a reason', () => {
    expect(answerTo('Почему снизилась доля перерабатывающей торговли?')).toMatchObject({
      kind: 'none',
      refusal: { why: 'role', role: 'why' },
    });
  });
});

test('a why is answered by the statement that is the reason of what is asked', () => {
  expect(answerTo('Для чего Китай принял участие в форуме «Открытые инновации»?')).toMatchObject({
    kind: 'statement',
    statement: { id: 'iii5-forum-aim' },
  });
});

describe('a claim', () => {
  test.each([
    ['Правда ли, что Япония опережает Россию в космических технологиях?', 'denied'],
    ['Is it true that China sends gas to Russia?', 'denied'],
    ['Хэйлунцзян занял третье место в торговле с Россией?', 'denied'],
    ['Did Heilongjiang come first in trade with Russia in 2013?', 'confirmed'],
    ['Правда, что Россия утвердила План освоения и открытости?', 'denied'],
    ['На Дальнем Востоке 25 млн га пашни?', 'denied'],
  ])('%s %s', (question, verdict) => {
    expect(verdictOn(question)).toBe(verdict);
  });

  test('of two numbers holds only if both do', () => {
    expect(verdictOn('Россия к 2035 году отправит в АТР 32% нефти и 31% газа, верно?')).toBe('confirmed');
    expect(verdictOn('Россия к 2035 году отправит в АТР 32% нефти и 45% газа, верно?')).toBe('denied');
  });

  test('of today is denied by what is a forecast', () => {
    expect(verdictOn('Is 23% of Russian energy exported to the Asia-Pacific region today?')).toBe('denied');
  });
});

test('things named side by side are each told their number', () => {
  const answer = answerTo('How much oil and coal did Russia export to China in 2013?');
  expect(answer).toMatchObject({
    kind: 'several',
    answers: [{ answer: { figure: { value: '19.33' } } }, { answer: { figure: { value: '4.27' } } }],
  });
});

test('a share of a part is no share of the whole', () => {
  expect(answerTo('What percentage of Russian energy exports goes to Asia-Pacific now?').kind).toBe('none');
});
