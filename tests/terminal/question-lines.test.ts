import { expect, test } from 'vitest';
import { questionLines, type KeptQuestion } from '../../src/terminal/question-lines.js';

const question = (changes: Partial<KeptQuestion>): KeptQuestion => ({
  text: 'how much coal?',
  language: 'en',
  kind: 'disliked',
  answered: '4.27 million tonnes',
  word: null,
  at: Date.UTC(2026, 0, 5),
  ...changes,
});

test('one question is one line, however many paragraphs its answer had, with all that people said of it', () => {
  const lines = questionLines([
    question({ answered: '4.27 million tonnes\n\nIII.1, ¶1', word: 'I meant\n2012' }),
    question({ text: 'How much COAL? ', word: 'all of it' }),
  ]);
  expect(lines).toEqual(['2×\tdisliked\ten\t2026-01-05\t"how much coal?"\t4.27 million tonnes III.1, ¶1\tI meant 2012\tall of it']);
});

test('the most frequent come first; what was disliked and what had no answer are told apart', () => {
  const rare = question({ text: 'bitcoin', kind: 'unanswered', answered: null });
  const lines = questionLines([rare, question({}), question({}), question({ kind: 'unanswered' })]);
  expect(lines.map((line) => line.split('\t').slice(0, 2).join(' '))).toEqual(['2× disliked', '1× unanswered', '1× unanswered']);
});
