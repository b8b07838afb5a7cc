import { describe, expect, test } from 'vitest';
import { createWordReader } from '../../../src/query/word-reader.js';
import { questionsIn } from '../../../src/query/split.js';
import { loadLexicon } from '../../../src/search/lexicon.js';
import { ownLexicon } from '../../../src/search/own-lexicon.js';
import { content } from '../article.js';

const words = createWordReader(content, ownLexicon(content, loadLexicon()));

describe('what a message asks is split', () => {
  test.each([
    ['where will it be built and when', ['where will it be built', 'and when']],
    ['какой кредит дали и на сколько лет', ['какой кредит дали', 'и на сколько лет']],
    ['как называется план и когда его приняли', ['как называется план', 'и когда его приняли']],
    ['сколько парков и есть ли среди них национальный?', ['сколько парков', 'и есть ли среди них национальный?']],
    ['What share is arable in China, and is it higher in Russia?', ['What share is arable in China', 'and is it higher in Russia?']],
    ['grain in 2013 and how much does that make for 2012', ['grain in 2013', 'and how much does that make for 2012']],
  ])('where the second half asks another thing: %s', (message, questions) => {
    expect(questionsIn(message, words)).toEqual(questions);
  });

  test.each(['Какой была доля, когда импорт сократился?', 'If I built 3 parks, how large would they be?'])(
    'but not where a clause only says what is meant or supposed: %s',
    (message) => {
      expect(questionsIn(message, words)).toEqual([message]);
    },
  );

  test.each([
    ['кто и когда принял план?', ['кто принял план?', 'и когда принял план?']],
    ['when and by whom was the plan approved', ['when was the plan approved', 'and by whom was the plan approved']],
    ['когда и на каком форуме был Китай', ['когда был Китай', 'и на каком форуме был Китай']],
    ['сколько и каких парков запланировано', ['сколько парков запланировано', 'и каких парков запланировано']],
    ['сколько нефти и сколько угля продали в 2013', ['сколько нефти продали в 2013', 'и сколько угля продали в 2013']],
  ])('and what the first half leaves to the second to say belongs to both: %s', (message, questions) => {
    expect(questionsIn(message, words)).toEqual(questions);
  });

  test.each([
    'ладно, а какие зоны хотят создать?',
    'Превысил ли экспорт 15 млн тонн и на сколько?',
    'Which was larger, exports or imports, and what is the total?',
    'How much land is there in Siberia and the Far East?',
  ])('not where one question is asked: %s', (message) => {
    expect(questionsIn(message, words)).toHaveLength(1);
  });
});
