import { expect, test } from 'vitest';
import { answerTo, valuesOf } from './article.js';

test.each([
  ['как изменился спрос на машины и оборудование с 2010 по 2014', ['12.8', '16.7']],
  ['capital spending in 2011-2015 versus 2031-2035', ['460', '793']],
  ['сравни экспорт нефти и угля в Китай в 2013', ['19.33', '4.27']],
  ['чего китайцам отгрузили больше в 2013, угля или сырой нефти', ['19.33', '4.27']],
  ['what grew faster in 2013, grain output or food imports', ['28.8', '3.7']],
  ['какая доля сельхозземель России распахана', ['90.16', '195.2']],
])('"%s" sets two numbers side by side', (question, values) => {
  const answer = answerTo(question);
  expect(answer.kind).toBe('comparison');
  expect([...valuesOf(answer)].sort()).toEqual([...values].sort());
});

test('a difference, a ratio and a change in per cent are worked out exactly', () => {
  const answer = answerTo('capital spending in 2011-2015 versus 2031-2035');
  expect(answer).toMatchObject({ arithmetic: { difference: '333', ratio: '1.72', percent: '72.4', larger: 'second' } });
});

test('a share that the article does not give is worked out of the part and the whole', () => {
  const answer = answerTo('какая доля сельхозугодий Хэйлунцзяна распахана');
  expect(answer).toMatchObject({ kind: 'comparison', arithmetic: { part: '30.3' } });
});

test('tonnes are not compared with dollars', () => {
  const answer = answerTo('что больше: экспорт угля в 2013 году или торговля провинции с Россией в 2013 году');
  expect(answer.kind === 'comparison' ? answer.arithmetic : undefined).toBeUndefined();
});

test('a question for reasons is no comparison', () => {
  expect(answerTo('why does opening the border make such a difference').kind).not.toBe('comparison');
});
