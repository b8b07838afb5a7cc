import { expect, test } from 'vitest';
import { figuresOf, sectionsOf } from '../../src/answers/answer.js';
import { createEngine } from '../../src/answers/engine.js';
import { loadContent } from '../../src/content/load.js';

/** An article in English alone, of another field, is asked in both languages. */
const engine = createEngine(loadContent('tests/fixtures/articles/tower-clock'));
const ask = (question: string) => engine.answer(question, { now: 0 }).answer;

test.each([
  ['how much did the sensor cost', '23', '3.1'],
  ['сколько стоил датчик', '23', '3.1'],
  ['how heavy is the bob', '38', '2'],
  ['сколько весит груз маятника', '38', '2'],
  ['how much does a rod of invar cost', '900', '5'],
])('%s: %s', (question, value, section) => {
  const answer = ask(question);
  expect(figuresOf(answer).map((figure) => String(figure.value))).toEqual([value]);
  expect(sectionsOf(answer)[0]).toBe(section);
});

test.each(['what is the article about', 'о чём статья'])('%s: it is told as a whole', (question) => {
  expect(ask(question)).toMatchObject({ kind: 'section', section: { code: 'abstract' } });
});

test('a claim that it denies is denied', () => {
  expect(ask('did humidity affect the clock')).toMatchObject({ kind: 'checked', holds: false });
});
