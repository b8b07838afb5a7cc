import { expect, test } from 'vitest';
import { createEngine } from '../../src/answers/engine.js';
import { loadContent } from '../../src/content/load.js';
import { createEarlyYears } from '../../src/search/early-years.js';
import { tokenize } from '../../src/search/tokens.js';

const SMALL = new Set(['was', 'the', 'in']);
const withEarlyYears = createEarlyYears({ figures: new Map(), statements: new Map() }, (word) => SMALL.has(word));
const yearsIn = (text: string): readonly string[] =>
  withEarlyYears(tokenize(text)).flatMap(({ kind, text: year }) => (kind === 'year' ? [year] : []));

test.each([
  ['who paid for it in 1345', ['1345']],
  ['in 1066 was it built', ['1066']],
  ['кто построил её в 1345 году', ['1345']],
  ['built in 843 AD', ['843']],
  ['in 1345 towers', []],
  ['1345 towers', []],
  ['в 843 башнях', []],
])('the years of "%s"', (text, years) => {
  expect(yearsIn(text)).toEqual(years);
});

const engine = createEngine(loadContent('tests/fixtures/articles/tower-clock'));
const ask = (question: string) => engine.answer(question, { now: 0 }).answer;

test('a year of long ago is told, denied, and told to be of no number', () => {
  expect(ask('What happened in 1721?')).toMatchObject({ kind: 'statement', statement: { id: 'intro-graham' } });
  expect(ask('Did Graham try mercury in 1345?')).toMatchObject({ kind: 'checked', holds: false });
  expect(ask('How many towers were there in 1500?')).toMatchObject({ kind: 'none', refusal: { why: 'year', years: [1500] } });
});
