import { expect, test } from 'vitest';
import { createFrame } from '../../src/query/frame.js';
import { createWordReader } from '../../src/query/word-reader.js';
import { loadLexicon } from '../../src/search/lexicon.js';
import { loadContent } from '../../src/content/load.js';

const content = loadContent('tests/fixtures/bees');
const frame = createFrame(createWordReader(content, loadLexicon()));

test.each([
  ["Correct me if I'm wrong: there are 15 parks.", 'there are 15 parks?'],
  ['True or false: gas goes to China', 'gas goes to China?'],
  ['So am I right in thinking that grain rose, yes?', 'grain rose?'],
  ['Grain rose by 28.8 %, true?', 'Grain rose by 28.8 %?'],
  ['The Plan was approved in 2013, wasn’t it?', 'The Plan was approved in 2013?'],
  ["It isn't 15 parks, is it?", "It isn't 15 parks?"],
  ['Верно ли, что «План» утвердили?', '«План» утвердили?'],
  ['Поправьте, если я ошибаюсь: парков будет 30', 'парков будет 30?'],
  ['Парков будет 30, не так ли?', 'Парков будет 30?'],
  ['Парков будет 30, или я ошибаюсь?', 'Парков будет 30?'],
  ['Неужели парков будет 30?', 'парков будет 30?'],
])('takes off what wraps a claim: "%s"', (message, text) => {
  expect(frame(message)).toEqual({ text, claims: true });
});

test.each(['How many parks are planned, right?', 'сколько парков, да', 'почему так?', 'Is it true?', 'верно?', 'what was it'])(
  'leaves what claims nothing: "%s"',
  (message) => {
    expect(frame(message)).toEqual({ text: message, claims: false });
  },
);
