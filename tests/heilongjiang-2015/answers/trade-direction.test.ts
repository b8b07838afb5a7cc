import { expect, test } from 'vitest';
import { questionOf } from './read.js';

test.each([
  ['сколько угля пошло из России в Китай', 'russia', 'china'],
  ['сколько угля Россия продала Китаю', 'russia', 'china'],
  ['сколько угля китайцам отгрузили', undefined, 'china'],
  ['сколько леса Китай закупил у России', 'russia', 'china'],
  ['торговля с Россией', undefined, undefined],
  ['сколько нефти добыли в России', undefined, undefined],
  ['сколько российской нефти продали', undefined, undefined],
  ['какая часть добываемого в РФ газа уходит в Китай', undefined, 'china'],
  ['how much oil did Russia sell to the PRC', 'russia', 'china'],
  ['how much timber was bought by China from Russia', 'russia', 'china'],
  ['how many Chinese goods were sold', undefined, undefined],
])('who sends and who gets is told by prepositions, case and part of speech: %s', (question, from, to) => {
  expect(questionOf(question).direction).toMatchObject({ from, to });
});
