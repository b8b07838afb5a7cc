import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../../src/answers/candidates.js';
import type { Against } from '../../../../src/answers/facets/facet.js';
import { knowledge, questionOf } from '../read.js';

/** What the act of a question, or how far it reaches, speaks against one of the records that it finds. */
const againstOf = (question: string, record: string): readonly Against[] => {
  const { matches, judge } = candidatesFor(questionOf(question), knowledge);
  const match = matches.find(({ record: { id } }) => id === record);
  if (!match) throw new Error(`"${question}" doesn't find ${record}`);
  return judge(match).against.filter(({ facet }) => facet === 'act' || facet === 'narrow');
};

describe('what is asked by a word of everyday speech is told by the act that it means', () => {
  test.each([
    ['Since when has the province been running the plan to raise exports and imports?', 'i-strategic-plan'],
    ['с какого года исполняется план по экспорту и импорту', 'i-strategic-plan'],
    ['Сколько зерна могут снимать с гектара в Сибири?', 'crop-yield-siberia-far-east'],
    ['How many firms have settled in the parks?', 'parks-enterprises'],
    ['By what factor does Russia beat China in arable land per head?', 'arable-per-head-vs-china'],
    ['Which forum did China join in 2014, and when?', 'iii5-forum'],
  ])('%s', (question, record) => {
    expect(againstOf(question, record)).toEqual([]);
  });
});

describe('a sum of money is what it costs and is worth', () => {
  test.each([
    ['What was the value of the crude oil turnover?', 'oil-turnover-2012'],
    ['во сколько обойдутся инвестиции в Сибирь', 'siberia-investment-usd'],
  ])('%s', (question, record) => {
    expect(againstOf(question, record)).toEqual([]);
  });

  test.each([
    ['What is the price of crude oil?', 'oil-turnover-2012'],
    ['Сколько стоит тонна нефти?', 'crude-china-2013'],
    ['How much do the parks cost?', 'parks-investment-billion'],
  ])('a good is not: %s', (question, record) => {
    expect(againstOf(question, record)).toContainEqual(expect.objectContaining({ facet: 'act', is: 'other' }));
  });
});

describe('an act that the article tells of nothing there is another', () => {
  test.each([
    ['Who runs the parks?', 'i-parks-enterprises'],
    ['How many enterprises closed down in the parks?', 'parks-enterprises'],
    ['Who insured the oil deliveries?', 'iii1-oil-term'],
    ['Сколько зерна сгнило?', 'grain-output-russia-2013'],
  ])('%s', (question, record) => {
    expect(againstOf(question, record)).toContainEqual(expect.objectContaining({ facet: 'act', is: 'other' }));
  });
});

test('refusing a loan is an act of its own, and refusing to raise is not raising', () => {
  expect(againstOf('Why did Russia refuse the loan?', 'iii1-loan')).toContainEqual(expect.objectContaining({ facet: 'act' }));
  expect(againstOf('Did Gazprom refuse to increase its gas exports to China?', 'ii2-gazprom-2015')).toContainEqual(
    expect.objectContaining({ facet: 'act', is: 'opposite' }),
  );
});

test('what two traded in all is told by a fact of that act alone, and what one exported by its exports, and no share of them', () => {
  expect(againstOf('Сколько наторговал Хэйлунцзян с Россией в 2013?', 'trade-heilongjiang-russia-2013')).toEqual([]);
  expect(againstOf('сколько Хэйлунцзян экспортировал в 2012', 'exporters-exports-2012')).toEqual([]);
  expect(againstOf('сколько Хэйлунцзян экспортировал в 2012', 'exporters-share-2012')).not.toEqual([]);
});
