import { expect, test } from 'vitest';
import { figuresOf } from '../../../../src/answers/answer.js';
import { chat } from '../article.js';

test.each([
  [
    'a name alone with a question mark is the same number of that',
    ['how much coal went from russia to china in 2013', 'crude?'],
    'crude-china-2013',
  ],
  [
    'a place is moved to where the other end is told',
    ['сколько необработанной древесины ввез китай в 2007', 'это какая доля', 'а один хэйлунцзян в 2013'],
    'raw-timber-heilongjiang-2013',
  ],
  [
    'a number that stands beside what was shown, with its unit',
    ['какую часть ввп россии дает машиностроение', 'а 20% тогда что'],
    'machine-building-output-now',
  ],
  [
    'the share that was told with it',
    ["How much did Heilongjiang's production and export companies export in 2012?", 'what share is that?'],
    'exporters-share-2012',
  ],
  [
    'what is put right takes the place of what was understood',
    ['How much raw timber did China import in 2007?', 'and heilongjiang in 2013?', 'no, I meant sawn wood'],
    'sawn-timber-heilongjiang-2013',
  ],
  ['a total among what was told', ['whats the oil for loan deal', 'and in total?'], 'oil-deal-total'],
  [
    'what follows however it begins',
    ['Какой кредит связан с поставками российской нефти в Китай?', 'и сколько нефти за это?', 'ок, а в 2013 сколько реально ушло в Китай?'],
    'crude-china-2013',
  ],
  [
    'how fast it grows is what the article says that it grows by',
    ['Что руководство СФО запланировало для Сибири?', 'сколько туда вложат?', 'а расти как быстро будут?'],
    'siberia-investment-growth',
  ],
  ['up or down is what it grew by', ['russian grain harvest 2013', 'is that up or down'], 'grain-growth-russia-2013'],
])('%s', (_, talk, figure) => {
  expect(chat(talk).at(-1)).toMatchObject({ kind: 'figure', figure: { id: figure } });
});

test('the least of what was shown comes first', () => {
  const answer = chat([
    'how much coal went from russia to china in 2013',
    'crude?',
    'ok refined in 2013 then',
    'which of the three is smallest',
  ]).at(-1);
  expect(answer).toMatchObject({ kind: 'figures', why: 'ranked-up', figures: [{ id: 'refined-oil-china-2013' }, {}, {}] });
});

test('the year before what grew is worked out', () => {
  expect(chat(['russian grain harvest 2013', 'so 2012 was what']).at(-1)).toMatchObject({ kind: 'worked', by: 'earlier' });
});

test('who said it is told by the reference that a section shown rests on', () => {
  const answer = chat(['what happened on 20 may 2014', 'who said that']).at(-1);
  expect(answer).toMatchObject({ kind: 'statement', origin: { by: 'reference', number: 2 } });
});

test('why there are two of them is asked of what was shown', () => {
  const answer = chat(['сколько парков планируют', 'а вложили сколько', 'почему две суммы то']).at(-1);
  expect(answer).toMatchObject({ kind: 'none', refusal: { why: 'role', role: 'why' } });
});

const RAW_TIMBER = 'How much raw timber did China import in 2007?';

test.each([
  ['what came next in time', [RAW_TIMBER, 'and then?'], 'iii2-decline'],
  ['что было дальше', ['Сколько необработанной древесины Китай импортировал в 2007 году?', 'и что было дальше?'], 'iii2-decline'],
  [
    'a question of its own on the section that is spoken of',
    ['How much grain did Russia produce in 2013?', 'why does China care?'],
    'iii3-food-security',
  ],
  [
    'a question on a thing of its own that nothing spoken of before tells',
    ['What role does the paper see for Harbin?', 'and the border towns?'],
    'c3-zones',
  ],
  [
    'a question on a place of its own',
    ['а железной руды сколько переработали в 2012?', 'ладно. а харбину какую роль отводят?'],
    'c5-harbin',
  ],
  [
    'why somebody of its own cares',
    ['How much arable land does Russia have?', 'why does China care about it at all?'],
    'iii3-food-security',
  ],
  [
    'who did what it says, in the paragraph shown',
    ['Что «Энергетическая стратегия 2035» обещает по экспорту в АТР?', 'а по нефти?', 'кто этот документ выпустил?'],
    'ii2-draft',
  ],
  [
    'what it says of all of it, in the paragraph shown',
    ['how much arable land does the Far East have?', 'and all of it is used?'],
    'iii3-low-use',
  ],
  [
    'where its numbers are from',
    ['Как менялась доля перерабатывающей торговли с Россией во внешней торговле провинции?', 'откуда эти цифры?'],
    'i-processing-fall',
  ],
  [
    'what a number brought',
    ['Какой был объём торговли Хэйлунцзяна с Россией в 2013 году?', 'и какое место это ему дало?'],
    'i-first-place',
  ],
])('a statement tells %s', (_, talk, id) => {
  expect(chat(talk).at(-1)).toMatchObject({ kind: 'statement', statement: { id } });
});

test('a question of its own is answered elsewhere where the section spoken of says less of it', () => {
  const answer = chat([RAW_TIMBER, 'which trade zones do they want set up near the border']).at(-1);
  expect(answer).toMatchObject({ kind: 'statement', statement: { section: 'C.3' } });
});

test.each([
  ['where', ['How many Russia–Heilongjiang cooperation parks are planned?', 'and by 2020?', 'what cities are they in?']],
  ['where, of another paragraph', ['и чем автору не понравилась работа Иванова?', 'где он работает?']],
  ['who, after who was left out before', ['кто предлагал центры по сбыту китайских товаров в России?', 'а по энергетике?']],
  ['of all of it', [RAW_TIMBER, 'is it for the whole of the country?']],
  ['why', ['Как менялась доля перерабатывающей торговли с Россией во внешней торговле провинции?', 'а из-за чего?']],
  ['which is the most', ['Какие проблемы есть в промышленном сотрудничестве Хэйлунцзяна с Россией?', 'какая из них самая серьезная?']],
])('what the fact shown does not tell is not told by another, or by the same again: %s', (_, talk) => {
  expect(chat(talk).at(-1)?.kind).toBe('none');
});

test('by how much in all is from the first of its times to the last', () => {
  const answer = chat([
    'Как менялась доля перерабатывающей торговли с Россией во внешней торговле провинции?',
    'на сколько всего упала?',
  ]).at(-1);
  expect(answer).toMatchObject({ kind: 'comparison', first: { value: '8.58' }, second: { value: '2.04' } });
});

test('what was decided is told by the list of that, in the paragraph shown', () => {
  const answer = chat(['What was announced about Russian-Chinese cooperation in May 2014?', 'and what did they decide to do?']).at(-1);
  expect(answer).toMatchObject({ kind: 'list', list: { id: 'ii1-decisions' } });
});

test('what is claimed of a thing of its own is held against all of the article', () => {
  const answer = chat(['What role does the paper see for Harbin?', 'does it mention military technology anywhere?']).at(-1);
  expect(answer).toMatchObject({ kind: 'checked', holds: true, by: { statement: { id: 'c1-tasks' } } });
});

test('who said what was said by nobody in particular is not told', () => {
  const answer = chat(['What was announced about Russian-Chinese cooperation in May 2014?', 'who said that?']).at(-1);
  expect(answer).toMatchObject({ kind: 'none', refusal: { why: 'role', role: 'who' } });
});

test.each([
  ['What five directions for cooperation does the conclusion propose?', 'tell me about the second one'],
  ['how many directions are there in the conclusions, four?', 'the second one?'],
])('an item that has a section of its own is told by more than its name: %s', (...talk) => {
  const answer = chat(talk).at(-1);
  expect(answer).toMatchObject({ kind: 'section', section: { code: 'C.2' }, length: 'three' });
});

test('a refusal on one of a list leaves the list to be picked from', () => {
  const talk = [
    "What problems does the article see in the province's industrial cooperation with Russia?",
    'is corruption one of them?',
    'what exactly is the third one?',
  ];
  expect(chat(talk).at(-1)).toMatchObject({ kind: 'statement', statement: { section: 'I', kind: 'problem' } });
});

test.each([
  ['another measure of the same', ['инвестиции в парки 41,8 млрд долларов, верно?', 'а площадь?'], 'parks-area-planned'],
  [
    'a place of two words, after two other places',
    ['Сколько пашни в России?', 'а на душу населения?', 'а в Хэйлунцзяне?', 'а на Дальнем Востоке'],
    'arable-far-east',
  ],
])('%s', (_, talk, id) => {
  const answer = chat(talk).at(-1);
  expect(answer && figuresOf(answer)[0]?.id).toBe(id);
});
