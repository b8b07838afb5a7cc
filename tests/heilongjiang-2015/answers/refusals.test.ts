import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answers/answer.js';
import { answerTo, sectionsOf, valuesOf } from './article.js';

describe('no number that stands near is taken for the one asked for', () => {
  test.each([
    ['what is planned is not done', 'сколько из намеченных парков уже построили', 'status'],
    ['what is planned is not done', 'how many of the planned parks have been opened', 'status'],
    ['timber is not sawn timber', 'импорт пиломатериалов в Хэйлунцзян в 2012', 'year'],
  ])('%s: "%s"', (_, question, why) => {
    expect(answerTo(question)).toMatchObject({ kind: 'none', refusal: { why } });
  });

  test('aircraft are not counted by oil', () => {
    expect(answerTo('how many aircraft does Russia ship to China every year under the agreement').kind).toBe('none');
  });

  test('a place that the article does not tell', () => {
    expect(answerTo('в каком городе решили строить национальный парк для сотрудничества с Россией').kind).toBe('none');
  });
});

test('goods go to whom the dative names, before its verb and after it', () => {
  expect(valuesOf(answerTo('сколько угля Россия продала Китаю в 2013'))).toEqual(['4.27']);
  expect(valuesOf(answerTo('сколько угля китайцам отгрузила Россия в 2013'))).toEqual(['4.27']);
});

test.each([
  ['Сколько нефти Китай купил у Норвегии?', ['Норвегии']],
  ['How many Teslas did BYD sell?', ['Teslas', 'BYD']],
  ['сколько кваса собрали с мёдом', ['кваса', 'мёдом']],
])('a refusal names words as they were written: "%s"', (question, words) => {
  expect(answerTo(question)).toMatchObject({ kind: 'none', refusal: { words } });
});

test.each([
  'какие конкретно 13 электромеханических проектов имеются в виду',
  'Назовите, какой именно из 15 парков имеет статус национального',
  'как называется парк национального уровня',
])('a name that the article lacks is answered by no number of the thing: "%s"', (question) => {
  expect(answerTo(question)).toMatchObject({ kind: 'none' });
});

test('a reason is named only where nothing else speaks against what is nearby', () => {
  expect(answerTo('сколько угля Китай экспортировал в Россию в 2013')).toMatchObject({ kind: 'none', refusal: { why: 'direction' } });
  expect(answerTo('How much is the trade in roubles with Narnia?')).not.toMatchObject({ refusal: { why: 'unit' } });
});

test.each([
  ['a time that is only "now"', 'When will the Heihe export processing zone be finished?'],
  ['a place that no record names', 'In which Russian regions are the cooperation parks located?'],
  ['an amount of which only how many times more is told', 'Сколько всего пашни в Китае?'],
  ['arithmetic on what the article has nothing on', "How does Jilin province's trade with Russia compare?"],
])('nothing nearby is told for it: %s', (_, question) => {
  expect(answerTo(question).kind).toBe('none');
});

test('a sentence that names nothing asks of what the one before it says', () => {
  expect(answerTo('Russian grain output rose 28.8% to 91.3 mln t in 2013. So what was it in 2012?')).toMatchObject({
    kind: 'worked',
    by: 'earlier',
  });
});

test('"when" behind another question word joins a clause, and asks no time', () => {
  expect(sectionsOf(answerTo('На что обычно смотрят учёные, когда пишут про отношения Китая и России?'))).toContain('intro');
});

test('a year of two digits is one', () => {
  expect(valuesOf(answerTo('доля спроса на машиностроение в 14-м году'))).toEqual(['16.7']);
  expect(valuesOf(answerTo("machine building demand in '14"))).toEqual(['16.7']);
});

describe('what nothing tells for certain', () => {
  test('is no silence of the article where something close stands: it is shown', () => {
    expect(answerTo('Превосходят ли российские разработки американские в области микроэлектроники?')).toMatchObject({
      kind: 'none',
      refusal: { why: 'unsure', of: 'claim' },
    });
  });

  test('a verb that the article lacks is no reason', () => {
    const { refusal } = refused('why should beijing fuss over siberian farming');
    expect(refusal).toEqual({ why: 'unsure', of: 'question' });
  });

  test.each(['What are the medical priorities of cooperation?', 'Какие медицинские проекты поддерживаются со времён СССР?'])(
    'an adjective that no record has picks another thing, however common it is: %s',
    (question) => {
      expect(refused(question).refusal.why).toBe('unknown');
    },
  );

  test('a fact is shown once among what is close, whichever of its records is found', () => {
    const { neighbours } = refused('When will Norway get its 38 billion m³ of gas a year?');
    const told = neighbours.flatMap((near) => (near.kind === 'figure' ? [near.figure.value] : []));
    expect(told.length).toBe(new Set(told).size);
    expect(neighbours.length).toBeGreaterThan(0);
  });
});

const refused = (question: string): Extract<Answer, { kind: 'none' }> => {
  const answer = answerTo(question);
  if (answer.kind !== 'none') throw new Error(`"${question}" is answered`);
  return answer;
};
