import { expect, test } from 'vitest';
import { createForms } from '../../src/search/forms.js';
import { tokenize } from '../../src/search/tokens.js';

const forms = createForms([
  ['far-east', ['дальн* восток*', 'far east']],
  ['east', ['восток*']],
  ['oil', ['нефт*']],
  ['products', ['нефтепродукт*']],
  ['timber', ['лес']],
  ['forestry', ['лес', 'лесн*']],
  ['later', ['далее']],
]);
const idsIn = (text: string): string[][] => forms.find(tokenize(text)).map(({ ids }) => [...ids]);

test('a phrase is found in any case, and its words after it', () => {
  expect(idsIn('на Дальнем Востоке')).toEqual([['far-east'], ['east']]);
});

test('the longest beginning wins', () => {
  expect(idsIn('нефтепродуктов')).toEqual([['products']]);
  expect(idsIn('нефтяной')).toEqual([['oil']]);
});

test('one form may mean two things', () => {
  expect(idsIn('лес')).toEqual([['timber', 'forestry']]);
});

test('a plain word matches by its stem, but not by accident when it is short', () => {
  expect(idsIn('леса')).not.toEqual([]);
  expect(idsIn('дал')).toEqual([]);
});

test('what nobody named is nothing', () => {
  expect(idsIn('weather in Harbin')).toEqual([]);
});
