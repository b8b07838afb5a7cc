import { describe, expect, it } from 'vitest';
import { answerTo, valuesOf } from '../article.js';

describe('a number that the question says', () => {
  it.each([
    ['Превысил ли фактический экспорт нефти в Китай в 2013 году ежегодные 15 млн тонн по соглашению, и на сколько?', '4.33'],
    ['Did actual crude oil exports to China in 2013 exceed the 15 million tonnes a year agreed, and by how much?', '4.33'],
  ])('names what another one is set beside: %s', (question, value) => {
    const answer = answerTo(question);
    expect(answer).toMatchObject({ kind: 'comparison', arithmetic: { difference: { value } } });
    expect(valuesOf(answer)).toEqual(['19.33', '15']);
  });

  it.each([
    ['Превысила ли торговля с Россией в 2013 году 20 млрд долларов и на сколько?', 'over', '2.36'],
    ['Did coal exports to China in 2013 exceed 5 million tonnes, and by how much?', 'under', '0.73'],
  ])('is what one is over or under: %s', (question, by, value) => {
    expect(answerTo(question)).toMatchObject({ kind: 'worked', by, amount: { value } });
  });

  it.each([
    'Сходятся ли 15 млн тонн в год и 300 млн тонн за 10 лет?',
    'If Russia delivers 15 million tonnes each year for ten years, is that 300 million?',
    'Does 15 million tonnes a year over ten years add up to the total stated in the article?',
  ])('a year comes to so much over the years, beside the total that the article gives: %s', (question) => {
    expect(answerTo(question)).toMatchObject({
      by: 'product',
      amount: { value: '150' },
      unit: 'Mt',
      beside: { figure: { value: '300' }, arithmetic: { difference: { value: '150' } } },
    });
  });

  it.each([
    ['Сколько из 15 запланированных парков не являются национальными?', '14'],
    ['How many of the planned 15 parks are not national ones?', '14'],
    ['Сколько процентов экспорта провинции в 2012 году пришлось не на эти 200 предприятий?', '77.1'],
  ])('leaves a rest: %s', (question, value) => {
    expect(answerTo(question)).toMatchObject({ by: 'remainder', amount: { value } });
  });

  it.each([
    ['Если 25,39 млн м³ — это 68,5 %, сколько всего древесины импортировал Китай?', '37.1'],
    ["Roughly how big were all of China's timber imports in 2007, judging by the 68.5%?", '37.1'],
  ])('is a part of a whole: %s', (question, value) => {
    expect(answerTo(question)).toMatchObject({ by: 'whole', amount: { value } });
  });
});

describe('which is larger and how much they are together', () => {
  it.each([
    'Чего в 2012 году было больше, экспорта предприятий или импорта переработчиков, и сколько всего вместе?',
    "Which was larger in 2012, the exporters' exports or the processors' imports, and what is the total?",
  ])('%s', (question) => {
    expect(answerTo(question)).toMatchObject({ by: 'sum', amount: { value: '5.95' }, apart: { difference: { value: '0.65' } } });
  });
});
