import { describe, expect, test } from 'vitest';
import { loadActs } from '../../src/query/acts.js';

const acts = loadActs();

/** The acts that a phrase begins with, each of its words as a dictionary names it. */
const idsOf = (phrase: string): readonly string[] =>
  acts.at(
    phrase.split(' ').map((word) => [word]),
    0,
  )?.ids ?? [];

describe('a word that means several acts may be any of them', () => {
  test.each([
    ['run', ['govern', 'carry-out']],
    ['look at', ['study', 'see']],
    ['pump', ['export', 'invest']],
    ['beat', ['win', 'exceed']],
    ['выделить', ['emit', 'finance']],
    ['обойтись', ['cost']],
  ])('%s', (word, wanted) => {
    const told = wanted.every((each) => idsOf(word).some((id) => acts.kinship(each, id) === 'same'));
    expect(told).toBe(true);
  });
});

test('of a phrase the whole tells, not its words', () => {
  expect(idsOf('сколько стоить')).toEqual(['cost']);
  expect(idsOf('close down')).not.toContain('near');
});

describe('what is done to a plan, a loan or a firm is told apart', () => {
  test.each([
    ['rename', 'approve'],
    ['repay', 'lend'],
    ['insure', 'supply'],
    ['go-bankrupt', 'have'],
    ['sue', 'agree'],
    ['spoil', 'produce'],
  ])('%s is not %s', (asked, told) => {
    expect(acts.has(asked)).toBe(true);
    expect(acts.isLoose(asked)).toBe(false);
    expect(acts.kinship(asked, told)).toBe('other');
  });
});

test('who reaches a number carries nothing out, and who carries a plan out achieves it', () => {
  expect(acts.kinship('carry-out', 'achieve')).toBe('other');
  expect(acts.kinship('achieve', 'carry-out')).toBe('same');
});
