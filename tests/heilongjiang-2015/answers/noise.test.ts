import { expect, test } from 'vitest';
import { answerTo, readingOf, valuesOf } from './article.js';

test.each([
  ['a typo', 'скоко сырй нефти в китй в 2013', '19.33'],
  ['the wrong keyboard layout', 'crjkmrj gfhrjd ,eltn d 2020 ujle? ghjcnj gfhrjd', '30'],
  ['transliteration', 'skolko parkov budet v 2020 godu', '30'],
  ['capitals', 'HOW MUCH COAL WENT TO CHINA IN 2013', '4.27'],
  ['words without spaces', 'сколькопарковбудетв2020', '30'],
  ['a span of short years', 'на сколько выросла доля машиностроения в спросе с 10 по 14 год', '12.8'],
  ['both languages in a line', 'сколько coal ушло в China в 2013', '4.27'],
])('%s is understood', (_, question, value) => {
  expect(valuesOf(answerTo(question))).toContain(value);
});

test('a corrected question is told as it was read', () => {
  expect(readingOf('сколько паркоав будет в 2020')).toContain('парков');
  expect(readingOf('сколько парков будет в 2020')).toBeUndefined();
});

test.each(['GDP of harb', 'GDP of Khab', 'ВВП харб'])('half of a name is no slip of another word: %s', (question) => {
  expect(readingOf(question)).toBeUndefined();
  expect(answerTo(question).kind).toBe('none');
});

test('a long name that nobody knows is no words run together', () => {
  expect(JSON.stringify(answerTo('is there an export processing zone in blagoveshchensk'))).toContain('blagoveshchensk');
});
