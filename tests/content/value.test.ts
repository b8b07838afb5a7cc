import { expect, test } from 'vitest';
import { numbersOf, printValue } from '../../src/content/value.js';

test.each([
  ['35.26', '35,26', '35.26'],
  ['25.0', '25,0', '25.0'],
  ['1139', '1139', '1139'],
  ['1234567.5', '1 234 567,5', '1,234,567.5'],
  ['10000', '10 000', '10,000'],
])('%s is %s in Russian and %s in English', (value, ru, en) => {
  expect(printValue(value, 'ru').replace(/\s/g, ' ')).toBe(ru);
  expect(printValue(value, 'en')).toBe(en);
});

test('a range has an en dash and two numbers', () => {
  expect(printValue(['30', '35.5'], 'ru')).toBe('30–35,5');
  expect(numbersOf(['30', '35.5'])).toEqual(['30', '35.5']);
});
