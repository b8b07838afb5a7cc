import { describe, expect, test } from 'vitest';
import { chat } from '../article.js';

const lastOf = (questions: readonly string[]) => chat(questions).at(-1);

const OIL_AND_COAL = ['how much coal did Russia export to China in 2013?', 'and oil?'];

describe('what a message does with the numbers shown', () => {
  test.each([
    ['a difference', [...OIL_AND_COAL, 'so how much more is that?'], '15.06'],
    ['one held against another by its name', [...OIL_AND_COAL, 'is it more than the coal?'], '15.06'],
    ['what was listed', ['which is bigger, ore or fertilizer in 2012?', 'by how much?'], '9.77'],
    ['another place by its name', ['сколько пашни в Хэйлунцзяне?', 'а в России?', 'во сколько раз меньше, чем в России?'], '78.18'],
    ['the first and the last of its times', ['processing share in 2001', 'and 2009', 'later?', 'how many points down overall'], '6.54'],
    ['the one of now', ['сколько парков', 'а к 2020?', 'на сколько больше чем щас'], '15'],
    [
      'two that were compared',
      ['how many firms exported in 2012', 'and importers', 'how much did they bring in', 'is that more than exports', 'difference?'],
      '0.65',
    ],
    [
      'the one of its own place and time, not another shown before',
      [
        'Сколько необработанной древесины Китай импортировал в 2007 году?',
        'а пиломатериалов в 13-м сколько ввезли?',
        'это больше, чем кругляка, или меньше?',
      ],
      '3.002',
    ],
    ['one that was not told yet', ['сколько ввезли предприятия Хэйлунцзяна в 2012?', 'а на сколько экспорт больше'], '0.65'],
  ])('%s', (_what, questions, difference) => {
    expect(lastOf(questions)).toMatchObject({ kind: 'comparison', arithmetic: { difference: { value: difference } } });
  });

  test.each([
    ['a total', [...OIL_AND_COAL, "so what's the total?"], { by: 'sum', amount: { value: '23.6' } }],
    [
      'of two questions in one message',
      ['Какой был импорт необработанной древесины в провинцию в 2013 году и сколько ввезли пиломатериалов?', 'в сумме?'],
      { by: 'sum', amount: { value: '6.136' } },
    ],
    [
      'one thing more',
      ['how much raw timber did Heilongjiang import in 2013', 'plus the sawn wood, total?'],
      { by: 'sum', amount: { value: '6.136' } },
    ],
    [
      'one thing more in Russian',
      ['импорт необработанной древесины в хэйлунцзян в 2013', 'вместе с пиломатериалами сколько выйдет'],
      { by: 'sum', amount: { value: '6.136' } },
    ],
    [
      'numbers of one time, and none of another',
      ['лес', 'сколько китай ввез в 2007', 'а в самой провинции в 13м', 'в сумме'],
      { by: 'sum', amount: { value: '6.136' } },
    ],
    [
      'what was exported and imported',
      ['сколько хэйлунцзян экспортировал в 2012?', 'а импорт?', 'в сумме?'],
      { by: 'sum', amount: { value: '5.95' } },
    ],
    [
      'a part of a whole',
      ['Сколько пахотных земель в России?', 'а в Сибири?', 'какая это доля?'],
      { by: 'share', amount: { value: '24.4' } },
    ],
    [
      'a part by its name',
      ['какая площадь пашни в России?', 'а сельхозугодий?', 'какая доля пашни тогда?'],
      { by: 'share', amount: { value: '46.2' } },
    ],
    ['a mean', [...OIL_AND_COAL, 'on average?'], { by: 'average', amount: { value: '11.8' } }],
    [
      'so much a year',
      ["What will Russia's capital spending on energy be in 2011-2015?", 'per year?'],
      { by: 'mean', amount: { value: '92' } },
    ],
    [
      'so many years',
      ['how much gas will Gazprom send to China?', 'so how much over 5 years at that rate?'],
      { by: 'product', per: { value: '5' } },
    ],
    ['so many years, in words', ['сколько газа пойдёт в Китай с 2018 года?', 'а за десять лет?'], { by: 'product', per: { value: '10' } }],
  ])('%s', (_what, questions, worked) => {
    expect(lastOf(questions)).toMatchObject({ kind: 'worked', ...worked });
  });

  test.each([
    ['nothing to add to', ['сколько пашни в Сибири?', 'в сумме?']],
    ['no number a year', ['сколько пашни в Сибири?', 'за 5 лет сколько будет?']],
  ])('that cannot be worked out is said to be so: %s', (_what, questions) => {
    expect(lastOf(questions)).toMatchObject({ kind: 'none', refusal: { why: 'unworkable' } });
  });
});

describe('a year counted from the one spoken of', () => {
  test.each([
    ['the year before, of what grew', ['Сколько зерна собрала Россия в 2013?', 'на сколько это больше прошлого года?']],
    ['the same in English', ['how much grain did Russia harvest in 2013?', 'is that more than last year?']],
  ])('%s', (_what, questions) => {
    expect(lastOf(questions)).toMatchObject({ kind: 'figure', figure: { measure: 'growth', value: '28.8' } });
  });

  test.each([
    ['the next one', ['Сколько зерна собрала Россия в 2013?', 'а в следующем году?'], 2014],
    ['the last one', ['what was the trade volume in 2013?', 'and last year?'], 2012],
    ['after a statement', ['When was the Open Innovations forum?', 'and the next year?'], 2015],
  ])('%s has no such number', (_what, questions, year) => {
    expect(lastOf(questions)).toMatchObject({ kind: 'none', refusal: { why: 'year', years: [year] } });
  });

  test('of no year spoken of is later than the article', () => {
    expect(lastOf(['сколько нефти купил Китай в прошлом году?'])).toMatchObject({ kind: 'none', refusal: { why: 'later' } });
  });
});
