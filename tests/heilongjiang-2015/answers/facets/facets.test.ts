import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../../src/answers/candidates.js';
import type { Judgement } from '../../../../src/answers/judge.js';
import { knowledge, questionOf } from '../read.js';

/** What the facets of a question say of one of the records that it finds. */
const judgementOf = (question: string, record: string): Judgement => {
  const { matches, judge } = candidatesFor(questionOf(question), knowledge);
  const match = matches.find(({ record: { id } }) => id === record);
  if (!match) throw new Error(`"${question}" doesn't find ${record}`);
  return judge(match);
};

test.each([
  ['сколько нефти Россия экспортировала в Китай в 2013 году', 'crude-china-2013'],
  ['How much coal did Russia export to China in 2013?', 'coal-china-2013'],
  ['сколько парков будет в 2020 году', 'parks-2020'],
  ['сколько пашни в Сибири', 'arable-siberia'],
])('nothing speaks against the record that is asked for: %s', (question, record) => {
  expect(judgementOf(question, record)).toEqual({ is: 'same', against: [] });
});

describe('of a record that is something else each facet says what it is', () => {
  test.each([
    ['year', 'сколько нефти Россия экспортировала в Китай в 2012 году', 'crude-china-2013', ['2012']],
    ['required', 'сколько нефти Россия экспортировала в Индию', 'crude-china-2013', ['индию']],
    ['place', 'сколько пашни в Сибири', 'arable-far-east', ['сибири']],
    ['unit', 'на сколько долларов экспортировали нефти в 2013 году', 'crude-china-2013', ['dollars']],
    ['share', 'какова доля пашни России', 'arable-russia', []],
    ['direction', 'сколько угля экспортировали из Китая в Россию', 'coal-china-2013', []],
    ['status', 'сколько парков уже построено', 'parks-2020', []],
    ['counted', 'сколько предприятий в парках', 'parks-investment-million', ['предприятий']],
  ] as const)('%s: %s', (facet, question, record, named) => {
    const { is, against } = judgementOf(question, record);
    expect(is).not.toBe('same');
    expect(against).toContainEqual({ is: 'other', facet, words: named });
  });
});

test.each([
  ['which', 'какие конкретно 13 электромеханических проектов имеются в виду', 'iii4-projects', 'silent'],
  ['which', 'which of the parks is of national level', 'i-park-national', 'silent'],
  ['besides', 'What is being built in Suifenhe besides the export processing zone?', 'i-zones-building', 'other'],
  ['besides', 'что ещё кроме нефти Россия экспортировала в Китай в 2013', 'crude-china-2013', 'other'],
] as const)('%s: %s', (facet, question, record, is) => {
  expect(judgementOf(question, record).against).toContainEqual({ is, facet, words: [] });
});

test.each([
  ['Which border trade zones should the province focus on creating?', 'c3-zones'],
  ['Which forum did China join as partner country?', 'iii5-forum'],
  ['Какой урожай зерна получила Россия в 2013 году?', 'grain-output-russia-2013'],
])('which of them is told by a name or a place, and by a number of what is measured: %s', (question, record) => {
  expect(judgementOf(question, record).against).not.toContainEqual(expect.objectContaining({ facet: 'which' }));
});

test('the contrary beats what is only another, and that beats silence', () => {
  expect(judgementOf('Did grain output in Russia fall in 2012?', 'grain-growth-russia-2013')).toMatchObject({
    is: 'opposite',
    against: expect.arrayContaining([expect.objectContaining({ facet: 'year', is: 'other' })]) as unknown,
  });
});
