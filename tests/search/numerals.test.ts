import { expect, test } from 'vitest';
import { createNumerals } from '../../src/search/numerals.js';

const numerals = createNumerals();

test.each([
  ['fifteen parks', '15 parks'],
  ['thirty-two per cent', '32 per cent'],
  ['the eighteenth park', 'the 18 park'],
  ['two hundred firms', '200 firms'],
  ['in two thousand nine', 'in 2009'],
  ['by twenty fourteen', 'by 2014'],
  ['пятнадцатью парками', '15 парками'],
  ['тридцати восьми миллиардов', '38 миллиардов'],
  ['к двадцатому году', 'к 20 году'],
  ['более двухсот предприятий', 'более 200 предприятий'],
  ['в две тысячи девятом году', 'в 2009 году'],
  ['триста двадцать пять', '325'],
  ['двадцать третьего парка', '23 парка'],
  ['the twenty-first park', 'the 21 park'],
  ['двадцать четвертый парк', '24 парк'],
])('writes a number in words in digits: %s', (words, digits) => {
  expect(numerals.inDigits(words)).toBe(digits);
});

test.each(['one of the three towns', 'two thousand tonnes', 'третий из двух', 'столько стоит сталь', 'пятнадцатилетний план'])(
  'leaves what counts nothing, is small or stands before a scale: %s',
  (text) => {
    expect(numerals.inDigits(text)).toBe(text);
  },
);
