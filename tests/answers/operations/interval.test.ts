import { expect, test } from 'vitest';
import { amountOf, exactly, intervalOf, largerOf, minus, over, plus, times } from '../../../src/answers/operations/interval.js';
import { loadContent } from '../../../src/content/load.js';

const content = loadContent('tests/fixtures/articles/tower-clock');

const percent = (value: string | [string, string], bound?: 'more than' | 'less than' | 'at least' | 'about') =>
  intervalOf({ value, unit: '%', bound }, content);

test('what is less than one goes into more than 2.04 times, and not into 2.04 times', () => {
  const ratio = over(percent('2.04'), percent('1', 'less than'));
  expect(ratio && amountOf(ratio, 2)).toEqual({ value: '2.04', bound: 'more than' });
  expect(amountOf(minus(percent('2.04'), percent('1', 'less than')))).toEqual({ value: '1.04', bound: 'more than' });
});

test('a range stays a range; no middle is taken', () => {
  expect(amountOf(minus(percent(['30', '35']), percent('20')))).toEqual({ value: ['10', '15'] });
  const ratio = over(percent(['30', '35']), percent('20'));
  expect(ratio && amountOf(ratio, 2)).toEqual({ value: ['1.5', '1.75'] });
});

test('"at least" leaves its own end in, "more than" leaves it out, "about" stays about', () => {
  expect(amountOf(plus(percent('40', 'at least'), percent('2')))).toEqual({ value: '42', bound: 'at least' });
  expect(amountOf(plus(percent('40', 'more than'), percent('2')))).toEqual({ value: '42', bound: 'more than' });
  expect(amountOf(times(percent('6', 'about'), exactly(2)))).toEqual({ value: '12', bound: 'about' });
  const rest = minus(exactly(100), percent('40', 'at least'));
  expect(amountOf(rest)).toEqual({ value: '60', bound: 'at most' });
});

test('which is larger is told only where the ends tell it', () => {
  expect(largerOf(percent('50', 'more than'), percent('68.5'))).toBeUndefined();
  expect(largerOf(percent('1', 'less than'), percent('2.04'))).toBe('second');
  expect(largerOf(percent('20'), percent('20'))).toBe('equal');
});

test('nothing is divided by zero', () => {
  expect(over(percent('1'), exactly(0))).toBeUndefined();
});
