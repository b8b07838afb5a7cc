import { describe, expect, test } from 'vitest';
import { leadsOf } from '../../../src/answers/told-together.js';
import { answerTo } from './article.js';

describe('what is done, and which things there are, is told by a sentence or a list rather than by a section', () => {
  test.each([
    ['What was declared on 20 May 2014?', 'ii1-declaration'],
    ['о чём Москва с Пекином договорились в 2014-м, что решили?', 'ii1-decisions'],
    ['чего ждут от открытости провинции', 'c4-effects'],
    ['перечисли предложения из выводов', 'c0-proposals'],
    ['What have other scholars been writing about this subject?', 'intro-literature'],
    ['каким паркам в основном идёт поддержка', 'i-support-focus'],
  ])('%s', (question, record) => {
    expect(leadsOf(answerTo(question))).toContain(record);
  });

  test.each([['О чём говорится в той части статьи, что посвящена энергетическому сотрудничеству?'], ['Tell me about forestry']])(
    'a section is still told to who asks nothing else: %s',
    (question) => {
      expect(answerTo(question).kind).toBe('section');
    },
  );
});

test.each([
  ['what is the trade volume', 'trade-heilongjiang-russia-2013'],
  ['What is the Longjiang park?', 'i-zones-longjiang-park'],
])('who asks what "the" thing is means the one of the article, and no definition: %s', (question, record) => {
  expect(leadsOf(answerTo(question))).toContain(record);
});

test.each([
  ['на каких языках дана аннотация', 'abs-parts'],
  ['В каком качестве КНР участвовала в «Открытых инновациях» 2014 года?', 'iii5-forum-partner'],
  ['В каких городках мутят зону экспортной переработки для России?', 'i-list-zone-places'],
  ['в каких науках и технологиях Россия в числе лидеров', 'iii5-strong-fields'],
])('one strange word doesn’t refuse a record that has all the rest: %s', (question, record) => {
  expect(leadsOf(answerTo(question))).toContain(record);
});

test.each(['How many jobs are the cooperation parks going to create?', 'how many workers do those exporting factories have'])(
  'unless it is what is counted: %s',
  (question) => {
    expect(answerTo(question).kind).toBe('none');
  },
);

describe('which is read past the adjectives of its noun, and a verb names no place', () => {
  test.each([
    ['Какие торгово-экономические зоны советуют создавать?', 'c3-zone-list'],
    ['в скольких направлениях Китаю советуют продвигать промкооперацию с РФ', 'cooperation-directions'],
  ])('%s', (question, record) => {
    expect(leadsOf(answerTo(question))).toContain(record);
  });
});

describe('a word for places that the article has for its fields asks for those', () => {
  test.each([
    ['какие области охватывает «большой проект» России и Китая', 'iii5-big-project-list'],
    ['Перечислите области, которые аннотация объявляет приоритетными', 'abs-priority-list'],
    ['в каких областях науки Россия среди лидеров?', 'iii5-strong-fields'],
  ])('%s', (question, record) => {
    expect(leadsOf(answerTo(question))).toContain(record);
  });
});

test("a list's facts say what it is a list of", () => {
  expect(leadsOf(answerTo('What is the choice of priority industries based on?'))).toContain('iii0-grounds');
});

describe('what the article leaves out is not told by what it has beside it', () => {
  test.each([
    ['who did it', 'Кто именно сделал заявление 20 мая 2014-го?'],
    ['who did it, where things alone are named', 'Кто предложил создать в России центры сбыта китайских товаров?'],
    ['its price', 'почём тонна руды была'],
    ['its price', 'price of the gas China gets?'],
    ['its cost', 'cost of carrying out that plan?'],
    ['their names', 'все названия 15 парков'],
  ])('%s: %s', (_part, question) => {
    expect(answerTo(question).kind).toBe('none');
  });
});

test('which five they are is told by their list, and not by there being five', () => {
  const answer = answerTo('По каким пяти направлениям автор советует продвигать промышленную кооперацию с Россией?');
  expect(answer).toMatchObject({ kind: 'list', list: { section: 'C.0' } });
});

test.each([
  ['my boss wants to know how many parks are planned', 'parks-planned-now'],
  ['Коллега спрашивает, сколько парков запланировано', 'parks-planned-now'],
  ['к семинару надо: кто утвердил План', 'ii4-plan-approved'],
])('in whose name or what for one asks is no part of the question: %s', (question, record) => {
  expect(leadsOf(answerTo(question))).toContain(record);
});

test.each(['how many teachers are there in the parks?', 'сколько газет в парках?', 'who is the boss of the siberian federal district'])(
  'unless that is what is asked for: %s',
  (question) => {
    expect(answerTo(question).kind).toBe('none');
  },
);

test('a question word behind a colon asks, however long what stands before it', () => {
  expect(answerTo('Коротко для эфира: что советуют сделать на границе?').kind).toBe('section');
});
