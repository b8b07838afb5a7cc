import { describe, expect, test } from 'vitest';
import { swapLayout } from '../../src/search/keyboard-layout.js';
import { normalize } from '../../src/search/normalize.js';
import { tokenize } from '../../src/search/tokens.js';
import { toCyrillic } from '../../src/search/transliteration.js';

const texts = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('normalize', () => {
  test('meets case, ё, combining marks and every kind of dash in one form', () => {
    expect(normalize('  Ёлка —\u00a0лес\u200b ')).toBe('елка - лес');
    expect(normalize('не\u0301фть')).toBe('нефть');
  });

  test('keeps й, which is no и with a mark', () => {
    expect(normalize('Йод')).toBe('йод');
  });

  test('writes out short spans of years', () => {
    expect(normalize('2008-09')).toBe('2008-2009');
    expect(normalize('2013–20')).toBe('2013-2020');
  });

  test.each([
    ['лес, т. е. древесина, и т. д.', 'лес, древесина,'],
    ['к 2020-му году', 'к 2020 году'],
    ['the 5-th plan', 'the 5 plan'],
    ['в 2010-х', 'в'],
    ['the 2010s', 'the'],
    ['5 т. дерева', '5 т. дерева'],
  ])('leaves out what is written short and is no word: %s', (text, plain) => {
    expect(normalize(text)).toBe(plain);
  });
});

describe('tokenize', () => {
  test('keeps fractions whole, with a point in both languages', () => {
    expect(texts('22,36 and 22.36')).toEqual(['22.36', 'and', '22.36']);
  });

  test.each([
    ['3,526 hectares', ['3526', 'hectares']],
    ['1,234,567.5 ha', ['1234567.5', 'ha']],
    ['119 800 км²', ['119800', 'км2']],
    ['119\u00a0800,5 га', ['119800.5', 'га']],
  ])('puts thousands together: %s', (text, tokens) => {
    expect(texts(text)).toEqual(tokens);
  });

  test.each([
    ['35,264 млн га', ['35.264', 'млн', 'га']],
    ['0,526 ha', ['0.526', 'ha']],
    ['22,3618 ha', ['22.3618', 'ha']],
    ['in 2013 800 parks', ['in', '2013', '800', 'parks']],
  ])('takes no decimal comma and no two numbers for thousands: %s', (text, tokens) => {
    expect(texts(text)).toEqual(tokens);
  });

  test('parts digits from letters that touch them', () => {
    expect(texts('2018году 15млн')).toEqual(['2018', 'году', '15', 'млн']);
  });

  test('tells years from other numbers', () => {
    expect(tokenize('2013 и 1139').map(({ kind }) => kind)).toEqual(['year', 'word', 'number']);
  });

  test('reads cubic and square metres as units', () => {
    expect(texts('млн м³ and m2')).toEqual(['млн', 'м3', 'and', 'm2']);
  });

  test('gives forms of a word one stem', () => {
    const stems = tokenize('древесина древесины древесиной').map((token) => (token.kind === 'word' ? token.stem : ''));
    expect(new Set(stems).size).toBe(1);
  });
});

test('swapLayout reads what the same keys give on the other layout, both ways', () => {
  expect(swapLayout('rjkbxtcndj gfhrjd')).toBe('количество парков');
  expect(swapLayout('рщц ьгср')).toBe('how much');
});

test.each([
  ['drevesiny', 'древесины'],
  ['skolko', 'сколко'],
  ['khejlunczyan', 'хейлунцзян'],
  ['zavezli', 'завезли'],
  ['neobrabotannoy', 'необработанной'],
])('toCyrillic reads %s as %s', (latin, cyrillic) => {
  expect(toCyrillic(latin)).toBe(cyrillic);
});
