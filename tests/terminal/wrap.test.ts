import { styleText } from 'node:util';
import { expect, test } from 'vitest';
import { wrap } from '../../src/terminal/wrap.js';

test('lines break between words', () => {
  expect(wrap('industrial cooperation between the province and Russia', 24)).toBe(
    'industrial cooperation\nbetween the province and\nRussia',
  );
});

test('a quote keeps its bar on each line, and an indent goes on', () => {
  expect(wrap('  │ Russia exported crude oil\n  one two three', 20)).toBe('  │ Russia exported\n  │ crude oil\n  one two three');
});

test('colours take no room', () => {
  expect(wrap(styleText('bold', 'one two three'), 13)).toBe(styleText('bold', 'one two three'));
});

test('a window without a width is taken for a usual one', () => {
  expect(wrap('word '.repeat(20).trim(), 0)).toBe(wrap('word '.repeat(20).trim(), 80));
  expect(wrap('word '.repeat(20).trim(), undefined)).toBe(wrap('word '.repeat(20).trim(), 80));
});
