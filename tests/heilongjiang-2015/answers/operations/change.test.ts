import { describe, expect, it } from 'vitest';
import { answerTo, valuesOf } from '../article.js';

describe('a change', () => {
  it.each([
    'Как менялась доля перерабатывающей торговли с Россией с 2001 по 2012 год?',
    'How did the share of processing trade change over the years?',
  ])('is told with all that lies between: %s', (question) => {
    expect(valuesOf(answerTo(question))).toEqual(['8.58', '5.18', '2.04']);
  });

  it.each([
    ['До какой доли вырастет экспорт российской энергии в АТР?', '23'],
    ['What will the number of parks grow to by 2020?', '30'],
  ])('is not what the value itself answers: %s', (question, value) => {
    expect(valuesOf(answerTo(question))).toEqual([value]);
  });

  it.each([
    ['Сколько ещё парков надо добавить к нынешним, чтобы выйти на план 2020 года?', '15'],
    ['How many more parks are needed to get from 15 to the 2020 target?', '15'],
    ['Сколько парков прибавится в ближайшее время?', '5'],
  ])('is what is still lacking: %s', (question, value) => {
    expect(answerTo(question)).toMatchObject({ kind: 'comparison', arithmetic: { difference: { value } } });
  });
});

describe('two changes', () => {
  it.each([
    'Что выросло сильнее за 2010–2014 годы: спрос на машиностроение или промышленный спрос?',
    'did machine-building demand grow faster than industrial demand overall from 2010 to 2014',
  ])('%s', (question) => {
    expect(answerTo(question)).toMatchObject({
      by: 'changes',
      changes: [{ arithmetic: { difference: { value: '3.9' } } }, { arithmetic: { difference: { value: '0.6' } } }],
    });
  });
});

describe('what there was before', () => {
  it.each([
    'Каким был урожай зерна в России в 2012 году, если в 2013-м он на 28,8 % больше?',
    "Work out Russia's grain output in 2012 from the 2013 figure and its growth.",
  ])('%s', (question) => {
    expect(answerTo(question)).toMatchObject({ by: 'earlier', amount: { value: '70.9' }, unit: 'Mt' });
  });

  it('is not told where no growth is', () => {
    expect(answerTo('How much coal did Russia export to China in 2012?').kind).toBe('none');
  });
});
