import { expect, test } from 'vitest';
import type { LabelledCase } from '../../bench/answers/labelled.js';
import { fitWeights, outcomeOf } from '../../bench/answers/logit.js';

const option = (names: readonly string[], answers = false) => ({ evidence: new Map(names.map((name) => [name, 1])), answers });
const caseOf = (...options: LabelledCase['options']): LabelledCase => ({
  set: 'made up',
  isTold: options.some(({ answers }) => answers),
  options,
  asItIs: 'right',
  weight: 1,
  fold: 0,
});

/** A record with the word answers, and where none has it the article doesn't tell. */
const CASES = [
  ...Array.from({ length: 40 }, () => caseOf(option(['has the word'], true), option(['long']))),
  ...Array.from({ length: 40 }, () => caseOf(option(['long']), option(['long']))),
];

test('the weights that are fitted tell what answers from what does not, and refuse where nothing does', () => {
  const weights = fitWeights(CASES);
  expect(weights.weights['has the word']).toBeGreaterThan(weights.refusal);
  expect(CASES.map((each) => outcomeOf(each, weights))).toEqual(CASES.map(() => 'right'));
});

test('a question without its answer among the options is refused, and counts as absent only if it is told', () => {
  const weights = fitWeights(CASES);
  expect(outcomeOf(caseOf(option(['long'], true)), weights)).toBe('absent');
  expect(outcomeOf(caseOf(option(['has the word']), option(['long'], true)), weights)).toBe('misled');
});

test('what is told by a record that is not among the options counts as absent, or as misled', () => {
  const weights = fitWeights(CASES);
  expect(outcomeOf({ ...caseOf(option(['long'])), isTold: true }, weights)).toBe('absent');
  expect(outcomeOf({ ...caseOf(option(['has the word'])), isTold: true }, weights)).toBe('misled');
});
